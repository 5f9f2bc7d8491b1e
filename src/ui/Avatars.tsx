import { Avatar, type AvatarProps } from './Avatar.tsx'
import { classes } from './classes.ts'

interface Props {
  people: Omit<AvatarProps, 'alone' | 'size'>[]
  size?: AvatarProps['size']
  /** They stand on the bare page rather than on a panel. */
  onPage?: boolean
}

/** People in a row, each speaking its own name. */
export function Avatars({ people, size = 2, onPage }: Props) {
  return (
    <ul class={classes('avatars', onPage && 'avatars--page')}>
      {people.map((person) => (
        <li>
          <Avatar {...person} size={size} alone />
        </li>
      ))}
    </ul>
  )
}
