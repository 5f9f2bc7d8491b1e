import type { Lang } from '#kit/i18n.ts'
import type { Letter } from '#kit/mail/index.tsx'
import { calendarDate } from '#ui/clock.ts'
import type { MailCircle } from './emails.ts'
import type { InvitedScope } from './queries-invitations.ts'
import { ML } from './words-mail-life.ts'

/** To an address that a steward filled in: who invites, to what, until when. */
export function invitedLetter(
  baseUrl: string,
  lang: Lang,
  to: string,
  circle: MailCircle & { tagline: string },
  by: { name: string; email: string },
  made: { id: string; token: string; expiresAt: Date },
): Letter {
  const t = ML[lang].invited
  return {
    kind: 'invitation',
    onceKey: `invitation:${made.id}`,
    to,
    replyTo: by.email,
    lang,
    subject: t.subject(by.name, circle.name),
    preview: t.preview,
    body: [
      t.body(by.name, circle.name),
      ...(circle.tagline ? [`${circle.name}: ${circle.tagline}.`] : []),
      t.until(calendarDate(made.expiresAt, lang, new Date(), true)),
    ],
    action: { label: t.action, url: `${baseUrl}/uitnodiging/${made.token}` },
    footer: t.footer(by.name),
  }
}

/** To who accepts without a session: the code that proves the address. */
export function invitedCodeLetter(
  lang: Lang,
  to: string,
  circle: MailCircle,
  { id, code }: { id: string; code: string },
): Letter {
  const t = ML[lang].code
  return {
    kind: 'invitation-code',
    onceKey: `invitation-code:${id}`,
    to,
    lang,
    subject: t.subject(code, circle.name),
    preview: t.preview,
    body: [t.body(circle.name)],
    code,
    footer: t.footer,
  }
}

/** To who came in by an invitation: how to come back. */
export function joinedLetter(baseUrl: string, lang: Lang, name: string, to: string, scope: InvitedScope): Letter {
  const t = ML[lang].joined
  const { circle } = scope
  return {
    kind: 'invitation-welcome',
    onceKey: `invitation-welcome:${scope.invitationId}:${to}`,
    to,
    lang,
    subject: t.subject(circle.name),
    preview: t.preview,
    body: [ML[lang].hello(name), t.body(circle.name), t.how(to)],
    action: { label: t.action, url: `${baseUrl}/inloggen?terug=/kringen/${circle.slug}` },
    footer: t.footer(circle.name),
  }
}
