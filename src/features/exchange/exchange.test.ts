import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/id.ts'
import { cameOf } from '#kit/sparks/index.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { answers, BASE, posts, scopeOf, told } from './testing/house.ts'

let house: House
let ruben: Visitor
let wout: Visitor
let geke: Visitor
beforeAll(async () => {
  house = await makeHouse()
  ;[ruben, wout, geke] = await Promise.all(
    ['ruben-ligthart', 'wout-terpstra', 'geke-postma'].map((slug) => house.as(slug)) as [
      Promise<Visitor>,
      Promise<Visitor>,
      Promise<Visitor>,
    ],
  )
})
afterAll(() => house.close())

const thanksOf = async (slug: string) => {
  const { rows } = await house.kit.db.execute<{ thanks: number }>(
    sql`select thanks from directory_entry d join circle c on c.id = d.circle_id and c.founding where person_id = ${await house.personId(slug)}`,
  )
  return rows[0]?.thanks ?? -1
}

describe('one asks, a second answers, a third knows someone', () => {
  let ask: { id: string; path: string }
  let answer: string

  test('an ask is posted and stands on the board, with who, its subjects and an offered deed', async () => {
    ask = await posts(ruben, 'vraag', 'Wie leert me slootplanten herkennen?', {
      tekst: 'Ik wil ze **bij naam** kennen.',
      woorden: 'Water, planten',
      hoe: ['yours', 'phone'],
      regio: 'friesland',
    })
    const board = (await wout.get(BASE)).html
    expect(board).toContain('Wie leert me slootplanten herkennen?')
    expect(board).toContain(`${ask.path}?help=1#antwoord`)
    const page = (await wout.get(ask.path)).html
    expect(page).toContain('<strong>bij naam</strong>')
    expect(page).toContain('bij jou, aan de telefoon')
    expect(page).toContain('Friesland')
    expect((await wout.get(`${ask.path}?help=1`)).html).toContain('Ik kan je hier wel mee helpen.')
  })

  test('an answer stands under it, and the asker is told of it once', async () => {
    answer = await answers(wout, ask.path, 'Kom op vrijdag, dan lopen we.')
    expect((await ruben.get(ask.path)).html).toContain('Kom op vrijdag, dan lopen we.')
    expect(await told(house, 'ruben-ligthart')).toContain(`ask.answered answer ${answer}`)
    expect((await geke.get(BASE)).html).toContain('1 antwoord')
  })

  test('a reply to a reply stands under the same answer, and who is replied to is told', async () => {
    const reply = await answers(ruben, ask.path, 'Welke vrijdag?', { op: answer })
    const deeper = await answers(wout, ask.path, 'Deze.', { op: reply })
    const { rows } = await house.kit.db.execute<{ parent_id: string }>(
      sql`select parent_id from exchange_answer where id in (${reply}, ${deeper})`,
    )
    expect(rows.map((row) => row.parent_id)).toEqual([answer, answer])
    expect(await told(house, 'wout-terpstra')).toContain(`message.reply answer ${reply}`)
  })

  test('who knows someone introduces the two, under the ask and by mail', async () => {
    const rients = await house.personId('rients-hofstra')
    const choose = await geke.get(`${BASE}/${ask.id}/ken-iemand?zoek=rients`)
    expect(choose.html).toContain(`ken-iemand?wie=${rients}`)
    const short = await geke.post(`${BASE}/${ask.id}/ken-iemand`, { wie: rients, waarom: 'Kort.' })
    expect(short.status).toBe(422)
    const fields = { wie: rients, waarom: 'Rients heeft elke plant in zijn sloot op naam.', eens: newId() }
    const made = await Promise.all([1, 2].map(() => geke.post(`${BASE}/${ask.id}/ken-iemand`, fields)))
    expect(new Set(made.map(({ status, location }) => `${status} ${location}`)).size).toBe(1)
    const page = (await ruben.get(ask.path)).html
    expect(page).toContain('Geke kent iemand: Rients Hofstra')
    const scope = await scopeOf(house, 'ruben-ligthart')
    const came = await cameOf(house.kit.db, scope, { kind: 'ask', id: ask.id })
    expect(came.map(({ kind }) => kind).sort()).toEqual(['answer', 'answer', 'answer', 'answer', 'introduction'])
    expect(await told(house, 'rients-hofstra')).toContain(`ask.suggested ask ${ask.id}`)
    expect((await house.lastMail('rients-hofstra@demo.invalid'))?.subject).toContain('Ruben Ligthart')
  })

  test('oneself or the asker is no one to know', async () => {
    for (const slug of ['geke-postma', 'ruben-ligthart']) {
      const wie = await house.personId(slug)
      const refused = await geke.post(`${BASE}/${ask.id}/ken-iemand`, {
        wie,
        waarom: 'Zij moeten elkaar echt eens spreken.',
      })
      expect(refused.status, slug).toBe(422)
    }
    expect((await ruben.get(`${BASE}/${ask.id}/ken-iemand`)).status).toBe(404)
  })

  test('the asker says what helped, with thanks that count in the directory and are told', async () => {
    const before = await thanksOf('wout-terpstra')
    expect((await wout.post(`${ask.path}/antwoorden/${answer}/hielp`, { woorden: 'ik zelf' })).status).toBe(404)
    expect((await ruben.get(`${ask.path}?hielp=${answer}`)).html).toContain('Hielp het antwoord van Wout?')
    for (const woorden of ['Nu ken ik er dertig.', 'Nog eens.'])
      expect((await ruben.post(`${ask.path}/antwoorden/${answer}/hielp`, { woorden })).status).toBe(303)
    expect(await thanksOf('wout-terpstra')).toBe(before + 1)
    const page = (await geke.get(ask.path)).html
    expect(page).toContain('Nu ken ik er dertig.')
    expect(page).not.toContain('Nog eens.')
    expect(page).toContain('Geholpen door Wout')
    const scope = await scopeOf(house, 'ruben-ligthart')
    expect(await cameOf(house.kit.db, scope, { kind: 'answer', id: answer })).toMatchObject([
      { kind: 'thanks', id: answer },
    ])
    expect(await told(house, 'wout-terpstra')).toContain(`ask.helped answer ${answer}`)
    expect((await geke.get(`${BASE}?stand=beantwoord`)).html).toContain('Beantwoord met hulp van Wout')
  })

  test('what came of it is one tap, told to who helped and shown', async () => {
    expect((await wout.post(`${ask.path}/uitkomst`, { uitkomst: 'worked' })).status).toBe(404)
    expect((await ruben.post(`${ask.path}/uitkomst`, { uitkomst: 'anders' })).status).toBe(422)
    for (const _ of [1, 2])
      expect(
        (await ruben.post(`${ask.path}/uitkomst`, { uitkomst: 'worked', woorden: 'Er komt een boekje.' })).status,
      ).toBe(303)
    const page = (await geke.get(ask.path)).html
    expect(page.split('Er komt een boekje.')).toHaveLength(2)
    expect(page).toContain('Het is gelukt')
    const lines = await told(house, 'wout-terpstra')
    expect(lines.filter((line) => line.startsWith('ask.outcome'))).toHaveLength(1)
    expect((await told(house, 'geke-postma')).some((line) => line.startsWith('ask.outcome'))).toBe(false)
  })

  test('one changes and takes away only what one wrote; under a reply an empty place stays', async () => {
    const edit = `${ask.path}/antwoorden/${answer}`
    expect((await geke.get(`${edit}/wijzig`)).status).toBe(404)
    expect((await geke.post(`${edit}/weg`)).status).toBe(404)
    expect((await wout.post(`${edit}/wijzig`, { tekst: '' })).status).toBe(422)
    expect((await wout.post(`${edit}/wijzig`, { tekst: 'Kom op zaterdag.' })).status).toBe(303)
    expect((await geke.get(ask.path)).html).toContain('(aangepast)')
    expect((await wout.post(`${edit}/weg`)).status).toBe(303)
    const page = (await geke.get(ask.path)).html
    expect(page).toContain('Dit antwoord is weggehaald.')
    expect(page).toContain('Welke vrijdag?')
    expect(page).not.toContain('Kom op zaterdag.')
  })
})

describe('posting', () => {
  test('the same form sent twice is one ask, also at the same moment', async () => {
    const fields = { soort: 'vraag', titel: 'Waar leen ik een boot?', eens: newId(), woorden: 'boot' }
    const made = await Promise.all([1, 2, 3].map(() => ruben.post(BASE, fields)))
    expect(new Set(made.map(({ location }) => location)).size).toBe(1)
    const { rows } = await house.kit.db.execute<{ n: number; uses: number }>(sql`
      select (select count(*)::int from exchange_post where title = 'Waar leen ik een boot?') n,
        (select uses from exchange_label where folded = 'boot') uses`)
    expect(rows[0]).toEqual({ n: 1, uses: 1 })
  })

  test('what is not right is said, and everything typed stays', async () => {
    const bad = {
      soort: 'aanbod',
      titel: 'Kort',
      tekst: 'Wel wat tekst',
      tot: '2020-01-01',
      plaatsen: 'veel',
      hoe: ['online', 'phone'],
    }
    const { status, html } = await ruben.post(BASE, bad)
    expect(status).toBe(422)
    for (const said of [
      'Maak de zin iets langer',
      'Die dag is al geweest',
      'Vul een getal in',
      'Wel wat tekst',
      'value="veel"',
    ])
      expect(html).toContain(said)
    expect(html.match(/checked/g)).toHaveLength(2)
  })

  test('subjects come in the spelling that the circle uses already', async () => {
    await posts(ruben, 'aanbod', 'Een koffer vol Reünie-spullen', { woorden: 'Reünie' })
    const { id } = await posts(wout, 'aanbod', 'Nog een koffer erbij', { woorden: 'reunie, REÜNIE ' })
    const { rows } = await house.kit.db.execute<{ tags: string[] }>(
      sql`select tags from exchange_post where id = ${id}`,
    )
    expect(rows[0]?.tags).toEqual(['reünie'])
  })

  test('a draft is kept for its writer on every device, resumed, and gone once posted or thrown away', async () => {
    const eens = newId()
    const half = { soort: 'aanbod', titel: 'Half een idee', hoe: ['online'], eens }
    expect((await geke.post(BASE, { ...half, doe: 'bewaar' })).location).toContain('bewaard=1')
    const elsewhere = await house.as('geke-postma')
    const form = `${BASE}/nieuw?soort=aanbod`
    expect((await elsewhere.get(form)).html).toContain('value="Half een idee"')
    expect((await elsewhere.get(`${BASE}/nieuw?soort=vraag`)).html).not.toContain('Half een idee')
    expect((await wout.get(form)).html).not.toContain('Half een idee')
    await geke.post(`${BASE}/past`, { ...half, titel: 'Half een beter idee' })
    expect((await elsewhere.get(form)).html).toContain('value="Half een beter idee"')
    await geke.post(BASE, half)
    // A page that was still open keeps no draft of what was posted.
    await geke.post(`${BASE}/past`, half)
    expect((await elsewhere.get(form)).html).not.toContain('Half een')
    await geke.post(BASE, { ...half, eens: newId(), doe: 'bewaar' })
    await geke.post(`${BASE}/opnieuw`, { soort: 'aanbod' })
    expect((await elsewhere.get(form)).html).not.toContain('Half een')
  })

  test('hostile text shows as text', async () => {
    const { path } = await posts(ruben, 'vraag', '<script>alert(1)</script> helpt niet', {
      tekst: '<img src=x onerror=alert(1)> [klik](javascript:alert(1))',
    })
    await answers(wout, path, '<iframe src="https://elders.nl"></iframe>')
    const { html } = await geke.get(path)
    for (const danger of ['<script>alert', '<img src=x', 'href="javascript', '<iframe'])
      expect(html).not.toContain(danger)
  })
})

describe('closing, opening, taking away', () => {
  test('a closed ask takes no answers, keeps what was typed, and says why', async () => {
    const { path } = await posts(ruben, 'vraag', 'Wie heeft een schep over?')
    expect((await wout.get(`${path}/sluit`)).status).toBe(404)
    expect((await ruben.post(`${path}/sluit`, { reden: '' })).status).toBe(422)
    expect((await ruben.post(`${path}/sluit`, { reden: 'Gekregen van de buurman.' })).status).toBe(303)
    expect((await wout.get(path)).html).toContain('Gekregen van de buurman.')
    expect((await wout.get(BASE)).html).not.toContain('Wie heeft een schep over?')
    const late = await wout.post(`${path}/antwoorden`, { tekst: 'Ik heb er twee.' })
    expect(late.status).toBe(422)
    expect((await ruben.post(`${path}/open`)).status).toBe(303)
    await answers(wout, path, 'Ik heb er twee.')
  })

  test('who looks after the circle may close it too, and its readers see who did', async () => {
    const { path } = await posts(ruben, 'vraag', 'Wie heeft een kruiwagen over?')
    const roos = await house.as('roos-vermaat')
    expect((await roos.post(`${path}/sluit`, { reden: 'Staat al op een andere plek.' })).status).toBe(303)
    expect((await ruben.get(path)).html).toContain('Gesloten door Roos Vermaat.')
  })

  test('a day that passed closes by itself', async () => {
    const { id, path } = await posts(ruben, 'vraag', 'Wie rijdt er vandaag naar Sneek?', {
      tot: new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10),
    })
    expect((await wout.get(BASE)).html).toContain('naar Sneek')
    await house.kit.db.execute(sql`update exchange_post set until_on = current_date - 2 where id = ${id}`)
    expect((await wout.get(BASE)).html).not.toContain('naar Sneek')
    expect((await wout.get(path)).html).toContain('De dag is voorbij.')
    expect((await wout.post(`${path}/antwoorden`, { tekst: 'Ik.' })).status).toBe(422)
    await ruben.post(`${path}/open`)
    expect((await wout.get(BASE)).html).toContain('naar Sneek')
  })

  test('what nobody answered disappears; under what others wrote they still find their own words', async () => {
    const alone = await posts(ruben, 'vraag', 'Wie weet een mop over water?')
    expect((await wout.post(`${alone.path}/weg`)).status).toBe(404)
    await ruben.post(`${alone.path}/weg`)
    expect((await ruben.get(alone.path)).status).toBe(404)
    const shared = await posts(ruben, 'vraag', 'Wie weet een gedicht over water?', { woorden: 'gedicht' })
    await answers(wout, shared.path, 'Ik ken er een van acht regels.')
    await ruben.post(`${shared.path}/weg`)
    const his = await wout.get(`${BASE}/${shared.id}`)
    expect(his.html).toContain('Ik ken er een van acht regels.')
    expect(his.html).not.toContain('gedicht over water')
    for (const other of [ruben, geke]) expect((await other.get(`${BASE}/${shared.id}`)).status).toBe(404)
  })

  test('only its maker changes it', async () => {
    const { path } = await posts(ruben, 'vraag', 'Wie leent me een ladder?')
    expect((await wout.get(`${path}/wijzig`)).status).toBe(404)
    expect((await wout.post(`${path}/wijzig`, { titel: 'Iets heel anders' })).status).toBe(404)
    const changed = await ruben.post(`${path}/wijzig`, { titel: 'Wie leent me een lange ladder?' })
    expect((await wout.get(changed.location?.split('?')[0] ?? '')).html).toContain('een lange ladder')
    const { rows } = await house.kit.db.execute<{ n: number }>(
      sql`select count(*)::int n from audit where action = 'ask.changed' and subject_id = ${path.split('/').at(-1)?.slice(0, 12)}`,
    )
    expect(rows[0]?.n).toBe(1)
  })
})
