import type { FieldErrors } from '#kit/forms/read.ts'
import type { FieldError } from './ErrorSummary.tsx'

/** The complaints of a checked form, in the shape that ErrorSummary shows. */
export function errorList(errors: FieldErrors): FieldError[] {
  return Object.entries(errors).map(([name, message]) => (name === 'form' ? { message } : { name, message }))
}
