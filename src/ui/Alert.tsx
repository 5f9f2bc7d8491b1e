import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

interface Props {
  tone?: 'info' | 'success' | 'danger'
  /** The first words, bold. */
  title?: string
  /** It appears while someone is on the page, so a screen reader says it. */
  live?: boolean
  action?: ComponentChildren
  children?: ComponentChildren
}

const ICON = { info: 'info', success: 'circle-check', danger: 'triangle-alert' } as const

/** One line about what just happened, or what to know. */
export function Alert({ tone = 'info', title, live, action, children }: Props) {
  return (
    <div
      class={classes('alert', tone !== 'info' && `alert--${tone}`)}
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
    >
      <Icon name={ICON[tone]} />
      <p>
        {title && <b>{title}</b>} {children}
      </p>
      {action}
    </div>
  )
}
