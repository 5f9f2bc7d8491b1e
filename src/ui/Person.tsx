import type { ComponentChildren } from 'preact'
import { Avatar, type AvatarProps } from './Avatar.tsx'

interface Props extends Omit<AvatarProps, 'alone'> {
  href?: string
  /** One line under the name: what they do, where, when. */
  note?: ComponentChildren
}

/** Someone in a sentence: a face, a name that leads to them, and one line. */
export function Person({ href, note, size = 4, ...person }: Props) {
  return (
    <div class="person">
      <Avatar {...person} size={size} />
      {href ? (
        <a class="link-ink" href={href}>
          {person.name}
        </a>
      ) : (
        <b>{person.name}</b>
      )}
      {note && <small>{note}</small>}
    </div>
  )
}
