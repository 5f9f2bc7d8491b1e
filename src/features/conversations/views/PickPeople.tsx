import { Avatar } from '#ui/Avatar.tsx'

/** Someone who can be chosen. */
export interface Pickable {
  id: string
  name: string
  photo: string | null
  note: string
}

/** People with a box to tick each. */
export function PickPeople({ title, people, checked }: { title: string; people: Pickable[]; checked?: boolean }) {
  return (
    <fieldset class="choose">
      <legend>{title}</legend>
      {people.map((one) => (
        <label class="check choose__one">
          <input type="checkbox" name="wie" value={one.id} checked={checked} />
          <Avatar id={one.id} name={one.name} photo={one.photo} size={2} />
          <span>
            {one.name}
            {one.note && <small>{one.note}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
