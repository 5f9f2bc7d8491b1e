import { REGIONS } from '#features/members/access.ts'
import { regionName } from '#features/members/queries.ts'
import type { Lang } from '#kit/i18n.ts'
import { Empty } from '#ui/Empty.tsx'
import { GatheringLines } from '#ui/GatheringLines.tsx'
import type { Agenda } from '../forms-agenda.ts'
import type { GatheringLine } from '../queries.ts'
import { itemOf } from '../queries-next.ts'
import { A } from '../words-agenda.ts'
import { WhereMap } from './WhereMap.tsx'

interface Props {
  lang: Lang
  agenda: Agenda
  lines: GatheringLine[]
}

/** What comes, by province and town: as a map of disks, and the same as a list. */
export function WhereView({ lang, agenda, lines }: Props) {
  const t = A[lang]
  const groups = grouped(lines)
  if (groups.length === 0) return <Empty title={t.noneTitle}>{t.none[agenda.none]}</Empty>
  const name = (key: string) => (key === 'online' ? t.online : key ? regionName(lang, key) : t.elsewhere)
  return (
    <div class="split where">
      <div class="stack gap-7">
        {groups.map(({ key, towns, count }) => (
          <section class="stack gap-4" id={`waar-${key || 'elders'}`} aria-labelledby={`h-waar-${key || 'elders'}`}>
            <h2 id={`h-waar-${key || 'elders'}`}>
              {name(key)} <small class="muted">{t.count(count)}</small>
            </h2>
            {towns.map(({ town, there }) => (
              <div class="stack gap-3">
                {key !== 'online' && (
                  <h3>
                    {town || t.noTown} {towns.length > 1 && <small class="muted">{there.length}</small>}
                  </h3>
                )}
                <GatheringLines
                  lang={lang}
                  items={there.map((line) => itemOf(lang, line, agenda.oneCircle ?? false))}
                />
              </div>
            ))}
          </section>
        ))}
      </div>
      <aside class="where__map">
        <WhereMap lang={lang} counts={new Map(groups.map(({ key, count }) => [key, count]))} />
      </aside>
    </div>
  )
}

interface Group {
  /** A region, `online`, or empty: not said. */
  key: string
  count: number
  towns: { town: string; there: GatheringLine[] }[]
}

// Provinces with the most first; what has no place after them.
function grouped(lines: GatheringLine[]): Group[] {
  const keyOf = ({ held, region }: GatheringLine) => (held === 'online' ? 'online' : region)
  return [...REGIONS, '', 'online']
    .flatMap((key) => {
      const there = lines.filter((line) => keyOf(line) === key)
      if (there.length === 0) return []
      const towns = [...new Set(there.map(({ town }) => town))].sort((one, other) => one.localeCompare(other, 'nl'))
      return [
        {
          key,
          count: there.length,
          towns: towns.map((town) => ({ town, there: there.filter((line) => line.town === town) })),
        },
      ]
    })
    .sort((one, other) => rank(one) - rank(other) || other.count - one.count)
}

const rank = ({ key }: Group) => (key === 'online' ? 2 : key === '' ? 1 : 0)
