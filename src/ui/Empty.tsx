import type { ComponentChildren } from 'preact'

interface Props {
  title: string
  /** The first step: a button or a link. */
  action?: ComponentChildren
  level?: 2 | 3
  children?: ComponentChildren
}

/** Says what belongs here and offers the first step; dashed like an empty chair. */
export function Empty({ title, action, level = 2, children }: Props) {
  const Heading = `h${level}` as 'h2'
  return (
    <div class="empty">
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
