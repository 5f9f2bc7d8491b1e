import { FieldNotes, type FieldProps, fieldWiring, LabelWords } from './FieldFrame.tsx'

interface Props extends FieldProps {
  checked?: boolean
  value?: string
}

/** Yes or no: a consent, a setting. Starts empty. */
export function Check({ checked, value = 'ja', ...field }: Props) {
  return (
    <div class="field">
      <FieldNotes {...field} hint={undefined} />
      <label class="check">
        <input type="checkbox" value={value} checked={checked} {...fieldWiring(field)} />
        <span>
          <LabelWords {...field} />
          {field.hint && <small id={`${fieldWiring(field).id}-uitleg`}>{field.hint}</small>}
        </span>
      </label>
    </div>
  )
}
