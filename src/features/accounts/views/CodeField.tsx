import type { Lang } from '#kit/i18n.ts'
import { CodeField as SixDigits } from '#ui/CodeField.tsx'
import { W } from '../words.ts'

/** The field for six digits out of a mail. */
export function CodeField({ lang, error }: { lang: Lang; error?: string }) {
  return <SixDigits lang={lang} label={W[lang].code} hint={W[lang].codeHint} error={error} />
}
