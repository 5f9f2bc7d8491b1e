import { IconLink } from './IconButton.tsx'
import { Person } from './Person.tsx'

/** Someone in a list, on the way to their own page. */
export interface PersonLine {
  href: string
  id: string
  name: string
  photo: string | null
  /** One line under the name. */
  note: string
  /** Where one says hello; left out for oneself. */
  hello?: { href: string; label: string }
}

interface Props {
  items: PersonLine[]
  /** For a live update, which replaces the list by its id. */
  id?: string
}

/** A short list of people, one under another. */
export function PeopleList({ items, id }: Props) {
  return (
    <ul class="stack gap-4" id={id}>
      {items.map((one) => (
        <li class="cluster between nowrap">
          <Person id={one.id} name={one.name} photo={one.photo} href={one.href} note={one.note} />
          {one.hello && <IconLink icon="hand" {...one.hello} notFor={one.id} />}
        </li>
      ))}
    </ul>
  )
}
