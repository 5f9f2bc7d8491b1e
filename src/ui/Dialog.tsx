import type { ComponentChildren } from 'preact'

interface Props {
  id: string
  /** Names the deed: "Bas en Saskia voorstellen?" */
  title: string
  /** The buttons; a quiet one in a form with method dialog closes it. */
  actions?: ComponentChildren
  /** Stands open in the page, as on a page of its own. */
  inline?: boolean
  children?: ComponentChildren
}

/** A question before a deed, in the browser's own dialog: Escape closes it. */
export function Dialog({ id, title, actions, inline, children }: Props) {
  return (
    <dialog class={inline ? 'dialog dialog--inline' : 'dialog'} id={id} open={inline} aria-labelledby={`${id}-titel`}>
      <div class="stack">
        <h2 id={`${id}-titel`}>{title}</h2>
        {children}
        {actions && <div class="cluster">{actions}</div>}
      </div>
    </dialog>
  )
}
