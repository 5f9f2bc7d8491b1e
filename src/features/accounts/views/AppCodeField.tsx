import type { Lang } from '#kit/i18n.ts'
import { CodeField } from '#ui/CodeField.tsx'
import { S } from '../words-secondstep.ts'

interface Props {
  lang: Lang
  error?: string
  /** The one thing to do on this page. */
  first?: boolean
}

/** The field for six digits out of an app. */
export function AppCodeField({ lang, error, first = false }: Props) {
  return <CodeField lang={lang} label={S[lang].code} hint={S[lang].codeHint} error={error} first={first} />
}
