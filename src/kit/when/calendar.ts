import ical, { ICalAttendeeStatus, type ICalCalendarMethod, type ICalEventData } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { HOME_ZONE, secondTurn } from './zoned.ts'

/** What a calendar is asked to do with it. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL'

export interface Contact {
  name: string
  email: string
}

/** One thing in a calendar. */
export interface CalendarEvent {
  /** The same as long as it exists, on every installation another. */
  uid: string
  /** Rises with every change that calendars must know. */
  sequence: number
  /** When this version of it came to be. */
  stamp: Date
  startsAt: Date
  endsAt: Date
  /** IANA name of the clock by which it is planned. */
  zone: string
  title: string
  /** On one line. */
  where: string
  about: string
  url: string
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  /** Whether one is busy then. */
  busy: boolean
  /** Of what is sent to one person: who invites whom. */
  invites?: { organizer: Contact; attendee: Contact }
}

const REFRESH_SECONDS = 3600

/**
 * Writes a calendar as iCalendar (RFC 5545), with the rules of every clock that it uses.
 * @param name how a program calls it that follows it; left out for what is sent in a mail
 */
export function calendarText(method: CalendarMethod, events: readonly CalendarEvent[], name?: string): string {
  const calendar = ical({
    prodId: '//Vliegwiel//Agenda//NL',
    method: method as ICalCalendarMethod,
    // Without a name of its own, so that moments that belong to no clock stay in UTC.
    timezone: { name: null, generator: rulesOf },
    // The library escapes everything but this.
    ...(name ? { name: onOneLine(name).replace(/[\\;,]/g, '\\$&'), ttl: REFRESH_SECONDS } : {}),
  })
  // A calendar without anything in it is not one to every program: then it has the rules of our own clock.
  const zones = new Set(events.filter((event) => !isPlain(event)).map(({ zone }) => zone))
  if (events.length === 0) zones.add(HOME_ZONE)
  const inside = [...[...zones].map((zone) => rulesOf(zone).trim()), ...events.map(blockOf)]
  return calendar.toString().replace(/END:VCALENDAR$/, () => `${[...inside, 'END:VCALENDAR'].join('\r\n')}\r\n`)
}

const blocks = new Map<string, string>()
const BLOCKS_MOST = 5000

// Who follows a calendar asks for the same again and again: what did not change is not written anew.
function blockOf(event: CalendarEvent): string {
  // A mail is written once: nobody asks for it again.
  if (event.invites) return written(event)
  const key = JSON.stringify(event)
  const known = blocks.get(key)
  if (known !== undefined) return known
  const block = written(event)
  if (blocks.size >= BLOCKS_MOST) blocks.clear()
  blocks.set(key, block)
  return block
}

function written(event: CalendarEvent): string {
  const alone = ical({ timezone: { name: null, generator: rulesOf } })
  alone.createEvent(asData(event))
  const text = alone.toString()
  return text.slice(text.indexOf('BEGIN:VEVENT'), text.lastIndexOf('END:VEVENT') + 'END:VEVENT'.length)
}

// A time of the clock that comes twice means the first to every program: the second can only be told in UTC.
function isPlain({ zone, startsAt, endsAt }: CalendarEvent): boolean {
  return zone === 'UTC' || secondTurn(zone, startsAt) || secondTurn(zone, endsAt)
}

function asData(event: CalendarEvent): ICalEventData {
  const { startsAt, endsAt, zone, invites } = event
  return {
    id: event.uid,
    sequence: event.sequence,
    stamp: event.stamp,
    start: instant(startsAt),
    end: instant(endsAt),
    timezone: isPlain(event) ? null : zone,
    summary: onOneLine(event.title),
    location: onOneLine(event.where) || null,
    description: printable(event.about) || null,
    url: event.url,
    status: event.status as NonNullable<ICalEventData['status']>,
    transparency: (event.busy ? 'OPAQUE' : 'TRANSPARENT') as NonNullable<ICalEventData['transparency']>,
    ...(invites
      ? {
          organizer: { name: onOneLine(invites.organizer.name), email: invites.organizer.email },
          attendees: [
            {
              name: onOneLine(invites.attendee.name),
              email: invites.attendee.email,
              // They said so on the web, where they can say otherwise: an answer by mail would reach nobody.
              rsvp: false,
              status: event.status === 'CANCELLED' ? ICalAttendeeStatus.DECLINED : ICalAttendeeStatus.ACCEPTED,
            },
          ],
        }
      : {}),
  }
}

const rules = new Map<string, string>()

// The library answers some clocks with the rules of a twin, under the name of that twin (Brussels for Amsterdam): a
// program would then find no rules for the name that stands in the events.
function rulesOf(zone: string): string {
  const known = rules.get(zone)
  if (known !== undefined) return known
  const [block = ''] = tzlib_get_ical_block(zone) as string[]
  const made = block
    .replace(/^TZID:.*$/m, `TZID:${zone}`)
    .replace(/^X-LIC-LOCATION:.*$/m, `X-LIC-LOCATION:${zone}`)
    .replace(/^LAST-MODIFIED:.*\r?\n/m, '')
  rules.set(zone, made)
  return made
}

const instant = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime())

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const printable = (text: string) => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

const onOneLine = (text: string) => printable(text).replace(/\s+/g, ' ').trim()
