import type { Lang } from '#kit/i18n.ts'
import { newId } from '#kit/id.ts'
import type { Letter } from '#kit/mail/index.tsx'
import { applicantOf } from './access.ts'
import type { Steward } from './queries.ts'
import { firstGathering } from './queries-first.ts'
import type { application } from './tables.ts'
import { M } from './words-mail.ts'

/** With what links in mail are made. */
export interface MailTools {
  secret: string
  baseUrl: string
}

/** What a mail says of the circle. */
export interface MailCircle {
  slug: string
  name: string
}

type Row = typeof application.$inferSelect

/** To the applicant: is this address yours? */
export function confirmLetter(tools: MailTools, row: Row, circle: MailCircle): Letter {
  const t = M[row.lang as Lang].confirm
  return {
    ...toApplicant(row, circle, 'application-confirm'),
    subject: t.subject(circle.name),
    preview: t.preview,
    body: [M[row.lang as Lang].hello(row.name), t.body(circle.name), t.days],
    action: { label: t.action, url: `${ownPage(tools, row)}/bevestig` },
    footer: t.footer,
  }
}

/** To the applicant: it arrived. @param steward to whom an answer by mail goes */
export function receivedLetter(tools: MailTools, row: Row, circle: MailCircle, steward?: Steward): Letter {
  const t = M[row.lang as Lang].received
  return {
    ...toApplicant(row, circle, 'application-received', steward),
    subject: t.subject(circle.name),
    preview: t.preview,
    body: [M[row.lang as Lang].hello(row.name), t.body(circle.name), t.more],
    action: { label: t.action, url: ownPage(tools, row) },
  }
}

/** To who applies again while an application is open: where it stands. */
export function standingLetter(tools: MailTools, row: Row, circle: MailCircle, inDialogue: boolean): Letter {
  const t = M[row.lang as Lang].standing
  return {
    ...toApplicant(row, circle, 'application-standing'),
    // Each time they ask, they hear.
    onceKey: `application-standing:${newId()}`,
    subject: t.subject(circle.name),
    preview: t.preview,
    body: [M[row.lang as Lang].hello(row.name), t.body(circle.name), inDialogue ? t.dialogue : t.fresh],
    action: { label: t.action, url: ownPage(tools, row) },
  }
}

/** To who applies and is a member already. */
export function memberLetter(tools: MailTools, lang: Lang, to: string, name: string, circle: MailCircle): Letter {
  const t = M[lang].member
  return {
    kind: 'application-member',
    onceKey: `application-member:${newId()}`,
    to,
    lang,
    subject: t.subject(circle.name),
    preview: t.preview,
    body: [M[lang].hello(name), t.body(circle.name)],
    action: { label: t.action, url: `${tools.baseUrl}/inloggen` },
    footer: M[lang].confirm.footer,
  }
}

/** To a steward: someone wants to join. */
export function appliedLetter(tools: MailTools, row: Row, circle: MailCircle, steward: Steward): Letter {
  const t = M[steward.lang].applied
  return {
    ...toSteward(steward, circle, 'application-new', row.id),
    replyTo: row.email,
    subject: t.subject(row.name, circle.name),
    preview: t.preview(row.worksOn),
    body: [t.body(row.name, circle.name)],
    quote: { by: row.name, text: [row.worksOn, row.brings, row.seeks].filter(Boolean).join('\n\n') },
    action: { label: t.action, url: `${tools.baseUrl}/kringen/${circle.slug}/beheer/aanmeldingen/${row.id}` },
  }
}

/** To the applicant: a steward asks. @param turnId of the question, mailed once */
export function questionLetter(
  tools: MailTools,
  row: Row,
  circle: MailCircle,
  by: Person,
  turnId: string,
  text: string,
): Letter {
  const t = M[row.lang as Lang].question
  return {
    ...toApplicant(row, circle, 'application-question', by),
    onceKey: `application-question:${turnId}`,
    subject: t.subject(circle.name),
    preview: text.slice(0, 120),
    body: [M[row.lang as Lang].hello(row.name), t.body(by.name), t.after],
    quote: { by: by.name, text },
    action: { label: t.action, url: ownPage(tools, row) },
  }
}

/** To a steward: the applicant wrote. */
export function answerLetter(
  tools: MailTools,
  row: Row,
  circle: MailCircle,
  steward: Steward,
  turnId: string,
  text: string,
): Letter {
  const t = M[steward.lang].answer
  return {
    ...toSteward(steward, circle, 'application-answer', turnId),
    replyTo: row.email,
    subject: t.subject(row.name),
    preview: text.slice(0, 120),
    body: [t.body(row.name, circle.name)],
    quote: { by: row.name, text },
    action: { label: t.action, url: `${tools.baseUrl}/kringen/${circle.slug}/beheer/aanmeldingen/${row.id}` },
  }
}

/** To the new member. @param by the steward who let them in; null in an open circle */
export function welcomeLetter(tools: MailTools, row: Row, circle: MailCircle, by: Person | null, text: string): Letter {
  const t = M[row.lang as Lang].welcome
  return {
    ...toApplicant(row, circle, 'application-welcome', by ?? undefined),
    subject: t.subject(circle.name),
    preview: t.preview,
    body: [
      M[row.lang as Lang].hello(row.name),
      by ? t.body(circle.name, by.name) : t.open(circle.name),
      t.how(row.email),
    ],
    ...(by && text ? { quote: { by: by.name, text } } : {}),
    action: { label: t.action, url: `${tools.baseUrl}/inloggen?terug=/kringen/${circle.slug}` },
  }
}

/** To the applicant: not this time, and why. */
export function declineLetter(tools: MailTools, row: Row, circle: MailCircle, by: Person, reason: string): Letter {
  const t = M[row.lang as Lang].decline
  return {
    ...toApplicant(row, circle, 'application-decline', by),
    subject: t.subject(circle.name),
    preview: t.preview,
    body: [M[row.lang as Lang].hello(row.name), t.body(circle.name), t.after],
    quote: { by: by.name, text: reason },
    action: { label: t.action, url: ownPage(tools, row) },
  }
}

/** To a steward: there are enough of you, plan the first gathering. */
export function thresholdLetter(
  baseUrl: string,
  circle: MailCircle & { id: string; memberCount: number },
  steward: Steward,
): Letter {
  const t = M[steward.lang].threshold
  return {
    ...toSteward(steward, circle, 'threshold', circle.id),
    subject: t.subject(circle.name),
    preview: t.preview(circle.memberCount),
    body: [M[steward.lang].hello(steward.name), t.body(circle.name, circle.memberCount), t.propose],
    action: { label: t.action, url: `${baseUrl}${firstGathering(steward.lang, circle)}` },
  }
}

type Person = Pick<Steward, 'name' | 'email'>

function toApplicant(row: Row, circle: MailCircle, kind: string, replyTo?: Person) {
  const lang = row.lang as Lang
  return {
    kind,
    onceKey: `${kind}:${row.id}`,
    to: row.email,
    lang,
    footer: M[lang].applicantFooter(circle.name),
    ...(replyTo ? { replyTo: replyTo.email } : {}),
  }
}

function toSteward(steward: Steward, circle: MailCircle, kind: string, about: string) {
  const { lang } = steward
  return {
    kind,
    onceKey: `${kind}:${about}:${steward.id}`,
    to: steward.email,
    lang,
    footer: M[lang].stewardFooter(circle.name),
  }
}

function ownPage({ secret, baseUrl }: MailTools, row: Row): string {
  return `${baseUrl}/aanmelding/${applicantOf(secret, row.id).token}`
}
