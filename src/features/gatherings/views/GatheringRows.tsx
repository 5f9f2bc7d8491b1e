import type { Lang } from '#kit/i18n.ts'
import { Chip } from '#ui/Chip.tsx'
import { DateDisc } from '#ui/DateDisc.tsx'
import type { GatheringLine } from '../queries.ts'
import { whenIn } from '../queries-when.ts'
import { G } from '../words.ts'

/** Gatherings one under another: the day as a disk, the title, where, and how full it is. */
export function GatheringRows({ lang, lines }: { lang: Lang; lines: GatheringLine[] }) {
  const t = G[lang]
  return (
    <ol class="calendar rows">
      {lines.map((one) => (
        <li>
          <DateDisc at={one.startsAt} lang={lang} hue="meet" />
          <div>
            <a class="link-ink" href={one.href}>
              {one.title}
            </a>
            <p class="small muted">
              {[one.held === 'online' ? t.online : one.town || one.place, whenIn(lang, one).hours, roomOf(lang, one)]
                .filter(Boolean)
                .join(', ')}
            </p>
            {(one.draft || one.cancelled) && <Chip kind="line">{one.draft ? t.draft : t.cancelled}</Chip>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function roomOf(lang: Lang, one: GatheringLine): string {
  if (one.capacity === null || one.cancelled || one.draft || one.endsAt <= new Date()) return ''
  const free = one.capacity - (one.held === 'online' ? one.inCall : one.atPlace)
  return free > 0 ? G[lang].free(free) : G[lang].full
}
