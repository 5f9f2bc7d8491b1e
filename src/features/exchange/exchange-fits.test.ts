import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { jobsOf } from '../../serve.ts'
import { findFits } from './commands-fits.ts'
import { askWhatCame, FOLLOWUP_DAYS } from './commands-followup.ts'
import { answers, BASE, posts, told } from './testing/house.ts'

let house: House
let lin: Visitor
beforeAll(async () => {
  house = await makeHouse()
  lin = await house.as('lin-verbeek')
})
afterAll(() => house.close())

const age = (id: string, days: number) =>
  house.kit.db.execute(
    sql`update exchange_post set posted_at = now() - make_interval(days => ${days}) where id = ${id}`,
  )

describe('what fits', () => {
  test('is shown while one writes, best first with why, and honestly when nothing does', async () => {
    const typing = { soort: 'vraag', titel: 'Wie heeft formulieren over schulden die kloppen?', opgave: 'schulden' }
    const { html } = await lin.post(`${BASE}/past`, typing)
    expect(html).toContain('Formulieren die wél kloppen')
    expect(html).toMatch(/allebei: [^<]*schulden/)
    expect((await lin.post(`${BASE}/past`, { soort: 'vraag', titel: 'xylofoonreparatie' })).html).toContain(
      'Hier past nog niets bij',
    )
    expect((await lin.post(BASE, { ...typing, doe: 'past' })).html).toContain('Formulieren die wél kloppen')
  })

  test('owners of good matches are told once, later, as it stands then; nobody else is', async () => {
    const ask = await posts(lin, 'vraag', 'Wie leent een warmtecamera uit om te meten?', {
      opgave: 'energie in de wijk',
      woorden: 'energie, materiaal',
    })
    const { rows } = await house.kit.db.execute<{ n: number }>(sql`select count(*)::int n from graphile_worker.jobs
      where key = ${`exchange-fits:${ask.id}`} and run_at > now() + interval '4 minutes'`)
    expect(rows[0]?.n).toBe(1)
    expect(await told(house, 'dorien-zijlmans')).not.toContain(`ask.fits ask ${ask.id}`)
    await jobsOf(house.kit)['exchange.fits']?.({ id: ask.id })
    await findFits(house.kit, ask.id)
    const lines = await told(house, 'dorien-zijlmans')
    expect(lines.filter((line) => line === `ask.fits ask ${ask.id}`)).toHaveLength(1)
    expect(await told(house, 'joost-van-t-hek')).not.toContain(`ask.fits ask ${ask.id}`)
    const { rows: all } = await house.kit.db.execute<{ n: number }>(
      sql`select count(*)::int n from notice where kind = 'ask.fits' and thing_id = ${ask.id}`,
    )
    expect(all[0]?.n).toBeLessThanOrEqual(5)
    const dorien = await house.as('dorien-zijlmans')
    expect((await dorien.get(`${BASE}?past=mij`)).html).toContain('warmtecamera')
    expect((await lin.get(`${BASE}?past=mij`)).html).toContain('Mijn koffer met meetspullen')
    expect((await lin.get(ask.path)).html).toContain('Mijn koffer met meetspullen')
  })

  test('two others are proposed to be introduced, not when put aside and not after they were', async () => {
    await house.kit.db.execute(sql`delete from exchange_fit`)
    const ask = await posts(lin, 'vraag', 'Wie leent een vochtmeter uit voor een straat?', {
      woorden: 'energie, materiaal',
    })
    await house.kit.db.execute(sql`delete from exchange_fit`)
    await findFits(house.kit, ask.id)
    const dorien = await house.personId('dorien-zijlmans')
    const wout = await house.as('wout-terpstra')
    const mine = (html: string) => html.includes(`${ask.id}/ken-iemand?wie=${dorien}`)
    expect(mine((await wout.get(BASE)).html)).toBe(true)
    // Never the two themselves.
    expect(mine((await lin.get(BASE)).html)).toBe(false)
    expect(mine((await (await house.as('dorien-zijlmans')).get(BASE)).html)).toBe(false)
    await wout.post(`${BASE}/${ask.id}/nu-niet`, { ander: dorien })
    expect(mine((await wout.get(BASE)).html)).toBe(false)
    const geke = await house.as('geke-postma')
    expect(mine((await geke.get(BASE)).html)).toBe(true)
    await geke.post(`${BASE}/${ask.id}/ken-iemand`, { wie: dorien, waarom: 'Dorien heeft een hele koffer vol meters.' })
    expect(mine((await (await house.as('bas-oudendag')).get(BASE)).html)).toBe(false)
  })
})

describe('searching the board', () => {
  test.each([
    ['schuld', 'Mag ik meekijken bij een intake over schulden?'],
    ['docent', 'Een taaldocent die met ons'],
    ['sloot', 'Welke boer wil me een dag meenemen'],
    ['warmetnet', 'Een bank die een warmtenet'],
    ['briefadrs', 'Hoe regelden jullie een briefadres'],
    ['COOPERATIE', 'De statuten van een energiecoöperatie'],
  ])('%s finds %s', async (q, title) => {
    expect((await lin.get(`${BASE}?q=${encodeURIComponent(q)}`)).html).toContain(title)
  })

  test('a short word finds what it stands for, and the other way round, as the steward says', async () => {
    await posts(lin, 'aanbod', 'Een cursus over XYW in drie avonden')
    await posts(lin, 'aanbod', 'Meepraten over xylofonisch werken')
    const anke = await house.as('anke-zuidgeest')
    const list = '/kringen/de-lage-drempel/beheer/afkortingen'
    expect((await anke.post(list, { kort: 'twee woorden', lang: 'x' })).status).toBe(422)
    expect((await lin.get(list)).status).toBe(404)
    expect((await lin.get(`${BASE}?q=xyw`)).html).not.toContain('xylofonisch')
    await anke.post(list, { kort: 'XYW', lang: 'xylofonisch werken' })
    for (const q of ['xyw', 'xylofonisch werken']) {
      const { html } = await lin.get(`${BASE}?q=${encodeURIComponent(q)}`)
      expect(html, q).toContain('Een cursus over XYW')
      expect(html, q).toContain('Meepraten over xylofonisch')
    }
    await anke.post(`${list}/xyw/weg`)
    expect((await lin.get(`${BASE}?q=xyw`)).html).not.toContain('xylofonisch')
  })

  test('the next page goes on where this one ends, and no ask stands twice', async () => {
    const seen: string[] = []
    let next: string | undefined = `${BASE}?soort=vraag`
    for (let i = 0; next && i < 9; i++) {
      const { html } = await lin.get(next.replaceAll('&amp;', '&'))
      seen.push(...[...html.matchAll(/card__link" href="[^"]*?([0-9a-z]{12})-/g)].map(([, id = '']) => id))
      next = /href="([^"]*[?&](?:amp;)?na=[^"]+)"/.exec(html)?.[1]
    }
    expect(seen.length).toBeGreaterThan(20)
    expect(new Set(seen).size).toBe(seen.length)
  })
})

describe('growing older', () => {
  test('an open ask says how long it waits; hosts see what waits longest first', async () => {
    const ask = await posts(lin, 'vraag', 'Wie kent een gitaarleraar voor op straat?')
    await age(ask.id, 30)
    const wacht = (html: string) => html.indexOf('gitaarleraar')
    const host = (await (await house.as('roos-vermaat')).get(BASE)).html
    expect(host).toContain('Wacht het langst')
    expect(wacht(host)).toBeGreaterThan(0)
    expect(host.split('card__link').findIndex((part) => part.includes('gitaarleraar'))).toBeLessThanOrEqual(1)
    expect(host).toContain('Wacht al 30 dagen. Wie kent er iemand?')
    expect((await lin.get(BASE)).html).not.toContain('Wacht het langst')
  })

  test('after some weeks its maker is asked once what came of it, also by two workers at once', async () => {
    const due = await posts(lin, 'vraag', 'Wie weet een zaal met een podium?')
    const fresh = await posts(lin, 'vraag', 'Wie weet een zaal zonder podium?')
    await age(due.id, FOLLOWUP_DAYS + 1)
    await age(fresh.id, FOLLOWUP_DAYS - 1)
    await Promise.all([askWhatCame(house.kit.db), askWhatCame(house.kit.db)])
    await jobsOf(house.kit)['exchange.daily']?.({})
    const lines = await told(house, 'lin-verbeek')
    expect(lines.filter((line) => line === `ask.followup ask ${due.id}`)).toHaveLength(1)
    expect(lines).not.toContain(`ask.followup ask ${fresh.id}`)
    expect((await lin.get(due.path)).html).toContain('Wat is ervan gekomen?')
  })
})

describe('an offer', () => {
  test('is wanted with a few words; a yes takes a place, and no more are given than there are', async () => {
    const offer = await posts(lin, 'aanbod', 'Twee kaartjes voor de schouwburg', { plaatsen: '1' })
    const one = await house.as('naima-ouali')
    const two = await house.as('tom-brouwer')
    expect((await one.post(`${offer.path}/antwoorden`, { doe: 'wil', tekst: '' })).status).toBe(422)
    const first = await answers(one, offer.path, 'Voor mijn zus en mij.', { doe: 'wil' })
    expect(await answers(one, offer.path, 'Echt graag.', { doe: 'wil' })).toBe(first)
    const second = await answers(two, offer.path, 'Na de late dienst.', { doe: 'wil' })
    const decide = (id: string, zeg: string, who = lin) => who.post(`${offer.path}/antwoorden/${id}/plek`, { zeg })
    expect((await decide(first, 'ja', one)).status).toBe(404)
    expect((await decide(second, 'nee')).status).toBe(303)
    expect((await decide(first, 'ja')).status).toBe(303)
    expect((await decide(second, 'ja')).location).toContain('vol=1')
    expect((await two.get(`${BASE}?soort=aanbod&stand=beantwoord`)).html).toContain('Alles is vergeven')
    expect(await told(house, 'naima-ouali')).toContain(`offer.decided answer ${first}`)
    await one.post(`${offer.path}/antwoorden/${first}/weg`)
    expect((await two.get(offer.path)).html).toContain('nog 1 van 1')
  })
})

describe('what comes out of an ask', () => {
  test('a circle, by its maker or who looks after the circle, seen at both ends', async () => {
    const ask = await posts(lin, 'vraag', 'Wie denkt mee over jongeren en water?')
    const begin = `/kringen/nieuw?uit=de-lage-drempel&ding=ask:${ask.id}`
    expect((await lin.get(ask.path)).html).toContain(begin.replace('&', '&amp;'))
    expect((await lin.get(begin)).html).toContain(`value="ask:${ask.id}"`)
    const fields = { belofte: '', soort: 'collective', deur: 'open', uit: 'de-lage-drempel', ding: `ask:${ask.id}` }
    await lin.post('/kringen/nieuw', { ...fields, naam: 'Jong aan het Water' })
    expect((await lin.get(ask.path)).html).toContain('De kring Jong aan het Water')
    expect((await lin.get('/kringen/jong-aan-het-water')).html).toContain('Wie denkt mee over jongeren en water?')
    const tom = await house.as('tom-brouwer')
    expect((await tom.get(ask.path)).html).not.toContain('ding=ask')
    await tom.post('/kringen/nieuw', { ...fields, naam: 'Zomaar Iets' })
    expect((await lin.get(ask.path)).html).not.toContain('Zomaar Iets')
  })
})

describe('who leaves the site', () => {
  test('takes their words along, or leaves them without a name; what others wrote stays', async () => {
    const { db } = house.kit
    const yara = await house.as('yara-pengel')
    const theirs = await posts(yara, 'vraag', 'Een vraag die zonder naam blijft staan', { woorden: 'naamloos' })
    await answers(lin, theirs.path, 'Een antwoord dat blijft.')
    const hers = await posts(lin, 'vraag', 'Wie weet waar gordijnen zijn?')
    const given = await answers(yara, hers.path, 'Achter in de gang.')
    const yaraId = await house.personId('yara-pengel')
    expect((await yara.post('/ik/weg', { keuze: 'nameless', woord: 'weg' })).location).toBe('/tot-ziens')
    const bram = await house.as('bram-hoogland')
    const bramId = await house.personId('bram-hoogland')
    const gone = await posts(bram, 'vraag', 'Een vraag die helemaal weggaat', { woorden: 'vergankelijk' })
    const shared = await posts(bram, 'vraag', 'Een vraag die leeg achterblijft')
    await answers(lin, shared.path, 'Mijn eigen woorden.')
    expect((await bram.post('/ik/weg', { keuze: 'remove', woord: 'weg' })).location).toBe('/tot-ziens')
    expect((await lin.get(theirs.path)).html).toContain('Iemand die hier niet meer is')
    expect((await lin.get(gone.path)).status).toBe(404)
    const left = (await lin.get(`${BASE}/${shared.id}`)).html
    expect(left).toContain('Mijn eigen woorden.')
    expect(left).not.toContain('leeg achterblijft')
    const { rows } = await db.execute<{ n: number; body: string; uses: number }>(sql`select
      (select count(*)::int from exchange_post where maker_id in (${yaraId}, ${bramId})) n,
      (select body from exchange_answer where id = ${given}) body,
      (select count(*)::int from exchange_label where folded = 'vergankelijk') uses`)
    expect(rows[0]).toEqual({ n: 0, body: 'Achter in de gang.', uses: 0 })
  })
})
