import type { Lang } from '#kit/i18n.ts'
import { classes } from '#ui/classes.ts'
import { calendarDate, isoDate } from '#ui/clock.ts'
import { HiddenNote } from '#ui/HiddenNote.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Time } from '#ui/Time.tsx'
import type { Line, Lines } from '../queries-messages.ts'
import { W } from '../words.ts'
import { REACTION_ICON } from '../words-reactions.ts'
import { MessageArticle } from './MessageArticle.tsx'

interface Props {
  lang: Lang
  slug: string
  talkId: string
  line: Line
  faces: Lines['faces']
  /** Who looks; null when it is made for everyone at once: then the browser marks what is one's own. */
  meId: string | null
  /** The same person said something just before. */
  next?: boolean
  /** Where things stand that came of a message, by `kind:id`. */
  paths?: ReadonlyMap<string, string>
  /** For an open page, which needs to know how its day is called. */
  live?: boolean
}

/** A message in its place, with what others think of it and what came of it. */
export function MessageLine({ lang, slug, talkId, line, faces, meId, next, paths, live }: Props) {
  const t = W[lang]
  const makerId = line.maker?.id ?? ''
  const mine = meId !== null && makerId === meId
  return (
    <li
      class={classes('line', mine && 'line--mine', next && 'line--next')}
      id={`bericht-${line.id}`}
      data-seq={line.seq}
      data-rev={line.rev}
      data-maker={makerId}
      data-name={live ? (line.maker?.name ?? t.someone) : undefined}
      data-at={line.at.getTime()}
      data-key={line.onceKey}
      data-day={isoDate(line.at)}
      data-day-words={live ? calendarDate(line.at, lang, new Date(), true) : undefined}
    >
      {line.deleted ? (
        <p class="line__gone small muted">
          {t.gone} <Time at={line.at} lang={lang} kind="clock" />
        </p>
      ) : (
        <>
          <MessageArticle {...{ lang, slug, talkId, line, faces }} />
          {line.hidden && (
            <HiddenNote lang={lang} thing={{ kind: 'message', id: line.id }} reason={line.hidden} mine={mine} />
          )}
          <Under {...{ lang, slug, line, meId, paths }} />
        </>
      )}
    </li>
  )
}

function wordsOf(t: (typeof W)['nl'], kind: string): string {
  return kind === 'ask' ? t.becameAsk : kind === 'poll' ? t.becamePoll : t.became
}

function Under({ lang, slug, line, meId, paths }: Pick<Props, 'lang' | 'slug' | 'line' | 'meId' | 'paths'>) {
  const t = W[lang]
  const became = line.became.flatMap((one) => {
    const path = paths?.get(`${one.kind}:${one.id}`)
    return path ? [{ path, words: wordsOf(t, one.kind) }] : []
  })
  if (!line.edited && !line.pinned && line.reactions.length === 0 && became.length === 0) return null
  return (
    <div class="line__under">
      {line.pinned && (
        <span class="line__mark">
          <Icon name="pin" />
          {t.inView}
        </span>
      )}
      {line.edited && (
        <span class="line__mark" title={t.editedAt(calendarDate(line.edited, lang, new Date()))}>
          {t.edited}
        </span>
      )}
      {line.reactions.length > 0 && (
        <form action={`/kringen/${slug}/gesprek/bericht/${line.id}/reactie`} method="post" class="line__reactions">
          {line.reactions.map(({ kind, people }) => (
            <button
              type="submit"
              name="soort"
              value={kind}
              class="chip chip--line"
              aria-pressed={meId !== null && people.includes(meId) ? 'true' : 'false'}
              data-by={meId === null ? people.join(' ') : undefined}
            >
              <Icon name={REACTION_ICON[kind]} />
              {t.reaction[kind]} <span class="count">{people.length}</span>
            </button>
          ))}
        </form>
      )}
      {became.map(({ path, words }) => (
        <a class="textlink small" href={path}>
          <Icon name="sparkles" />
          {words}
        </a>
      ))}
    </div>
  )
}
