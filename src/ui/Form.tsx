import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

interface Props {
  action: string
  method?: 'post' | 'get'
  /** It carries files. */
  files?: boolean
  /** Replaces the stack that fields stand in. */
  class?: string
  id?: string
  /** Keeps what is typed on this device until it is sent, under this name. */
  draft?: string
  /** It changes what stands around the page (language, theme): the browser loads the answer anew. */
  anew?: boolean
  /** Asks before the page goes while something typed was not sent. */
  guard?: boolean
  /** Words for a screen reader, when no heading names the form. */
  label?: string
  children: ComponentChildren
}

/** A form that brings its own messages: the browser's balloons stay away. */
export function Form({ action, method = 'post', files, class: extra, id, draft, guard, anew, label, children }: Props) {
  return (
    <form
      id={id}
      data-draft={draft}
      data-leave-guard={guard}
      data-turbo={anew ? 'false' : undefined}
      class={extra ?? classes('stack', 'gap-5')}
      action={action}
      method={method}
      enctype={files ? 'multipart/form-data' : undefined}
      aria-label={label}
      noValidate
    >
      {children}
    </form>
  )
}
