import type { Settings } from '#kit/env.ts'
import type { Letter } from '#kit/mail/index.tsx'
import { guestHref } from './access-guests.ts'
import { invitationOf, whereOf } from './queries-calendar.ts'
import { gatheringHref } from './queries-gathering.ts'
import type { Addressed, Before, LetterJob, LetterKind } from './queries-letters.ts'
import { whenIn } from './queries-when.ts'
import { L } from './words-letters.ts'

/**
 * The letter to who answered to a gathering, with what their calendar needs to know.
 * @param now when it is written
 */
export function letterOf(
  { baseUrl, mailFrom }: Pick<Settings, 'baseUrl' | 'mailFrom'>,
  secret: string,
  { what, turn, was }: LetterJob,
  to: Addressed,
  now: Date,
): Letter {
  const { lang, entry, circleName, signupId } = to
  const t = L[lang]
  const page = baseUrl + (to.guest ? guestHref(secret, { id: to.gatheringId }, signupId) : gatheringHref(entry))
  const method = methodFor(what, to)
  const organizer = { name: circleName, email: addressIn(mailFrom) }
  const attendee = { name: to.name, email: to.email }
  const lead = t.lead[what](circleName)
  return {
    kind: `gathering-${what}`,
    onceKey: `gathering-${what}:${signupId}:${turn}`,
    to: to.email,
    ...(to.hostEmail ? { replyTo: to.hostEmail } : {}),
    lang,
    subject: t.subject[what](entry.title),
    preview: `${whenIn(lang, entry, now).day}. ${lead}`,
    body: [
      t.hello(to.name),
      lead,
      ...facts(to, what, now),
      ...(was ? changesSince(was, to, now) : []),
      ...after(to, what),
    ],
    ...(what === 'cancelled' && entry.cancelReason
      ? { quote: { by: t.byCircle(circleName), text: entry.cancelReason } }
      : {}),
    action: { label: what === 'cancelled' ? t.see : t.change, url: page },
    footer: t.footer(circleName),
    ...(method ? { calendar: invitationOf(lang, baseUrl, entry, method, { organizer, attendee }, page) } : {}),
  }
}

// Who waits has nothing in their calendar. A reminder changes nothing there.
function methodFor(what: LetterKind, { state }: Addressed): 'REQUEST' | 'CANCEL' | null {
  if (what === 'taken-back' || what === 'moved-down') return 'CANCEL'
  if (what === 'cancelled') return state === 'coming' ? 'CANCEL' : null
  return state === 'coming' && what !== 'reminder' ? 'REQUEST' : null
}

function facts({ lang, entry, way, plusOneName, state }: Addressed, what: LetterKind, now: Date): string[] {
  const t = L[lang]
  const when = whenIn(lang, entry, now)
  const lines = [`${entry.title}`, t.when(when.day, hoursOf(when)), t.where(whereOf(lang, entry))]
  if (what === 'cancelled' || what === 'taken-back') return lines.slice(0, 2)
  if (state === 'coming' && way === 'online') lines.push(entry.callLink ? t.call(entry.callLink) : t.callLater)
  if (state === 'coming' && plusOneName) lines.push(t.with(plusOneName))
  return lines
}

function changesSince(was: Before, { lang, entry, state }: Addressed, now: Date): string[] {
  const t = L[lang]
  const before = whenIn(lang, { ...was, startsAt: new Date(was.startsAt), endsAt: new Date(was.endsAt) }, now)
  const after = whenIn(lang, entry, now)
  const first = `${before.day}, ${hoursOf(before)}`
  const place = whereOf(lang, was)
  return [
    was.title !== entry.title ? t.was.title(was.title) : '',
    first !== `${after.day}, ${hoursOf(after)}` ? t.was.when(first) : '',
    place !== whereOf(lang, entry) ? t.was.where(place) : '',
    was.newCall && state === 'coming' && entry.callLink ? t.newCall : '',
  ].filter(Boolean)
}

function after({ lang, state }: Addressed, what: LetterKind): string[] {
  const t = L[lang]
  if (what === 'changed') return state === 'coming' ? [t.stillFits, t.inCalendar] : []
  if (what === 'coming' || what === 'moved-up') return [t.inCalendar, t.cannot]
  if (what === 'reminder') return [t.cannot]
  return what === 'cancelled' && state === 'coming' ? [t.outOfCalendar] : []
}

const hoursOf = (when: { hours: string; home: string }) => (when.home ? `${when.hours} (${when.home})` : when.hours)

/** The address in "Name <address>". */
function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()
}
