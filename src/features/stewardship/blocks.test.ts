import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/id.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'

const HERE = '/kringen/de-lage-drempel'

let house: House
let ilse: Visitor
let bas: Visitor
let geke: Visitor
let ids: Record<'ilse' | 'bas' | 'fenna', string>

beforeAll(async () => {
  house = await makeHouse()
  ilse = await house.as('ilse-boonstra')
  bas = await house.as('bas-oudendag')
  geke = await house.as('geke-postma')
  ids = {
    ilse: await house.personId('ilse-boonstra'),
    bas: await house.personId('bas-oudendag'),
    fenna: await house.personId('fenna-rozema'),
  }
})
afterAll(() => house.close())

async function ask(one: Visitor, titel: string): Promise<{ id: string; path: string }> {
  const made = await one.post(`${HERE}/vraag-en-aanbod`, { soort: 'vraag', titel, eens: newId() })
  const path = (made.location ?? '').split('?')[0] ?? ''
  return { id: /vraag-en-aanbod\/([0-9a-z]{12})/.exec(path)?.[1] ?? '', path }
}

describe('blocking somebody', () => {
  test('asks first, and only about somebody one met', async () => {
    expect((await ilse.get(`/ik/blokkades/nieuw?wie=${ids.bas}&kring=de-lage-drempel`)).html).toContain('Bas Oudendag')
    expect((await ilse.get(`/ik/blokkades/nieuw?wie=${ids.fenna}`)).status).toBe(404)
    expect((await ilse.post('/ik/blokkades', { wie: ids.fenna })).status).toBe(404)
    expect((await ilse.post('/ik/blokkades', { wie: ids.ilse })).status).toBe(404)
  })

  test('what they post is out of one’s sight, and they do not notice', async () => {
    const before = await ask(bas, 'Een vraag van vroeger')
    const pair = (await bas.post(`${HERE}/gesprek/samen`, { wie: ids.ilse })).location ?? ''
    const talk = pair.split('?')[0] ?? ''
    await bas.post(talk, { bericht: 'Dag Ilse, hier Bas', sleutel: newId() + newId() })
    expect((await ilse.get(before.path)).status).toBe(200)
    expect((await ilse.post('/ik/blokkades', { wie: ids.bas })).status).toBe(303)

    expect((await ilse.get('/ik/blokkades')).html).toContain('Bas Oudendag')
    expect((await ilse.get(before.path)).status).toBe(404)
    expect((await ilse.get(`${HERE}/vraag-en-aanbod`)).html).not.toContain('Een vraag van vroeger')
    expect((await ilse.get(talk)).html).not.toContain('Dag Ilse, hier Bas')
    expect((await geke.get(before.path)).status).toBe(200)
    // Not told, and to be found by everyone: for who blocked them with a word beside the name.
    expect((await ilse.get(`${HERE}/leden?q=oudendag`)).html).toContain('geblokkeerd')
    expect((await geke.get(`${HERE}/leden?q=oudendag`)).html).not.toContain('geblokkeerd')
    expect((await ilse.get(`${HERE}/leden/${ids.bas}-bas-oudendag`)).html).toContain('Je blokkeerde Bas')
    const theirs = (await bas.get(`${HERE}/leden/${ids.ilse}-ilse-boonstra`)).html
    expect(theirs).not.toMatch(/geblokkeerd|Je blokkeerde/)
    expect((await bas.get('/ik/blokkades')).html).not.toContain('Ilse')
    const log = (await (await house.as('anke-zuidgeest')).get(`${HERE}/beheer/logboek`)).html
    expect(log).not.toContain('blokkeerde')
  })

  test('neither reaches the other, and nobody brings them together', async () => {
    const hello = { bericht: 'Zullen we praten?' }
    const refused = await bas.post(`${HERE}/leden/${ids.ilse}-ilse-boonstra/schrijf`, hello)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Zullen we praten?')
    expect(refused.html).not.toMatch(/blokk/i)
    expect((await ilse.post(`${HERE}/leden/${ids.bas}-bas-oudendag/schrijf`, hello)).status).toBe(422)
    expect((await bas.post(`${HERE}/gesprek/samen`, { wie: ids.ilse })).status).toBe(422)

    const { rows } = await house.kit.db.execute<{ id: string }>(
      sql`select id from conversation where pair_key = ${[ids.ilse, ids.bas].sort().join('-')}`,
    )
    const said = await bas.post(`${HERE}/gesprek/${rows[0]?.id}`, { bericht: 'Hallo?', sleutel: newId() + newId() })
    expect(said.status).toBe(422)
    expect(said.html).toContain('Hallo?')

    const two = { een: ids.ilse, ander: ids.bas, waarom: 'Jullie zouden eens moeten praten.' }
    expect((await geke.post(`${HERE}/voorstellen`, two)).status).toBe(422)
  })

  test('what they do is not told', async () => {
    const { path } = await ask(ilse, 'Een vraag van Ilse zelf')
    await bas.post(`${path}/antwoorden`, { tekst: 'Ik weet wel iets.', eens: newId() })
    const { rows } = await house.kit.db.execute(
      sql`select 1 from notice where person_id = ${ids.ilse} and by_id = ${ids.bas} and kind = 'ask.answered'
        and at > now() - interval '1 minute'`,
    )
    expect(rows).toEqual([])
    expect((await ilse.get(path)).html).not.toContain('Ik weet wel iets.')
  })

  test('is undone by whoever did it', async () => {
    expect((await geke.post(`/ik/blokkades/${ids.bas}/einde`)).status).toBe(303)
    expect((await ilse.get('/ik/blokkades')).html).toContain('Bas Oudendag')
    await ilse.post(`/ik/blokkades/${ids.bas}/einde`)
    expect((await ilse.get('/ik/blokkades')).html).not.toContain('Bas Oudendag')
    expect((await bas.post(`${HERE}/gesprek/samen`, { wie: ids.ilse })).status).toBe(303)
  })
})

describe('a circle that goes slowly', () => {
  test('is set by hosts and stewards', async () => {
    const roos = await house.as('roos-vermaat')
    expect((await geke.post(`${HERE}/beheer/meldingen/traag`, { tijd: '60' })).status).toBe(404)
    expect((await (await house.as('fenna-rozema')).post(`${HERE}/beheer/meldingen/traag`, { tijd: '60' })).status).toBe(
      404,
    )
    expect((await roos.post(`${HERE}/beheer/meldingen/traag`, { tijd: '7' })).status).toBe(422)
    expect((await roos.post(`${HERE}/beheer/meldingen/traag`, { tijd: '60' })).status).toBe(303)
    expect((await roos.get(`${HERE}/beheer/meldingen`)).html).toMatch(/<option value="60" selected/)
  })

  test('of two posts at once takes one, and says how long to wait', async () => {
    const post = (titel: string) => geke.post(`${HERE}/vraag-en-aanbod`, { soort: 'vraag', titel, eens: newId() })
    const both = await Promise.all([post('De ene vraag tegelijk'), post('De andere vraag tegelijk')])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(both.find(({ status }) => status === 422)?.html).toMatch(/Wacht nog \d+ seconden/)
    const { rows } = await house.kit.db.execute(sql`select 1 from exchange_post where title like '% vraag tegelijk'`)
    expect(rows).toHaveLength(1)
  })

  test('of two messages at once takes one; sending that one again finds it', async () => {
    const { rows } = await house.kit.db.execute<{ id: string }>(
      sql`select c.id from conversation c join circle k on k.id = c.circle_id where k.founding and c.kind = 'topic'
        and c.closed_at is null and c.slow_seconds = 0 order by c.begun_at limit 1`,
    )
    const keys = [newId() + newId(), newId() + newId()]
    const say = (sleutel: string) =>
      geke.post(`${HERE}/gesprek/${rows[0]?.id}`, { bericht: `Ik zeg ${sleutel}`, sleutel })
    const both = await Promise.all(keys.map(say))
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
    const placed = keys[both.findIndex(({ status }) => status === 303)] ?? ''
    expect((await say(placed)).status).toBe(303)
    const { rows: said } = await house.kit.db.execute(sql`select 1 from message where body like 'Ik zeg %'`)
    expect(said).toHaveLength(1)
    const topic = { onderwerp: 'Nog een onderwerp', bericht: 'Gauw', sleutel: newId() }
    expect((await geke.post(`${HERE}/gesprek/nieuw`, topic)).status).toBe(422)
  })

  test('goes as fast as they like for hosts, and for what nobody else hears', async () => {
    const roos = await house.as('roos-vermaat')
    for (const titel of ['Eerste van Roos', 'Tweede van Roos'])
      expect((await roos.post(`${HERE}/vraag-en-aanbod`, { soort: 'vraag', titel, eens: newId() })).status).toBe(303)
    const pair = (await geke.post(`${HERE}/gesprek/samen`, { wie: ids.bas })).location ?? ''
    for (const bericht of ['een', 'twee'])
      expect((await geke.post(pair, { bericht, sleutel: newId() + newId() })).status).toBe(303)
  })

  test('is over when it is set to none', async () => {
    await (await house.as('anke-zuidgeest')).post(`${HERE}/beheer/meldingen/traag`, { tijd: '0' })
    const again = { soort: 'vraag', titel: 'Nu weer gewoon', eens: newId() }
    expect((await geke.post(`${HERE}/vraag-en-aanbod`, again)).status).toBe(303)
  })
})
