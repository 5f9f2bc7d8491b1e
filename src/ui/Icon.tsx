import { drawnOnce } from './drawn-once.ts'
import { ICONS, type IconName } from './icons.ts'

export type { IconName }

/**
 * A drawn word beside a written one; hidden from screen readers, so it never stands alone without a label.
 * @param props.name one of the closed set in icons.ts
 */
export function Icon({ name }: { name: IconName }) {
  return icon(name)
}

const icon = drawnOnce((name: IconName) => (
  <svg
    class="icon"
    viewBox="0 0 24 24"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <IconPaths name={name} />
  </svg>
))

/**
 * The lines of an icon, for use inside another drawing.
 * @param props.name one of the closed set in icons.ts
 */
export function IconPaths({ name }: { name: IconName }) {
  return (
    <>
      {ICONS[name].map(([Tag, attrs]) => {
        const Shape = Tag as 'path'
        return <Shape {...attrs} />
      })}
    </>
  )
}
