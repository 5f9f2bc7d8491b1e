import { fieldId } from './FieldFrame.tsx'
import { Icon } from './Icon.tsx'

interface Props {
  name: string
  label: string
  value: string
  placeholder: string
  /** What the button with the arrow is called. */
  go: string
}

/** A field to search with, and a button for who does not press Enter. */
export function SearchField({ name, label, value, placeholder, go }: Props) {
  return (
    <div class="field">
      <label for={fieldId(name)}>{label}</label>
      <div class="search">
        <Icon name="search" />
        <input
          class="input"
          type="search"
          id={fieldId(name)}
          name={name}
          value={value}
          placeholder={placeholder}
          autocomplete="off"
          maxLength={200}
        />
        <button type="submit" class="search__go" aria-label={go}>
          <Icon name="arrow-right" />
        </button>
      </div>
    </div>
  )
}
