import type { Lang } from '#kit/i18n.ts'
import { type CalendarEvent, type CalendarMethod, type Contact, calendarText } from '#kit/when/calendar.ts'
import { gatheringHref } from './queries-gathering.ts'
import type { Held } from './tables.ts'
import { L } from './words-letters.ts'

/** What a calendar needs to know of a gathering. */
export interface CalendarEntry {
  id: string
  circleName: string
  title: string
  theme: string
  startsAt: Date
  endsAt: Date
  zone: string
  held: Held
  place: string
  address: string
  town: string
  route: string
  /** Empty: there is none, or it is not for the reader. */
  callLink: string
  sequence: number
  publishedAt: Date | null
  changedAt: Date | null
  cancelledAt: Date | null
  cancelReason: string
  /** What the reader said; null: nothing yet, or it is not asked. */
  mine: 'coming' | 'waiting' | 'not' | null
}

/**
 * Gatherings as a calendar to follow or to take over.
 * @param name left out for what is taken over once
 * @param said whether the reader can say that they come: what they did not say is then not sure yet
 */
export function calendarOf(
  lang: Lang,
  baseUrl: string,
  entries: readonly CalendarEntry[],
  { name, said }: { name?: string; said: boolean },
): string {
  return calendarText(
    'PUBLISH',
    entries.map((entry) => {
      const sure = !said || entry.mine === 'coming'
      const status = entry.cancelledAt ? 'CANCELLED' : sure ? 'CONFIRMED' : 'TENTATIVE'
      const busy = entry.mine === 'coming' && !entry.cancelledAt
      return { ...eventOf(lang, baseUrl, entry, stampOf(entry)), status, busy }
    }),
    name,
  )
}

/** A gathering as the calendar of one person takes it over from a mail, or lets it go again. */
export function invitationOf(
  lang: Lang,
  baseUrl: string,
  entry: CalendarEntry,
  method: Exclude<CalendarMethod, 'PUBLISH'>,
  invites: { organizer: Contact; attendee: Contact },
  answerUrl: string,
): { method: CalendarMethod; text: string } {
  const event: CalendarEvent = {
    ...eventOf(lang, baseUrl, entry, new Date(), answerUrl),
    status: method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED',
    busy: method === 'REQUEST',
    invites,
  }
  return { method, text: calendarText(method, [event]) }
}

/** Where it is held, on one line. */
export function whereOf(lang: Lang, one: Pick<CalendarEntry, 'held' | 'place' | 'address' | 'town'>): string {
  const parts = [one.place, one.address, one.town].filter((part, i, all) => part && all.indexOf(part) === i)
  if (one.held === 'online') return L[lang].online
  return parts.join(', ') + (one.held === 'both' ? ` ${L[lang].andOnline}` : '')
}

/** When this version of it came to be: the same for every reader, so that what did not change reads the same. */
export function stampOf({ publishedAt, changedAt, cancelledAt }: CalendarEntry): Date {
  return new Date(Math.max(...[publishedAt, changedAt, cancelledAt].map((at) => at?.getTime() ?? 0)))
}

function eventOf(
  lang: Lang,
  baseUrl: string,
  entry: CalendarEntry,
  stamp: Date,
  answerUrl = baseUrl + gatheringHref(entry),
): Omit<CalendarEvent, 'status' | 'busy'> {
  const { startsAt, endsAt, zone, title, sequence } = entry
  return {
    uid: `${entry.id}@${new URL(baseUrl).host}`,
    ...{ sequence, stamp, startsAt, endsAt, zone, title },
    where: whereOf(lang, entry),
    about: aboutOf(lang, entry, answerUrl),
    url: baseUrl + gatheringHref(entry),
  }
}

function aboutOf(lang: Lang, entry: CalendarEntry, answerUrl: string): string {
  const t = L[lang]
  if (entry.cancelledAt) return [t.calledOff, entry.cancelReason].filter(Boolean).join('\n\n')
  return [
    [entry.circleName, entry.theme].filter(Boolean).join(': '),
    entry.callLink && `${t.callIn}: ${entry.callLink}`,
    entry.held !== 'online' && entry.route && `${t.route}: ${entry.route}`,
    `${t.answerHere}: ${answerUrl}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}
