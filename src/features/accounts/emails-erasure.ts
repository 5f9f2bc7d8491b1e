import type { Lang } from '#kit/i18n.ts'
import { newId } from '#kit/id.ts'
import type { Letter } from '#kit/mail/index.tsx'
import { G } from './words-erasure.ts'

/** The last letter to somebody who was erased. Once it is sent, nothing of it stays. */
export function goodbyeLetter(lang: Lang, to: string, name: string, baseUrl: string): Letter {
  const t = G[lang]
  return {
    kind: 'goodbye',
    onceKey: `goodbye:${newId()}`,
    to,
    lang,
    subject: t.mailSubject,
    preview: t.mailPreview,
    body: [t.mailHello(name), t.mailBody(new URL(baseUrl).host), t.mailBackups, t.mailBack],
    footer: t.mailFooter,
    forget: true,
  }
}
