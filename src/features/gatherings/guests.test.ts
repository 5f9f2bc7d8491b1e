import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweep } from '#kit/jobs/retention.ts'
import { type House, makeHouse, SECRET } from '#test/house.ts'
import { castEmail } from '../../../seeds/cast.ts'
import { guestToken, invitationToken } from './access-guests.ts'
import { counters, letters, planned } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await makeHouse()
})
afterAll(() => house.close())

const guest = async (id: string, email: string) =>
  (
    await house.kit.db.execute<{
      id: string
      state: string
      name: string
      personId: string | null
      shown: boolean
    }>(sql`
      select id, state, guest_name name, person_id "personId", shown from gathering_signup
      where gathering_id = ${id} and guest_email = ${email}`)
  ).rows[0]

test('a guest says that they come, without an account or a session, and sees, changes and gives back their place', async () => {
  const id = await planned(house, {
    capacity: 1,
    guests: true,
    openTo: 'public',
    held: 'both',
    callLink: 'https://bel.example/geheim',
  })
  const someone = house.stranger()
  const page = await someone.get(`/bijeenkomsten/${id}-samen-aan-tafel`)
  expect(page.html).toContain(`/bijeenkomsten/${id}/gast`)
  expect(page.html).not.toContain('bel.example')
  expect((await someone.get(`/bijeenkomsten/${id}/gast`)).html).toContain('Kom als gast')
  const sent = await someone.post(`/bijeenkomsten/${id}/gast`, {
    naam: 'Karin Boelens',
    email: 'Karin@gast.invalid',
    hoe: 'place',
  })
  expect([sent.status, sent.location]).toEqual([303, `/bijeenkomsten/${id}/gast?gestuurd=1`])
  expect(someone.cookie('vliegwiel')).toBeUndefined()
  const karin = await guest(id, 'karin@gast.invalid')
  expect(karin).toMatchObject({ state: 'coming', personId: null, shown: false })
  expect((await letters(house, [karin?.id ?? ''])).map(({ what }) => what)).toEqual(['coming'])
  // Another guest waits, and moves up when Karin goes online.
  await someone.post(`/bijeenkomsten/${id}/gast`, { naam: 'Sem', email: 'sem@gast.invalid', hoe: 'place' })
  const sem = await guest(id, 'sem@gast.invalid')
  const own = `/bijeenkomsten/${id}/gast/${guestToken(SECRET, sem?.id ?? '')}`
  expect((await someone.get(own)).html).toContain('als nummer 1')
  expect((await someone.get(own)).html).not.toContain('bel.example')
  const karins = `/bijeenkomsten/${id}/gast/${guestToken(SECRET, karin?.id ?? '')}`
  expect((await someone.get(karins)).html).toContain('bel.example')
  expect((await someone.post(karins, { antwoord: 'ja', meer: 'ja', hoe: 'online' })).status).toBe(303)
  expect((await someone.get(own)).html).toContain('Je bent erbij')
  await someone.post(karins, { antwoord: 'nee' })
  expect((await someone.get(karins)).html).toContain('Je komt niet')
  expect(await counters(house, id)).toEqual({ place: 1, online: 0, waiting: 0, summed: [1, 0, 0] })
})

test('the answer is the same for an address that is known, of a guest or a member, and changes nothing of theirs', async () => {
  const id = await planned(house, { capacity: 5, guests: true, openTo: 'public' })
  const someone = house.stranger()
  const at = `/bijeenkomsten/${id}/gast`
  const first = await someone.post(at, { naam: 'Karin', email: 'karin2@gast.invalid', getoond: 'ja' })
  const again = await someone.post(at, { naam: 'Iemand anders', email: 'karin2@gast.invalid' })
  const member = await someone.post(at, { naam: 'Youssef', email: castEmail('youssef-haddou') })
  for (const one of [again, member]) expect([one.status, one.location]).toEqual([first.status, first.location])
  expect(await guest(id, 'karin2@gast.invalid')).toMatchObject({ name: 'Karin', shown: true })
  expect(await guest(id, castEmail('youssef-haddou'))).toMatchObject({ personId: null, state: 'coming' })
  const karin = await guest(id, 'karin2@gast.invalid')
  // Whoever lost the mail gets it again.
  expect((await letters(house, [karin?.id ?? ''])).map(({ what }) => what)).toEqual(['coming', 'coming'])
  expect(await counters(house, id)).toMatchObject({ place: 2 })
})

test('a form that is not right comes back with what was typed; too many from one place have to wait', async () => {
  const id = await planned(house, { guests: true, openTo: 'public' })
  const someone = house.stranger()
  const wrong = await someone.post(`/bijeenkomsten/${id}/gast`, { naam: '', email: 'geen adres' })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('geen adres')
  for (let i = 0; i < 8; i++) await someone.post(`/bijeenkomsten/${id}/gast`, { naam: 'A', email: 'vaak@gast.invalid' })
  const often = await guest(id, 'vaak@gast.invalid')
  expect(await letters(house, [often?.id ?? ''])).toHaveLength(6)
  let last = 0
  for (let i = 0; i < 40 && last !== 429; i++)
    last = (await someone.post(`/bijeenkomsten/${id}/gast`, { naam: 'A', email: `a${i}@gast.invalid` })).status
  expect(last).toBe(429)
  await house.kit.db.execute(sql`delete from rate_limit`)
})

test('guests come only where they are asked, by the address that hosts pass on when it is not public', async () => {
  const closed = await planned(house, { openTo: 'public' })
  const asked = await planned(house, { guests: true })
  const elsewhere = await planned(house, { guests: true })
  const someone = house.stranger()
  const fenna = await house.as('fenna-rozema')
  expect((await fenna.get(`/bijeenkomsten/${closed}/gast`)).status).toBe(404)
  expect((await someone.get(`/bijeenkomsten/${asked}/gast`)).location).toContain('/inloggen')
  expect((await fenna.get(`/bijeenkomsten/${asked}/gast`)).status).toBe(404)
  const token = invitationToken(SECRET, asked)
  for (const one of [someone, fenna]) {
    expect((await one.get(`/bijeenkomsten/${asked}-samen-aan-tafel?gast=${token}`)).status).toBe(200)
    expect((await one.get(`/bijeenkomsten/${elsewhere}?gast=${token}`)).status).not.toBe(200)
    expect((await one.get(`/bijeenkomsten/${asked}/wie?gast=${token}`)).status).not.toBe(200)
  }
  expect((await fenna.get(`/bijeenkomsten/${asked}?gast=${asked}.verzonnen`)).status).toBe(404)
  const sent = await someone.post(`/bijeenkomsten/${asked}/gast?gast=${token}`, {
    naam: 'Sem',
    email: 'sem2@gast.invalid',
  })
  expect(sent.status).toBe(303)
  expect(await guest(asked, 'sem2@gast.invalid')).toMatchObject({ state: 'coming' })
  // The hosts find that address on their poster; other members do not.
  expect((await (await house.as('roos-vermaat')).get(`/bijeenkomsten/${asked}/affiche`)).html).toContain(token)
  expect((await (await house.as('youssef-haddou')).get(`/bijeenkomsten/${asked}/affiche`)).status).toBe(404)
  // Members are in the circle already.
  expect((await (await house.as('youssef-haddou')).get(`/bijeenkomsten/${asked}/gast`)).status).toBe(404)
})

test('a made-up token, or one of another gathering, opens nobody', async () => {
  const id = await planned(house, { guests: true, openTo: 'public' })
  const other = await planned(house, { guests: true, openTo: 'public' })
  const someone = house.stranger()
  await someone.post(`/bijeenkomsten/${id}/gast`, { naam: 'Sem', email: 'sem3@gast.invalid' })
  const sem = (await guest(id, 'sem3@gast.invalid'))?.id ?? ''
  for (const path of [
    `${id}/gast/${sem}.verzonnen`,
    `${other}/gast/${guestToken(SECRET, sem)}`,
    `${id}/gast/${invitationToken(SECRET, id)}`,
  ]) {
    expect((await someone.get(`/bijeenkomsten/${path}`)).status).toBe(404)
    expect((await someone.post(`/bijeenkomsten/${path}`, { antwoord: 'nee' })).status).toBe(404)
  }
  expect((await someone.get(`/bijeenkomsten/${id}/gast/${guestToken(SECRET, sem)}`)).status).toBe(200)
})

test('thirty days after it nothing is left of a guest, nor of what people ate, but that somebody was there', async () => {
  await sweep(house.kit.db)
  const id = await planned(house, { guests: true, openTo: 'public', plusOne: true, questions: ['Wat eet je niet?'] })
  const someone = house.stranger()
  await someone.post(`/bijeenkomsten/${id}/gast`, {
    naam: 'Karin',
    email: 'karin4@gast.invalid',
    extra: 'ja',
    extranaam: 'Pim',
  })
  const { rows } = await house.kit.db.execute<{ id: string }>(
    sql`select id from gathering_question where gathering_id = ${id}`,
  )
  const youssef = await house.as('youssef-haddou')
  await youssef.post(`/bijeenkomsten/${id}/antwoord`, {
    antwoord: 'ja',
    meer: 'ja',
    [`vraag-${rows[0]?.id}`]: 'Geen noten',
  })
  const karin = (await guest(id, 'karin4@gast.invalid'))?.id ?? ''
  await house.kit.db.execute(
    sql`update gathering set starts_at = now() - interval '31 days', ends_at = now() - interval '31 days' where id = ${id}`,
  )
  const dry = await sweep(house.kit.db, true)
  expect(dry.find(({ table }) => table === 'gathering_signup')?.rows).toBe(2)
  expect((await someone.get(`/bijeenkomsten/${id}/gast/${guestToken(SECRET, karin)}`)).status).toBe(200)
  await sweep(house.kit.db)
  expect((await someone.get(`/bijeenkomsten/${id}/gast/${guestToken(SECRET, karin)}`)).status).toBe(404)
  const left = await house.kit.db.execute(
    sql`select guest_name, guest_email, plus_one_name, answers, seats from gathering_signup where gathering_id = ${id} order by seats`,
  )
  const empty = { guest_name: '', guest_email: '', plus_one_name: '', answers: {} }
  expect(left.rows).toEqual([
    { ...empty, seats: 1 },
    { ...empty, seats: 2 },
  ])
})
