import type { Lang } from '#kit/i18n.ts'
import type { Letter } from '#kit/mail/index.tsx'
import { W } from './words.ts'

/** The mail with the six digits. @param id of the code, so that it is mailed once */
export function codeLetter(lang: Lang, to: string, id: string, code: string): Letter {
  const t = W[lang]
  return {
    kind: 'signin-code',
    onceKey: `signin-code:${id}`,
    to,
    lang,
    subject: t.mailSubject(code),
    preview: t.mailPreview,
    body: [t.mailBody],
    code,
    footer: t.mailFooter,
  }
}
