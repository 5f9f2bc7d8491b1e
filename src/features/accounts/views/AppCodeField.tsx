import type { Lang } from '#kit/i18n.ts'
import { TextField } from '#ui/TextField.tsx'
import { S } from '../words-secondstep.ts'

interface Props {
  lang: Lang
  error?: string
  /** The one thing to do on this page. */
  first?: boolean
}

/** The field for six digits out of an app. */
export function AppCodeField({ lang, error, first }: Props) {
  const t = S[lang]
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
      autoFocus={first && !error}
      required
    />
  )
}
