import { FieldNotes, type FieldProps, fieldWiring, LabelWords } from './FieldFrame.tsx'
import type { Option } from './Select.tsx'

interface Props extends FieldProps {
  options: Option[]
  value?: string | null
}

/** One out of a few, all in view. */
export function Radios({ options, value, ...field }: Props) {
  return <Choices field={field} options={options} type="radio" chosen={value ? [value] : []} />
}

/** Any out of a few, all in view. */
export function Checks({ options, values = [], ...field }: FieldProps & { options: Option[]; values?: string[] }) {
  return <Choices field={field} options={options} type="checkbox" chosen={values} />
}

function Choices({
  field,
  options,
  type,
  chosen,
}: {
  field: FieldProps
  options: Option[]
  type: 'radio' | 'checkbox'
  chosen: string[]
}) {
  const { id, name, ...wiring } = fieldWiring(field)
  return (
    <fieldset class="field" aria-describedby={wiring['aria-describedby']}>
      <legend>
        <LabelWords {...field} />
      </legend>
      <FieldNotes {...field} />
      {options.map((option, i) => (
        <label class="check">
          <input
            type={type}
            name={name}
            value={option.value}
            checked={chosen.includes(option.value)}
            id={i === 0 ? id : `${id}-${i + 1}`}
            aria-invalid={wiring['aria-invalid']}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
