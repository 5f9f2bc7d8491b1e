import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/id.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { talkTopic } from '../conversations/live.tsx'
import { topics as exchangeTopics } from '../exchange/live.tsx'

const HERE = '/kringen/de-lage-drempel'
const DESK = `${HERE}/beheer/meldingen`
const CAST = ['anke', 'roos', 'ilse', 'bas', 'geke', 'kofi', 'youssef', 'fenna', 'tjitske'] as const
const SLUGS: Record<(typeof CAST)[number], string> = {
  anke: 'anke-zuidgeest',
  roos: 'roos-vermaat',
  ilse: 'ilse-boonstra',
  bas: 'bas-oudendag',
  geke: 'geke-postma',
  kofi: 'kofi-mensah',
  youssef: 'youssef-haddou',
  fenna: 'fenna-rozema',
  tjitske: 'tjitske-haanstra',
}

let house: House
const people = new Map<string, Visitor>()
const who = (name: (typeof CAST)[number]) => people.get(name) as Visitor
const idOf = (name: (typeof CAST)[number]) => house.personId(SLUGS[name])

beforeAll(async () => {
  house = await makeHouse()
  for (const name of CAST) people.set(name, await house.as(SLUGS[name]))
})
afterAll(() => house.close())

async function ask(name: (typeof CAST)[number], title: string, circle = HERE): Promise<{ id: string; path: string }> {
  const made = await who(name).post(`${circle}/vraag-en-aanbod`, {
    soort: 'vraag',
    titel: title,
    tekst: `Hierover: ${title}`,
    eens: newId(),
  })
  const path = (made.location ?? '').split('?')[0] ?? ''
  return { id: /vraag-en-aanbod\/([0-9a-z]{12})/.exec(path)?.[1] ?? '', path }
}

const report = (name: (typeof CAST)[number], what: string, words = '') =>
  who(name).post('/melden', { wat: what, waarom: 'unkind', woorden: words })

async function caseOf(kind: string, id: string): Promise<string> {
  const { rows } = await house.kit.db.execute<{ id: string }>(
    sql`select id from report_case where thing_kind = ${kind} and thing_id = ${id} order by opened_at desc limit 1`,
  )
  return rows[0]?.id ?? 'none'
}

async function told(kind: string, thingId: string): Promise<string[]> {
  const { rows } = await house.kit.db.execute<{ name: string }>(sql`select split_part(p.name, ' ', 1) name from notice n
    join person p on p.id = n.person_id where n.kind = ${kind} and n.thing_id = ${thingId} order by 1`)
  return rows.map(({ name }) => name)
}

const hide = (name: (typeof CAST)[number], caseId: string, why = 'Dit past hier niet: het gaat over een buur.') =>
  who(name).post(`${DESK}/${caseId}`, { doe: 'verberg', uitleg: why })

describe('from a report to an objection', () => {
  test('a member reports once, gets a receipt, and who made it never learns who', async () => {
    const { id, path } = await ask('bas', 'Wie kent die rare buurman ook?')
    const page = await who('geke').get(`/melden?wat=ask:${id}`)
    expect(page.html).toContain('Wie kent die rare buurman ook?')
    expect(await who('geke').get(path)).toMatchObject({ status: 200 })
    expect((await who('geke').get(path)).html).toContain(`/melden?wat=ask:${id}`)

    const empty = await who('geke').post('/melden', { wat: `ask:${id}`, woorden: 'Dat zeg je niet' })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('Dat zeg je niet')

    const done = await report('geke', `ask:${id}`, 'Dat zeg je niet over een buur.')
    expect(done.status).toBe(303)
    expect((await report('geke', `ask:${id}`)).location).toBe(done.location)
    const { rows } = await house.kit.db.execute(sql`select 1 from report r join report_case k on k.id = r.case_id
      where k.thing_id = ${id}`)
    expect(rows).toHaveLength(1)
    expect((await house.lastMail('geke-postma@demo.invalid'))?.subject).toBe('We hebben je melding')
    expect((await who('geke').get(done.location ?? '')).html).toContain('Nog niet bekeken')

    const caseId = await caseOf('ask', id)
    expect(await told('report.made', caseId)).toEqual(['Anke', 'Roos'])
    // One's own is not reported, and what is elsewhere does not exist.
    expect((await who('bas').get(`/melden?wat=ask:${id}`)).location).toContain(id)
    expect((await report('bas', `ask:${id}`)).status).toBe(404)
    expect((await who('fenna').get(`/melden?wat=ask:${id}`)).status).toBe(404)
    expect((await report('fenna', `ask:${id}`)).status).toBe(404)
    // The log says that it was reported, not by whom.
    const log = (await who('anke').get(`${HERE}/beheer/logboek`)).html
    expect(log).toContain('er kwam een melding binnen')
    expect(log).not.toContain('Geke Postma</td><td>er kwam')
  })

  test('hosts and stewards see it with who reported it; nobody else does', async () => {
    const { id } = await ask('bas', 'Nog een gemene vraag')
    await report('geke', `ask:${id}`, 'Niet netjes')
    const at = `${DESK}/${await caseOf('ask', id)}`
    for (const name of ['anke', 'roos'] as const) {
      expect((await who(name).get(DESK)).html).toContain('Nog een gemene vraag')
      const { html } = await who(name).get(at)
      expect(html).toContain('Geke Postma')
      expect(html).toContain('Niet netjes')
    }
    for (const name of ['geke', 'bas', 'fenna'] as const) {
      expect((await who(name).get(DESK)).status).toBe(404)
      expect((await who(name).get(at)).status).toBe(404)
      expect((await who(name).post(at, { doe: 'verberg', uitleg: 'nee' })).status).toBe(404)
    }
  })

  test('hiding is at once, its maker reads why, objects once, and somebody else decides', async () => {
    const { id, path } = await ask('bas', 'Een vraag die pijn doet')
    await report('geke', `ask:${id}`)
    const caseId = await caseOf('ask', id)
    expect((await who('roos').post(`${DESK}/${caseId}`, { doe: 'verberg', uitleg: '' })).status).toBe(422)
    expect((await hide('roos', caseId)).status).toBe(303)

    expect((await who('ilse').get(path)).status).toBe(404)
    expect((await who('ilse').get(`${HERE}/vraag-en-aanbod`)).html).not.toContain('Een vraag die pijn doet')
    expect((await who('ilse').get(`${HERE}/vraag-en-aanbod?q=pijn`)).html).not.toContain('Een vraag die pijn doet')
    const open = exchangeTopics[0]
    const [ilse, bas] = await Promise.all([house.viewer('ilse-boonstra'), house.viewer('bas-oudendag')])
    expect(await open?.fragment({ db: house.kit.db }, ilse, id)).toContain('action="refresh"')
    expect(await open?.fragment({ db: house.kit.db }, bas, id)).not.toContain('action="refresh"')

    const mine = await who('bas').get(path)
    expect(mine.html).toContain('Dit past hier niet: het gaat over een buur.')
    expect(mine.html).not.toContain('Geke')
    const bezwaar = `/bezwaar/ask/${id}`
    const reading = await who('bas').get(bezwaar)
    expect(reading.html).toContain('Dit past hier niet')
    expect(reading.html).not.toMatch(/Geke|Roos/)
    expect(await told('thing.hidden', caseId)).toEqual(['Bas'])
    expect(await told('report.decided', caseId)).toEqual(['Geke'])
    expect((await who('geke').get('/ik/gemeld')).html).toContain('Verborgen')
    expect((await who('ilse').get(bezwaar)).status).toBe(404)
    expect((await who('fenna').post(bezwaar, { uitleg: 'ik ook' })).status).toBe(404)
    expect((await who('anke').get(bezwaar)).location).toBe(`${DESK}/${caseId}`)

    expect((await who('bas').post(bezwaar, { uitleg: '' })).status).toBe(422)
    expect((await who('bas').post(bezwaar, { uitleg: 'Het ging over mijzelf.' })).status).toBe(303)
    expect((await who('bas').post(bezwaar, { uitleg: 'En nog iets.' })).status).toBe(422)
    expect(await told('appeal.made', caseId)).toEqual(['Anke'])
    const decided = { doe: 'terecht', uitleg: 'Je hebt gelijk, het ging over jou.' }
    expect((await who('roos').post(`${DESK}/${caseId}/bezwaar`, decided)).status).toBe(422)
    expect((await who('ilse').get(path)).status).toBe(404)
    expect((await who('anke').post(`${DESK}/${caseId}/bezwaar`, decided)).status).toBe(303)

    expect((await who('ilse').get(path)).status).toBe(200)
    expect(await told('appeal.decided', caseId)).toEqual(['Bas'])
    const after = (await who('bas').get(bezwaar)).html
    expect(after).toContain('Je bezwaar is terecht')
    expect(after).toContain('Je hebt gelijk, het ging over jou.')
    // After that it is not simply hidden once more.
    expect((await hide('roos', caseId)).status).toBe(422)
  })

  test('what is left standing says why, and can be decided otherwise', async () => {
    const { id, path } = await ask('bas', 'Een gewone vraag')
    await report('geke', `ask:${id}`)
    const at = `${DESK}/${await caseOf('ask', id)}`
    await who('anke').post(at, { doe: 'laat', uitleg: 'Dit mag je vragen.' })
    expect((await who('geke').get('/ik/gemeld')).html).toContain('Dit mag je vragen.')
    expect((await who('bas').get(`/bezwaar/ask/${id}`)).status).toBe(404)
    await who('roos').post(at, { doe: 'verberg', uitleg: 'Bij nader inzien niet.' })
    expect((await who('ilse').get(path)).status).toBe(404)
    await who('roos').post(at, { doe: 'laat', uitleg: 'Toch wel.' })
    expect((await who('ilse').get(path)).status).toBe(200)
    expect(await told('thing.shown', await caseOf('ask', id))).toEqual(['Bas'])
    expect((await who('bas').get(`/bezwaar/ask/${id}`)).html).toContain('Toch wel.')
  })

  test('two who decide at once: one decision stands', async () => {
    const { id } = await ask('bas', 'Tegelijk bekeken')
    await report('geke', `ask:${id}`)
    const caseId = await caseOf('ask', id)
    const both = await Promise.all([hide('roos', caseId), hide('anke', caseId)])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect(await told('thing.hidden', caseId)).toEqual(['Bas'])
  })
})

describe('who may not decide', () => {
  test('a host does not decide on what is reported of themselves, nor sees it', async () => {
    const { id } = await ask('roos', 'Een vraag van de gastheer')
    await report('geke', `ask:${id}`)
    const caseId = await caseOf('ask', id)
    expect(await told('report.made', caseId)).toEqual(['Anke'])
    expect((await who('roos').get(`${DESK}/${caseId}`)).status).toBe(404)
    expect((await who('roos').get(DESK)).html).not.toContain('Een vraag van de gastheer')
    expect((await who('anke').get(`${DESK}/${caseId}`)).status).toBe(200)
  })

  test('where nobody else is, it goes to the stewards of the site: with what it said, and nothing more', async () => {
    const warm = '/kringen/warme-straten'
    const { id, path } = await ask('fenna', 'Een vraag van de enige beheerder', warm)
    expect((await report('tjitske', `ask:${id}`, 'Dit gaat over mij')).status).toBe(303)
    const caseId = await caseOf('ask', id)
    expect(await told('report.made', caseId)).toEqual(['Anke'])
    expect((await who('fenna').get(`${warm}/beheer/meldingen/${caseId}`)).status).toBe(404)
    expect((await who('anke').get('/beheer/meldingen')).html).toContain('Een vraag van de enige beheerder')
    const { html } = await who('anke').get(`/beheer/meldingen/${caseId}`)
    expect(html).toContain('Hierover: Een vraag van de enige beheerder')
    expect((await who('anke').get(path)).status).toBe(404)
    expect((await who('fenna').get('/beheer/meldingen')).status).toBe(404)
    const done = await who('anke').post(`/beheer/meldingen/${caseId}`, { doe: 'verberg', uitleg: 'Dit kan niet.' })
    expect(done.status).toBe(303)
    expect((await who('tjitske').get(path)).status).toBe(404)
    expect((await who('fenna').get(path)).html).toContain('Dit kan niet.')
  })

  test('what a circle can decide itself is not for the site', async () => {
    const { id } = await ask('bas', 'Voor de kring zelf')
    await report('geke', `ask:${id}`)
    expect((await who('anke').get(`/beheer/meldingen/${await caseOf('ask', id)}`)).status).toBe(404)
  })
})

describe('what is said', () => {
  test('a message in a talk among two comes with its text, and is dropped from open pages when it is hidden', async () => {
    const pair = await who('bas').post(`${HERE}/gesprek/samen`, { wie: await idOf('ilse') })
    const talk = /gesprek\/([0-9a-z]{12})/.exec(pair.location ?? '')?.[1] ?? ''
    const words = `Een lange zin ${'die maar doorgaat '.repeat(30)}en dan gemeen wordt`
    const said = await who('bas').post(`${HERE}/gesprek/${talk}`, { bericht: words, sleutel: newId() + newId() })
    const id = /bericht-([0-9a-z]{12})/.exec(said.location ?? '')?.[1] ?? ''
    expect((await who('ilse').get(`${HERE}/gesprek/bericht/${id}`)).html).toContain(`/melden?wat=message:${id}`)
    expect((await report('geke', `message:${id}`)).status).toBe(404)
    expect((await report('ilse', `conversation:${talk}`)).status).toBe(404)
    expect((await report('ilse', `message:${id}`)).status).toBe(303)
    const caseId = await caseOf('message', id)
    expect((await who('roos').get(`${HERE}/gesprek/${talk}`)).status).toBe(404)
    expect((await who('roos').get(`${DESK}/${caseId}`)).html).toContain('en dan gemeen wordt')

    await hide('roos', caseId)
    expect((await who('ilse').get(`${HERE}/gesprek/${talk}`)).html).not.toContain('en dan gemeen wordt')
    expect((await who('bas').get(`${HERE}/gesprek/${talk}`)).html).toContain(`/bezwaar/message/${id}`)
    const ilse = await house.viewer('ilse-boonstra')
    const news = await talkTopic.changes?.({ db: house.kit.db }, ilse, talk, [`9.${id}`])
    expect(news).toContain(`action="remove" target="bericht-${id}"`)
    expect((await who('ilse').get(`${HERE}/gesprek/${talk}/sinds?na=1`)).html).toContain(
      `action="remove" target="bericht-${id}"`,
    )
  })

  test('a hidden topic is gone for members, and cannot be followed any more', async () => {
    const begun = await who('bas').post(`${HERE}/gesprek/nieuw`, {
      onderwerp: 'Over de buren',
      bericht: 'Luister eens',
      sleutel: newId(),
    })
    const id = /gesprek\/([0-9a-z]{12})/.exec(begun.location ?? '')?.[1] ?? ''
    await report('geke', `conversation:${id}`)
    await hide('roos', await caseOf('conversation', id))
    expect((await who('ilse').get(`${HERE}/gesprek/${id}`)).status).toBe(404)
    const tools = { db: house.kit.db }
    expect(await talkTopic.may(await house.viewer('ilse-boonstra'), id, tools)).toBe(false)
    expect(await talkTopic.may(await house.viewer('bas-oudendag'), id, tools)).toBe(true)
    expect(await talkTopic.may(await house.viewer('roos-vermaat'), id, tools)).toBe(true)
    expect(await talkTopic.fragment(tools, await house.viewer('ilse-boonstra'), id)).toContain('action="refresh"')
  })
})

test('a profile that is hidden leaves the name: in the directory, its search, the page and the public page', async () => {
  const me = await idOf('kofi')
  const { rows } = await house.kit.db.execute<{ id: string; brings: string }>(
    sql`select d.circle_id id, d.brings from directory_entry d join circle c on c.id = d.circle_id
      where c.founding and d.person_id = ${me}`,
  )
  const brings = rows[0]?.brings ?? ''
  expect(brings).not.toBe('')
  const id = `${rows[0]?.id}-${me}`
  const page = `${HERE}/leden/${me}-kofi-mensah`
  expect((await who('geke').get(page)).html).toContain(`/melden?wat=profile:${id}`)
  expect((await who('fenna').get(`/melden?wat=profile:${id}`)).status).toBe(404)
  await report('geke', `profile:${id}`)
  const caseId = await caseOf('profile', id)
  expect((await who('roos').get(`${DESK}/${caseId}`)).html).toContain(brings)
  await hide('roos', caseId)
  for (const address of [page, `${HERE}/leden`, `${HERE}/leden?q=kofi`]) {
    const { html } = await who('geke').get(address)
    expect(html).toContain('Kofi Mensah')
    expect(html).not.toContain(brings)
  }
  expect((await who('kofi').get(page)).html).toContain(`/bezwaar/profile/${id}`)
  // Saving it anew does not bring it back.
  const again = await who('kofi').post('/ik/profiel', { worksOn: 'iets', brings: 'iets heel nieuws' })
  expect(again.status).toBe(303)
  expect((await who('geke').get(page)).html).not.toContain('iets heel nieuws')
  await who('roos').post(`${DESK}/${caseId}`, { doe: 'laat', uitleg: 'Nu is het goed.' })
  expect((await who('geke').get(page)).html).toContain('iets heel nieuws')
})

test('the figures of a year are numbers, for the stewards of the site', async () => {
  const { html } = await who('anke').get('/beheer/meldingen/cijfers.csv')
  const [head, year] = html.trim().split('\r\n')
  expect(head).toContain('Meldingen;Beslist;Uren tot een besluit (mediaan);Verborgen;Bezwaren;Bezwaar terecht')
  expect(year).toMatch(/^\d{4};\d+;\d+;[\d.]*;\d+;\d+;\d+$/)
  expect((await who('roos').get('/beheer/meldingen/cijfers.csv')).status).toBe(404)
  expect((await who('anke').get('/beheer')).html).toContain('/beheer/meldingen')
})

test('nobody reports more than twenty things a day', async () => {
  const { rows } = await house.kit.db.execute<{
    id: string
  }>(sql`select p.id from exchange_post p join circle c on c.id = p.circle_id
    where c.founding and p.removed_at is null and p.maker_id <> ${await idOf('youssef')}
      and not exists (select 1 from thing_hidden h where h.thing_id = p.id) and p.kind = 'offer' limit 22`)
  const answers: number[] = []
  for (const { id } of rows) answers.push((await report('youssef', `offer:${id}`)).status)
  expect(answers.slice(0, 20).every((status) => status === 303)).toBe(true)
  expect(answers.slice(20).every((status) => status === 422)).toBe(true)
  expect(answers.length).toBeGreaterThan(20)
})
