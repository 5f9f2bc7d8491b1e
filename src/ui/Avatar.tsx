import { avatarClasses, initials } from './avatar.ts'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

/** 1 to 8: from 2.25rem beside a line of text to 8.5rem on a page of its own. */
export type Size = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export interface AvatarProps {
  /** What stays the same for this person; chooses the colours. */
  id: string
  name: string
  photo?: string | null
  size?: Size
  /** No name stands beside it, so it speaks the name itself. */
  alone?: boolean
}

/** A face: a photo, or two disks and initials that always look the same for the same person. */
export function Avatar({ id, name, photo, size, alone }: AvatarProps) {
  const sized = size && `size-${size}`
  if (photo)
    return (
      <img
        class={classes('avatar avatar--photo', sized)}
        src={photo}
        alt={alone ? name : ''}
        width="96"
        height="96"
        loading="lazy"
        decoding="async"
      />
    )
  const voice = alone ? ({ role: 'img', 'aria-label': name } as const) : ({ 'aria-hidden': 'true' } as const)
  return <span class={classes('avatar', avatarClasses(id), sized)} data-initials={initials(name)} {...voice} />
}

/**
 * A chair that is still free.
 * @param props.size as Avatar
 */
export function FreeSeat({ size }: { size?: Size }) {
  return (
    <span class={classes('avatar avatar--seat', size && `size-${size}`)} aria-hidden="true">
      <Icon name="plus" />
    </span>
  )
}
