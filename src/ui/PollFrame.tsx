import { Icon } from './Icon.tsx'

interface Props {
  /** The poll's id. */
  id: string
  circle: { slug: string }
  /** What the link to it says, for where it does not show itself. */
  label: string
}

/** A poll where people talk about it: it shows itself, to be voted in; without JavaScript it is a link. */
export function PollFrame({ id, circle, label }: Props) {
  const href = `/kringen/${circle.slug}/peilingen/${id}`
  return (
    <turbo-frame id={`peiling-${id}`} src={`${href}/inbed`} loading="lazy" class="poll-embed">
      <a class="textlink" href={href} data-turbo-frame="_top">
        <Icon name="vote" />
        {label}
      </a>
    </turbo-frame>
  )
}
