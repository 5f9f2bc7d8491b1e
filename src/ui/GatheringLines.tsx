import type { Lang } from '#kit/i18n.ts'
import { Chip } from './Chip.tsx'
import { DateDisc } from './DateDisc.tsx'
import type { Hue } from './hue.ts'

/** A gathering in a list, in words. */
export interface GatheringItem {
  href: string
  at: Date
  title: string
  /** Where, at what hour, how full. */
  note: string
  /** Something to know at once: a draft, called off, the own answer. */
  chip?: string
  hue?: Hue
}

/** Gatherings one under another: the day as a disk, the title, one line. */
export function GatheringLines({ lang, items }: { lang: Lang; items: readonly GatheringItem[] }) {
  return (
    <ol class="calendar rows">
      {items.map((one) => (
        <li>
          <DateDisc at={one.at} lang={lang} hue={one.hue ?? 'meet'} />
          <div>
            <a class="link-ink strong" href={one.href}>
              {one.title}
            </a>
            <p class="small muted">{one.note}</p>
            {one.chip && <Chip kind="line">{one.chip}</Chip>}
          </div>
        </li>
      ))}
    </ol>
  )
}
