import type { Lang } from '#kit/i18n.ts'
import { hueClass } from './hue.ts'
import { Icon, IconPaths } from './Icon.tsx'
import { type Spoke, spokeIcon } from './spokes.ts'
import { CENTRE, diskRadius, HUB, RIM, spokePlace, VIEW_BOX } from './wheel-geometry.ts'
import { W } from './words.ts'

export interface WheelSpoke {
  spoke: Spoke
  label: string
  count: number
  /** Eight letters or fewer: "verhalen". */
  unit: string
  href: string
}

interface Props {
  /** What the wheel shows: "Het wiel van De Lage Drempel in november". */
  label: string
  /** One or two short lines in the middle. */
  hub: string[]
  spokes: WheelSpoke[]
  lang?: Lang
}

/** The five spokes with what happened this month; too narrow to read, the same five as a list. */
export function Wheel({ label, hub, spokes, lang = 'nl' }: Props) {
  const nothing = W[lang].nothingYet
  return (
    <div class="wheel-box">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand inside a drawing, and this group is one */}
      <svg
        class="wheel"
        viewBox={VIEW_BOX}
        width="448"
        height="448"
        fill="none"
        stroke="currentColor"
        role="group"
        aria-label={label}
      >
        <circle class="rim" cx={CENTRE} cy={CENTRE} r={RIM} />
        <g class="turn">
          {[36, 108, 180, 252, 324].map((angle) => (
            <path class="arrow" d="M212-3l18 11-18 11 4-11z" transform={`rotate(${angle} 220 220)`} />
          ))}
        </g>
        <g class="disks-group">
          {spokes.map(({ spoke, count }, i) => {
            const { cx, cy } = spokePlace(i, count)
            return <circle class={`disk ${hueClass(spoke)}`} cx={cx} cy={cy} r={diskRadius(count)} />
          })}
        </g>
        <circle class="hub" cx={CENTRE} cy={CENTRE} r={HUB} />
        <Hub lines={hub} />
        {spokes.map((each, i) => (
          <SpokeLink {...each} index={i} nothing={nothing} />
        ))}
      </svg>
      <ul class="wheel-list" aria-label={label}>
        {spokes.map(({ spoke, label: name, count, unit, href }) => (
          <li>
            <a href={href}>
              <i class={hueClass(spoke)}>
                <Icon name={spokeIcon(spoke)} />
              </i>
              {name} <small>{count > 0 ? `${count} ${unit}` : nothing}</small>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Hub({ lines }: { lines: string[] }) {
  const small = lines.some((line) => line.length > 9)
  return (
    <>
      {lines.slice(0, 3).map((line, i) => (
        <text
          class={small ? 'hub-text hub-text--small' : 'hub-text'}
          x={CENTRE}
          y={CENTRE + 5.5 + (i - (Math.min(lines.length, 3) - 1) / 2) * 17}
          fill="currentColor"
          stroke="none"
          text-anchor="middle"
        >
          {line}
        </text>
      ))}
    </>
  )
}

function SpokeLink({
  spoke,
  label,
  count,
  unit,
  href,
  index,
  nothing,
}: WheelSpoke & { index: number; nothing: string }) {
  const { cx, cy, x, y } = spokePlace(index, count)
  const some = count > 0
  const text = { fill: 'currentColor', stroke: 'none', 'text-anchor': 'middle' as const, x }
  return (
    <a href={href} aria-label={some ? `${label} ${count} ${unit}` : `${label} ${nothing}`}>
      <circle class="hit" cx={cx} cy={cy} r={diskRadius(count) - 3} />
      <g
        class="ico"
        transform={`translate(${Math.round((x - 11) * 10) / 10} ${Math.round((y - 46 + (some ? 0 : 12)) * 10) / 10}) scale(.92)`}
      >
        <IconPaths name={spokeIcon(spoke)} />
      </g>
      <text {...text} y={y - 6 + (some ? 0 : 12)}>
        {label}
      </text>{' '}
      {some && (
        <text {...text} class="num" y={y + 26}>
          {count}
        </text>
      )}{' '}
      <text {...text} class="unit" y={y + (some ? 44 : 25)}>
        {some ? unit : nothing}
      </text>
    </a>
  )
}
