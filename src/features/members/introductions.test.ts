import { and, eq, like } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { circleScope } from '#kit/access/viewer.ts'
import { mail } from '#kit/mail/tables.ts'
import { cameOf } from '#kit/sparks/index.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { castEmail } from '../../../seeds/cast.ts'
import { topics } from './live.ts'
import { myIntroductions } from './queries-introductions.ts'
import { directoryEntry, introduction } from './tables.ts'

const BASE = '/kringen/de-lage-drempel/voorstellen'
const WHY = 'Jullie meten allebei in dezelfde sloot, drie dorpen uit elkaar.'
let house: House
let tjitske: Visitor
const id: Record<string, string> = {}
beforeAll(async () => {
  house = await makeHouse()
  tjitske = await house.as('tjitske-haanstra')
  for (const slug of ['tjitske-haanstra', 'geke-postma', 'dorien-zijlmans', 'rients-hofstra', 'fenna-rozema'])
    id[slug] = await house.personId(slug)
})
afterAll(() => house.close())

const introduce = (who: Visitor, een: string, ander: string, waarom = WHY) =>
  who.post(BASE, { een: id[een] ?? '', ander: id[ander] ?? '', waarom })

async function scopeOf(slug: string) {
  const scope = circleScope(await house.viewer(slug), 'de-lage-drempel')
  if (!scope) throw new Error(`${slug} is no member`)
  return scope
}

const madeBy = async (slug: string) =>
  house.kit.db
    .select()
    .from(introduction)
    .where(eq(introduction.byId, id[slug] ?? ''))

describe('choosing two people', () => {
  test('goes one by one, by search and a link', async () => {
    const first = await tjitske.get(`${BASE}?zoek=geke`)
    expect(first.html).toContain('Wie stel je voor?')
    expect(first.html).toContain(`href="${BASE}?een=${id['geke-postma']}"`)
    const second = await tjitske.get(`${BASE}?een=${id['geke-postma']}&zoek=zijlmans`)
    expect(second.html).toContain('Aan wie stel je Geke Postma voor?')
    expect(second.html).toContain(`?een=${id['geke-postma']}&amp;ander=${id['dorien-zijlmans']}`)
    const both = await tjitske.get(`${BASE}?een=${id['geke-postma']}&ander=${id['dorien-zijlmans']}`)
    expect(both.html).toContain('Waarom moeten zij elkaar spreken?')
  })

  test('never offers oneself, nor who is chosen already', async () => {
    const { html } = await tjitske.get(`${BASE}?een=${id['geke-postma']}`)
    expect(html).not.toContain(`ander=${id['tjitske-haanstra']}`)
    expect(html).not.toContain(`ander=${id['geke-postma']}`)
    const self = await tjitske.get(`${BASE}?een=${id['tjitske-haanstra']}`)
    expect(self.html).toContain('Jezelf stel je niet voor')
  })
})

describe('an introduction', () => {
  let path = ''

  test('is made once, however often the button is pressed, and both get a mail worded to them', async () => {
    const presses = [1, 2, 3].map(() => introduce(tjitske, 'geke-postma', 'dorien-zijlmans'))
    const places = new Set((await Promise.all(presses)).map(({ status, location }) => `${status} ${location}`))
    expect(places.size).toBe(1)
    path = [...places][0]?.split(' ')[1]?.split('?')[0] ?? ''
    expect(await madeBy('tjitske-haanstra')).toHaveLength(1)

    const geke = await house.lastMail(castEmail('geke-postma'))
    expect(geke?.subject).toBe('Tjitske Haanstra stelt je voor aan Dorien Zijlmans')
    expect(geke?.bodyText).toContain(WHY)
    expect(geke?.bodyText).toContain('energiecoach')
    const dorien = await house.lastMail(castEmail('dorien-zijlmans'))
    expect(dorien?.subject).toBe('Tjitske Haanstra stelt je voor aan Geke Postma')
    for (const letter of [geke, dorien]) {
      expect(letter?.bodyText).not.toContain('@demo.invalid')
      expect(letter?.replyTo).toBeNull()
    }
    const letters = await house.kit.db
      .select()
      .from(mail)
      .where(like(mail.onceKey, `introduction:${path.split('/').at(-1)}%`))
    expect(letters).toHaveLength(2)
  })

  test('names both, and shows the note to the three and the steward alone', async () => {
    const { html } = await tjitske.get(`${path}?gelukt=1`)
    expect(html).toContain('Geke Postma en Dorien Zijlmans horen het van jou.')
    for (const slug of ['tjitske-haanstra', 'geke-postma', 'dorien-zijlmans', 'anke-zuidgeest'])
      expect((await (await house.as(slug)).get(path)).html).toContain('dezelfde sloot')
    for (const slug of ['roos-vermaat', 'ilse-boonstra', 'fenna-rozema'])
      expect((await (await house.as(slug)).get(path)).status).toBe(404)
    expect((await house.stranger().get(path)).status).toBe(303)
  })

  test('shows on the profiles that it happened, without the note', async () => {
    const ilse = await house.as('ilse-boonstra')
    const { html } = await ilse.get(`/kringen/de-lage-drempel/leden/${id['geke-postma']}-geke-postma`)
    expect(html).toContain('Geke Postma en Dorien Zijlmans, door Tjitske Haanstra')
    expect(html).not.toContain('dezelfde sloot')
  })

  test('is a spark from each of the two, and waits for them', async () => {
    const sparks = await cameOf(house.kit.db, await scopeOf('ilse-boonstra'), {
      kind: 'person',
      id: id['geke-postma'] ?? '',
    })
    expect(sparks[0]).toMatchObject({ kind: 'introduction', byId: id['tjitske-haanstra'] })
    const [waiting] = await myIntroductions(house.kit.db, await scopeOf('geke-postma'), 5)
    expect(waiting).toMatchObject({ href: path, mine: 'waiting', other: { name: 'Dorien Zijlmans' } })
  })

  test('is thanked once by each, counted, mailed and shown', async () => {
    const geke = await house.as('geke-postma')
    const answers = await Promise.all(
      [1, 2].map(() => geke.post(`${path}/dank`, { woorden: 'We zitten al aan tafel' })),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    await (await house.as('dorien-zijlmans')).post(`${path}/dank`)
    const [entry] = await house.kit.db
      .select({ thanks: directoryEntry.thanks })
      .from(directoryEntry)
      .where(
        and(eq(directoryEntry.personId, id['tjitske-haanstra'] ?? ''), eq(directoryEntry.name, 'Tjitske Haanstra')),
      )
      .orderBy(directoryEntry.joinedAt)
    expect(entry?.thanks).toBe(2)
    const letters = await house.kit.db
      .select()
      .from(mail)
      .where(eq(mail.recipient, castEmail('tjitske-haanstra')))
    expect(letters.map(({ subject }) => subject).sort()).toEqual([
      'Dorien Zijlmans zegt je dank',
      'Geke Postma zegt je dank',
    ])
    const { html } = await tjitske.get(path)
    expect(html).toContain('We zitten al aan tafel')
    expect(html).toContain('Dank van Geke Postma')
    expect(html).not.toContain('Zeg Tjitske dank')
    expect(await myIntroductions(house.kit.db, await scopeOf('geke-postma'), 5)).toEqual([])
  })

  test('is not thanked by who made it, by others, or from elsewhere', async () => {
    for (const slug of ['tjitske-haanstra', 'anke-zuidgeest', 'ilse-boonstra', 'fenna-rozema'])
      expect((await (await house.as(slug)).post(`${path}/dank`)).status).toBe(404)
  })

  test('follows live for whom it concerns, and tells others nothing', async () => {
    const topic = topics.find(({ name }) => name === 'introduction')
    const made = path.split('/').at(-1) ?? ''
    const seen = await topic?.fragment(house.kit, await house.viewer('tjitske-haanstra'), made)
    expect(seen).toContain('target="dank"')
    expect(seen).toContain('We zitten al aan tafel')
    for (const slug of ['ilse-boonstra', 'fenna-rozema'])
      expect(await topic?.fragment(house.kit, await house.viewer(slug), made)).toBeNull()
  })
})

describe('what is refused, with the words kept', () => {
  const refused = async (een: string, ander: string, sentence: string, waarom = WHY) => {
    const { status, html } = await introduce(tjitske, een, ander, waarom)
    expect(status).toBe(422)
    expect(html).toContain(sentence)
    if (html.includes('name="waarom"')) expect(html).toContain(waarom)
  }

  test('too few words', () => refused('geke-postma', 'rients-hofstra', 'Schrijf in een zin of twee', 'Doe maar'))
  test('the same two again within a month, in either order', () =>
    refused('dorien-zijlmans', 'geke-postma', 'deze maand al aan elkaar voorgesteld', `${WHY} Nog eens.`))
  test('oneself', () => refused('tjitske-haanstra', 'geke-postma', 'Jezelf stel je niet voor'))
  test('twice the same person', () => refused('geke-postma', 'geke-postma', 'Kies twee verschillende mensen'))
  test('someone of another circle', () => refused('geke-postma', 'fenna-rozema', 'niet meer in deze kring'))

  test('more than twenty in a day', async () => {
    const wout = await house.as('wout-terpstra')
    const cast = house.kit.cast.filter(
      ({ slug }) => !['wout-terpstra', 'fenna-rozema', 'omar-el-idrissi'].includes(slug),
    )
    const people = await Promise.all(cast.slice(0, 8).map(({ slug }) => house.personId(slug)))
    const pairs = people.flatMap((een, i) => people.slice(i + 1).map((ander) => ({ een, ander })))
    for (const pair of pairs.slice(0, 20)) expect((await wout.post(BASE, { ...pair, waarom: WHY })).status).toBe(303)
    const last = await wout.post(BASE, { ...(pairs[20] ?? {}), waarom: WHY } as Record<string, string>)
    expect(last.status).toBe(422)
    expect(last.html).toContain('Morgen kan het weer')
    expect(last.html).toContain(WHY)
  })

  test('from another circle, and by strangers', async () => {
    const fenna = await house.as('fenna-rozema')
    expect((await fenna.get(BASE)).status).toBe(404)
    expect((await introduce(fenna, 'geke-postma', 'rients-hofstra')).status).toBe(404)
    expect((await house.stranger().get(BASE)).location).toMatch(/^\/inloggen/)
  })
})
