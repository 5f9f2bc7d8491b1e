import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, type CalendarMethod, calendarText } from './calendar.ts'
import { momentIn, ZONES } from './zoned.ts'

const event = (parts: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'abc@kring.example',
  sequence: 2,
  stamp: new Date('2026-05-01T08:00:00Z'),
  startsAt: new Date('2026-07-02T11:30:00Z'),
  endsAt: new Date('2026-07-02T14:30:00Z'),
  zone: 'Europe/Amsterdam',
  title: 'Soep, met; de buren',
  where: 'Buurthuis De Kade, Kade 3',
  about: 'Eerste regel\nTweede regel',
  url: 'https://kring.example/bijeenkomsten/abc',
  status: 'CONFIRMED',
  busy: true,
  ...parts,
})

const at = (zone: string, day: string, time: string, turn?: 'first' | 'second') =>
  momentIn(zone, day, time, turn) as Date

// Read by a library that did not write it, with only the rules that stand in the text itself.
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const zones = new Map(
    calendar
      .getAllSubcomponents('vtimezone')
      .map((one) => [String(one.getFirstPropertyValue('tzid')), new ICAL.Timezone(one)]),
  )
  const moment = (one: ICAL.Component, name: string): Date => {
    const property = one.getFirstProperty(name)
    const time = property?.getFirstValue() as ICAL.Time
    const tzid = property?.getParameter('tzid')
    if (tzid) {
      const zone = zones.get(String(tzid))
      if (!zone) throw new Error(`no rules for ${String(tzid)}`)
      time.zone = zone
    }
    return time.toJSDate()
  }
  return { calendar, events: calendar.getAllSubcomponents('vevent'), moment }
}

describe('a calendar', () => {
  test.each(ZONES)('tells the moment in %s, in summer and in winter, by the rules that it brings itself', (zone) => {
    const days = ['2026-07-02', '2026-12-03', '2026-03-28', '2026-03-30', '2026-10-24', '2026-10-26', '2028-02-29']
    const starts = days.map((day) => at(zone, day, '19:00', 'first'))
    const text = calendarText(
      'PUBLISH',
      starts.map((startsAt, i) =>
        event({ uid: `${i}@x`, zone, startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000) }),
      ),
    )
    const { events, moment } = read(text)
    expect(events.map((one) => moment(one, 'dtstart'))).toEqual(starts)
    expect(events.map((one) => moment(one, 'dtend').getTime() - moment(one, 'dtstart').getTime())).toEqual(
      days.map(() => 7_200_000),
    )
    // The name in the events is the name in the rules.
    for (const tzid of text.matchAll(/TZID=([^:;]+)/g)) expect(text).toContain(`TZID:${tzid[1]}\r\n`)
    if (zone === 'Europe/Amsterdam') expect(text).toContain('DTSTART;TZID=Europe/Amsterdam:20260702T190000')
  })

  test('tells the two hours apart that the clock shows twice', () => {
    const zone = 'Europe/Amsterdam'
    const both = (['first', 'second'] as const).map((turn) => at(zone, '2026-10-25', '02:30', turn))
    const text = calendarText(
      'PUBLISH',
      both.map((startsAt, i) => event({ uid: `${i}@x`, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) })),
    )
    const { events, moment } = read(text)
    expect(events.map((one) => moment(one, 'dtstart'))).toEqual(both)
  })

  test('keeps to the letter of the law: lines, folds, commas, and nothing slipped in', () => {
    const nasty = 'Kring, "een";\r\nBEGIN:VEVENT\r\nUID:ander\u0007 \\ é🙂'.repeat(4)
    const invites = {
      organizer: { name: nasty, email: 'kring@voorbeeld.nl' },
      attendee: { name: nasty, email: 'ilse@voorbeeld.nl' },
    }
    const text = calendarText('PUBLISH', [event({ title: nasty, where: nasty, about: nasty, invites })], nasty)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const { calendar, events } = read(text)
    expect(events).toHaveLength(1)
    const [one] = events
    const onOneLine = nasty.replaceAll('\u0007', '').replace(/\s+/g, ' ')
    expect(one?.getFirstPropertyValue('summary')).toBe(onOneLine)
    expect(one?.getFirstPropertyValue('uid')).toBe('abc@kring.example')
    expect(one?.getFirstPropertyValue('description')).toContain('\nBEGIN:VEVENT')
    // The library leaves what it does not know as it stands.
    const name = String(calendar.getFirstPropertyValue('x-wr-calname')).replace(/\\([\\;,])/g, '$1')
    expect(name).toBe(onOneLine)
  })

  test.each(['PUBLISH', 'REQUEST', 'CANCEL'] as const)(
    'says %s, what version it is, and when that came to be',
    (method) => {
      const { calendar, events } = read(calendarText(method as CalendarMethod, [event()]))
      expect(calendar.getFirstPropertyValue('method')).toBe(method)
      const [one] = events
      expect(one?.getFirstPropertyValue('sequence')).toBe(2)
      expect(String(one?.getFirstPropertyValue('dtstamp'))).toBe('2026-05-01T08:00:00Z')
      expect(one?.getFirstPropertyValue('transp')).toBe('OPAQUE')
    },
  )

  test('that is followed says how often to look, and is one also when it is empty', () => {
    const { calendar, events } = read(calendarText('PUBLISH', [], 'Leeg'))
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H')
    expect(String(calendar.getFirstPropertyValue('x-published-ttl'))).toBe('PT1H')
    expect(events).toHaveLength(0)
    expect(calendar.getAllSubcomponents().length).toBeGreaterThan(0)
  })
})
