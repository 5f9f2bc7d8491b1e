import { regionName } from '#features/members/queries.ts'
import type { Lang } from '#kit/i18n.ts'
import { A } from '../words-agenda.ts'

/** Where each province stands, by and large, and how it is called in two letters. */
const PROVINCES: readonly { key: string; x: number; y: number; short: string }[] = [
  { key: 'groningen', x: 322, y: 56, short: 'Gr' },
  { key: 'friesland', x: 232, y: 68, short: 'Fr' },
  { key: 'drenthe', x: 318, y: 134, short: 'Dr' },
  { key: 'noord-holland', x: 146, y: 140, short: 'NH' },
  { key: 'flevoland', x: 222, y: 158, short: 'Fl' },
  { key: 'overijssel', x: 300, y: 212, short: 'Ov' },
  { key: 'zuid-holland', x: 92, y: 228, short: 'ZH' },
  { key: 'utrecht', x: 172, y: 230, short: 'Ut' },
  { key: 'gelderland', x: 250, y: 266, short: 'Ge' },
  { key: 'zeeland', x: 46, y: 314, short: 'Ze' },
  { key: 'noord-brabant', x: 156, y: 328, short: 'NB' },
  { key: 'limburg', x: 248, y: 384, short: 'Li' },
]
const SMALLEST = 22
const LARGEST = 62
const NOTHING = 13

/** Twelve provinces as disks: the more gatherings come, the larger. The list beside it says the same. */
export function WhereMap({ lang, counts }: { lang: Lang; counts: ReadonlyMap<string, number> }) {
  const t = A[lang]
  const most = Math.max(1, ...PROVINCES.map(({ key }) => counts.get(key) ?? 0))
  const radius = (n: number) => Math.round(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(n / Math.max(most, 6)))
  return (
    <nav aria-label={t.where}>
      <svg class="where-map hue hue--meet" viewBox="0 0 380 450" aria-label={t.map}>
        <svg aria-hidden="true">
          {PROVINCES.map(({ key, x, y, short }) =>
            counts.get(key) ? null : (
              <g class="where-map__none">
                <circle cx={x} cy={y} r={NOTHING} />
                <text x={x} y={y + 4.5}>
                  {short}
                </text>
              </g>
            ),
          )}
          <g class="where-map__disks">
            {PROVINCES.map(({ key, x, y }) => {
              const n = counts.get(key)
              return n ? <circle cx={x} cy={y} r={radius(n)} /> : null
            })}
          </g>
        </svg>
        {PROVINCES.map(({ key, x, y, short }) => {
          const n = counts.get(key)
          if (!n) return null
          return (
            <a href={`#waar-${key}`} aria-label={`${n} ${short}, ${regionName(lang, key)}: ${t.count(n)}`}>
              <circle cx={x} cy={y} r={SMALLEST} class="where-map__target" />
              <text x={x} y={y + 4} class="where-map__number">
                {n}
              </text>{' '}
              <text x={x} y={y + 18} class="where-map__short">
                {short}
              </text>
            </a>
          )
        })}
      </svg>
    </nav>
  )
}
