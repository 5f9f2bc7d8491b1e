import type { Lang } from '#kit/i18n.ts'
import type { Letter } from '#kit/mail/index.tsx'
import { HELLO } from './words-hello.ts'

interface Hello {
  id: string
  to: { email: string; lang: Lang }
  from: { name: string; email: string; url: string }
  circleName: string
  body: string
}

/** One member's words to another; the answer goes straight to who wrote. */
export function helloLetter({ id, to, from, circleName, body }: Hello): Letter {
  const t = HELLO[to.lang]
  return {
    kind: 'hello',
    onceKey: `hello:${id}`,
    to: to.email,
    replyTo: from.email,
    lang: to.lang,
    subject: t.mailSubject(from.name),
    preview: t.mailPreview(circleName),
    body: [t.mailBody(from.name, circleName)],
    quote: { by: from.name, text: body },
    action: { label: t.mailAction(from.name), url: from.url },
    footer: t.mailFooter(circleName),
  }
}
