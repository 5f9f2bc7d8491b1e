import type { Lang } from '#kit/i18n.ts'
import { TextField } from './TextField.tsx'

interface Props {
  lang: Lang
  label: string
  hint: string
  error?: string
  /** Whether typing begins here: false where something else on the page comes first. */
  first?: boolean
}

/** The field for six digits, out of a mail or an app: a phone offers them by itself. */
export function CodeField({ lang, label, hint, error, first = true }: Props) {
  return (
    <TextField
      {...{ lang, label, hint, error }}
      name="code"
      look="code"
      inputMode="numeric"
      autocomplete="one-time-code"
      autoFocus={first && !error}
    />
  )
}
