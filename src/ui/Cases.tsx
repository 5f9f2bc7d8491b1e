import type { Lang } from '#kit/i18n.ts'
import { Alert } from './Alert.tsx'
import { ButtonLink } from './ButtonLink.tsx'
import { HiddenNote } from './HiddenNote.tsx'
import { Icon } from './Icon.tsx'
import { ReportLink } from './ReportLink.tsx'
import { TextLink } from './TextLink.tsx'
import { PROGRAMME } from './words-programme.ts'

/** A case that somebody brings. */
export interface CaseCard {
  id: string
  title: string
  story: string
  wish: string
  maker: { name: string; href?: string } | null
  mine: boolean
  /** What the part is called in which it has its place. */
  placed: string | null
  /** Why it is out of sight. */
  hidden: string | null
}

interface Props {
  lang: Lang
  cases: readonly CaseCard[]
  /** Of the gathering. */
  href: string
  /** Id of the one that the viewer just brought. */
  brought?: string
  /** The viewer may bring one now. */
  mayBring: boolean
}

/** What people bring to a gathering out of their own work. */
export function Cases({ lang, cases, href, brought, mayBring }: Props) {
  const t = PROGRAMME[lang]
  if (cases.length === 0 && !mayBring) return null
  return (
    <section class="stack gap-4" aria-labelledby="h-casussen" id="casussen">
      <div class="stack gap-2">
        <h2 id="h-casussen">{t.cases}</h2>
        <p class="muted measure">{t.casesLead}</p>
      </div>
      {cases.length > 0 && (
        <ul class="rows">
          {cases.map((one) => (
            <CaseRow {...{ lang, href }} case={one} fresh={one.mine && one.id === brought} />
          ))}
        </ul>
      )}
      {mayBring && (
        <ButtonLink kind="quiet" lead="puzzle" href={`${href}/casus/nieuw`}>
          {t.bringCase}
        </ButtonLink>
      )}
    </section>
  )
}

function CaseRow({ lang, href, case: one, fresh }: { lang: Lang; href: string; case: CaseCard; fresh: boolean }) {
  const t = PROGRAMME[lang]
  const { id, title, story, wish, maker, mine, placed, hidden } = one
  return (
    <li class="stack gap-3" id={`casus-${id}`}>
      {fresh && (
        <Alert tone="success" live>
          {t.caseBrought}
        </Alert>
      )}
      <div>
        <h3>{title}</h3>
        <p class="meta">
          {maker?.href ? <a href={maker.href}>{maker.name}</a> : <span>{maker?.name ?? t.someone}</span>}
          <span>
            <Icon name={placed ? 'circle-check' : 'clock'} />
            {placed ? t.placedIn(placed) : t.unplaced}
          </span>
        </p>
      </div>
      {hidden && <HiddenNote lang={lang} thing={{ kind: 'case', id }} reason={hidden} mine={mine} />}
      <p class="as-typed measure">{story}</p>
      <p class="as-typed measure">
        <b>{t.wish}</b> {wish}
      </p>
      {mine ? (
        <TextLink href={`${href}/casus/${id}`} lead="pencil">
          {t.changeCase}
        </TextLink>
      ) : (
        <p>
          <ReportLink lang={lang} thing={{ kind: 'case', id }} what={title} />
        </p>
      )}
    </li>
  )
}
