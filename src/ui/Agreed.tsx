import type { Lang } from '#kit/i18n.ts'
import { AGREED } from './agreed-words.ts'
import { Chip } from './Chip.tsx'
import { DateDisc } from './DateDisc.tsx'
import { W } from './words.ts'

/** Something that people agreed to do. */
export interface AgreedLine {
  href: string
  title: string
  /** Noon in UTC of its day. */
  on: Date
  /** Null: someone who left. */
  ownerName: string | null
  state: 'planned' | 'under-way' | 'happened' | 'dropped'
  /** Its day went by, and nobody said what became of it. */
  late: boolean
}

/** What people agreed on: the day, who carries it, how far it is. What is late is marked. */
export function Agreed({ lang, lines }: { lang: Lang; lines: AgreedLine[] }) {
  const t = AGREED[lang]
  return (
    <ol class="calendar rows">
      {lines.map((one) => {
        const open = one.state === 'planned' || one.state === 'under-way'
        return (
          <li>
            <DateDisc at={one.on} lang={lang} hue={open ? 'meet' : undefined} />
            <div>
              <a class="link-ink" href={one.href}>
                {one.title}
              </a>
              <p class="small muted">{t.carries(one.ownerName ?? W[lang].someone)}</p>
              <Chip
                kind={one.late ? 'fill' : one.state === 'planned' ? 'line' : 'soft'}
                hue={open ? 'meet' : undefined}
              >
                {one.late ? t.late : t.state[one.state]}
              </Chip>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
