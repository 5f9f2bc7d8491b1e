import type { Lang } from '#kit/i18n.ts'
import type { Made } from '#kit/sparks/index.ts'
import { Icon } from './Icon.tsx'
import { W } from './words.ts'

interface Props {
  lang: Lang
  thing: Made
  /** As its maker reads it. */
  reason: string
  /** The viewer made it, and may object. */
  mine: boolean
}

/** Beside something that is out of sight, for who still sees it: why, and what to do about it. */
export function HiddenNote({ lang, thing, reason, mine }: Props) {
  const t = W[lang]
  return (
    <div class="alert">
      <Icon name="eye-off" />
      <p>
        <b>{mine ? t.hiddenMine : t.hidden}</b> {t.hiddenWhy} {reason}{' '}
        <a href={`/bezwaar/${thing.kind}/${thing.id}`}>{mine ? t.hiddenObject : t.hiddenLook}</a>
      </p>
    </div>
  )
}
