import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './Icon.tsx'

/**
 * A link on a line of its own: "Alle 26 vragen".
 * @param props.lead an icon before the words
 * @param props.icon an icon after the words
 */
export function TextLink({
  href,
  lead,
  icon,
  children,
}: {
  href: string
  lead?: IconName
  icon?: IconName
  children: ComponentChildren
}) {
  return (
    <a class="textlink" href={href}>
      {lead && <Icon name={lead} />}
      {children}
      {icon && <Icon name={icon} />}
    </a>
  )
}
