import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type CarryScope, carryScopeByHand } from '#kit/access/viewer.ts'
import { rateLimit } from '#kit/session/tables.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { castEmail } from '../../../seeds/cast.ts'
import { bringIn, type Tally } from './bring.ts'
import { type Bringing, type CarriedKind, kindCalled } from './kinds.ts'
import { openList } from './rows.ts'
import { takeAlong } from './take.ts'

const DRAWN = '/kringen/de-lage-drempel'

let house: House
let circle: CarryScope['circle']
let ankeId: string
beforeAll(async () => {
  house = await makeHouse()
  ankeId = await house.personId('anke-zuidgeest')
  circle = await circleAt('de-lage-drempel')
})
afterAll(() => house.close())
beforeEach(() => house.kit.db.delete(rateLimit).then(() => {}))

async function circleAt(slug: string): Promise<CarryScope['circle']> {
  const { rows } = await house.kit.db.execute<CarryScope['circle'] & Record<string, unknown>>(
    sql`select id, slug, name, tagline from circle where slug = ${slug}`,
  )
  return rows[0] as CarryScope['circle']
}

function kindOf(name: string): CarriedKind & { bring: Bringing } {
  return kindCalled(house.kit.carries, name) as CarriedKind & { bring: Bringing }
}

interface Brought {
  tally: Tally
  told: string[]
}

async function bring(
  name: string,
  text: string,
  more: { dry?: boolean; invite?: boolean; byId?: string | null; to?: CarryScope['circle'] } = {},
): Promise<Brought> {
  const { dry = false, invite = false, byId = null, to = circle } = more
  const kind = kindOf(name)
  const told: string[] = []
  async function* pieces() {
    yield text
  }
  const { rows } = await openList(kind, pieces())
  const origin = { personId: byId, address: 'test', requestId: 'test' }
  const how = { dry, invite, baseUrl: 'http://hier.test', origin }
  const tally = await bringIn(house.kit.db, carryScopeByHand(to, byId), kind, rows, how, (nth, heading, why) =>
    told.push(`rij ${nth}, ${heading}: ${why}`),
  )
  return { tally, told }
}

async function take(name: string, as: 'csv' | 'json', addresses = false, from = circle): Promise<string> {
  let text = ''
  for await (const piece of takeAlong(house.kit.db, carryScopeByHand(from, null), kindOf(name), { as, addresses }))
    text += piece
  return text
}

type Taken = Record<string, string | number | boolean | string[] | null>
const taken = async (...of: Parameters<typeof take>) => JSON.parse(await take(...of)) as Taken[]

/** Every row of what a list may touch. */
async function everything(): Promise<string> {
  const { rows } = await house.kit.db.execute<{ all: string }>(sql`
    select (select json_agg(p order by p.id)::text from exchange_post p) || (select json_agg(l order by l.kind, l.folded)::text
      from exchange_label l) || coalesce((select json_agg(k order by k.outer_key)::text from carried k), '')
      || coalesce((select json_agg(w order by w.email)::text from awaited_member w), '')
      || (select count(*) from person)::text || (select count(*) from mail)::text || (select count(*) from invitation)::text
      || (select json_agg(m.thing_id order by m.thing_id, m.circle_id)::text from matchable m) as "all"`)
  return rows[0]?.all ?? ''
}

const ILSE = castEmail('ilse-boonstra')

describe('asks and offers', () => {
  test('come in by name of a member, are found like any other, tell nobody, and twice is once', async () => {
    const notices = async () =>
      (await house.kit.db.execute<{ n: number }>(sql`select count(*) n from notice`)).rows[0]?.n
    const before = await notices()
    const text = [
      'sleutel;titel;tekst;onderwerpen;regio;hoe;e-mail;geplaatst;gesloten;waarom gesloten',
      `oud-1;Wie kent een goede spreker;We zoeken *iemand*;Schuldhulp, buren;Zuid Holland;online, bij jou;${ILSE};31-12-2025;;`,
      `oud-2;Een zaal voor dertig mensen;;;;;${ILSE};2025-01-02;3-2-2025;Gevonden`,
    ].join('\r\n')
    expect(await bring('vragen', text, { dry: true })).toEqual({
      tally: { made: 2, there: 0, wrong: 0, invited: 0 },
      told: [],
    })
    expect((await taken('vragen', 'json')).some(({ sleutel }) => sleutel === 'oud-1')).toBe(false)
    expect((await bring('vragen', text)).tally).toEqual({ made: 2, there: 0, wrong: 0, invited: 0 })
    const first = (await taken('vragen', 'json', true)).find(({ sleutel }) => sleutel === 'oud-1')
    expect(first).toMatchObject({
      titel: 'Wie kent een goede spreker',
      onderwerpen: ['schuldhulp', 'buren'],
      regio: 'zuid-holland',
      hoe: ['online', 'bij jou'],
      van: 'Ilse Boonstra',
      'e-mail': ILSE,
      geplaatst: '2025-12-31T11:00:00.000Z',
      openbaar: false,
    })
    const bas = await house.as('bas-oudendag')
    expect((await bas.get(`${DRAWN}/vraag-en-aanbod?q=spreker&soort=vraag`)).html).toContain(
      'Wie kent een goede spreker',
    )
    const stood = await everything()
    expect((await bring('vragen', text)).tally).toEqual({ made: 0, there: 2, wrong: 0, invited: 0 })
    expect(await everything()).toBe(stood)
    expect(await notices()).toBe(before)
    expect(stood).toContain('Gevonden')
  })

  test('each wrong row gets a line with its row, field and sentence, and the rest goes in', async () => {
    const { tally, told } = await bring(
      'aanbod',
      [
        'titel;plaatsen;e-mail;regio;geplaatst;hoe;tot',
        `kort;3;${ILSE};;;;`,
        `Een middag meedenken over geld;drie;${ILSE};mordor;2999-01-01;per duif;32-1-2026`,
        'Een middag meedenken over taal;3;fenna-rozema@demo.invalid;;;;',
        'Een middag meedenken over niets;3;;;;;',
        `Een middag meedenken over eten;3;${ILSE};;;;`,
      ].join('\n'),
    )
    expect(tally).toEqual({ made: 1, there: 0, wrong: 4, invited: 0 })
    expect(told.map((line) => line.split(':')[0])).toEqual([
      'rij 2, titel',
      'rij 3, regio',
      'rij 3, hoe',
      'rij 3, tot',
      'rij 3, plaatsen',
      'rij 3, geplaatst',
      'rij 4, e-mail',
      'rij 5, e-mail',
    ])
    // Who is only in another circle is no member here.
    expect(told.at(-2)).toContain('is geen lid van deze kring')
    expect((await bring('aanbod', 'titel\nEen middag meedenken over lezen', { byId: ankeId })).tally.made).toBe(1)
  })

  test('without a key a row is known by what it says', async () => {
    const text =
      'titel;tekst\nEen vraag zonder sleutel;Hallo\nEen vraag zonder sleutel;Hallo\nEen vraag zonder sleutel;Dag'
    expect((await bring('vragen', text, { byId: ankeId })).tally).toMatchObject({ made: 2, there: 1 })
    expect((await bring('vragen', text, { byId: ankeId })).tally).toMatchObject({ made: 0, there: 3 })
  })

  test('what its maker took away does not come back by the same list', async () => {
    const text = 'sleutel;titel\nweg-1;Deze vraag gaat straks weg'
    await bring('vragen', text, { byId: ankeId })
    await house.kit.db.execute(sql`delete from exchange_post where title = 'Deze vraag gaat straks weg'`)
    expect((await bring('vragen', text, { byId: ankeId })).tally).toMatchObject({ made: 0, there: 1 })
  })

  test('an export that comes back in changes nothing, and in another circle brings the same', async () => {
    await bring(
      'vragen',
      JSON.stringify([{ sleutel: "'=1", titel: '=2+3 is hier de vraag', tekst: '- een\n- "twee"; drie' }]),
      {
        byId: ankeId,
      },
    )
    const stood = await everything()
    for (const as of ['csv', 'json'] as const)
      for (const name of ['vragen', 'aanbod']) {
        const { tally } = await bring(name, await take(name, as, true))
        expect([as, name, tally.made, tally.wrong]).toEqual([as, name, 0, 0])
      }
    expect(await everything()).toBe(stood)
    const elsewhere = await circleAt('warme-straten')
    const fenna = await house.personId('fenna-rozema')
    const csv = await take('vragen', 'csv')
    expect(csv).toContain("'=2+3 is hier de vraag")
    const { tally, told } = await bring('vragen', csv, { byId: fenna, to: elsewhere })
    expect([told, tally.wrong]).toEqual([[], 0])
    const said = (all: Taken[]) =>
      all.map(({ sleutel, titel, tekst, onderwerpen, geplaatst }) => ({
        sleutel,
        titel,
        tekst,
        onderwerpen,
        geplaatst,
      }))
    const there = said(await taken('vragen', 'json', false, elsewhere))
    for (const one of said(await taken('vragen', 'json'))) expect(there).toContainEqual(one)
  })

  test('labels count what came in, and what is hidden or among a few stays behind', async () => {
    const { rows } = await house.kit.db.execute<{ label: string }>(sql`
      select coalesce(l.label, u.label) as label from (select circle_id, t as label, count(*) n from exchange_post, unnest(tags) t
        where removed_at is null group by 1, 2) u
      full join (select * from exchange_label where kind = 'tag') l using (circle_id, label) where coalesce(u.n, 0) <> coalesce(l.uses, 0)`)
    expect(rows).toEqual([])
    const [ask] = (
      await house.kit.db.execute<{ id: string; title: string }>(sql`select id, title from exchange_post
      where kind = 'ask' and circle_id = ${circle.id} and title = 'Een zaal voor dertig mensen'`)
    ).rows
    expect(await take('vragen', 'csv')).toContain(ask?.title)
    await house.kit.db.execute(sql`insert into thing_hidden (thing_kind, thing_id, circle_id, hidden_by, reason)
      values ('ask', ${ask?.id}, ${circle.id}, ${ankeId}, 'x')`)
    expect(await take('vragen', 'csv')).not.toContain(ask?.title)
    const { rows: talks } = await house.kit.db.execute<{ id: string; kind: string }>(sql`
      select m.id, c.kind from message m join conversation c on c.id = m.conversation_id where m.deleted_at is null
        and c.circle_id = ${circle.id}`)
    const keys = new Set((await taken('gesprek', 'json')).map(({ sleutel }) => sleutel))
    expect(talks.filter(({ kind }) => kind === 'private').length).toBeGreaterThan(0)
    for (const { id, kind } of talks) expect(keys.has(id)).toBe(kind === 'topic')
    expect(await take('gesprek', 'csv')).not.toContain('@{')
  })
})

describe('members', () => {
  let noor: Visitor
  const list = `naam;e-mail;werkt aan;regio;website
Noor van Elders;Noor@Elders.test;buurtmoestuinen;Utrecht;elders.test
Ilse;${ILSE};iets anders;;
Zonder adres;;;;
Kapot;geen adres;;;`

  test('come in as people who are awaited: no account, no mail, nowhere to be seen', async () => {
    const before = await house.kit.db.execute<{ n: number }>(
      sql`select (select count(*) from person) + (select count(*) from mail) n`,
    )
    expect((await bring('leden', list)).told).toEqual([
      expect.stringMatching(/^rij 4, e-mail: /),
      expect.stringMatching(/^rij 5, e-mail: /),
    ])
    expect((await bring('leden', list)).tally).toEqual({ made: 0, there: 2, wrong: 2, invited: 0 })
    const after = await house.kit.db.execute<{ n: number }>(
      sql`select (select count(*) from person) + (select count(*) from mail) n`,
    )
    expect(after.rows).toEqual(before.rows)
    const ilse = await house.as('ilse-boonstra')
    expect((await ilse.get(`${DRAWN}/leden?q=moestuinen`)).html).not.toContain('Noor van Elders')
    expect((await ilse.get(`${DRAWN}/leden`)).html).not.toContain('iets anders')
  })

  test('are invited when asked for, once, and come in by saying yes themselves; their profile begins with the list', async () => {
    const invited = await bring('leden', list, { invite: true, byId: ankeId })
    expect(invited.tally).toMatchObject({ made: 0, there: 2, invited: 1 })
    expect((await bring('leden', list, { invite: true, byId: ankeId })).tally.invited).toBe(0)
    const mail = await house.lastMail('noor@elders.test')
    const path = /\/uitnodiging\/[\w-]+/.exec(mail?.bodyText ?? '')?.[0] ?? ''
    noor = house.stranger()
    expect((await noor.post(`${path}/adres`, { naam: 'Noor', email: 'noor@elders.test' })).status).toBe(422)
    const asked = await noor.post(`${path}/adres`, {
      naam: 'Noor van Elders',
      email: 'noor@elders.test',
      akkoord: 'ja',
    })
    const id = /name="id" value="([^"]+)"/.exec((await noor.get(asked.location ?? '')).html)?.[1] ?? ''
    const code = /\b\d{6}\b/.exec((await house.lastMail('noor@elders.test'))?.bodyText ?? '')?.[0] ?? ''
    await noor.post(`${path}/code`, { id, email: 'noor@elders.test', naam: 'Noor van Elders', code })
    expect((await noor.get(`${DRAWN}/leden?q=moestuinen`)).html).toContain('Noor van Elders')
    expect((await house.stranger().get('/')).html).not.toContain('Noor van Elders')
    const rest = await house.kit.db.execute(sql`select 1 from awaited_member where email = 'noor@elders.test'`)
    expect(rest.rows).toEqual([])
    expect((await bring('leden', list, { invite: true, byId: ankeId })).tally).toMatchObject({ there: 2, invited: 0 })
  })

  test('who left does not come back by a list', async () => {
    expect((await noor.post(`${DRAWN}/vertrek`, { zeker: 'ja' })).location).toBeTruthy()
    const { told } = await bring('leden', list, { invite: true, byId: ankeId })
    expect(told).toContainEqual(expect.stringContaining('is weg uit de kring'))
  })

  test('go along by what they show the circle; addresses only for who runs the place', async () => {
    const roos = await house.as('roos-vermaat')
    await roos.post('/ik/profiel', { worksOn: 'werk', about: 'alleen voor mij', wie_about: 'me' })
    const plain = await take('leden', 'csv')
    expect(plain).toContain('Roos Vermaat')
    expect(plain).not.toContain('alleen voor mij')
    expect(plain).not.toContain('@demo.invalid')
    const full = await take('leden', 'csv', true)
    expect(full).toContain(castEmail('roos-vermaat'))
    expect(full.startsWith('\ufeffnaam;e-mail;')).toBe(true)
    const stood = await everything()
    // One of the crowd has a line about themselves that is longer than the form takes, to see how pages bear that.
    const { tally, told } = await bring('leden', full)
    expect([tally.made, told]).toEqual([0, [expect.stringContaining('60 tekens')]])
    expect(await everything()).toBe(stood)
  })

  test('a steward sees how many wait, invites them, or throws the list away', async () => {
    await bring('leden', 'naam;e-mail\nEen;een@elders.test\nTwee;twee@elders.test')
    const anke = await house.as('anke-zuidgeest')
    const desk = `${DRAWN}/beheer/uitnodigingen`
    expect((await anke.get(desk)).html).toContain('wachten 2 mensen')
    expect((await anke.post(`${desk}/klaargezet`, { doe: 'nodig-uit' })).location).toBe(`${desk}?verstuurd=2`)
    expect((await house.lastMail('twee@elders.test'))?.kind).toBe('invitation')
    expect((await anke.get(desk)).html).toContain('kreeg een uitnodiging')
    await anke.post(`${desk}/klaargezet`, { doe: 'weg' })
    expect((await anke.get(desk)).html).not.toContain('Klaargezet')
    const ilse = await house.as('ilse-boonstra')
    expect((await ilse.post(`${desk}/klaargezet`, { doe: 'weg' })).status).toBe(404)
  })
})

test('of a poll without names only the count goes along, and nothing while it runs', async () => {
  const polls = await taken('peilingen', 'json')
  const votes = await taken('stemmen', 'json')
  const anonymous = polls.filter((one) => one['zonder namen'] === true)
  expect(anonymous.length).toBeGreaterThan(0)
  for (const one of anonymous) {
    expect(votes.some(({ peiling }) => peiling === one.sleutel)).toBe(false)
    if (one.gesloten === null) expect(one.telling).toBeNull()
  }
  expect(votes.length).toBeGreaterThan(0)
  for (const { wie, keuze } of votes) expect([typeof wie, Array.isArray(keuze)]).toEqual(['string', true])
  expect(polls.some(({ telling }) => typeof telling === 'number' && telling > 0)).toBe(true)
})

test('every page of a long list is there once', async () => {
  const many = Array.from({ length: 1203 }, (_, i) => ({
    sleutel: `veel-${i}`,
    titel: `Vraag nummer ${i} van velen`,
    geplaatst: '2026-01-01',
  }))
  const { tally } = await bring('vragen', JSON.stringify(many), { byId: ankeId })
  expect(tally).toMatchObject({ made: 1203, wrong: 0 })
  const keys = (await taken('vragen', 'json'))
    .map(({ sleutel }) => `${sleutel}`)
    .filter((key) => key.startsWith('veel-'))
  expect(keys).toHaveLength(1203)
  expect(new Set(keys).size).toBe(1203)
})
