import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { circleScope } from '#kit/access/viewer.ts'
import { transact } from '#kit/db/index.ts'
import { unfileSaying } from '#kit/matching/file.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { jobsOf } from '../../serve.ts'
import { saveAbbreviationRow } from './commands-abbreviations.ts'
import { type Fit, fitting, type Need } from './queries-matching.ts'
import { answers, BASE, posts, scopeOf } from './testing/house.ts'

let house: House
let saskia: Visitor
let jelle: Visitor
let circleId: string
beforeAll(async () => {
  house = await makeHouse()
  saskia = await house.as('saskia-pinas')
  jelle = await house.as('jelle-hoekema')
  circleId = (await scopeOf(house, 'lin-verbeek')).circle.id
})
afterAll(() => house.close())

const BLANK: Need = { title: '', text: '', tags: [], opgave: '', region: '' }

async function fits(need: Partial<Need> | string, slug = 'lin-verbeek'): Promise<Fit[]> {
  const scope = await scopeOf(house, slug)
  return fitting(house.kit.pool, scope, { ...BLANK, ...(typeof need === 'string' ? { title: need } : need) }, 12)
}
const titles = async (need: Partial<Need> | string, slug?: string) => (await fits(need, slug)).map(({ title }) => title)

describe('an ask finds an offer that says it otherwise', () => {
  beforeAll(async () => {
    await posts(saskia, 'aanbod', 'Brugwachters vertellen over sluizen', { woorden: 'scheepvaart', regio: 'friesland' })
    await posts(saskia, 'aanbod', 'Draaiboek voor een molenaarscursus', { tekst: 'Malen leer je van een molenaar.' })
    await posts(saskia, 'aanbod', 'Een atelier voor glas in lood', { opgave: 'oude ambachten' })
    await saveAbbreviationRow(house.kit.db, circleId, 'GIL', 'glas in lood', 'x')
    await jobsOf(house.kit)['matching.count']?.({ circleId })
  })

  test.each([
    ['another form', 'Wie kent een brugwachter?', 'Brugwachters vertellen over sluizen'],
    ['a plural that changes', 'iets over een sluis', 'Brugwachters vertellen over sluizen'],
    ['a compound in parts', 'cursus voor molenaars', 'Draaiboek voor een molenaarscursus'],
    ['parts in a compound', 'molenaarsmalen', 'Draaiboek voor een molenaarscursus'],
    ['a slip', 'brugwahcters', 'Brugwachters vertellen over sluizen'],
    ['a slip in the first letter', 'nolenaarscursus', 'Draaiboek voor een molenaarscursus'],
    ['an abbreviation', 'Wie helpt met GIL?', 'Een atelier voor glas in lood'],
  ])('%s', async (_, ask, title) => {
    expect((await titles(ask))[0]).toBe(title)
  })

  test('with what both share, as it is spelled there, and where', async () => {
    const [fit] = await fits({ title: 'scheepsvaart en sluizen', text: '', region: 'friesland' })
    expect(fit?.reasons).toEqual(expect.arrayContaining(['sluizen', 'Friesland']))
    expect((await fits({ title: 'Wie weet iets van scheepvaart?' }))[0]?.reasons).toContain('scheepvaart')
  })

  test('a region elsewhere takes nothing away', async () => {
    expect(await titles({ title: 'brugwachters', region: 'limburg' })).toContain('Brugwachters vertellen over sluizen')
  })

  test('and says honestly when nothing does', async () => {
    for (const ask of ['onderzeeboot te koop', 'brug over een tandkies', 'xqzq', '', '🦆🦆', 'de het een'])
      expect(await fits(ask), ask).toEqual([])
  })

  test('whatever is typed, in three statements', async () => {
    const scope = await scopeOf(house, 'lin-verbeek')
    let asked = 0
    const run = {
      query: (...args: Parameters<typeof house.kit.pool.query>) => {
        asked++
        return house.kit.pool.query(...args)
      },
    }
    const hostile = [`'; drop table matchable; --`, 'a '.repeat(5000), 'molenaar'.repeat(500), '{"a",b\\}', '%_\\']
    for (const title of hostile) {
      asked = 0
      await fitting(run as never, scope, { ...BLANK, title, text: title, tags: [title] }, 5)
      expect(asked, title.slice(0, 20)).toBeLessThanOrEqual(3)
    }
  })
})

describe('people', () => {
  test('are found by what they bring, with that as the reason', async () => {
    await jelle.post('/ik/profiel', {
      worksOn: 'een oeverloze sloot',
      brings: 'ik dirigeer fanfares',
      wie_brings: 'circles',
    })
    const [fit] = await fits('Wie kan een fanfare dirigeren?')
    expect(fit).toMatchObject({ kind: 'person', id: await house.personId('jelle-hoekema') })
    expect(fit?.reasons).toContain('fanfares')
    expect((await fits('fanfare', 'jelle-hoekema')).map(({ ownerId }) => ownerId)).not.toContain(fit?.id)
  })

  test('are not found by what they show to nobody, nor by what they took away', async () => {
    await jelle.post('/ik/profiel', {
      worksOn: 'een oeverloze sloot',
      brings: 'ik dirigeer fanfares',
      wie_brings: 'me',
    })
    expect(await fits('Wie kan een fanfare dirigeren?')).toEqual([])
    await jelle.post('/ik/profiel', { worksOn: 'een oeverloze sloot', brings: '', wie_brings: 'circles' })
    expect(await fits('fanfare dirigeren')).toEqual([])
  })
})

describe('nobody meets', () => {
  test('what belongs to another circle', async () => {
    const fenna = await house.as('fenna-rozema')
    const there = '/kringen/warme-straten/vraag-en-aanbod'
    await fenna.post(there, { soort: 'aanbod', titel: 'Draaiorgels stemmen', eens: 'orgel' })
    expect(await fits('draaiorgel')).toEqual([])
    const viewer = await house.viewer('tjitske-haanstra')
    const warm = circleScope(viewer, 'warme-straten')
    if (!warm) throw new Error('no scope')
    const found = await fitting(house.kit.pool, warm, { ...BLANK, title: 'draaiorgel' }, 5)
    expect(found.map(({ title }) => title)).toEqual(['Draaiorgels stemmen'])
    expect(await fitting(house.kit.pool, warm, { ...BLANK, title: 'molenaarscursus' }, 5)).toEqual([])
  })

  test('their own, what was hidden, and who they blocked', async () => {
    const { id } = await posts(saskia, 'aanbod', 'Zeilmakerij voor beginners')
    expect(await titles('zeilmakerijen')).toEqual(['Zeilmakerij voor beginners'])
    expect(await fits('zeilmakerijen', 'saskia-pinas')).toEqual([])
    const lin = await house.personId('lin-verbeek')
    const maker = await house.personId('saskia-pinas')
    await house.kit.db.execute(sql`insert into person_block (person_id, blocked_id) values (${lin}, ${maker})`)
    expect(await fits('zeilmakerijen')).toEqual([])
    expect(await titles('zeilmakerijen', 'bas-oudendag')).toEqual(['Zeilmakerij voor beginners'])
    await house.kit.db.execute(sql`delete from person_block`)
    await house.kit.db.execute(sql`insert into thing_hidden (thing_kind, thing_id, circle_id, hidden_by, reason)
      values ('offer', ${id}, ${circleId}, 'x', 'reclame')`)
    expect(await fits('zeilmakerijen', 'bas-oudendag')).toEqual([])
  })
})

describe('what is found keeps up', () => {
  test('with an offer that changes, closes and opens, and that is taken away', async () => {
    const { path } = await posts(saskia, 'aanbod', 'Touwslagerij te bezoeken')
    await saskia.post(`${path}/wijzig`, { titel: 'Mandenvlechterij te bezoeken', tekst: '' })
    expect(await fits('touwslagerijen')).toEqual([])
    expect(await titles('mandenvlechterijen')).toEqual(['Mandenvlechterij te bezoeken'])
    await saskia.post(`${path}/sluit`, { reden: 'vol' })
    expect(await fits('mandenvlechterijen')).toEqual([])
    await saskia.post(`${path}/open`)
    expect(await titles('mandenvlechterijen')).toEqual(['Mandenvlechterij te bezoeken'])
    await saskia.post(`${path}/weg`)
    expect(await fits('mandenvlechterijen')).toEqual([])
    const { rows } = await house.kit.db.execute(sql`select 1 from matchable where keys @> array['mandenvlechterij']`)
    expect(rows).toEqual([])
  })

  test('with an ask that finds its answer', async () => {
    const { id, path } = await posts(jelle, 'vraag', 'Hoe herken je een kievitsnest?')
    expect(await fits('kievitsnesten')).toEqual([])
    const answer = await answers(saskia, path, 'Let op vier eieren met de punt naar binnen.')
    await jelle.post(`${BASE}/${id}/antwoorden/${answer}/hielp`, { dank: '' })
    expect((await fits('kievitsnesten')).map(({ kind, id }) => `${kind} ${id}`)).toEqual([`answered ${id}`])
  })

  test('with the list of abbreviations, at once and both ways', async () => {
    await posts(saskia, 'aanbod', 'Alles over de KNS')
    expect(await fits('kleine noordelijke sluis')).toEqual([])
    await saveAbbreviationRow(house.kit.db, circleId, 'KNS', 'kleine noordelijke sluis', 'x')
    expect(await titles('Iets met de kleine noordelijke sluis')).toContain('Alles over de KNS')
  })

  test('with rules that changed: all is read anew', async () => {
    await house.kit.db.execute(
      sql`update matchable set reading = 0, keys = '{}', strengths = '{}' where circle_id = ${circleId}`,
    )
    expect(await fits('molenaarscursus')).toEqual([])
    const jobs = jobsOf(house.kit)
    await jobs['members.read-anew']?.({})
    await jobs['exchange.read-anew']?.({})
    await jobs['matching.count']?.({ circleId })
    expect(await titles('molenaarscursus')).toEqual(['Draaiboek voor een molenaarscursus'])
    const { rows } = await house.kit.db.execute(sql`select 1 from matchable where reading = 0`)
    expect(rows).toEqual([])
  })

  test('and with somebody who is forgotten: no text is found by their name', async () => {
    await posts(saskia, 'aanbod', 'Bedankt Tiberius Zandvoorder, voor de boottocht')
    expect(await titles('Tiberius Zandvoorder')).toEqual(['Bedankt Tiberius Zandvoorder, voor de boottocht'])
    await transact(house.kit.db, (tx) => unfileSaying(tx, [circleId], 'Tiberius Zandvoorder'))
    expect(await fits('Tiberius Zandvoorder')).toEqual([])
    await jobsOf(house.kit)['matching.count']?.({ circleId })
    const { rows } = await house.kit.db.execute(sql`select 1 from matching_key where key = 'zandvoorder'`)
    expect(rows).toEqual([])
  })
})

describe('the board', () => {
  test.each([
    ['compounds in parts', 'cursus molenaars', 'Draaiboek voor een molenaarscursus'],
    ['other forms', 'sluis', 'Brugwachters vertellen over sluizen'],
  ])('is searched by the same keys: %s', async (_, q, title) => {
    expect((await jelle.get(`${BASE}?q=${encodeURIComponent(q)}`)).html).toContain(title)
  })
})
