import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clockIn, daysLater, HOME_ZONE } from '#kit/when/zoned.ts'
import { type Answer, type House, makeHouse, type Visitor } from '#test/house.ts'

let house: House
let ilse: Visitor
let roos: Visitor
let bas: Visitor
const AGENDA = '/kringen/de-lage-drempel/agenda'

beforeAll(async () => {
  house = await makeHouse()
  // Ilse is a member, Roos a host of the circle.
  ;[ilse, roos, bas] = [await house.as('ilse-boonstra'), await house.as('roos-vermaat'), await house.as('bas-oudendag')]
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.kit.db.execute(sql`delete from rate_limit`)
})

const dayFrom = (days: number) => clockIn(HOME_ZONE, daysLater(HOME_ZONE, new Date(), days)).day

let made = 0
const form = () => ({
  titel: 'Intervisie',
  dag: dayFrom(20),
  van: '19:00',
  tot: '21:00',
  zone: HOME_ZONE,
  waar: 'place',
  plaats: 'De Kade',
  stad: 'Wierdam',
  open: 'circle',
  plekken: '8',
  vragen: 'Wat eet je niet?',
  keren: '5',
  weken: '6',
  eens: `${++made}`.padStart(12, 's'),
})

interface One extends Record<string, unknown> {
  id: string
  title: string
  at: string
  until: string
  place: string
  published: boolean
  cancelled: boolean
  questions: number
}

async function series(fields: Record<string, string> = {}, who = ilse): Promise<One[]> {
  const answer = await who.post(AGENDA, { ...form(), ...fields })
  expect(answer.status, answer.html).toBe(303)
  return seriesOf(/bijeenkomsten\/(\w+)/.exec(answer.location ?? '')?.[1] ?? '')
}

async function seriesOf(id: string): Promise<One[]> {
  const { rows } = await house.kit.db.execute<One>(sql`
    select g.id, g.title, to_char(g.starts_at at time zone g.zone, 'YYYY-MM-DD HH24:MI') at,
      to_char(g.ends_at at time zone g.zone, 'HH24:MI') until, g.place, g.published_at is not null published,
      g.cancelled_at is not null cancelled, (select count(*)::int from gathering_question q where q.gathering_id = g.id) questions
    from gathering g where g.series_id = (select series_id from gathering where id = ${id}) order by g.starts_at`)
  return rows
}

const text = ({ html }: Answer) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const href = (one?: One) => `/bijeenkomsten/${one?.id}-intervisie`

/** What a form of change holds now. */
async function formOf(who: Visitor, one?: One): Promise<Record<string, string>> {
  const { html } = await who.get(`${href(one)}/wijzig`)
  const value = (name: string) =>
    /value="([^"]*)"/.exec(new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '')?.[1] ?? ''
  const names = ['dag', 'van', 'tot', 'einddag', 'versie', 'plaats', 'stad', 'plekken']
  const { titel, zone, waar, open, vragen } = form()
  return { titel, zone, waar, open, vragen, ...Object.fromEntries(names.map((name) => [name, value(name)])) }
}

describe('a series', () => {
  test('is planned in one go, at the same hour of the clock, also across summer time', async () => {
    const year = Number(dayFrom(60).slice(0, 4)) + 1
    const all = await series({ dag: `${year}-02-01`, keren: '4', weken: '13' })
    expect(all).toHaveLength(4)
    expect(all.map(({ at }) => at.slice(11))).toEqual(['19:00', '19:00', '19:00', '19:00'])
    expect(all.map(({ until }) => until)).toEqual(['21:00', '21:00', '21:00', '21:00'])
    const days = all.map(({ at }) => Date.parse(at.slice(0, 10)))
    expect(days.slice(1).map((day, i) => (day - (days[i] ?? 0)) / 86_400_000)).toEqual([91, 91, 91])
    expect(all.every(({ published, questions }) => !published && questions === 1)).toBe(true)
  })

  test('comes once without a number, and is planned once however often the form is sent', async () => {
    const once = await ilse.post(AGENDA, { ...form(), keren: '' })
    expect(await seriesOf(/bijeenkomsten\/(\w+)/.exec(once.location ?? '')?.[1] ?? '')).toEqual([])
    const same = { ...form(), eens: 'zzzzzzzzzzzz' }
    expect((await ilse.post(AGENDA, same)).location).toBe((await ilse.post(AGENDA, same)).location)
  })

  test.each([
    ['keren', '27'],
    ['keren', 'vaak'],
    ['keren', '-3'],
    ['weken', '99'],
  ])('says what is wrong with %s %s and keeps what was typed', async (name, value) => {
    const answer = await ilse.post(AGENDA, { ...form(), [name]: value })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain(`value="${value}"`)
    expect(answer.html).toContain(`id="veld-${name}-fout"`)
  })

  test('is not planned further ahead than one plans', async () => {
    expect((await ilse.post(AGENDA, { ...form(), keren: '26', weken: '26' })).status).toBe(422)
  })

  test('is made known in one go, and the circle hears of it once', async () => {
    const [first, , third] = await series()
    await house.kit.db.execute(sql`delete from graphile_worker._private_jobs`)
    expect(text(await ilse.get(href(third)))).toContain('Maak alle 5 bekend')
    expect((await bas.post(`${href(third)}/bekend`, { reeks: 'ja' })).status).toBe(404)
    expect((await ilse.post(`${href(third)}/bekend`, { reeks: 'ja' })).status).toBe(303)
    expect((await seriesOf(first?.id ?? '')).every(({ published }) => published)).toBe(true)
    const { rows } = await house.kit.db.execute(
      sql`select 1 from graphile_worker.jobs where task_identifier = 'notices.tell-circle'`,
    )
    expect(rows).toHaveLength(1)
    const page = text(await bas.get(href(third)))
    expect(page).toContain('Deel van een reeks 3 van 5')
    expect((await bas.get(href(third))).html).toContain(`href="${href(first)}"`)
  })

  test('changes one alone, or those after it too: they move as far and take over what was the same', async () => {
    const [first, second, third, fourth] = await series()
    await ilse.post(`${href(first)}/bekend`, { reeks: 'ja' })
    // The fourth has a place of its own.
    expect(
      (await ilse.post(`${href(fourth)}/wijzig`, { ...(await formOf(ilse, fourth)), plaats: 'De Toren' })).status,
    ).toBe(303)
    expect((await ilse.get(`${href(second)}/wijzig`)).html).toContain('Er komen er nog 3 na')
    const alone = { ...(await formOf(ilse, third)), van: '18:30' }
    expect((await ilse.post(`${href(third)}/wijzig`, { ...alone, welke: 'deze' })).status).toBe(303)
    const day = new Date(Date.parse(`${second?.at.slice(0, 10)}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
    const changed = { ...(await formOf(ilse, second)), dag: day, van: '20:00', tot: '22:00', plaats: 'De Haven' }
    expect((await ilse.post(`${href(second)}/wijzig`, { ...changed, welke: 'erna' })).status).toBe(303)
    const after = await seriesOf(first?.id ?? '')
    expect(after.map(({ at }) => at.slice(11))).toEqual(['19:00', '20:00', '19:30', '20:00', '20:00'])
    expect(after.map(({ place }) => place)).toEqual(['De Kade', 'De Haven', 'De Haven', 'De Toren', 'De Haven'])
    const before = [first, second, third, fourth].map((one) => Date.parse(one?.at.slice(0, 10) ?? ''))
    expect(after.slice(0, 4).map(({ at }, i) => (Date.parse(at.slice(0, 10)) - (before[i] ?? 0)) / 86_400_000)).toEqual(
      [0, 1, 1, 1],
    )
  })

  test('is called off for one, or for the rest of it; what was is not touched', async () => {
    const [first, second] = await series()
    await ilse.post(`${href(first)}/bekend`, { reeks: 'ja' })
    expect((await ilse.get(`${href(second)}/afblazen`)).html).toContain('Ook de 3 erna gaan niet door')
    await ilse.post(`${href(second)}/afblazen`, { reden: 'Griep.', welke: 'deze' })
    expect((await seriesOf(first?.id ?? '')).map(({ cancelled }) => cancelled)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ])
    await ilse.post(`${href(first)}/afblazen`, { reden: 'Geen zaal.', welke: 'erna' })
    expect((await seriesOf(first?.id ?? '')).every(({ cancelled }) => cancelled)).toBe(true)
    // Nothing can be done any more, and each says so.
    expect((await ilse.get(`${href(first)}/wijzig`)).status).toBe(404)
    expect((await ilse.post(`${href(first)}/afblazen`, { reden: 'Nog eens.', welke: 'erna' })).status).toBeLessThan(500)
    expect(text(await bas.get(href(second)))).toContain('gaat niet door')
  })

  test('is touched only where one looks after it', async () => {
    const [first, second, third] = await series({}, roos)
    await roos.post(`${href(first)}/bekend`, { reeks: 'ja' })
    const me = await house.personId('bas-oudendag')
    await house.kit.db.execute(sql`insert into gathering_host (gathering_id, person_id) values (${second?.id}, ${me})`)
    const changed = { ...(await formOf(bas, second)), van: '20:00', tot: '22:00', welke: 'erna' }
    expect((await bas.post(`${href(second)}/wijzig`, changed)).status).toBe(303)
    expect((await seriesOf(first?.id ?? '')).map(({ at }) => at.slice(11))).toEqual([
      '19:00',
      '20:00',
      '19:00',
      '19:00',
      '19:00',
    ])
    expect((await bas.get(`${href(third)}/wijzig`)).status).toBe(404)
  })

  test('is thrown away in one deed, but for what is known already; who does not host it throws nothing away', async () => {
    const all = await series()
    expect(text(await ilse.get(href(all[0])))).toContain('Gooi alle 5 schetsen weg')
    expect((await ilse.post(`${href(all[4])}/bekend`, {})).status).toBe(303)
    expect((await bas.post(`${href(all[0])}/weg`, { reeks: 'ja' })).status).toBe(404)
    expect(await seriesOf(all[0]?.id ?? '')).toHaveLength(5)
    expect((await ilse.post(`${href(all[0])}/weg`, { reeks: 'ja' })).location).toBe(AGENDA)
    expect((await seriesOf(all[4]?.id ?? '')).map(({ id }) => id)).toEqual([all[4]?.id])
  })
})
