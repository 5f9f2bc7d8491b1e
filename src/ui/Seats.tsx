import type { Size } from './Avatar.tsx'
import { classes } from './classes.ts'

interface Props {
  taken: number
  total: number
  /** Under the number: "van 24". */
  unit: string
  /** The whole in one sentence: "18 van de 24 stoelen zijn bezet". */
  label: string
  size?: Size
}

const MIDDLE = 60
const RING = 44
// More chairs than this would melt into a line; then each stands for several.
const MOST = 48
// With fewer, dots above and below a number do not read as a ring: then they stand in an arc under it.
const ROUND_FROM = 6
const ARC_STEP = 0.5
const ARC_R = 8

/** A ring of chairs, or an arc where there are few: those taken, and those still free as an invitation. */
export function Seats({ taken, total, unit, label, size }: Props) {
  const chairs = Math.max(1, Math.min(total, MOST))
  const filled = Math.min(chairs, Math.round((taken / Math.max(1, total)) * chairs))
  const round = chairs >= ROUND_FROM
  const r = round ? Math.min(9, RING * Math.sin(Math.PI / chairs) * 0.75) : ARC_R
  const line = round ? 64 : 56
  return (
    <svg
      class={classes('seats', chairs > 14 && 'seats--many', size && `size-${size}`)}
      viewBox="0 0 120 120"
      width="136"
      height="136"
      fill="none"
      stroke="currentColor"
      role="img"
      aria-label={label}
    >
      {Array.from({ length: chairs }, (_, i) => {
        const turn = round ? (i / chairs) * 2 * Math.PI : Math.PI + ((chairs - 1) / 2 - i) * ARC_STEP
        return (
          <circle
            class={i < filled ? 'taken' : 'free'}
            cx={tenth(MIDDLE + RING * Math.sin(turn))}
            cy={tenth(MIDDLE - RING * Math.cos(turn))}
            r={tenth(r)}
          />
        )
      })}
      <text x={MIDDLE} y={line} fill="currentColor" stroke="none" text-anchor="middle">
        {taken}
      </text>
      <text class="unit" x={MIDDLE} y={line + 15} fill="currentColor" stroke="none" text-anchor="middle">
        {unit}
      </text>
    </svg>
  )
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
