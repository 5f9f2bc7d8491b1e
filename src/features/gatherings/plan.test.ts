import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clockIn, daysLater, HOME_ZONE } from '#kit/when/zoned.ts'
import { type Answer, type House, makeHouse, type Visitor } from '#test/house.ts'

let house: House
const people: Record<string, Visitor> = {}
const AGENDA = '/kringen/de-lage-drempel/agenda'

beforeAll(async () => {
  house = await makeHouse()
  // Ilse is a member, Roos a host, Anke a steward; Fenna is in another circle.
  for (const slug of ['ilse-boonstra', 'bas-oudendag', 'roos-vermaat', 'anke-zuidgeest', 'fenna-rozema'])
    people[slug.split('-')[0] as string] = await house.as(slug)
})
afterAll(() => house.close())

const who = (name: string): Visitor => people[name] as Visitor
const dayFrom = (days: number) => clockIn(HOME_ZONE, daysLater(HOME_ZONE, new Date(), days)).day

const form = () => ({
  titel: 'Soep met de buren',
  thema: 'Wonen',
  doel: 'Kijken of het **kan**.',
  gastheer: 'Gemeente Wierdam',
  dag: dayFrom(30),
  van: '13:30',
  einddag: '',
  tot: '16:30',
  zone: HOME_ZONE,
  waar: 'place',
  plaats: 'Buurthuis De Kade',
  stad: 'Wierdam',
  open: 'circle',
  plekken: '24',
  vragen: 'Wat eet je niet?\nWaar kom je vandaan?',
})

let made = 0
const send = (name: string, fields: Record<string, string> = {}): Promise<Answer> =>
  who(name).post(AGENDA, { ...form(), eens: `${++made}`.padStart(12, '0'), ...fields })

async function draft(name = 'ilse', fields: Record<string, string> = {}): Promise<string> {
  await house.kit.db.execute(sql`delete from rate_limit`)
  const answer = await send(name, fields)
  expect(answer.status).toBe(303)
  return answer.location ?? ''
}

async function published(name = 'ilse', fields: Record<string, string> = {}): Promise<string> {
  const href = await draft(name, fields)
  expect((await who(name).post(`${href}/bekend`)).status).toBe(303)
  return href
}

const text = ({ html }: Answer) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const versionIn = ({ html }: Answer) => /name="versie" value="(\d+)"/.exec(html)?.[1] ?? ''

describe('planning', () => {
  test('a member plans a draft that only hosts see, and makes it known', async () => {
    const href = await draft()
    expect(text(await who('ilse').get(href))).toContain('Dit is nog een schets')
    expect((await who('bas').get(href)).status).toBe(404)
    expect((await who('roos').get(href)).status).toBe(200)
    expect((await who('bas').post(`${href}/bekend`)).status).toBe(404)
    expect((await who('ilse').post(`${href}/bekend`)).status).toBe(303)
    expect(text(await who('bas').get(href))).toContain('Soep met de buren')
    expect(text(await who('bas').get('/vandaag'))).not.toContain('Dit is nog een schets')
    expect((await who('fenna').get(href)).status).toBe(404)
    expect((await house.stranger().get(href)).location).toMatch(/^\/inloggen/)
  })

  test('the same form plans one gathering, however often it is sent', async () => {
    const once = { eens: 'aaaaaaaaaaaa' }
    const [one, other] = [await send('ilse', once), await send('ilse', once)]
    expect(one.location).toBe(other.location)
  })

  test('what is public is read by strangers, without who may not know', async () => {
    const href = await published('roos', { open: 'public', waar: 'both', link: 'https://bellen.example.nl/geheim' })
    const outside = await house.stranger().get(href)
    expect(outside.status).toBe(200)
    expect(outside.html).not.toContain('bellen.example.nl')
    expect((await who('bas').get(href)).html).not.toContain('bellen.example.nl')
    expect((await who('roos').get(href)).html).toContain('bellen.example.nl/geheim')
  })

  test('only who looks after the circle opens something to everyone', async () => {
    const answer = await send('ilse', { open: 'public' })
    expect(answer.status).toBe(422)
    expect(text(answer)).toContain('Alleen wie deze kring begeleidt')
  })
})

describe('what cannot be', () => {
  const complaint = async (fields: Record<string, string>) => {
    const answer = await send('ilse', fields)
    expect(answer.status).toBe(422)
    // Whatever is wrong, what was typed stays.
    expect(answer.html).toContain('value="Soep met de buren"')
    return text(answer)
  }
  const year = new Date().getUTCFullYear() + 1
  const lastSunday = (month: number) => {
    const end = new Date(Date.UTC(year, month + 1, 0))
    return new Date(end.getTime() - end.getUTCDay() * 86_400_000).toISOString().slice(0, 10)
  }

  test('an end before the beginning, a day that was, a day too far', async () => {
    expect(await complaint({ tot: '12:00' })).toContain('Het einde ligt voor het begin')
    expect(await complaint({ dag: dayFrom(-1) })).toContain('al geweest')
    expect(await complaint({ dag: `${year + 4}-01-01` })).toContain('drie jaar')
    expect(await complaint({ dag: '2026-02-31' })).toContain('dag')
    expect(await complaint({ einddag: dayFrom(60) })).toContain('hooguit 7 dagen')
  })

  test('an hour that does not exist in March', async () => {
    expect(await complaint({ dag: lastSunday(2), van: '02:30', tot: '04:00' })).toContain('bestaat die nacht niet')
  })

  test('an hour that comes twice in October is asked about, and then is the one that was meant', async () => {
    const night = { dag: lastSunday(9), van: '02:30', tot: '04:00' }
    expect(await complaint(night)).toContain('komt die nacht twee keer voor')
    const first = await draft('ilse', { ...night, keer: 'first' })
    const second = await draft('ilse', { ...night, keer: 'second' })
    const id = (href: string) => /bijeenkomsten\/([0-9a-z]{12})/.exec(href)?.[1] ?? ''
    const { rows } = await house.kit.db.execute<{ hours: number }>(sql`
      select extract(epoch from (select starts_at from gathering where id = ${id(second)})
        - (select starts_at from gathering where id = ${id(first)}))::int / 3600 hours`)
    expect(rows[0]?.hours).toBe(1)
    expect((await who('ilse').get(`${second}/wijzig`)).html).toMatch(
      /value="second"[^>]*checked|checked[^>]*value="second"/,
    )
  })

  test('no place, too many chairs, too many questions', async () => {
    expect(await complaint({ plaats: '', stad: '' })).toContain('Vul de plek of de plaatsnaam in')
    expect(await complaint({ plekken: '0' })).toContain('van 1 tot')
    expect(await complaint({ plekken: 'veel' })).toContain('van 1 tot')
    expect(await complaint({ vragen: 'a\nb\nc\nd\ne\nf\ng' })).toContain('hooguit 6 vragen')
  })
})

describe('changing', () => {
  test('of two who change it at once, the second is told and keeps what they typed', async () => {
    const href = await published('roos')
    const one = await who('roos').get(`${href}/wijzig`)
    const versie = versionIn(one)
    const saved = await who('roos').post(`${href}/wijzig`, { ...form(), titel: 'Brood', versie })
    expect(saved.status).toBe(303)
    const late = await who('anke').post(`${href}/wijzig`, { ...form(), titel: 'Taart', versie })
    expect(late.status).toBe(422)
    expect(text(late)).toContain('Iemand anders paste deze bijeenkomst net aan')
    expect(late.html).toContain('value="Taart"')
    expect(text(await who('bas').get(saved.location ?? ''))).toContain('Brood')
  })

  test('questions that stay keep their place; a member who does not host cannot change it', async () => {
    const href = await published('ilse')
    const versie = versionIn(await who('ilse').get(`${href}/wijzig`))
    const fields = { ...form(), vragen: 'Waar kom je vandaan?\nWat breng je mee?', versie }
    const saved = await who('ilse').post(`${href}/wijzig`, fields)
    expect(saved.status).toBe(303)
    expect((await who('ilse').get(`${href}/wijzig`)).html).toContain('Waar kom je vandaan?\nWat breng je mee?')
    expect((await who('bas').get(`${href}/wijzig`)).status).toBe(404)
    expect((await who('bas').post(`${href}/wijzig`, fields)).status).toBe(404)
    expect((await who('fenna').post(`${href}/wijzig`, fields)).status).toBe(404)
  })

  test('it is called off with a reason, once, and stays to be read', async () => {
    const href = await published('ilse')
    expect((await who('ilse').post(`${href}/afblazen`, { reden: '' })).status).toBe(422)
    expect((await who('bas').post(`${href}/afblazen`, { reden: 'Zomaar' })).status).toBe(404)
    expect((await who('ilse').post(`${href}/afblazen`, { reden: 'De zaal is dicht' })).status).toBe(303)
    const page = text(await who('bas').get(href))
    expect(page).toContain('gaat niet door')
    expect(page).toContain('De zaal is dicht')
    expect((await who('ilse').get(`${href}/wijzig`)).status).toBe(404)
    expect((await who('ilse').get(`${href}/afblazen`)).status).toBe(404)
  })

  test('a draft is thrown away; what is known is not', async () => {
    const href = await draft('ilse')
    expect((await who('ilse').post(`${href}/weg`)).location).toBe(AGENDA)
    expect((await who('ilse').get(href)).status).toBe(404)
    const known = await published('ilse')
    await who('ilse').post(`${known}/weg`)
    expect((await who('bas').get(known)).status).toBe(200)
  })
})

test('it says what it came out of, when whoever plans it may read that', async () => {
  const { rows } = await house.kit.db.execute<{ id: string; title: string }>(sql`
    select p.id, p.title from exchange_post p join circle c on c.id = p.circle_id
    where c.slug = 'de-lage-drempel' and p.kind = 'ask' and p.closed_at is null and p.removed_at is null limit 1`)
  const ask = rows[0]
  const href = await published('ilse', { uit: `ask:${ask?.id}` })
  expect(text(await who('ilse').get(href))).toContain(ask?.title)
  const elsewhere = await published('ilse', { uit: 'ask:000000000000' })
  expect(text(await who('ilse').get(elsewhere))).not.toContain('Hoe dit ontstond')
})
