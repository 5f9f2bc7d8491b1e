import type { ComponentChildren } from 'preact'
import type { Lang } from '#kit/i18n.ts'
import { Icon } from './Icon.tsx'
import { W } from './words.ts'

/** What every field shares. */
export interface FieldProps {
  lang: Lang
  name: string
  label: string
  hint?: ComponentChildren
  /** What is wrong and what to do; ties itself to the control. */
  error?: string
  /** Fields are required unless this says otherwise; then "(optioneel)" stands in the label. */
  required?: boolean
  /** Only when a name appears twice on one page. */
  id?: string
}

/**
 * The id of a field's control: where the error summary leads to.
 * @param name the field's name
 */
export function fieldId(name: string): string {
  return `veld-${name.replace(/[^\w-]+/g, '-')}`
}

/**
 * The attributes that tie hint and error to a control.
 * @param field the field's own props
 */
export function fieldWiring({ name, id = fieldId(name), hint, error, required = true }: FieldProps) {
  const described = [hint && `${id}-uitleg`, error && `${id}-fout`].filter(Boolean).join(' ')
  return {
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-required': required ? ('true' as const) : undefined,
  }
}

/** Label, hint and error above a control, in that order. */
export function FieldFrame({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const id = field.id ?? fieldId(field.name)
  return (
    <div class="field">
      <label for={id}>
        <LabelWords {...field} />
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  )
}

/** The words of a label, saying when a field may stay empty. */
export function LabelWords({ lang, label, required = true }: Pick<FieldProps, 'lang' | 'label' | 'required'>) {
  return (
    <>
      {label}
      {!required && <span class="optional"> ({W[lang].optional})</span>}
    </>
  )
}

/** Hint and error, with the ids that fieldWiring points at. */
export function FieldNotes({ lang, name, id = fieldId(name), hint, error }: FieldProps) {
  return (
    <>
      {hint && (
        <div class="hint" id={`${id}-uitleg`}>
          {hint}
        </div>
      )}
      {error && (
        <p class="error" id={`${id}-fout`}>
          <Icon name="circle-alert" />
          <span>
            <span class="sr-only">{W[lang].error}</span>
            {error}
          </span>
        </p>
      )}
    </>
  )
}
