import type { Lang } from '#kit/i18n.ts'
import { AGREED } from './agreed-words.ts'
import { W } from './words.ts'

/** What somebody needs. */
export interface NeedShort {
  href: string
  sentence: string
  /** Null: someone who left. */
  makerName: string | null
}

/** What people need, one line each. */
export function NeedLines({ lang, needs }: { lang: Lang; needs: NeedShort[] }) {
  return (
    <ul class="stack gap-3">
      {needs.map((one) => (
        <li>
          <a class="link-ink" href={one.href}>
            {one.sentence}
          </a>
          <p class="small muted">{AGREED[lang].by(one.makerName ?? W[lang].someone)}</p>
        </li>
      ))}
    </ul>
  )
}
