import type { Lang } from '#kit/i18n.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { Icon } from '#ui/Icon.tsx'
import { photoUrl } from '#ui/respond.ts'
import { Time } from '#ui/Time.tsx'
import { type TalkLine, talkHref } from '../queries.ts'
import { W } from '../words.ts'
import { plainOf, titleOf } from '../words-text.ts'

/** The ids by which a live update replaces the first pages of both lists. */
export const TOPICS_ID = 'onderwerpen'
export const PRIVATES_ID = 'onder-elkaar'

interface Props {
  lang: Lang
  slug: string
  lines: TalkLine[]
  meId: string
  /** The names of those who are mentioned in the last lines. */
  names: ReadonlyMap<string, { name: string }>
  /** The conversation that is open. */
  currentId?: string
  /** For a list that is kept up to date. */
  id?: string
}

/** Conversations, one under another, with what was said last and whether it was read. */
export function TalkList({ lang, slug, lines, meId, names, currentId, id }: Props) {
  const t = W[lang]
  return (
    <ul class="talks" id={id}>
      {lines.map((line) => {
        const unread = line.id === currentId ? 0 : line.unread
        return (
          <li id={id && `${id}-${line.id}`} class={unread === null || unread > 0 ? 'talks__unread' : undefined}>
            <Face line={line} />
            <div class="talks__words">
              <a href={`${talkHref({ slug }, line)}#nieuw`} aria-current={line.id === currentId ? 'page' : undefined}>
                {titleOf(lang, line)}
              </a>
              <p class="small muted">{lastWords(lang, line, meId, names)}</p>
            </div>
            <div class="talks__when">
              <Time at={line.at} lang={lang} />
              <span class="cluster gap-2">
                {line.pinned && <Mark icon="pin" label={t.pinned} />}
                {line.closed && <Mark icon="lock" label={t.closed} />}
                {unread === null && <span class="chip chip--fill">{t.fresh}</span>}
                {unread !== null && unread > 0 && (
                  <span class="count">
                    <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
                    <span class="sr-only">{t.unread(unread)}</span>
                  </span>
                )}
              </span>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function Face({ line }: { line: TalkLine }) {
  const [first] = line.others
  if (line.kind === 'private' && line.others.length === 1 && first)
    return <Avatar id={first.id} name={first.name} photo={photoUrl(first.photoId)} size={2} />
  return (
    <i class="talks__icon">
      <Icon name={line.kind === 'topic' ? 'message-circle' : 'users'} />
    </i>
  )
}

function Mark({ icon, label }: { icon: 'pin' | 'lock'; label: string }) {
  return (
    <span class="talks__mark">
      <Icon name={icon} />
      <span class="sr-only">{label}</span>
    </span>
  )
}

function lastWords(lang: Lang, line: TalkLine, meId: string, names: Props['names']): string {
  const t = W[lang]
  const { last } = line
  if (!last) return t.nothing
  if (last.gone) return t.gone
  const name = last.makerId === meId ? t.you : ((last.makerName ?? t.someone).split(' ')[0] ?? '')
  return t.saidBy(name, plainOf(lang, last.body, names, 90))
}
