import { FieldFrame, type FieldProps, fieldWiring } from './FieldFrame.tsx'
import { W } from './words.ts'

export interface Option {
  value: string
  label: string
  hint?: string
}

interface Props extends FieldProps {
  options: Option[]
  value?: string | null
  /** The empty first choice; `false` leaves it out. */
  empty?: string | false
}

/** One out of many; for up to about seven, Radios shows them all at once. */
export function Select({ options, value, empty, ...field }: Props) {
  return (
    <FieldFrame field={field}>
      <select class="input" {...fieldWiring(field)}>
        {empty !== false && <option value="">{empty ?? W[field.lang].choose}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
