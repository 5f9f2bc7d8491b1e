import { eq, sql } from 'drizzle-orm'
import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { sendMail, smtpCarrier } from '#kit/mail/send.ts'
import { mail } from '#kit/mail/tables.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { type Arrived, inWords, type MailServer, startMailServer } from '#test/smtp.ts'
import { writeGathering } from './commands.ts'
import { type LetterJob, type LetterKind, write, writeLater } from './commands-letters.ts'
import { remindDue } from './commands-reminders.ts'
import type { Planned } from './forms.ts'
import { gathering, gatheringSignup } from './tables.ts'

let server: MailServer
let house: House
let roos: Visitor
const ids: Record<string, string> = {}

beforeAll(async () => {
  server = await startMailServer()
  house = await makeHouse({
    env: { SMTP_URL: server.url, MAIL_FROM: 'De Lage Drempel <kring@voorbeeld.nl>', BASE_URL: 'https://kring.example' },
  })
  roos = await house.as('roos-vermaat')
  const people = await house.kit.db.execute<{ id: string; email: string }>(sql`select id, email from person`)
  for (const { id, email } of people.rows) ids[email.replace('@demo.invalid', '')] = id
  const { rows } = await house.kit.db.execute<{ id: string }>(sql`select id from circle where slug = 'de-lage-drempel'`)
  ids.circle = rows[0]?.id ?? ''
})
afterAll(async () => {
  await house.close()
  await server.close()
})
beforeEach(async () => {
  server.arrived.length = 0
  await house.kit.db.execute(sql`delete from mail`)
  await house.kit.db.execute(sql`delete from graphile_worker._private_jobs`)
  await house.kit.db.execute(sql`update gathering set reminded_at = now() where reminded_at is null`)
})

const inDays = (days: number, hour = 0) => new Date(Date.now() + days * 86_400_000 + hour * 3_600_000)

const planned = (parts: Partial<Planned> = {}): Planned => ({
  ...{ title: 'Soep, met de buren', theme: 'Wonen', purpose: '', hostOrganisation: '' },
  ...{ startsAt: inDays(30), endsAt: inDays(30, 3), zone: 'Europe/Amsterdam', held: 'both' },
  ...{ place: 'Buurthuis De Kade', address: 'Kade 3', town: 'Wierdam', region: '', route: 'Bus 4', accessible: '' },
  ...{ callLink: 'https://bellen.example/geheim', capacity: null, plusOne: false, guests: true, openTo: 'circle' },
  answersUntil: null,
  ...parts,
})

async function known(parts: Partial<Planned> = {}): Promise<string> {
  const { db } = house.kit
  const id = await transact(db, (tx) =>
    writeGathering(tx, ids.circle ?? '', ids['roos-vermaat'] ?? '', planned(parts), [], newId()),
  )
  await db
    .update(gathering)
    .set({ publishedAt: inDays(-10) })
    .where(eq(gathering.id, id))
  return id
}

type Signup = typeof gatheringSignup.$inferInsert

async function signup(gatheringId: string, slug: string, parts: Partial<Signup> = {}): Promise<string> {
  const id = newId()
  const personId = ids[slug] ?? null
  await house.kit.db.insert(gatheringSignup).values({
    ...{ id, gatheringId, personId, state: 'coming', way: 'place', answeredAt: inDays(-5) },
    ...(personId ? {} : { guestName: 'Gijs Gast', guestEmail: 'gijs@elders.example' }),
    ...parts,
  })
  return id
}

const says = (what: LetterKind, id: string, turn = '1') =>
  write(house.kit.db, house.kit.settings, 'geheim', { what, id, turn })

/** Does what waits in the queue: writes the letters, and sends the mails. */
async function work(): Promise<Arrived[]> {
  const { db, settings, log } = house.kit
  const { rows } = await db.execute<{ payload: LetterJob }>(sql`
    select p.payload from graphile_worker._private_jobs p join graphile_worker._private_tasks t on t.id = p.task_id
    where t.identifier = 'gatherings.write' order by p.id`)
  for (const { payload } of rows) {
    const { was, ...job } = payload
    await write(db, settings, 'geheim', { ...job, ...(was ? { was } : {}) })
  }
  const waiting = await db
    .select({ id: mail.id })
    .from(mail)
    .where(sql`sent_at is null`)
    .orderBy(mail.queuedAt, mail.id)
  for (const { id } of waiting) await sendMail(db, smtpCarrier(server.url), settings, id, log)
  return server.arrived.filter(({ headers }) => headers.get('subject'))
}

const to = (mails: Arrived[], address: string) => mails.filter((one) => one.to.includes(address))
const subjectOf = (one?: Arrived) => inWords(one?.headers.get('subject')?.[0])

/** The part for a calendar, as a program reads it. */
function calendarIn(one?: Arrived) {
  const part = one?.parts.find(({ type }) => type.startsWith('text/calendar'))
  if (!part) return null
  const calendar = new ICAL.Component(ICAL.parse(part.body))
  const event = calendar.getFirstSubcomponent('vevent')
  return {
    type: part.type,
    method: calendar.getFirstPropertyValue('method'),
    get: (name: string) => String(event?.getFirstPropertyValue(name) ?? ''),
    event,
  }
}

describe('a letter', () => {
  test('to who comes brings an invitation that programs take over: the method in the mail is the one in the text', async () => {
    const id = await known()
    const coming = await signup(id, 'ilse-boonstra', { way: 'online' })
    expect(await says('coming', coming)).toBe(true)
    const [one] = to(await work(), 'ilse-boonstra@demo.invalid')
    expect(subjectOf(one)).toBe('Je komt: Soep, met de buren')
    expect(one?.headers.get('reply-to')).toEqual(['roos-vermaat@demo.invalid'])
    expect(one?.text).toContain('https://bellen.example/geheim')
    expect(one?.html).toContain('Buurthuis De Kade')
    const calendar = calendarIn(one)
    expect(calendar?.type).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/i)
    expect(calendar?.method).toBe('REQUEST')
    expect(calendar?.get('uid')).toBe(`${id}@kring.example`)
    expect(calendar?.get('sequence')).toBe('0')
    expect(calendar?.get('status')).toBe('CONFIRMED')
    expect(calendar?.get('organizer')).toBe('mailto:kring@voorbeeld.nl')
    expect(calendar?.get('attendee').toLowerCase()).toBe('mailto:ilse-boonstra@demo.invalid')
    expect(calendar?.event?.getFirstProperty('attendee')?.getParameter('partstat')).toBe('ACCEPTED')
    expect(calendar?.get('location')).toContain('Buurthuis De Kade, Kade 3, Wierdam')
    expect(calendar?.get('description')).toContain('https://bellen.example/geheim')
    // Some programs only take the attachment.
    expect(one?.parts.some(({ type }) => type.startsWith('application/ics'))).toBe(true)
  })

  test('is written once, however often it is asked', async () => {
    const coming = await signup(await known(), 'ilse-boonstra')
    expect(await says('coming', coming)).toBe(true)
    expect(await says('coming', coming)).toBe(false)
    expect(await says('coming', coming, '2')).toBe(true)
  })

  test('that is not true any more is not written', async () => {
    const id = await known()
    const gone = await signup(id, 'ilse-boonstra', { state: 'not' })
    expect(await says('coming', gone)).toBe(false)
    expect(await says('reminder', gone)).toBe(false)
    expect(await says('cancelled', await signup(id, 'bas-oudendag'))).toBe(false)
  })

  test('to who waits brings no invitation, and no link', async () => {
    const waits = await signup(await known(), 'ilse-boonstra', { state: 'waiting' })
    await says('waiting', waits)
    const [one] = to(await work(), 'ilse-boonstra@demo.invalid')
    expect(subjectOf(one)).toContain('wachtlijst')
    expect(calendarIn(one)).toBeNull()
    expect(one?.text).not.toContain('bellen.example')
  })

  test('takes it out of the calendar of who goes to the waiting list, or does not come', async () => {
    const id = await known()
    await says('moved-down', await signup(id, 'ilse-boonstra', { state: 'waiting' }))
    await says('taken-back', await signup(id, 'bas-oudendag', { state: 'not' }))
    const mails = await work()
    for (const slug of ['ilse-boonstra', 'bas-oudendag']) {
      const calendar = calendarIn(to(mails, `${slug}@demo.invalid`)[0])
      expect(calendar?.method).toBe('CANCEL')
      expect(calendar?.get('status')).toBe('CANCELLED')
    }
  })

  test('to a guest leads to their own page', async () => {
    const guest = await signup(await known({ openTo: 'public' }), 'niemand')
    await says('coming', guest)
    const [one] = to(await work(), 'gijs@elders.example')
    expect(one?.text).toMatch(new RegExp(`https://kring.example/bijeenkomsten/\\w+/gast/${guest}\\.`))
    expect(one?.text).toContain('Dag Gijs Gast')
  })

  test('is not written to who is not in the circle', async () => {
    expect(await says('coming', await signup(await known(), 'fenna-rozema'))).toBe(false)
    expect(await says('coming', await signup(await known({ openTo: 'public' }), 'fenna-rozema'))).toBe(true)
  })

  test('speaks the language of its reader', async () => {
    await house.kit.db.execute(sql`update person set lang = 'en' where id = ${ids['ilse-boonstra'] ?? ''}`)
    await says('coming', await signup(await known(), 'ilse-boonstra'))
    expect(subjectOf(to(await work(), 'ilse-boonstra@demo.invalid')[0])).toBe('You are coming: Soep, met de buren')
    await house.kit.db.execute(sql`update person set lang = 'nl' where id = ${ids['ilse-boonstra'] ?? ''}`)
  })
})

const form = {
  titel: 'Soep, met de buren',
  zone: 'Europe/Amsterdam',
  waar: 'place',
  plaats: 'Buurthuis De Kade',
  open: 'circle',
}

async function change(id: string, fields: Record<string, string>): Promise<number> {
  const { html } = await roos.get(`/bijeenkomsten/${id}-soep-met-de-buren/wijzig`)
  const versie = /name="versie" value="(\d+)"/.exec(html)?.[1] ?? ''
  const tag = (name: string) => new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? ''
  const value = (name: string) => /value="([^"]*)"/.exec(tag(name))?.[1] ?? ''
  const kept = Object.fromEntries(['dag', 'van', 'tot', 'adres', 'stad'].map((name) => [name, value(name)]))
  return (await roos.post(`/bijeenkomsten/${id}/wijzig`, { ...form, ...kept, versie, ...fields })).status
}

describe('what changes', () => {
  test('is told once to who comes and who waits, with what it was, under a higher number', async () => {
    const id = await known({
      capacity: 1,
      startsAt: new Date('2027-06-03T11:30:00Z'),
      endsAt: new Date('2027-06-03T14:30:00Z'),
    })
    await signup(id, 'ilse-boonstra')
    await signup(id, 'bas-oudendag', { state: 'waiting', waitingSince: inDays(-4) })
    await signup(id, 'anke-zuidgeest', { state: 'not' })
    expect(
      await change(id, { dag: '2027-06-10', van: '14:00', tot: '16:30', plaats: 'Buurthuis De Kade', plekken: '1' }),
    ).toBe(303)
    const mails = await work()
    const [ilse, ...more] = to(mails, 'ilse-boonstra@demo.invalid')
    expect(more).toEqual([])
    expect(ilse?.text).toContain('Wanneer: donderdag 10 juni 2027, 14.00 tot 16.30 uur')
    expect(ilse?.text).toContain('Eerst was het: donderdag 3 juni 2027, 13.30 tot 16.30 uur')
    expect(calendarIn(ilse)?.method).toBe('REQUEST')
    expect(calendarIn(ilse)?.get('sequence')).toBe('1')
    expect(calendarIn(ilse)?.get('dtstart')).toContain('2027-06-10T14:00')
    expect(calendarIn(to(mails, 'bas-oudendag@demo.invalid')[0])).toBeNull()
    expect(to(mails, 'bas-oudendag@demo.invalid')).toHaveLength(1)
    expect(to(mails, 'anke-zuidgeest@demo.invalid')).toEqual([])
    // What no calendar shows is not mailed.
    server.arrived.length = 0
    expect(await change(id, { doel: 'Een nieuw doel', plekken: '1' })).toBe(303)
    expect(to(await work(), 'ilse-boonstra@demo.invalid')).toEqual([])
  })

  test('is called off once, with the reason, and taken out of calendars; the other hosts hear it', async () => {
    const id = await known()
    await signup(id, 'ilse-boonstra')
    await signup(id, 'bas-oudendag', { state: 'waiting' })
    await house.kit.db.execute(
      sql`insert into gathering_host (gathering_id, person_id) values (${id}, ${ids['anke-zuidgeest'] ?? ''})`,
    )
    expect((await roos.post(`/bijeenkomsten/${id}/afblazen`, { reden: 'De soep is op.' })).status).toBe(303)
    expect((await roos.post(`/bijeenkomsten/${id}/afblazen`, { reden: 'Nog eens.' })).status).toBe(303)
    const mails = await work()
    const [ilse, ...more] = to(mails, 'ilse-boonstra@demo.invalid')
    expect(more).toEqual([])
    expect(ilse?.text).toContain('De soep is op.')
    const calendar = calendarIn(ilse)
    expect(calendar?.type).toMatch(/method=CANCEL/)
    expect(calendar?.method).toBe('CANCEL')
    expect(calendar?.get('status')).toBe('CANCELLED')
    expect(calendar?.get('sequence')).toBe('1')
    expect(to(mails, 'bas-oudendag@demo.invalid')[0]?.text).toContain('De soep is op.')
    const { rows } = await house.kit.db.execute<{ id: string }>(
      sql`select person_id id from notice where kind = 'gathering.cancelled' and thing_id = ${id}`,
    )
    expect(rows.map((one) => one.id)).toEqual([ids['anke-zuidgeest']])
  })
})

describe('a reminder', () => {
  test('goes once to who said a day before that they come, whoever looks first', async () => {
    const id = await known({ startsAt: inDays(0, 23), endsAt: inDays(1, 2) })
    await signup(id, 'ilse-boonstra')
    await signup(id, 'bas-oudendag', { answeredAt: inDays(0, -0.5) })
    await signup(id, 'anke-zuidgeest', { state: 'waiting' })
    const done = await Promise.all([remindDue(house.kit.db), remindDue(house.kit.db)])
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await remindDue(house.kit.db)).toBe(0)
    const mails = (await work()).filter((one) => subjectOf(one).startsWith('Binnenkort'))
    expect(mails.flatMap((one) => one.to)).toEqual(['ilse-boonstra@demo.invalid'])
    expect(calendarIn(mails[0])).toBeNull()
  })

  test('does not go for what began, is a draft, or is called off; and goes anew when it moved', async () => {
    const began = await known({ startsAt: inDays(0, -1), endsAt: inDays(0, 2) })
    const off = await known({ startsAt: inDays(0, 20), endsAt: inDays(0, 22) })
    await house.kit.db.update(gathering).set({ cancelledAt: new Date() }).where(eq(gathering.id, off))
    const draft = await known({ startsAt: inDays(0, 20), endsAt: inDays(0, 22) })
    await house.kit.db.update(gathering).set({ publishedAt: null }).where(eq(gathering.id, draft))
    for (const one of [began, off, draft]) await signup(one, 'ilse-boonstra')
    expect(await remindDue(house.kit.db)).toBe(0)
  })

  test('that waits is not written once it began', async () => {
    const id = await known({ startsAt: inDays(0, 20), endsAt: inDays(0, 22) })
    const coming = await signup(id, 'ilse-boonstra')
    await transact(house.kit.db, (tx) => writeLater(tx, 'reminder', [coming], 'x'))
    await house.kit.db
      .update(gathering)
      .set({ startsAt: inDays(0, -1) })
      .where(eq(gathering.id, id))
    expect(to(await work(), 'ilse-boonstra@demo.invalid')).toEqual([])
  })
})
