import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeGathering } from '#features/gatherings/commands.ts'
import { circleScope } from '#kit/access/viewer.ts'
import { newId } from '#kit/id.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { castEmail } from '../../../seeds/cast.ts'
import { thankedToken } from './access.ts'
import { thankOne } from './commands-thanks.ts'
import { afterIn, itemsOf } from './queries-items.ts'

let house: House
let circleId: string
let anke: Visitor // steward of the circle
let roos: Visitor // host of the circle
let youssef: Visitor // member
let fenna: Visitor // only in another circle
let stranger: Visitor

beforeAll(async () => {
  house = await makeHouse()
  const { rows } = await house.kit.db.execute<{ id: string }>(sql`select id from circle where founding`)
  circleId = rows[0]?.id ?? ''
  anke = await house.as('anke-zuidgeest')
  roos = await house.as('roos-vermaat')
  youssef = await house.as('youssef-haddou')
  fenna = await house.as('fenna-rozema')
  stranger = house.stranger()
})
afterAll(() => house.close())

const DAY = 86_400_000

/** A gathering of yesterday with two parts, received by Bas. */
async function held(title: string, openTo: 'circle' | 'public' = 'circle'): Promise<{ id: string; base: string }> {
  const maker = await house.personId('bas-oudendag')
  const startsAt = new Date(Date.now() - DAY)
  const planned = {
    ...{
      title,
      theme: '',
      purpose: '',
      hostOrganisation: '',
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3_600_000),
    },
    ...{
      zone: 'Europe/Amsterdam',
      held: 'both' as const,
      place: 'De Keuken',
      address: '',
      town: 'Wierdam',
      region: '',
    },
    ...{ route: '', accessible: '', callLink: 'https://bellen.example/geheim', capacity: null, plusOne: false },
    ...{ guests: true, openTo, answersUntil: null },
  }
  const id = await writeGathering(house.kit.db, circleId, maker, planned, [], newId())
  await house.kit.db.execute(sql`update gathering set published_at = now(), published_by = ${maker} where id = ${id}`)
  for (const [place, [kind, part]] of [
    ['check-in', 'Binnenkomen'],
    ['presentation', 'Zo doen ze het in Wierdam'],
    ['break', 'Koffie'],
    ['harvest', 'De oogst ophalen'],
  ].entries())
    await house.kit.db.execute(sql`insert into programme_part (id, gathering_id, circle_id, place, kind, title, minutes, hosts)
      values (${newId()}, ${id}, ${circleId}, ${place}, ${kind}, ${part}, 20, '[{"personId":null,"name":"Wout Terpstra","role":""}]')`)
  return { id, base: `/bijeenkomsten/${id}` }
}

/** The forms of the sections on the writing page, in order. */
async function sectionsOn(who: Visitor, base: string) {
  const { html, status } = await who.get(`${base}/verslag/schrijven`)
  expect(status).toBe(200)
  const forms = [...html.matchAll(/action="([^"]*\/verslag\/delen\/([0-9a-z]{12}))"[^>]*>(.*?)<\/form>/gs)]
  return forms.map(([, action = '', id = '', inside = '']) => ({
    ...{ action, id },
    version: /name="versie" value="(\d+)"/.exec(inside)?.[1] ?? '',
    title: /name="kop"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="kop"/.exec(inside)?.slice(1).find(Boolean) ?? '',
  }))
}

async function publish(base: string, voor: 'kring' | 'iedereen' = 'kring') {
  await anke.get(`${base}/verslag`)
  return anke.post(`${base}/verslag/bekend`, { voor })
}

describe('the report', () => {
  test('begins by itself from the programme when a host opens it, and only once', async () => {
    const { id, base } = await held('Samen koken')
    expect((await youssef.get(`${base}/verslag`)).html).toContain('Het verslag wordt geschreven')
    await Promise.all([anke.get(`${base}/verslag`), roos.get(`${base}/verslag`)])
    const { rows } = await house.kit.db.execute(sql`select 1 from account where gathering_id = ${id}`)
    expect(rows).toHaveLength(1)
    const sections = await sectionsOn(anke, base)
    expect(sections.map(({ title }) => title)).toEqual(['', 'Zo doen ze het in Wierdam', 'De oogst ophalen', ''])
    expect((await anke.get(`${base}/verslag/schrijven`)).html).toContain('Wout Terpstra')
  })

  test('is written by two hosts at once without losing a word: the second sees both texts and joins them', async () => {
    const { base } = await held('Twee pennen')
    await anke.get(`${base}/verslag`)
    const [, section] = await sectionsOn(anke, base)
    const [, same] = await sectionsOn(roos, base)
    if (!section || !same) throw new Error('no section')
    const write = (who: Visitor, tekst: string, versie: string) =>
      who.post(section.action, { kop: 'Presentatie', verteld: '', tekst, link: '', versie, doe: 'bewaar' })
    expect((await write(anke, 'Wat Anke schreef.', section.version)).status).toBe(303)
    const conflict = await write(roos, 'Wat Roos schreef.', same.version)
    expect(conflict.status).toBe(409)
    expect(conflict.html).toContain('Wat Anke schreef.')
    expect(conflict.html).toContain('Wat Roos schreef.')
    expect(conflict.html).toContain('Anke Zuidgeest')
    expect((await anke.get(`${base}/verslag`)).html).not.toContain('Wat Roos schreef.')
    const newer = /name="versie" value="(\d+)"/.exec(conflict.html)?.[1] ?? ''
    expect((await write(roos, 'Wat Anke schreef. Wat Roos schreef.', newer)).status).toBe(303)
    expect((await anke.get(`${base}/verslag`)).html).toContain('Wat Anke schreef. Wat Roos schreef.')
  })

  test('of many who save at the same moment one comes through, and the others hear it', async () => {
    const { base } = await held('Tien pennen')
    await anke.get(`${base}/verslag`)
    const [section] = await sectionsOn(anke, base)
    if (!section) throw new Error('no section')
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, i) => anke.post(section.action, { tekst: `Tekst ${i}`, versie: section.version })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409, 409])
  })

  test('sections are added, moved, taken out and put back', async () => {
    const { base } = await held('Schuiven')
    await anke.get(`${base}/verslag`)
    await anke.post(`${base}/verslag/delen`, { soort: 'eigen' })
    const before = await sectionsOn(anke, base)
    expect(before).toHaveLength(5)
    const added = before[3]
    if (!added) throw new Error('no section')
    const typed = { kop: 'Wat we aten', tekst: 'Soep.', versie: added.version }
    await anke.post(added.action, { ...typed, doe: 'omhoog' })
    expect((await sectionsOn(anke, base))[2]?.title).toBe('Wat we aten')
    await anke.post(added.action, { ...typed, versie: '2', doe: 'weg' })
    expect(await sectionsOn(anke, base)).toHaveLength(4)
    expect((await anke.get(`${base}/verslag`)).html).not.toContain('Soep.')
    await anke.post(`${added.action}/terug`)
    expect((await anke.get(`${base}/verslag`)).html).toContain('Soep.')
  })

  test('shows hostile Markdown as words, and refuses a link that runs', async () => {
    const { base } = await held('Kwaad')
    await anke.get(`${base}/verslag`)
    const [section] = await sectionsOn(anke, base)
    if (!section) throw new Error('no section')
    const tekst = '<script>alert(1)</script> [klik](javascript:alert(1)) ![x](https://spion.example/x.png)'
    expect((await anke.post(section.action, { tekst, versie: section.version })).status).toBe(303)
    const { html } = await anke.get(`${base}/verslag`)
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('href="javascript')
    expect(html).not.toContain('<img src="https://spion')
    const wrong = await anke.post(section.action, { tekst: 'Blijft staan.', link: 'javascript:alert(1)', versie: '2' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Blijft staan.')
  })
})

describe('who reads it', () => {
  test('before it is published only who looks after the gathering', async () => {
    const { base } = await held('Nog niet', 'public')
    await anke.get(`${base}/verslag`)
    expect((await youssef.get(`${base}/verslag/schrijven`)).status).toBe(404)
    expect((await (await house.as('bas-oudendag')).get(`${base}/verslag/schrijven`)).status).toBe(200)
    expect((await fenna.get(`${base}/verslag`)).status).toBe(404)
    expect((await stranger.get(`${base}/verslag`)).location).toMatch(/inloggen/)
  })

  test('members when it is for the circle; then not Fenna, nor a stranger', async () => {
    const { base } = await held('Voor de kring', 'public')
    expect((await publish(base)).status).toBe(303)
    expect((await youssef.get(`${base}/verslag`)).html).not.toContain('Het verslag wordt geschreven')
    expect((await fenna.get(`${base}/verslag`)).status).toBe(404)
    expect((await stranger.get(`${base}/verslag`)).location).toMatch(/inloggen/)
  })

  test('everyone when it is for everyone, without the call link and who noted things down; and no longer once taken back', async () => {
    const { base } = await held('Voor iedereen', 'public')
    await youssef.post(`${base}/oogst`, { soort: 'inzicht', tekst: 'Luister langer dan je wilt.', wie: '' })
    expect((await publish(base, 'iedereen')).status).toBe(303)
    for (const who of [fenna, stranger]) {
      const { status, html } = await who.get(`${base}/verslag`)
      expect(status).toBe(200)
      expect(html).toContain('Luister langer dan je wilt.')
      expect(html).not.toContain('Youssef')
      expect(html).not.toContain('bellen.example')
    }
    await anke.post(`${base}/verslag/terug`)
    expect((await fenna.get(`${base}/verslag`)).status).toBe(404)
  })

  test('never everyone when the gathering is the circle’s own', async () => {
    const { base } = await held('Binnenskamers')
    expect((await publish(base, 'iedereen')).status).toBe(404)
    await publish(base)
    expect((await fenna.get(`${base}/verslag`)).status).toBe(404)
  })

  test('the circle is told once, however often it is published', async () => {
    const { id, base } = await held('Een keer')
    for (let i = 0; i < 2; i++) await publish(base)
    const { rows } = await house.kit.db.execute(sql`select 1 from graphile_worker.jobs
      where key = 'notices.circle:account.published:' || (select a.id from account a where a.gathering_id = ${id})`)
    expect(rows).toHaveLength(1)
  })
})

describe('the harvest', () => {
  async function note(who: Visitor, fields: Record<string, string>): Promise<string> {
    const answer = await who.post('/kringen/de-lage-drempel/oogst', { soort: 'inzicht', wie: '', ...fields })
    expect(answer.status).toBe(303)
    const { rows } = await house.kit.db.execute<{ id: string }>(
      sql`select id from harvest_item where text = ${fields.tekst} order by at desc limit 1`,
    )
    return rows[0]?.id ?? ''
  }
  const at = (id: string) => `/kringen/de-lage-drempel/oogst/${id}`
  const read = async (who: Visitor, id: string) => (await who.get((await who.get(at(id))).location ?? '')).html

  test('hangs on the wall and in the list, by kind; outsiders see nothing of it', async () => {
    const id = await note(youssef, { soort: 'citaat', tekst: 'Een deur is ook een uitnodiging.', wie: 'Joke' })
    for (const path of [
      'oogsten',
      'oogsten?beeld=lijst',
      'oogsten?soort=citaat',
      'citaten',
      'oogsten?zoek=uitnodiging',
    ])
      expect((await anke.get(`/kringen/de-lage-drempel/${path}`)).html).toContain('Een deur is ook een uitnodiging.')
    for (const path of ['oogsten?soort=vraag', 'inzichten', 'oogsten?zoek=kelder'])
      expect((await anke.get(`/kringen/de-lage-drempel/${path}`)).html).not.toContain(
        'Een deur is ook een uitnodiging.',
      )
    for (const path of ['/kringen/de-lage-drempel/oogsten', at(id)]) {
      expect((await fenna.get(path)).status).toBe(404)
      expect((await stranger.get(path)).location).toMatch(/inloggen/)
    }
  })

  test('the same form notes one thing down', async () => {
    const eens = newId()
    for (let i = 0; i < 2; i++) await note(youssef, { tekst: 'Dubbel gedrukt', eens })
    const { rows } = await house.kit.db.execute(sql`select 1 from harvest_item where text = 'Dubbel gedrukt'`)
    expect(rows).toHaveLength(1)
  })

  test('is changed and removed by its maker and by hosts, not by another member', async () => {
    const id = await note(youssef, { tekst: 'Nog wat ruw', zonder: 'ja' })
    const ilse = await house.as('ilse-boonstra')
    const before = await read(ilse, id)
    expect(before).toContain('Nog wat ruw')
    expect(before).not.toContain('Youssef')
    expect((await ilse.post(`${at(id)}/wijzig`, { tekst: 'Van mij nu' })).status).toBe(404)
    expect((await ilse.post(`${at(id)}/weg`)).status).toBe(404)
    expect((await roos.post(`${at(id)}/wijzig`, { tekst: 'Netter gezegd' })).status).toBe(303)
    const after = await read(ilse, id)
    expect(after).toContain('Netter gezegd')
    expect(after).not.toContain('Youssef')
    expect((await youssef.post(`${at(id)}/weg`)).status).toBe(303)
    expect((await youssef.get(at(id))).status).toBe(404)
  })

  test('an insight sparks an ask, a gathering and a circle, and both ends show it', async () => {
    const { base } = await held('Waar het begon')
    await youssef.post(`${base}/oogst`, { soort: 'inzicht', tekst: 'Wie kookt, luistert.', wie: '' })
    const { rows } = await house.kit.db.execute<{ id: string }>(
      sql`select id from harvest_item where text = 'Wie kookt, luistert.'`,
    )
    const id = rows[0]?.id ?? ''
    const uit = `insight:${id}`
    const form = await youssef.get(`/kringen/de-lage-drempel/vraag-en-aanbod/nieuw?soort=vraag&uit=${uit}`)
    expect(form.html).toContain(`value="${uit}"`)
    expect(form.html).toContain('Wie kookt, luistert.')
    const ask = { soort: 'vraag', titel: 'Wie kookt er mee?', tekst: 'Elke maand een avond.', uit }
    const placed = await youssef.post('/kringen/de-lage-drempel/vraag-en-aanbod', ask)
    expect(placed.status).toBe(303)
    expect((await anke.get((placed.location ?? '').split('?')[0] ?? '')).html).toContain('Wie kookt, luistert.')
    const circle = { naam: 'Kookkring', soort: 'theme-table', deur: 'open', uit: 'de-lage-drempel', ding: uit }
    expect((await youssef.post('/kringen/nieuw', circle)).status).toBe(303)
    expect((await youssef.get('/kringen/kookkring')).html).toContain('Wie kookt, luistert.')
    const dag = new Date(Date.now() + 20 * DAY).toISOString().slice(0, 10)
    const when = { dag, van: '13:30', tot: '16:30', zone: 'Europe/Amsterdam' }
    const meet = { titel: 'Samen aan het fornuis', ...when, waar: 'place', plaats: 'De Keuken', open: 'circle', uit }
    const planned = await youssef.post('/kringen/de-lage-drempel/agenda', meet)
    expect(planned.status).toBe(303)
    expect((await youssef.get(planned.location ?? '')).html).toContain('Wie kookt, luistert.')
    await youssef.post(`${planned.location}/bekend`)
    const html = await read(anke, id)
    expect(html).toContain('Samen aan het fornuis')
    expect(html).toContain('Waar het begon')
    expect(html).toContain('Wie kookt er mee?')
    expect(html).toContain('Kookkring')
  })

  test('of another circle sparks nothing', async () => {
    const id = await note(youssef, { tekst: 'Alleen van ons' })
    const ask = { soort: 'vraag', titel: 'Geen vonk hier', tekst: 'Want niet te lezen.', uit: `insight:${id}` }
    expect((await fenna.post('/kringen/warme-straten/vraag-en-aanbod', ask)).status).toBe(303)
    const circle = { naam: 'Kaper', soort: 'theme-table', deur: 'open', uit: '', ding: `insight:${id}` }
    expect((await fenna.post('/kringen/nieuw', circle)).status).toBe(303)
    const { rows } = await house.kit.db.execute(sql`select 1 from spark where from_id = ${id}`)
    expect(rows).toHaveLength(0)
  })

  test('what is hidden is seen by its maker and the hosts, and not in a report for everyone', async () => {
    const { base } = await held('Verborgen', 'public')
    await youssef.post(`${base}/oogst`, { soort: 'inzicht', tekst: 'Dit had ik niet moeten zeggen.', wie: '' })
    const { rows } = await house.kit.db.execute<{ id: string }>(
      sql`select id from harvest_item where text = 'Dit had ik niet moeten zeggen.'`,
    )
    const id = rows[0]?.id ?? ''
    await publish(base, 'iedereen')
    await house.kit.db.execute(sql`insert into thing_hidden (thing_kind, thing_id, circle_id, hidden_by, reason)
      values ('insight', ${id}, ${circleId}, ${await house.personId('roos-vermaat')}, 'Te persoonlijk.')`)
    const ilse = await house.as('ilse-boonstra')
    expect((await ilse.get(at(id))).status).toBe(404)
    expect((await ilse.get('/kringen/de-lage-drempel/oogsten')).html).not.toContain('Dit had ik niet')
    for (const who of [ilse, stranger]) expect((await who.get(`${base}/verslag`)).html).not.toContain('Dit had ik niet')
    for (const who of [youssef, roos]) expect(await read(who, id)).toContain('Te persoonlijk.')
  })

  test('two thousand things are paged by key, each once', async () => {
    const maker = await house.personId('youssef-haddou')
    await house.kit.db.execute(sql`insert into harvest_item (id, circle_id, kind, text, maker_id, once_key, at)
      select lpad(n::text, 12, '0'), ${circleId}, 'question', 'Vraag nummer ' || n, ${maker}, n::text, now() - interval '1 day'
      from generate_series(1, 2000) n`)
    const viewer = await house.viewer('anke-zuidgeest')
    const scope = circleScope(viewer, 'de-lage-drempel')
    if (!scope) throw new Error('not a member')
    const seen = new Set<string>()
    let next: string | null = ''
    while (next !== null) {
      const filter = { kind: 'question' as const, gatheringId: null, q: 'nummer', after: afterIn(next) }
      const page = await itemsOf(house.kit.db, scope, filter)
      for (const { id } of page.items) seen.add(id)
      next = page.next
    }
    expect(seen.size).toBe(2000)
  })
})

describe('photos', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const file = () => new File([PNG], 'keuken.png', { type: 'image/png' })

  test('need a text and the consent of who is in them, and are read by who reads the report', async () => {
    const { base } = await held('Met beeld', 'public')
    await anke.get(`${base}/verslag`)
    const bring = (fields: Record<string, string | File>) => anke.post(`${base}/verslag/fotos`, fields)
    const wrong = await bring({ foto: file(), alt: '', maker: 'Sara' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Vraag eerst of het goed is')
    expect((await bring({ foto: file(), alt: 'Een volle tafel', maker: '' })).status).toBe(422)
    expect((await bring({ foto: file(), alt: '', maker: '', akkoord: 'ja' })).status).toBe(422)
    expect((await bring({ foto: file(), alt: 'Een volle tafel', maker: 'Sara', akkoord: 'ja' })).status).toBe(303)
    const { html } = await anke.get(`${base}/verslag`)
    expect(html).toMatch(/<figure>.*alt="Een volle tafel".*Foto: Sara.*<\/figure>/s)
    const picture = /src="(\/bestanden\/[^"]+)"/.exec(html)?.[1] ?? ''
    expect((await anke.get(picture)).status).toBe(200)
    expect((await youssef.get(picture)).status).toBe(404)
    await publish(base)
    expect((await youssef.get(picture)).status).toBe(200)
    expect((await fenna.get(picture)).status).toBe(404)
    await publish(base, 'iedereen')
    expect((await fenna.get(picture)).status).toBe(200)
  })
})

describe('the goodie bag and the thanks', () => {
  async function come(
    gatheringId: string,
    who: { slug?: string; guest?: string; attended?: boolean },
  ): Promise<string> {
    const id = newId()
    const personId = who.slug ? await house.personId(who.slug) : null
    await house.kit.db.execute(sql`insert into gathering_signup (id, gathering_id, person_id, guest_name, guest_email, state, way, attended_at)
      values (${id}, ${gatheringId}, ${personId}, ${who.guest ?? ''}, ${who.guest ? `${who.guest}@gast.example` : ''}, 'coming', 'place',
        ${who.attended ? sql`now()` : null})`)
    return id
  }

  test('is filled by hosts and opened by members, not from outside until the report is for everyone', async () => {
    const { base } = await held('Een volle tas', 'public')
    const given = { soort: 'reading', titel: 'Het boek van de deur', over: 'Over beginnen.', link: '' }
    expect((await youssef.post(`${base}/goodiebag`, given)).status).toBe(404)
    expect((await anke.post(`${base}/goodiebag`, { soort: 'link', titel: 'Zonder adres' })).status).toBe(422)
    expect((await anke.post(`${base}/goodiebag`, given)).status).toBe(303)
    expect((await youssef.get(`${base}/goodiebag`)).html).toContain('Het boek van de deur')
    expect((await fenna.get(`${base}/goodiebag`)).status).toBe(404)
    expect((await stranger.get(`${base}/goodiebag`)).location).toMatch(/inloggen/)
    await publish(base, 'iedereen')
    expect((await stranger.get(`${base}/goodiebag`)).html).toContain('Het boek van de deur')
  })

  test('who came is thanked once, members and guests, and answers without signing in', async () => {
    const { id, base } = await held('Dank voor komen', 'public')
    await anke.post(`${base}/goodiebag`, {
      soort: 'listening',
      titel: 'Een gesprek om te horen',
      link: 'oor.example/1',
    })
    await come(id, { slug: 'youssef-haddou', attended: true })
    await come(id, { guest: 'griet', attended: true })
    await come(id, { slug: 'ilse-boonstra' }) // said that she would come, and did not
    expect((await youssef.get(`${base}/dank`)).status).toBe(404)
    const words = { woorden: 'Fijn dat je er was.', vraag: 'Wat bracht het je?' }
    await Promise.all([anke.post(`${base}/dank`, words), roos.post(`${base}/dank`, words)])
    const { rows } = await house.kit.db.execute<{ id: string; person: string | null }>(
      sql`select id, person_id person from thanks_answer where gathering_id = ${id} order by person_id`,
    )
    expect(rows).toHaveLength(2)
    const tools = { secret: house.kit.secret, baseUrl: 'http://hier.example' }
    for (const _ of [1, 2]) for (const row of rows) await thankOne(house.kit.db, tools, row.id)
    for (const to of [castEmail('youssef-haddou'), 'griet@gast.example']) {
      const { rows: letters } = await house.kit.db.execute<{ text: string }>(
        sql`select body_text text from mail where recipient = ${to} and kind = 'gathering-thanks'`,
      )
      expect(letters).toHaveLength(1)
      expect(letters[0]?.text).toContain('Een gesprek om te horen')
    }
    const guest = rows.find(({ person }) => !person)
    const door = `/terugblik/${thankedToken(house.kit.secret, guest?.id ?? '')}`
    expect((await stranger.get(`/terugblik/${guest?.id}.verzonnen`)).status).toBe(404)
    expect((await stranger.get(door)).html).toContain('Wat bracht het je?')
    expect((await stranger.post(door, { antwoord: '' })).status).toBe(422)
    await stranger.post(door, { antwoord: 'Alleen voor jullie.', naam: 'Griet' })
    await publish(base, 'iedereen')
    expect((await anke.get(`${base}/dank`)).html).toContain('Alleen voor jullie.')
    expect((await youssef.get(`${base}/verslag`)).html).not.toContain('Alleen voor jullie.')
    await stranger.post(door, { antwoord: 'Dit mag iedereen weten.', delen: 'ja', naam: '' })
    const { html } = await stranger.get(`${base}/verslag`)
    expect(html).toContain('Dit mag iedereen weten.')
    expect(html).not.toContain('Griet')
    await stranger.post(door, { doe: 'weg' })
    expect((await stranger.get(`${base}/verslag`)).html).not.toContain('Dit mag iedereen weten.')
  })

  test('a file in the bag opens for a guest by their link, and for no stranger', async () => {
    const { id, base } = await held('Met een bestand')
    await come(id, { guest: 'teun' })
    const bestand = new File(['Lees dit thuis na.'], 'nalezen.txt', { type: 'text/plain' })
    expect((await anke.post(`${base}/goodiebag`, { soort: 'file', titel: 'Nalezen', bestand })).status).toBe(303)
    // Who sends the thanks does not get them.
    await come(id, { slug: 'anke-zuidgeest' })
    await anke.post(`${base}/dank`, { woorden: 'Dank.', vraag: 'Wat bracht het je?' })
    const { rows } = await house.kit.db.execute<{ id: string }>(
      sql`select id from thanks_answer where gathering_id = ${id}`,
    )
    expect(rows).toHaveLength(1)
    const { html } = await stranger.get(`/terugblik/${thankedToken(house.kit.secret, rows[0]?.id ?? '')}`)
    const served = /href="(\/terugblik\/[^"]+\/bestand\/[0-9a-z]{12})"/.exec(html)?.[1] ?? ''
    expect((await stranger.get(served)).html).toBe('Lees dit thuis na.')
    const inside = /href="(\/bestanden\/[^"]+)"/.exec((await youssef.get(`${base}/goodiebag`)).html)?.[1] ?? ''
    expect((await youssef.get(inside)).status).toBe(200)
    expect((await fenna.get(inside)).status).toBe(404)
  })
})
