import type { ComponentChildren } from 'preact'

interface Props {
  title: ComponentChildren
  lead?: ComponentChildren
  /** What to do here: buttons. */
  children?: ComponentChildren
}

/** The large title of a page, one line under it, and what to do. */
export function PageHead({ title, lead, children }: Props) {
  return (
    <div class="page-head">
      <h1>{title}</h1>
      {lead && <p>{lead}</p>}
      {children && <div class="cluster">{children}</div>}
    </div>
  )
}
