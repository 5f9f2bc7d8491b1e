import type { Lang } from '#kit/i18n.ts'
import { attachmentUrl } from '#kit/storage/routes.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Card } from '#ui/Card.tsx'
import { Chip } from '#ui/Chip.tsx'
import { calendarDate } from '#ui/clock.ts'
import { Icon, type IconName } from '#ui/Icon.tsx'
import { Person } from '#ui/Person.tsx'
import { Time } from '#ui/Time.tsx'
import { WAITS_DAYS, WAITS_LONG_DAYS } from '../queries-board.ts'
import { type PostLine, postHref } from '../queries-parts.ts'
import { X } from '../words.ts'
import { B } from '../words-board.ts'

interface Props {
  lang: Lang
  circle: { slug: string }
  post: PostLine
  level?: 3 | 4
}

/** An ask or offer on the board: who, what, and how it stands. An open ask grows older visibly. */
export function PostCard({ lang, circle, post, level = 3 }: Props) {
  const { by } = post
  const href = postHref(circle, post)
  const waits = waitingDays(post)
  const look = waits >= WAITS_LONG_DAYS ? 'post post--long' : waits >= WAITS_DAYS ? 'post post--waits' : 'post'
  const person = { id: post.makerId ?? post.id, name: by?.name ?? X[lang].gone, photo: by?.photo ?? null }
  return (
    <Card
      as="li"
      class={post.state === 'closed' ? `${look} post--closed` : look}
      level={level}
      title={post.title}
      href={href}
      top={<Person {...person} size={3} note={by?.headline} />}
    >
      {post.picture && (
        <img
          class="post__photo"
          src={attachmentUrl(post.picture, true)}
          alt={post.picture.alt}
          width={480}
          height={270}
          loading="lazy"
          decoding="async"
        />
      )}
      {post.excerpt && <p>{post.excerpt}</p>}
      {post.tags.length > 0 && (
        <p class="cluster gap-2">
          {post.tags.map((tag) => (
            <Chip>{tag}</Chip>
          ))}
        </p>
      )}
      <div class="post__foot">
        <p class="meta">
          {linesOf(lang, post, waits).map(({ icon, words }) => (
            <span>
              <Icon name={icon} />
              {words}
            </span>
          ))}
          {post.kind === 'ask' && post.state !== 'answered' && waits < WAITS_DAYS && (
            <span>
              <Icon name="clock" />
              <Time at={post.postedAt} lang={lang} />
            </span>
          )}
        </p>
        <Deed {...{ lang, href, post }} />
      </div>
    </Card>
  )
}

/** For how many whole days an ask has waited for its first answer; 0 when it does not wait. */
export function waitingDays({ kind, state, answers, postedAt }: PostLine, now = Date.now()): number {
  return kind === 'ask' && state === 'open' && answers === 0 ? Math.floor((now - postedAt.getTime()) / 86_400_000) : 0
}

interface MetaLine {
  icon: IconName
  words: string
}

function linesOf(lang: Lang, post: PostLine, waits: number): MetaLine[] {
  const t = B[lang]
  if (post.state === 'closed') return [{ icon: 'lock', words: t.closed }]
  if (post.kind === 'offer') return offerLines(lang, post)
  if (post.state === 'answered')
    return [{ icon: 'circle-check', words: post.helper ? t.answeredBy(firstName(post.helper)) : t.answered }]
  if (waits >= WAITS_LONG_DAYS) return [{ icon: 'timer', words: t.waitsLong(waits) }]
  if (waits >= WAITS_DAYS) return [{ icon: 'timer', words: t.waits(waits) }]
  return [{ icon: 'message-circle', words: post.answers ? X[lang].answers(post.answers) : t.noAnswer }]
}

function offerLines(lang: Lang, { untilOn, places, taken, meets, state }: PostLine): MetaLine[] {
  const t = X[lang]
  const until = untilOn ? [{ icon: 'calendar' as const, words: t.until(dayWords(lang, untilOn)) }] : []
  if (state === 'answered') return [{ icon: 'circle-check', words: t.given }, ...until]
  if (places !== null) return [...until, { icon: 'armchair', words: t.free(places - taken) }]
  const how = meets.map((meet) => t.meets[meet]).join(', ')
  return how ? [...until, { icon: 'message-circle', words: how }] : until
}

/** A day as people say it. */
export function dayWords(lang: Lang, day: string): string {
  return calendarDate(new Date(`${day}T12:00:00Z`), lang, new Date())
}

/** The name by which people call someone. */
export function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}

function Deed({ lang, href, post }: { lang: Lang; href: string; post: PostLine }) {
  const t = B[lang]
  if (post.state === 'closed' || post.joined) return null
  const answered = post.state === 'answered'
  const label = answered ? (post.kind === 'ask' ? t.readHow : t.read) : post.kind === 'ask' ? t.help : t.want
  return (
    <ButtonLink kind="quiet" href={answered ? href : `${href}?${post.kind === 'ask' ? 'help' : 'wil'}=1#antwoord`}>
      {label}
      <span class="sr-only">: {post.title}</span>
    </ButtonLink>
  )
}
