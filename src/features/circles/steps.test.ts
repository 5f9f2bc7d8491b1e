import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { spark } from '#kit/sparks/tables.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { circleActivity } from './tables.ts'

const DESK = '/kringen/de-lage-drempel/beheer'
const STEPS = `${DESK}/stappen`
let house: House
let anke: Visitor

beforeAll(async () => {
  house = await makeHouse()
  anke = await house.as('anke-zuidgeest')
})
afterAll(() => house.close())

const planNamed = async (title: string) => {
  const [row] = await house.kit.db.select().from(circleActivity).where(eq(circleActivity.title, title))
  return row
}

test('what a steward says of a step stands on the public page, with its date and note', async () => {
  const fields = { stand: 'now', toelichting: 'We lezen acht verhalen.', sinds: '2026-11-02' }
  expect((await anke.post(`${STEPS}/4`, fields)).status).toBe(303)
  const now = (await house.stranger().get('/')).html
  expect(now).toContain('We lezen acht verhalen.')
  expect(now).toContain('sinds 2 november')
  await anke.post(`${STEPS}/4`, { ...fields, stand: 'later' })
  expect((await house.stranger().get('/')).html).not.toContain('sinds 2 november')
})

test('a note may stand there in English too; who reads English gets the Dutch one otherwise', async () => {
  const fields = { stand: 'now', toelichting: 'We lezen acht verhalen.', sinds: '2026-11-02' }
  await anke.post(`${STEPS}/4`, fields)
  const reader = house.stranger()
  await reader.post('/taal', { taal: 'en', terug: '/' })
  expect((await reader.get('/')).html).toContain('<p lang="nl">We lezen acht verhalen.</p>')
  await anke.post(`${STEPS}/4`, { ...fields, toelichting_en: 'We read eight stories.' })
  expect((await reader.get('/')).html).toContain('<p>We read eight stories.</p>')
  expect((await reader.get('/')).html).not.toContain('We lezen acht verhalen.')
  expect((await house.stranger().get('/')).html).not.toContain('We read eight stories.')
  expect((await anke.get(STEPS)).html).toContain('We read eight stories.')
})

test('a date that does not exist comes back at its own step, with what was typed', async () => {
  const answer = await anke.post(`${STEPS}/2`, { stand: 'done', toelichting: 'Half februari', sinds: '2026-02-30' })
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('href="#veld-sinds-2"')
  expect(answer.html).toContain('Half februari')
  expect((await anke.post(`${STEPS}/5`, {})).status).toBe(404)
})

test('a plan has a title, an owner out of the circle and a day; it happens, and the page counts it', async () => {
  const plan = { titel: 'Koffie bij de corporatie', wie: 'bas oudendag', datum: '2026-12-12' }
  // How many took place, and of how many.
  const counted = async () =>
    /(\d+) van de (\d+) geweest/
      .exec((await house.stranger().get('/')).html)
      ?.slice(1, 3)
      .map(Number) ?? []
  const [happened = 0, agreed = 0] = await counted()
  expect((await anke.post(`${DESK}/plannen`, plan)).status).toBe(303)
  const made = await planNamed(plan.titel)
  expect(made?.ownerId).toBe(await house.personId('bas-oudendag'))
  const [struck] = await house.kit.db
    .select()
    .from(spark)
    .where(eq(spark.toId, made?.id ?? ''))
  expect(struck).toMatchObject({ fromKind: 'person', fromId: made?.ownerId, toKind: 'activity' })
  expect(await counted()).toEqual([happened, agreed + 1])
  await anke.post(`${DESK}/plannen/${made?.id}`, { stand: 'happened' })
  expect(await counted()).toEqual([happened + 1, agreed + 1])
  await anke.post(`${DESK}/plannen/${made?.id}`, { stand: 'dropped' })
  expect(await counted()).toEqual([happened, agreed])
})

test('an owner who is not in the circle, or whose name fits more people, is asked again', async () => {
  const plan = { titel: 'Wie dan?', datum: '2026-12-12' }
  const outsider = await anke.post(`${DESK}/plannen`, { ...plan, wie: 'Fenna Rozema' })
  expect(outsider.status).toBe(422)
  expect(outsider.html).toContain('In deze kring heet niemand Fenna Rozema')
  const many = await anke.post(`${DESK}/plannen`, { ...plan, wie: 'a' })
  expect(many.status).toBe(422)
  expect(many.html).toContain('Er zijn meer mensen die zo heten')
  expect(await planNamed('Wie dan?')).toBeUndefined()
})

test('members, stewards of another circle and strangers cannot reach the steps', async () => {
  const made = await planNamed('Koffie bij de corporatie')
  for (const slug of ['ilse-boonstra', 'fenna-rozema']) {
    const who = await house.as(slug)
    expect((await who.get(STEPS)).status, slug).toBe(404)
    expect((await who.post(`${STEPS}/1`, { stand: 'later', sinds: '2026-01-01' })).status, slug).toBe(404)
    const plan = { titel: 'Van mij', wie: 'Bas Oudendag', datum: '2026-12-12' }
    expect((await who.post(`${DESK}/plannen`, plan)).status, slug).toBe(404)
    expect((await who.post(`${DESK}/plannen/${made?.id}`, { stand: 'planned' })).status, slug).toBe(404)
  }
  expect((await house.stranger().get(STEPS)).location).toMatch(/^\/inloggen/)
  // Fenna is a steward, of another circle: a plan of this one is not hers to mark.
  const fenna = await house.as('fenna-rozema')
  expect((await fenna.post(`/kringen/warme-straten/beheer/plannen/${made?.id}`, { stand: 'planned' })).status).toBe(404)
  expect(await planNamed('Van mij')).toBeUndefined()
})
