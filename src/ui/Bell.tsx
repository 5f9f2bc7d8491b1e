import type { Lang } from '#kit/i18n.ts'
import { Icon } from './Icon.tsx'
import { W } from './words.ts'

interface Props {
  lang: Lang
  href: string
  /** Unseen notices; from ten on they are not counted further. */
  count: number
}

const MOST = 9

/** The way to the notices, with how many are new. A live update replaces it by its id. */
export function Bell({ lang, href, count }: Props) {
  const w = W[lang]
  const shown = count > MOST ? `${MOST}+` : String(count)
  const label = count === 0 ? w.notices : `${w.notices}: ${count > MOST ? w.freshMany(MOST) : w.fresh(count)}`
  return (
    <a id="bel" href={href} class="button button--quiet button--icon" aria-label={label}>
      <Icon name="bell" />
      {count > 0 && (
        <span class="count" aria-hidden="true">
          {shown}
        </span>
      )}
    </a>
  )
}
