import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { giveRole, letIn, startCircle } from '#features/circles/commands.ts'
import { transact } from '#kit/db/index.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { castEmail } from '../../../seeds/cast.ts'

let house: House
beforeAll(async () => {
  house = await makeHouse()
})
afterAll(() => house.close())

const ORIGIN = { personId: null, address: 'test', requestId: 'test' }
const HERE = '/kringen/de-lage-drempel'
const THERE = '/kringen/warme-straten'

/** What the wheel says of each spoke: "Ontmoeten 2 plannen". */
const wheel = (html: string) =>
  [...html.matchAll(/<a href="[^"]*" aria-label="((?:Ontmoeten|Uitwisselen|Werken|Oogsten|Leren) [^"]*)"/g)].map(
    ([, said]) => said ?? '',
  )
const number = (said: string | undefined) => Number(/\d+/.exec(said ?? '')?.[0] ?? 0)
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

async function newcomer(slug: string): Promise<Visitor> {
  await house.kit.db.execute(
    sql`update membership set left_at = now() where person_id = (select id from person where email = ${castEmail(slug)})`,
  )
  return house.as(slug)
}

async function circleNamed(slug: string, visibility: 'public' | 'members' | 'hidden', members: string[]) {
  return transact(house.kit.db, async (tx) => {
    const [first = ''] = members
    const id = await startCircle(tx, { name: 'Stille Kamer', slug, tagline: 'onder ons', hue: 92 }, first, ORIGIN)
    await tx.execute(sql`update circle set visibility = ${visibility} where id = ${id}`)
    for (const one of members) await letIn(tx, house.kit.bus, id, one, first, ORIGIN)
    await giveRole(tx, id, first, 'steward', ORIGIN)
    return id
  })
}

describe('/vandaag', () => {
  test('opens in the circle where one was last', async () => {
    const tjitske = await house.as('tjitske-haanstra')
    for (const [path, name] of [
      [THERE, 'Warme Straten'],
      [HERE, 'De Lage Drempel'],
      [THERE, 'Warme Straten'],
    ] as const) {
      await tjitske.get(path)
      const { html } = await tjitske.get('/vandaag')
      expect(html).toContain(`Zo draait het wiel van ${name} nu`)
      expect(html).toContain(`href="${path}/leden"`)
    }
    // Also in another browser.
    expect((await (await house.as('tjitske-haanstra')).get('/vandaag')).html).toContain('wiel van Warme Straten nu')
  })

  test('looking at the front of a circle where one is not does not move one there', async () => {
    const fenna = await house.as('fenna-rozema')
    await fenna.get(THERE)
    await fenna.get(HERE)
    expect((await fenna.get('/vandaag')).html).toContain('wiel van Warme Straten nu')
  })

  test('sums all one’s circles, and no others', async () => {
    const tjitske = await house.as('tjitske-haanstra')
    const anke = await house.as('anke-zuidgeest')
    const fenna = await house.as('fenna-rozema')
    const [here, there] = [wheel((await anke.get('/vandaag')).html), wheel((await fenna.get('/vandaag')).html)]
    const together = await tjitske.get('/vandaag?kring=alles')
    expect(together.html).toContain('Zo draait het wiel van Alles nu')
    const all = wheel(together.html)
    // Plans and pairs add up; an opgave in both circles is one opgave.
    for (const spoke of [0, 1, 4]) expect(number(all[spoke])).toBe(number(here[spoke]) + number(there[spoke]))
    expect(number(all[2])).toBeGreaterThanOrEqual(Math.max(number(here[2]), number(there[2])))
    expect(number(all[2])).toBeLessThanOrEqual(number(here[2]) + number(there[2]))
    // Who is in one circle has nothing to sum.
    expect(wheel((await fenna.get('/vandaag?kring=alles')).html)).toEqual(there)
    expect((await fenna.get('/vandaag')).html).not.toContain('kring=alles')
    expect((await tjitske.get('/vandaag')).html).toContain('kring=alles')
  })

  test('says the same figures as the front page does', async () => {
    const anke = await house.as('anke-zuidgeest')
    await anke.post(`${HERE}/beheer/plannen`, { titel: 'Samen eten', wie: 'Bas Oudendag', datum: '2031-12-04' })
    const today = wheel((await anke.get('/vandaag')).html)
    expect(today).toHaveLength(5)
    expect(number(today[0])).toBeGreaterThan(0)
    expect(number(today[1])).toBeGreaterThan(0)
    expect(wheel((await house.stranger().get('/')).html)).toEqual(today)
    expect(wheel((await anke.get('/')).html)).toEqual(today)
    expect(wheel((await house.stranger().get(HERE)).html)).toEqual(today)
  })

  test('an introduction is counted once, at once, on both', async () => {
    const before = number(wheel((await house.stranger().get('/')).html)[1])
    const kofi = await house.as('kofi-mensah')
    const pair = { een: await house.personId('lin-verbeek'), ander: await house.personId('wout-terpstra') }
    const made = await kofi.post(`${HERE}/voorstellen`, {
      ...pair,
      waarom: 'Jullie zoeken allebei naar hetzelfde pad.',
    })
    expect(made.status).toBe(303)
    const { html } = await kofi.get('/vandaag')
    expect(number(wheel(html)[1])).toBe(before + 1)
    expect(number(wheel((await house.stranger().get('/')).html)[1])).toBe(before + 1)
    expect(textOf(html)).toContain('vonden twee mensen elkaar via jou')
    const lin = await house.as('lin-verbeek')
    expect(textOf((await lin.get('/vandaag')).html)).toContain(
      'Kofi Mensah stelde jullie aan elkaar voor Wout Terpstra',
    )
  })

  test('people who wait at the door are shown to stewards alone', async () => {
    for (const slug of ['youssef-haddou', 'roos-vermaat', 'fenna-rozema']) {
      const { html } = await (await house.as(slug)).get('/vandaag')
      expect(html).not.toContain('aanschuiven.</')
      expect(html).not.toContain('/beheer/aanmeldingen')
    }
    const { html } = await (await house.as('anke-zuidgeest')).get('/vandaag')
    expect(html).toContain('2 mensen willen aanschuiven.')
    expect(html).toContain(`${HERE}/beheer/aanmeldingen`)
    // The number at the desk is the same.
    expect((await (await house.as('anke-zuidgeest')).get(`${HERE}/beheer`)).html).toContain(
      '2 mensen wachten op antwoord',
    )
  })

  test('who is in no circle yet sees where to go', async () => {
    const gone = await newcomer('ruben-ligthart')
    const today = await gone.get('/vandaag')
    expect(today.status).toBe(200)
    expect(today.html).toContain('Je zit nog in geen kring')
    expect(today.html).toContain('href="/kringen"')
    const circles = await gone.get('/kringen')
    expect(circles.html).toContain('Andere kringen')
    expect(circles.html).toContain(`href="${HERE}"`)
    expect(circles.html).not.toContain('<h2>Jouw kringen</h2>')
  })

  test('who left the circle where they were last is somewhere else', async () => {
    const omar = await house.as('omar-el-idrissi')
    await omar.get(THERE)
    await newcomer('omar-el-idrissi')
    const { html } = await omar.get('/vandaag')
    expect(html).toContain('Je zit nog in geen kring')
    expect(html).not.toContain('Warme Straten')
  })
})

describe('the home of a circle', () => {
  test('is the inside for members, and the public page for others', async () => {
    const member = await (await house.as('youssef-haddou')).get(HERE)
    expect(member.html).toContain('Bij wie je terechtkunt')
    for (const one of [house.stranger(), await house.as('fenna-rozema')]) {
      const { status, html } = await one.get(HERE)
      expect(status).toBe(200)
      expect(html).not.toContain('Bij wie je terechtkunt')
      expect(html).not.toContain('Wat er gebeurde')
      expect(html).toContain('id="meedoen"')
    }
  })

  test('news tells that people met, never who, nor why', async () => {
    const ilse = await house.as('ilse-boonstra')
    const note = 'Hij zoekt precies de sleutel die zij al jaren bewaart.'
    const pair = { een: await house.personId('marijn-de-wael'), ander: await house.personId('saskia-pinas') }
    const made = await ilse.post(`${HERE}/voorstellen`, { ...pair, waarom: note })
    const path = made.location?.split('?')[0] ?? ''
    await (await house.as('marijn-de-wael')).post(`${path}/dank`, { woorden: 'Goud waard, deze kennismaking.' })
    for (const slug of ['youssef-haddou', 'anke-zuidgeest', 'marijn-de-wael']) {
      const { html } = await (await house.as(slug)).get(HERE)
      const news = /<section aria-labelledby="h-fresh".*?<\/section>/s.exec(html)?.[0] ?? ''
      expect(news).toContain('Twee mensen zijn aan elkaar voorgesteld')
      expect(news).toContain('Iemand zei dank voor een kennismaking')
      expect(html).not.toContain(note)
      expect(html).not.toContain('Goud waard')
      const told = [...news.matchAll(/<li>(.*?)<p/gs)].map(([, words]) => words ?? '')
      for (const words of told.filter((one) => !one.includes('schoof aan'))) {
        expect(words).not.toMatch(/Marijn|Saskia|Ilse|href/)
      }
    }
  })

  test('someone new stands in the news by name, with a way to them', async () => {
    await transact(house.kit.db, async (tx) => {
      const { rows } = await tx.execute<{ id: string }>(sql`select id from circle where founding`)
      await letIn(tx, house.kit.bus, rows[0]?.id ?? '', await house.personId('fenna-rozema'), '', ORIGIN)
    })
    const { html } = await (await house.as('youssef-haddou')).get(HERE)
    expect(html).toMatch(
      /<a href="\/kringen\/de-lage-drempel\/leden\/[0-9a-z]{12}-fenna-rozema">Fenna Rozema schoof aan/,
    )
    await house.kit.db.execute(
      sql`update membership set left_at = now() where person_id = ${await house.personId('fenna-rozema')} and circle_id = (select id from circle where founding)`,
    )
    expect((await (await house.as('youssef-haddou')).get(HERE)).html).not.toContain('Fenna Rozema schoof aan')
  })
})

describe.each(['hidden', 'members'] as const)('a circle whose page is for %s', (visibility) => {
  const slug = `stille-kamer-${visibility}`
  const path = `/kringen/${slug}`
  let inside: Visitor[]
  let outside: Visitor[]
  beforeAll(async () => {
    await circleNamed(slug, visibility, [await house.personId('geke-postma'), await house.personId('bas-oudendag')])
    inside = [await house.as('geke-postma'), await house.as('bas-oudendag')]
    outside = [await house.as('youssef-haddou'), await house.as('fenna-rozema'), await house.as('anke-zuidgeest')]
  })

  test('is there for its members', async () => {
    for (const one of inside) {
      for (const part of ['', '/ontmoeten', '/uitwisselen', '/leden'])
        expect([part, (await one.get(`${path}${part}`)).status]).toEqual([part, 200])
      expect((await one.get('/kringen')).html).toContain(`href="${path}"`)
      expect((await one.get('/vandaag')).html).toContain('Stille Kamer')
    }
  })

  // Who is in another circle finds the page of one for members, and nothing behind it.
  const found = visibility === 'members'

  test(found ? 'shows its front to members of other circles alone' : 'does not exist for anybody else', async () => {
    for (const one of outside) {
      for (const part of ['', '/aanmelden', '/voorkant'])
        expect([part, (await one.get(`${path}${part}`)).status]).toEqual([part, found ? 200 : 404])
      for (const part of ['/ontmoeten', '/leden', '/beheer', '/beheer/logboek', '/teksten/promise'])
        expect([part, (await one.get(`${path}${part}`)).status]).toEqual([part, 404])
      expect((await one.get('/kringen')).html.includes(slug)).toBe(found)
      expect((await one.post(`${path}/aanmelden`, { naam: 'x' })).status).toBe(found ? 422 : 404)
    }
    const stranger = house.stranger()
    expect([(await stranger.get(path)).status, (await stranger.get(`${path}/aanmelden`)).status]).toEqual([404, 404])
    expect((await stranger.get(path)).html).not.toContain('Stille Kamer')
    for (const front of ['/', HERE, '/robots.txt']) expect((await stranger.get(front)).html).not.toContain(slug)
  })

  test('leads its own people nowhere that does not exist', async () => {
    for (const one of inside)
      for (const from of [path, `${path}/beheer`]) {
        const page = await one.get(from)
        if (page.status !== 200) continue
        const links = new Set([...page.html.matchAll(/href="(\/[^"#]*)/g)].map(([, href]) => href ?? ''))
        for (const href of [...links].filter((link) => link.startsWith(path)))
          expect([href, (await one.get(href)).status]).not.toEqual([href, 404])
      }
  })
})
