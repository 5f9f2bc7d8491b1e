import type { Lang } from '#kit/i18n.ts'
import { fieldId } from './FieldFrame.tsx'
import { W } from './words.ts'

export interface FieldError {
  /** The field's name; left out when the whole form is meant. */
  name?: string
  message: string
}

interface Props {
  lang: Lang
  errors: FieldError[]
  title?: string
  /** Off only where it is shown as a picture of itself. */
  autofocus?: boolean
}

/** What went wrong, above the form; takes focus and leads to each field. Shows nothing without errors. */
export function ErrorSummary({ lang, errors, title, autofocus = true }: Props) {
  if (errors.length === 0) return null
  return (
    <div class="error-summary">
      {/* biome-ignore lint/a11y/noAutofocus: after a form came back, its errors are where reading has to start */}
      <h2 tabIndex={-1} autoFocus={autofocus} id="fouten">
        {title ?? W[lang].errorTitle(errors.length)}
      </h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li>{name ? <a href={`#${fieldId(name)}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}
