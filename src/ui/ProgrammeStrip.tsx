import type { Lang } from '#kit/i18n.ts'
import { classes } from './classes.ts'
import { hueClass } from './hue.ts'
import { KIND_LOOK, type ProgrammeKind } from './programme-kinds.ts'
import { PROGRAMME } from './words-programme.ts'

const HIGH = 10
const WIDE = 240
const BETWEEN = 3

/** A whole programme in one line: each part a piece in its colour, as wide as it takes. */
export function ProgrammeStrip({
  lang,
  parts,
}: {
  lang: Lang
  parts: readonly { kind: ProgrammeKind; minutes: number }[]
}) {
  const { kinds, outOf } = PROGRAMME[lang]
  const whole = parts.reduce((sum, { minutes }) => sum + minutes, 0)
  const room = WIDE - BETWEEN * (parts.length - 1)
  let x = 0
  return (
    <svg
      class="programme-strip"
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={outOf(parts.map(({ kind }) => kinds[kind]).join(', '))}
    >
      {parts.map(({ kind, minutes }) => {
        const { spoke } = KIND_LOOK[kind]
        const width = (minutes / whole) * room
        const piece = (
          <rect
            class={classes('programme-strip__piece', spoke ? hueClass(spoke) : 'programme-strip__piece--break')}
            x={x.toFixed(1)}
            width={width.toFixed(1)}
            height={HIGH}
            rx="3"
          />
        )
        x += width + BETWEEN
        return piece
      })}
    </svg>
  )
}
