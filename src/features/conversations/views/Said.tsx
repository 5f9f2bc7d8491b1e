import type { Lang } from '#kit/i18n.ts'
import { calendarDate, isoDate, relativeTime } from '#ui/clock.ts'
import { TextLink } from '#ui/TextLink.tsx'
import type { Talk } from '../access.ts'
import type { Line, Window } from '../queries-messages.ts'
import { W } from '../words.ts'
import { MessageLine } from './MessageLine.tsx'

const TOGETHER_MS = 5 * 60_000

interface Props {
  lang: Lang
  talk: Talk
  href: string
  window: Window
  paths: ReadonlyMap<string, string>
}

/** A part of what was said, day by day, with the ways to what is before and after it. */
export function Said({ lang, talk, href, window, paths }: Props) {
  const t = W[lang]
  const { lines, faces, before, after } = window
  const meId = talk.scope.viewer.person.id
  const slug = talk.scope.circle.slug
  const firstNew = talk.readAt ? lines.find((line) => line.seq > talk.readSeq && line.maker?.id !== meId) : undefined
  const missedMore = talk.readSeq > 0 && (lines[0]?.seq ?? 0) > talk.readSeq + 1
  return (
    <>
      <div class="talk-ways">
        {before !== null ? (
          <TextLink href={`${href}?voor=${before}#einde`} lead="arrow-up">
            {t.olderMessages}
          </TextLink>
        ) : (
          <p class="small muted">{t.begun}</p>
        )}
        {missedMore && after === null && (
          <TextLink href={`${href}?na=${talk.readSeq}`} lead="arrow-up">
            {t.firstUnread}
          </TextLink>
        )}
      </div>
      <ol class="said" id={`gesprek-${talk.id}`}>
        {lines.map((line, n) => {
          const earlier = lines[n - 1]
          const day = isoDate(line.at)
          return (
            <>
              {(!earlier || isoDate(earlier.at) !== day) && (
                <li class="said__day" data-day={day}>
                  <h2>{calendarDate(line.at, lang, new Date(), true)}</h2>
                </li>
              )}
              {line === firstNew && talk.readAt && (
                <li class="said__new" id="nieuw">
                  <span>{t.newSince(relativeTime(talk.readAt, lang, new Date()))}</span>
                </li>
              )}
              <MessageLine
                {...{ lang, slug, line, faces, meId, paths }}
                talkId={talk.id}
                next={line !== firstNew && follows(earlier, line)}
              />
            </>
          )
        })}
      </ol>
      {!firstNew && <span id="nieuw" />}
      <div class="talk-ways" id="einde">
        {after !== null && (
          <>
            <TextLink href={`${href}?na=${after}`} lead="arrow-down">
              {t.newerMessages}
            </TextLink>
            <TextLink href={`${href}#einde`} lead="arrow-down">
              {t.toEnd}
            </TextLink>
          </>
        )}
      </div>
    </>
  )
}

function follows(earlier: Line | undefined, line: Line): boolean {
  return (
    earlier !== undefined &&
    !earlier.deleted &&
    !line.deleted &&
    earlier.maker !== null &&
    earlier.maker.id === line.maker?.id &&
    isoDate(earlier.at) === isoDate(line.at) &&
    line.at.getTime() - earlier.at.getTime() < TOGETHER_MS
  )
}
