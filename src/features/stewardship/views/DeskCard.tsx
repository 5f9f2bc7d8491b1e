import { Icon } from '#ui/Icon.tsx'
import type { IconName } from '#ui/icons.ts'

interface Props {
  href: string
  icon: IconName
  title: string
  lead: string
  /** What waits here, as a number in a disk. */
  count?: number
}

/** One drawer of the desk. */
export function DeskCard({ href, icon, title, lead, count }: Props) {
  return (
    <li class="card">
      <Icon name={icon} />
      <h2>
        <a class="card__link" href={href}>
          {title}
        </a>{' '}
        {count ? <span class="count">{count}</span> : null}
      </h2>
      <p class="muted">{lead}</p>
    </li>
  )
}
