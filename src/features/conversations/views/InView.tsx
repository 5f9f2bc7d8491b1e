import type { Lang } from '#kit/i18n.ts'
import { Icon } from '#ui/Icon.tsx'
import type { Lines } from '../queries-messages.ts'
import { W } from '../words.ts'
import { plainOf } from '../words-text.ts'

interface Props {
  lang: Lang
  slug: string
  talkId: string
  pinned: Lines
}

/** What is kept in view of a conversation. Shows nothing when there is nothing. */
export function InView({ lang, slug, talkId, pinned }: Props) {
  const t = W[lang]
  if (pinned.lines.length === 0) return null
  return (
    <details class="in-view">
      <summary>
        <Icon name="pin" />
        {t.inViewCount(pinned.lines.length)}
      </summary>
      <ul>
        {pinned.lines.map((line) => (
          <li>
            <a href={`/kringen/${slug}/gesprek/${talkId}?bericht=${line.id}#bericht-${line.id}`}>
              {t.saidBy(line.maker?.name ?? t.someone, plainOf(lang, line.body, pinned.faces, 160))}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
