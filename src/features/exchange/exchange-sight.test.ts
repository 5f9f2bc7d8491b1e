import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/id.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { topics } from './live.tsx'
import { answers, BASE, posts, scopeOf, told } from './testing/house.ts'

let house: House
let bas: Visitor
let saskia: Visitor
let fenna: Visitor
let ask: { id: string; path: string }
beforeAll(async () => {
  house = await makeHouse()
  bas = await house.as('bas-oudendag')
  saskia = await house.as('saskia-pinas')
  fenna = await house.as('fenna-rozema')
  ask = await posts(bas, 'vraag', 'Wie helpt met een zwijgend bouwteam?', { tekst: 'Zij zeggen niets.' })
})
afterAll(() => house.close())

const [topic] = topics
const circleId = async () => (await scopeOf(house, 'bas-oudendag')).circle.id

describe('who is not in the circle', () => {
  test('finds no board, no ask, no form and no fragment', async () => {
    for (const path of [BASE, ask.path, `${BASE}/nieuw`, `${BASE}/${ask.id}/ken-iemand`, `${ask.path}/wijzig`]) {
      expect((await fenna.get(path)).status, path).toBe(404)
      expect((await house.stranger().get(path)).location, path).toContain('/inloggen')
    }
    for (const path of [BASE, `${BASE}/past`, `${ask.path}/antwoorden`, `${ask.path}/sluit`, `${ask.path}/uitkomst`])
      expect(
        (await fenna.post(path, { titel: 'Een lange vraag', tekst: 'Hallo', uitkomst: 'worked' })).status,
        path,
      ).toBe(404)
    expect(await topic?.fragment(house.kit, await house.viewer('fenna-rozema'), ask.id)).toBeNull()
  })

  test('cannot be introduced here, nor reach an ask through another circle', async () => {
    const refused = await saskia.post(`${BASE}/${ask.id}/ken-iemand`, {
      wie: await house.personId('fenna-rozema'),
      waarom: 'Fenna weet alles van bouwteams en warmte.',
    })
    expect(refused.status).toBe(422)
    expect((await fenna.get(`/kringen/warme-straten/vraag-en-aanbod/${ask.id}`)).status).toBe(404)
  })
})

describe('live', () => {
  test('an answer reaches an open page as the page’s own component, without a field that could lose what is typed', async () => {
    await answers(saskia, ask.path, 'Ik kom luisteren.')
    const page = (await bas.get(ask.path)).html
    expect(page).toContain(`topics="exchange:${ask.id}"`)
    const fragment = (await topic?.fragment(house.kit, await house.viewer('bas-oudendag'), ask.id)) ?? ''
    expect(fragment).toContain('target="antwoorden"')
    expect(fragment).toContain('Ik kom luisteren.')
    expect(fragment).not.toMatch(/<textarea|<input(?![^>]*type="hidden")/)
    const inside = /<template>(.*?)<\/template>/s.exec(fragment)?.[1] ?? 'nothing'
    expect(page).toContain(inside)
  })
})

describe('what was hidden', () => {
  test('is seen by its maker and who looks after the circle only, and counted for nobody else', async () => {
    const { id, path } = await posts(saskia, 'aanbod', 'Een aanbod dat niet mag', { woorden: 'verborgenheid' })
    const answer = await answers(bas, ask.path, 'Een antwoord dat niet mag')
    for (const [kind, thing] of [
      ['offer', id],
      ['answer', answer],
    ])
      await house.kit.db.execute(sql`insert into thing_hidden (thing_kind, thing_id, circle_id, hidden_by, reason)
        values (${kind}, ${thing}, ${await circleId()}, 'x', 'reclame')`)
    const youssef = await house.as('youssef-haddou')
    const roos = await house.as('roos-vermaat')
    for (const address of [`${BASE}?soort=aanbod`, `${BASE}?q=verborgenheid`, `${BASE}?woord=verborgenheid`])
      expect((await youssef.get(address)).html, address).not.toContain('Een aanbod dat niet mag')
    expect((await youssef.get(path)).status).toBe(404)
    expect((await youssef.get(ask.path)).html).not.toContain('Een antwoord dat niet mag')
    for (const who of [saskia, roos]) expect((await who.get(path)).html).toContain('/bezwaar/offer/')
    expect((await bas.get(ask.path)).html).toContain('Een antwoord dat niet mag')
    const things = (slug: string) =>
      house.viewer(slug).then((viewer) =>
        house.kit.things.find(house.kit.db, viewer, [
          { kind: 'offer', id },
          { kind: 'answer', id: answer },
        ]),
      )
    expect([...(await things('youssef-haddou')).keys()]).toEqual([])
    expect([...(await things('roos-vermaat')).keys()].sort()).toEqual([`answer:${answer}`, `offer:${id}`])
    expect([...(await things('fenna-rozema')).keys()]).toEqual([])
  })
})

describe('someone who was blocked', () => {
  test('is not seen, not heard and not proposed by who blocked them', async () => {
    const delano = await house.personId('delano-kromo')
    const tom = await house.personId('tom-brouwer')
    const theirs = await posts(await house.as('tom-brouwer'), 'vraag', 'Een vraag van wie geblokkeerd is')
    const mine = await posts(await house.as('delano-kromo'), 'vraag', 'Een vraag van wie blokkeert')
    await house.kit.db.execute(sql`insert into person_block (person_id, blocked_id) values (${delano}, ${tom})`)
    const his = await house.as('delano-kromo')
    expect((await his.get(BASE)).html).not.toContain('Een vraag van wie geblokkeerd is')
    expect((await his.get(theirs.path)).status).toBe(404)
    const answer = await answers(await house.as('tom-brouwer'), mine.path, 'Hoor je mij nog?')
    expect((await his.get(mine.path)).html).not.toContain('Hoor je mij nog?')
    expect(await told(house, 'delano-kromo')).not.toContain(`ask.answered answer ${answer}`)
    const refused = await saskia.post(`${BASE}/${mine.id}/ken-iemand`, {
      wie: tom,
      waarom: 'Zij zouden het goed vinden samen.',
    })
    expect(refused.status).toBe(422)
  })
})

describe('an answer by mail', () => {
  const origin = { personId: null, address: 'mail', requestId: 'mail' }

  test('stands once under the ask, under the rights of whoever wrote it', async () => {
    const kind = house.kit.things.kind('ask')
    const answer = house.kit.things.kind('answer')
    const viewer = await house.viewer('saskia-pinas')
    const reply = (text: string, key = 'mail-1') => kind?.reply?.(house.kit, viewer, ask.id, text, key, origin)
    expect(await Promise.all([reply('Per mail: ik kom dinsdag.'), reply('Per mail: ik kom dinsdag.')])).toEqual([
      'placed',
      'placed',
    ])
    const page = (await bas.get(ask.path)).html
    expect(page.split('Per mail: ik kom dinsdag.')).toHaveLength(2)
    expect(await reply('  ', 'mail-2')).toBe('empty')
    const outside = await house.viewer('fenna-rozema')
    expect(await kind?.reply?.(house.kit, outside, ask.id, 'Hallo', 'mail-3', origin)).toBe('out-of-reach')
    const under = /id="antwoord-([0-9a-z]{12})"/.exec(page)?.[1] ?? ''
    expect(await answer?.reply?.(house.kit, await house.viewer('bas-oudendag'), under, 'Fijn.', 'mail-4', origin)).toBe(
      'placed',
    )
    await bas.post(`${ask.path}/sluit`, { reden: 'Genoeg zo.' })
    expect(await reply('Nog een.', 'mail-5')).toBe('closed')
  })
})

describe('what its maker lets everyone read', () => {
  test('stands in the feed and on a page of its own, without names that are not public and without answers', async () => {
    const open = await posts(bas, 'vraag', 'Grond & <ruimte> gezocht, ook van buiten', {
      tekst: 'Een *hoek* is genoeg.',
      buiten: 'ja',
    })
    const shy = await posts(await house.as('wilma-stoffels'), 'aanbod', 'Een aanbod zonder naam', { buiten: 'ja' })
    const inside = await posts(bas, 'vraag', 'Alleen voor wie in de kring zit')
    await answers(saskia, open.path, 'Antwoord dat binnen blijft')
    const stranger = house.stranger()
    const feed = await stranger.get(`${BASE}.atom`)
    expect(feed.headers.get('content-type')).toContain('application/atom+xml')
    expect(feed.html).toContain('Grond &amp; &lt;ruimte&gt; gezocht')
    expect(feed.html).toContain('<author><name>Bas Oudendag</name></author>')
    expect(feed.html).toContain('Een aanbod zonder naam')
    for (const secret of ['Wilma', 'Alleen voor wie', 'binnen blijft', 'Saskia'])
      expect(feed.html, secret).not.toContain(secret)
    const page = await stranger.get(open.path)
    expect(page.status).toBe(200)
    expect(page.html).toContain('<em>hoek</em>')
    expect(page.html).not.toContain('binnen blijft')
    expect((await fenna.get(shy.path)).html).not.toContain('Wilma')
    expect((await stranger.get(inside.path)).location).toContain('/inloggen')
    expect((await stranger.get('/')).html).toContain('gezocht, ook van buiten')
    await bas.post(`${open.path}/sluit`, { reden: 'Gevonden, dank.' })
    expect((await stranger.get(`${BASE}.atom`)).html).not.toContain('gezocht, ook')
    expect((await stranger.get(open.path)).location).toContain('/inloggen')
  })

  test('a circle without a public page has no feed', async () => {
    await house.kit.db.execute(sql`update circle set visibility = 'members' where slug = 'warme-straten'`)
    const offer = await fenna.post('/kringen/warme-straten/vraag-en-aanbod', {
      soort: 'aanbod',
      titel: 'Een rekenblad voor iedereen',
      buiten: 'ja',
      eens: newId(),
    })
    for (const who of [house.stranger(), fenna])
      expect((await who.get('/kringen/warme-straten/vraag-en-aanbod.atom')).status).toBe(404)
    expect((await house.stranger().get(offer.location?.split('?')[0] ?? '')).location).toContain('/inloggen')
  })
})
