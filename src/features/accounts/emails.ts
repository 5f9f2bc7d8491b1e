import type { Lang } from '#kit/i18n.ts'
import type { Letter } from '#kit/mail/index.tsx'
import { W } from './words.ts'
import { P } from './words-passkeys.ts'

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

/** The mail with the six digits that prove anew who someone is. @param id of the code, so that it is mailed once */
export function proofLetter(lang: Lang, to: string, id: string, code: string): Letter {
  const t = P[lang]
  return {
    kind: 'proof-code',
    onceKey: `proof-code:${id}`,
    to,
    lang,
    subject: t.proofSubject(code),
    preview: t.proofPreview,
    body: [t.proofBody],
    code,
    footer: t.proofFooter,
  }
}

/** Tells of a passkey that came or went. @param id of the passkey @param url of `/ik` */
export function passkeyLetter(
  lang: Lang,
  to: string,
  passkey: { id: string; name: string },
  what: 'added' | 'removed',
  url: string,
): Letter {
  const t = P[lang]
  return {
    kind: `passkey-${what}`,
    onceKey: `passkey-${what}:${passkey.id}`,
    to,
    lang,
    subject: t.mailSubject[what],
    preview: t.mailBody[what](passkey.name),
    body: [t.mailBody[what](passkey.name), t.mailSafe],
    action: { label: t.mailAction, url },
    footer: t.mailFooter,
  }
}
