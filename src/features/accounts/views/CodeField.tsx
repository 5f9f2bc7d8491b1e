import type { Lang } from '#kit/i18n.ts'
import { TextField } from '#ui/TextField.tsx'
import { W } from '../words.ts'

/** The field for six digits out of a mail. */
export function CodeField({ lang, error }: { lang: Lang; error?: string }) {
  const t = W[lang]
  return (
    <TextField
      lang={lang}
      name="code"
      label={t.code}
      hint={t.codeHint}
      error={error}
      look="code"
      inputMode="numeric"
      autocomplete="one-time-code"
      autoFocus={!error}
      required
    />
  )
}
