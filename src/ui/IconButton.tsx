import type { ButtonHTMLAttributes } from 'preact'
import { classes } from './classes.ts'
import { Icon, type IconName } from './Icon.tsx'

interface Look {
  icon: IconName
  /** What it does, for who cannot see the icon. */
  label: string
  small?: boolean
}

type Rest = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'class' | 'className' | 'style' | 'icon' | 'label' | 'children'
>

/** A round button with an icon alone. Only where the icon is known to all: search, close, wave. */
export function IconButton({ icon, label, small, type = 'submit', ...rest }: Look & Rest) {
  return (
    <button type={type} {...rest} class={look(small)} aria-label={label}>
      <Icon name={icon} />
    </button>
  )
}

interface LinkLook extends Look {
  href: string
  count?: number
  /** Whose browser leaves it out of a live list. */
  notFor?: string
  /** Id of the Turbo Frame that it fills. */
  frame?: string
}

/** The same as a link. `count` shows a number in the corner; say it in the label too. */
export function IconLink({ icon, label, small, href, count, notFor, frame }: LinkLook) {
  return (
    <a data-not-for={notFor} data-turbo-frame={frame} href={href} class={look(small)} aria-label={label}>
      <Icon name={icon} />
      {count ? (
        <span class="count" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      ) : null}
    </a>
  )
}

function look(small: boolean | undefined): string {
  return classes('button button--quiet button--icon', small && 'button--small')
}
