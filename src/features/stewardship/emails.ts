import type { Lang } from '#kit/i18n.ts'
import type { Letter } from '#kit/mail/index.tsx'
import { ES } from './words-circles.ts'

/** To a steward of a circle, from who looks after the site. @param id of the message, mailed once to each */
export function toStewardsLetter(
  id: string,
  to: { id: string; name: string; email: string; lang: Lang },
  from: { name: string; email: string },
  circleName: string,
  body: string,
): Letter {
  const t = ES[to.lang]
  return {
    kind: 'site-steward',
    onceKey: `site-steward:${id}:${to.id}`,
    to: to.email,
    replyTo: from.email,
    lang: to.lang,
    subject: t.mailSubject(from.name, circleName),
    preview: body.slice(0, 120),
    body: [t.mailHello(to.name), t.mailBody(from.name, circleName)],
    quote: { by: from.name, text: body },
    footer: t.mailFooter(circleName),
  }
}
