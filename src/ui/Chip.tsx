import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { type Hue, hueClass } from './hue.ts'
import { Icon, type IconName } from './Icon.tsx'

interface Props {
  kind?: 'soft' | 'line' | 'fill'
  icon?: IconName
  /** A spoke, or the degrees of a circle. */
  hue?: Hue
  /** With an address it is a filter that works as a link. */
  href?: string
  /** This filter is on. */
  current?: boolean
  count?: number
  children: ComponentChildren
}

/** A label; with `href` a filter. */
export function Chip({ kind, icon, hue, href, current, count, children }: Props) {
  const look = kind ?? (href ? 'line' : 'soft')
  const name = classes('chip', look !== 'soft' && `chip--${look}`, hue !== undefined && hueClass(hue))
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {count !== undefined && (
        <>
          {' '}
          <span class="count">{count}</span>
        </>
      )}
    </>
  )
  if (!href) return <span class={name}>{inside}</span>
  return (
    <a class={name} href={href} aria-current={current ? 'true' : undefined}>
      {inside}
    </a>
  )
}
