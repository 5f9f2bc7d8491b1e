import type { Lang } from '#kit/i18n.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Empty } from '#ui/Empty.tsx'
import { Icon } from '#ui/Icon.tsx'
import { filterQuery, placeOf } from '../forms-directory.ts'
import { memberHref } from '../queries.ts'
import { type DirectoryFilter, type DirectoryPage, MOST_COUNTED } from '../queries-directory.ts'
import { D } from '../words-directory.ts'
import { MemberCard } from './MemberCard.tsx'

export interface ResultsProps {
  lang: Lang
  circle: { slug: string; memberCount: number }
  filter: DirectoryFilter
  found: DirectoryPage
  /** How many stood before these. */
  before: number
  /** Whom the viewer does not want to hear. */
  blocked: ReadonlySet<string>
}

/** The members that fit, a page at a time. "Show more" fills the frame at the end with the next page. */
export function DirectoryResults({ lang, circle, filter, found, before, blocked }: ResultsProps) {
  const t = D[lang]
  const base = `/kringen/${circle.slug}/leden`
  const filtered = found.found !== null
  if (found.members.length === 0) return <Nobody {...{ lang, base, filtered }} />
  const upTo = before + found.members.length
  const total = wholeOf(lang, found.found ?? circle.memberCount, filtered)
  const cards = (
    <>
      <ul class="grid min-m gap-4">
        {found.members.map((member, i) => (
          <MemberCard
            lang={lang}
            member={member}
            href={memberHref(circle, member)}
            focus={before > 0 && i === 0}
            blocked={blocked.has(member.id)}
          />
        ))}
      </ul>
      {found.next && (
        <turbo-frame id={`na-${placeOf(found.next)}`} target="_top" class="more">
          <p class="small muted">{t.seen(upTo, total)}</p>
          <ButtonLink
            kind="quiet"
            href={base + filterQuery(filter, found.next, upTo)}
            data-turbo-frame={`na-${placeOf(found.next)}`}
          >
            {t.more}
          </ButtonLink>
        </turbo-frame>
      )}
    </>
  )
  return (
    <>
      <div class="section-head">
        <p role="status">
          <b>{headline(lang, found, circle.memberCount, before)}</b>
          {found.near ? null : `, ${filter.words.length ? t.byFit : t.byActive}`}
          {filtered && (
            <>
              {' '}
              <a href={base}>{t.clear}</a>
            </>
          )}
          {before > 0 && (
            <>
              {' '}
              <a href={base + filterQuery(filter)}>{t.start}</a>
            </>
          )}
        </p>
        {found.fresh > 0 && (
          <p class="meta">
            <span>
              <Icon name="sprout" />
              {t.fresh(found.fresh)}
            </span>
          </p>
        )}
      </div>
      {filter.after ? (
        <turbo-frame id={`na-${placeOf(filter.after)}`} target="_top" class="more">
          {cards}
        </turbo-frame>
      ) : (
        cards
      )}
    </>
  )
}

function Nobody({ lang, base, filtered }: { lang: Lang; base: string; filtered: boolean }) {
  const t = D[lang]
  if (!filtered) return <Empty title={t.alone}>{t.aloneLead}</Empty>
  return (
    <div role="status">
      <Empty
        title={t.nobody}
        action={
          <ButtonLink kind="quiet" href={base}>
            {t.clear}
          </ButtonLink>
        }
      >
        {t.tryThis}
      </Empty>
    </div>
  )
}

function headline(
  lang: Lang,
  { members, near, found, next }: DirectoryPage,
  memberCount: number,
  before: number,
): string {
  const t = D[lang]
  if (near) return t.near
  const total = wholeOf(lang, found ?? memberCount, found !== null)
  const upTo = before + members.length
  if (before > 0) return t.from(before + 1, upTo, total)
  if (next) return t.of(upTo, total)
  return found === null ? t.all(upTo) : t.found(upTo)
}

function wholeOf(lang: Lang, n: number, filtered: boolean): string {
  return filtered && n > MOST_COUNTED ? D[lang].moreThan(MOST_COUNTED) : D[lang].people(n)
}
