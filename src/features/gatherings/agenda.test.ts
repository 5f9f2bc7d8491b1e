import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { carryScopeByHand, circleScope } from '#kit/access/viewer.ts'
import type { CarriedPage } from '#kit/carry/kinds.ts'
import { transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { clockIn, HOME_ZONE } from '#kit/when/zoned.ts'
import { type Answer, type House, makeHouse, type Visitor } from '#test/house.ts'
import { writeGathering } from './commands.ts'
import type { Planned } from './forms.ts'
import { freshGatherings } from './queries-agenda.ts'
import { carries } from './queries-carry.ts'
import { digest } from './queries-digest.ts'
import { byDay, weeksOf } from './queries-month.ts'

let house: House
let ilse: Visitor
let fenna: Visitor
const ids: Record<string, string> = {}
const AGENDA = '/kringen/de-lage-drempel/agenda'

beforeAll(async () => {
  house = await makeHouse()
  const { db } = house.kit
  await db.execute(sql`delete from gathering`)
  ;[ilse, fenna] = [await house.as('ilse-boonstra'), await house.as('fenna-rozema')]
  const people = await db.execute<{ id: string; email: string }>(sql`select id, email from person`)
  for (const { id, email } of people.rows) ids[email.replace('@demo.invalid', '')] = id
  const circles = await db.execute<{ id: string; slug: string }>(sql`select id, slug from circle`)
  for (const { id, slug } of circles.rows) ids[slug] = id
  ids.soep = await known('Soep', { openTo: 'public', region: 'zeeland', town: 'Vlissingen' })
  ids.koffie = await known('Koffie', {
    startsAt: inDays(3),
    endsAt: inDays(3, 1),
    region: 'zeeland',
    town: 'Middelburg',
  })
  ids.bellen = await known('Bellen', { held: 'online', place: '', town: '', region: '' })
  await known('Alleen Fenna', {}, 'warme-straten')
  await known('Fenna voor iedereen', { openTo: 'public' }, 'warme-straten')
  await known('Schets', {}, 'de-lage-drempel', true)
  for (let i = 1; i <= 30; i++) await known(`Toen ${i}.`, { startsAt: inDays(-i), endsAt: inDays(-i, 2) })
})
afterAll(() => house.close())

const inDays = (days: number, hours = 0) => new Date(Date.now() + days * 86_400_000 + hours * 3_600_000)

async function known(title: string, parts: Partial<Planned> = {}, circle = 'de-lage-drempel', draft = false) {
  const { db } = house.kit
  const maker = circle === 'de-lage-drempel' ? 'roos-vermaat' : 'fenna-rozema'
  const planned: Planned = {
    ...{ title, theme: '', purpose: '', hostOrganisation: '', zone: HOME_ZONE, held: 'place' },
    ...{ startsAt: inDays(9), endsAt: inDays(9, 3), place: 'De Kade', address: '', town: 'Wierdam', region: '' },
    ...{ route: '', accessible: '', callLink: '', capacity: null, plusOne: false, guests: false, openTo: 'circle' },
    answersUntil: null,
    ...parts,
  }
  const id = await transact(db, (tx) => writeGathering(tx, ids[circle] ?? '', ids[maker] ?? '', planned, [], newId()))
  if (!draft)
    await db.execute(
      sql`update gathering set published_at = now() - interval '1 hour', published_by = maker_id where id = ${id}`,
    )
  return id
}

const text = ({ html }: Answer) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('the calendar as a list', () => {
  test('of a circle has what comes, the first first, and for members only', async () => {
    const page = text(await ilse.get(AGENDA))
    expect(page.indexOf('Koffie')).toBeLessThan(page.indexOf('Soep'))
    expect(page).toContain('Bellen')
    for (const hidden of ['Schets', 'Alleen Fenna', 'Fenna voor iedereen']) expect(page).not.toContain(hidden)
    expect((await fenna.get(AGENDA)).status).toBe(404)
    expect((await house.stranger().get(AGENDA)).location).toMatch(/^\/inloggen/)
  })

  test('goes back through everything that was, each once', async () => {
    const seen: string[] = []
    let next: string | undefined = `${AGENDA}?eerder=`
    while (next) {
      const { html }: Answer = await ilse.get(next)
      seen.push(...[...html.matchAll(/>Toen (\d+)\./g)].map(([, n]) => n ?? ''))
      next = /href="([^"]*eerder=[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen).toEqual(Array.from({ length: 30 }, (_, i) => String(i + 1)))
  })

  test.each(['eerder=x', 'later=999999999999999999-abc', 'maand=2026-13', 'maand=', 'beeld=zwxq', 'wie=zwxq'])(
    'stands also when somebody types %s',
    async (query) => {
      expect((await ilse.get(`${AGENDA}?${query}`)).status).toBe(200)
      expect((await ilse.get(`/agenda?${query}`)).status).toBe(200)
    },
  )

  test('of everything: where I come, my circles, and what is open to everyone', async () => {
    expect(text(await ilse.get('/agenda'))).toContain('Koffie')
    expect(text(await ilse.get('/agenda?wie=mij'))).not.toContain('Koffie')
    await house.kit.db.execute(sql`insert into gathering_signup (id, gathering_id, person_id, state, way)
      values (${newId()}, ${ids.koffie}, ${ids['ilse-boonstra']}, 'coming', 'place')`)
    expect(text(await ilse.get('/agenda?wie=mij'))).toContain('Koffie')
    const open = text(await ilse.get('/agenda?wie=iedereen'))
    expect(open).toContain('Fenna voor iedereen')
    expect(open).toContain('Warme Straten')
    expect(open).not.toContain('Koffie')
    expect(text(await fenna.get('/agenda'))).not.toContain('Koffie')
  })

  test('shows a visitor what is open to everyone, whatever they ask for', async () => {
    for (const query of ['', '?wie=mij', '?wie=kringen', '?beeld=waar', '?beeld=maand', '?eerder=']) {
      const page = text(await house.stranger().get(`/agenda${query}`))
      for (const hidden of ['Koffie', 'Bellen', 'Schets', 'Alleen Fenna', 'Toen']) expect(page).not.toContain(hidden)
    }
    expect(text(await house.stranger().get('/agenda'))).toContain('Soep')
  })
})

describe('the calendar as a month', () => {
  test('has each gathering on its day, with the hour, and goes to the months beside it', async () => {
    const day = clockIn(HOME_ZONE, inDays(9)).day
    const { html } = await ilse.get(`${AGENDA}?maand=${day.slice(0, 7)}`)
    const cell = html.split('<td').find((part) => part.includes(`datetime="${day}"`)) ?? ''
    expect(cell.split('</td>')[0]).toContain('Soep')
    expect(html.match(/<th scope="col">/g)).toHaveLength(7)
    const { html: empty } = await ilse.get(`${AGENDA}?maand=2031-01`)
    expect(empty).toContain('Deze maand staat er niets op de agenda')
    expect(empty).toContain('maand=2030-12')
    expect(empty).toContain('maand=2031-02')
  })

  test('marks today', async () => {
    const { html } = await ilse.get(`${AGENDA}?beeld=maand`)
    expect(html).toContain(`datetime="${clockIn(HOME_ZONE, new Date()).day}" aria-current="date"`)
  })

  test('has whole weeks from Monday to Sunday, also in February', () => {
    for (const month of ['2026-02', '2027-02', '2028-02', '2026-11', '2026-03']) {
      const weeks = weeksOf(month)
      expect(weeks.every((week) => week.length === 7)).toBe(true)
      const days = weeks.flat().filter((day) => day !== null)
      expect(days[0]).toBe(`${month}-01`)
      for (const week of weeks) {
        const monday = week[0]
        if (monday) expect(new Date(monday).getUTCDay()).toBe(1)
      }
    }
    expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29)
  })

  test('puts what takes several days on each of them, and what ends at midnight on one', () => {
    const long = { startsAt: new Date('2026-12-05T09:00Z'), endsAt: new Date('2026-12-07T15:00Z') }
    const late = { startsAt: new Date('2026-12-05T19:00Z'), endsAt: new Date('2026-12-05T23:00Z') }
    const days = byDay([long, late])
    expect([...days.keys()].sort()).toEqual(['2026-12-05', '2026-12-06', '2026-12-07'])
    expect(days.get('2026-12-06')).toEqual([long])
  })
})

describe('the calendar by place', () => {
  test('groups by province and town, with how many, on the map and in the list', async () => {
    const page = await ilse.get(`${AGENDA}?beeld=waar`)
    expect(text(page)).toContain('Zeeland 2 bijeenkomsten')
    expect(text(page)).toMatch(/Middelburg 1.*Vlissingen 1/)
    expect(text(page)).toContain('Online 1 bijeenkomst')
    expect(page.html).toContain('href="#waar-zeeland"')
    expect(page.html).toContain('id="waar-zeeland"')
    expect(page.html).not.toContain('href="#waar-limburg"')
  })
})

describe('what else the calendar hands on', () => {
  test('counts what was made known lately and has no answer yet, and tells it in the digest', async () => {
    const scope = circleScope(await house.viewer('bas-oudendag'), 'de-lage-drempel')
    if (!scope) throw new Error('bas is no member')
    expect(await freshGatherings(house.kit.db, scope)).toBe(3)
    const told = async () => (await digest[0]?.lines(house.kit.db, scope, inDays(-1), 10))?.map(({ title }) => title)
    expect(await told()).toEqual(['Koffie', 'Soep', 'Bellen'])
    await house.kit.db.execute(sql`insert into gathering_signup (id, gathering_id, person_id, state, way)
      values (${newId()}, ${ids.soep}, ${ids['bas-oudendag']}, 'not', 'place')`)
    expect(await freshGatherings(house.kit.db, scope)).toBe(2)
    expect(await told()).not.toContain('Soep')
  })

  test('goes along whole, page by page, without drafts and without who comes', async () => {
    const [kind] = carries
    const scope = carryScopeByHand({ id: ids['de-lage-drempel'] ?? '', slug: '', name: '', tagline: '' }, null)
    const titles: unknown[] = []
    let after: string | null = null
    do {
      const page: CarriedPage | undefined = await kind?.read(house.kit.db, scope, after, 10)
      titles.push(...(page?.rows.map(({ title }) => title) ?? []))
      after = page?.next ?? null
    } while (after)
    expect(titles).toHaveLength(33)
    expect(new Set(titles).size).toBe(33)
    expect(titles).not.toContain('Schets')
  })
})
