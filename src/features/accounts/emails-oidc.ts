import type { Lang } from '#kit/i18n.ts'
import type { Letter } from '#kit/mail/index.tsx'
import { O } from './words-oidc.ts'

/** The code that ties an identity at a provider to an account. @param id of the code */
export function linkCodeLetter(lang: Lang, to: string, provider: string, id: string, code: string): Letter {
  const t = O[lang]
  return {
    kind: 'oidc-code',
    onceKey: `oidc-code:${id}`,
    to,
    lang,
    subject: t.codeSubject(code),
    preview: t.codePreview(provider),
    body: [t.codeBody(provider)],
    code,
    footer: t.codeFooter,
  }
}

/** Tells that an account has a new way in. @param id of the code that opened it */
export function linkedLetter(lang: Lang, to: string, provider: string, id: string): Letter {
  const t = O[lang]
  return {
    kind: 'oidc-linked',
    onceKey: `oidc-linked:${id}`,
    to,
    lang,
    subject: t.linkedSubject(provider),
    preview: t.linkedPreview,
    body: [t.linkedBody(provider), t.linkedSafe],
    footer: t.linkedFooter,
  }
}
