import { classes } from './classes.ts'
import { FieldFrame, type FieldProps, fieldWiring } from './FieldFrame.tsx'
import { Icon } from './Icon.tsx'

/** What the browser may know about the answer. `autocomplete` is asked for every personal detail. */
interface Native {
  autocomplete?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search'
  maxLength?: number
  minLength?: number
  min?: string | number
  max?: string | number
  step?: string | number
  pattern?: string
  readOnly?: boolean
  autoFocus?: boolean
  spellcheck?: boolean
  placeholder?: string
  /** The id of a datalist with suggestions. */
  list?: string
}

interface Props extends FieldProps, Native {
  type?: 'text' | 'email' | 'url' | 'tel' | 'number' | 'date' | 'time' | 'datetime-local' | 'search'
  /** What was typed before stays. */
  value?: string | number | null
  /** `short` for a number or date, `code` for the six digits of a mail. */
  look?: 'short' | 'code'
}

/** One line of text. */
export function TextField({
  lang,
  label,
  hint,
  error,
  required,
  id,
  type = 'text',
  value,
  look,
  name,
  ...native
}: Props) {
  const field = { lang, label, hint, error, required, id, name }
  const control = (
    <input
      class={classes('input', look && `input--${look}`)}
      type={type as 'text'}
      value={value ?? undefined}
      {...native}
      {...fieldWiring(field)}
    />
  )
  return (
    <FieldFrame field={field}>
      {type === 'search' ? (
        <div class="search">
          <Icon name="search" />
          {control}
        </div>
      ) : (
        control
      )}
    </FieldFrame>
  )
}
