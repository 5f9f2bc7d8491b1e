import { hueClass } from './hue.ts'
import { SPOKES } from './spokes.ts'

const CENTRES = [
  [24, 12.8],
  [34.7, 20.5],
  [30.6, 33.1],
  [17.4, 33.1],
  [13.3, 20.5],
]

/** The mark of the house: the five spokes, printed over each other. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 48 48" width="40" height="40" fill="none" stroke="currentColor" aria-hidden="true">
      {SPOKES.map(({ spoke }, i) => (
        <circle class={hueClass(spoke)} cx={CENTRES[i]?.[0]} cy={CENTRES[i]?.[1]} r="10.4" />
      ))}
      <circle class="logo__hub" cx="24" cy="24" r="5" />
    </svg>
  )
}

/**
 * The mark of a circle: its own disk, meeting another.
 * @param props.hue the circle's hue
 */
export function CircleMark({ hue }: { hue: number }) {
  const other = Math.abs(hue - 92) < 30 ? 345 : 92
  return (
    <svg class="logo" viewBox="0 0 48 48" width="40" height="40" fill="none" stroke="currentColor" aria-hidden="true">
      <circle class={hueClass(hue)} cx="19" cy="20" r="15" />
      <circle class={hueClass(other)} cx="32" cy="30" r="12" />
    </svg>
  )
}
