import { classes } from './classes.ts'
import { hueClass } from './hue.ts'
import { IconPaths } from './Icon.tsx'
import { KIND_LOOK, type ProgrammeKind } from './programme-kinds.ts'

/** Drawn as high as the disk alone; each minute more is one pixel. */
const DISK = 44
const DISK_MINUTES = 10
const HIGHEST = 200

/** A part on the rail: a disk with what it is, and a bar as long as it takes. */
export function PartBar({ kind, minutes }: { kind: ProgrammeKind; minutes: number }) {
  const { spoke, icon } = KIND_LOOK[kind]
  const high = Math.min(HIGHEST, DISK + Math.max(0, minutes - DISK_MINUTES))
  return (
    <svg
      class={classes('part-bar', spoke ? hueClass(spoke) : 'part-bar--break')}
      width={DISK}
      height={high}
      viewBox={`0 0 ${DISK} ${high}`}
      aria-hidden="true"
    >
      <rect class="part-bar__length" x="1.5" y="1.5" width={DISK - 3} height={high - 3} rx={DISK / 2 - 1.5} />
      <circle class="part-bar__disk" cx={DISK / 2} cy={DISK / 2} r={DISK / 2 - 1.5} />
      <g
        class="part-bar__icon"
        transform="translate(12 12) scale(0.8334)"
        fill="none"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      >
        <IconPaths name={icon} />
      </g>
    </svg>
  )
}
