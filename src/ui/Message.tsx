import type { ComponentChildren } from 'preact'
import { Avatar } from './Avatar.tsx'

interface Props {
  id?: string
  author: { id: string; name: string; photo?: string | null }
  /** A Time. */
  when: ComponentChildren
  /** Written by who is looking; then `author.name` may say "Jij". */
  mine?: boolean
  /** Instead of the author's name. */
  by?: ComponentChildren
  /** What can be done with it, beside the bubble. */
  menu?: ComponentChildren
  children: ComponentChildren
}

/** One line of a conversation: name and time above the bubble. */
export function Message({ id, author, when, mine, by, menu, children }: Props) {
  return (
    <article class={mine ? 'message message--me' : 'message'} id={id}>
      {!mine && <Avatar {...author} size={2} />}
      <header>
        <b>{by ?? author.name}</b> {when}
      </header>
      {menu ? (
        <div class="message__said">
          <div class="bubble">{children}</div>
          {menu}
        </div>
      ) : (
        <div class="bubble">{children}</div>
      )}
    </article>
  )
}
