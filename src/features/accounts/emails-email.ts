import type { Lang } from '#kit/i18n.ts'
import type { Letter } from '#kit/mail/index.tsx'
import { E } from './words-email.ts'

/** To a new address: the code that shows it is theirs. @param id of the code */
export function newAddressLetter(lang: Lang, to: string, id: string, code: string): Letter {
  const t = E[lang]
  return {
    kind: 'email-new',
    onceKey: `email-new:${id}`,
    to,
    lang,
    subject: t.newSubject(code),
    preview: t.newPreview,
    body: [t.newBody],
    code,
    footer: t.newFooter,
  }
}

/** To an address that has an account already: somebody wanted it. @param id of the code that was not sent */
export function addressTakenLetter(lang: Lang, to: string, id: string): Letter {
  const t = E[lang]
  return {
    kind: 'email-taken',
    onceKey: `email-taken:${id}`,
    to,
    lang,
    subject: t.takenSubject,
    preview: t.takenPreview,
    body: [t.takenBody],
    footer: t.takenFooter,
  }
}

/** To the old address: it opens the account no more. @param id of the code that did it */
export function oldAddressLetter(lang: Lang, to: string, id: string, baseUrl: string): Letter {
  const t = E[lang]
  return {
    kind: 'email-old',
    onceKey: `email-old:${id}`,
    to,
    lang,
    subject: t.oldSubject,
    preview: t.oldPreview,
    body: [t.oldBody, t.oldSafe],
    action: { label: t.oldAction, url: baseUrl },
    footer: t.oldFooter,
  }
}
