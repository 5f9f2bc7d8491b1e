import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { circleText } from './tables.ts'

const HOME = '/kringen/de-lage-drempel'
const WHY = `${HOME}/teksten/why`
let house: House
let anke: Visitor

beforeAll(async () => {
  house = await makeHouse()
  anke = await house.as('anke-zuidgeest')
})
afterAll(() => house.close())

/** The version that the form of a text is based on. */
async function basedOn(path: string): Promise<string> {
  return /name="op" value="([^"]*)"/.exec((await anke.get(path)).html)?.[1] ?? ''
}

async function save(path: string, tekst: string, taal = 'nl') {
  return anke.post(path, { tekst, taal, op: await basedOn(`${path}?taal=${taal}`), doe: 'bewaar' })
}

test('what is saved stands on the page; what stood there before stays, and can be put back', async () => {
  expect((await save(WHY, 'Een nieuwe reden.\n\nMet **nadruk**.')).status).toBe(303)
  const front = (await house.stranger().get('/')).html
  expect(front).toContain('Een nieuwe reden.')
  expect(front).toContain('<strong>nadruk</strong>')
  const edit = (await anke.get(WHY)).html
  expect(edit).toContain('Goede aanpakken blijven te vaak')
  expect(edit).toContain('Anke Zuidgeest')
  const back = /action="([^"]*\/terug)"/.exec(edit)?.[1] ?? ''
  expect((await anke.post(back)).status).toBe(303)
  expect((await house.stranger().get('/')).html).toContain('Goede aanpakken blijven te vaak')
  const versions = await house.kit.db
    .select()
    .from(circleText)
    .where(and(eq(circleText.key, 'why'), eq(circleText.lang, 'nl')))
  // The demo's own two circles wrote one each; then came the new one and the old one put back.
  expect(versions).toHaveLength(4)
})

test('the preview shows what was typed and saves nothing', async () => {
  const tekst = 'Alleen **even** kijken.'
  const seen = await anke.post(WHY, { tekst, taal: 'nl', op: await basedOn(WHY), doe: 'bekijk' })
  expect(seen.html).toContain('Alleen <strong>even</strong> kijken.')
  expect(seen.html).toContain('Alleen **even** kijken.</textarea>')
  expect((await house.stranger().get('/')).html).not.toContain('kijken.')
  expect((await anke.post(`${WHY}/voorbeeld`, { text: '*schuin*' })).html.trim()).toBe('<p><em>schuin</em></p>')
})

test('hostile Markdown is harmless on the page and in the preview', async () => {
  const tekst = 'Groot.\n\n<script>alert(1)</script> [klik](javascript:alert(1)) <img src=x onerror=alert(1)>'
  await save(WHY, tekst)
  for (const html of [
    (await house.stranger().get('/')).html,
    (await anke.post(`${WHY}/voorbeeld`, { text: tekst })).html,
  ]) {
    expect(html).not.toContain('<script>alert')
    expect(html).not.toMatch(/href="javascript/i)
    expect(html).not.toContain('<img src=x')
    expect(html).toContain('&lt;script&gt;alert(1)')
  }
})

test('a text that somebody else changed meanwhile is not overwritten unseen', async () => {
  const op = await basedOn(WHY)
  await save(WHY, 'De eerste was sneller.')
  const late = await anke.post(WHY, { tekst: 'De tweede schreef dit.', taal: 'nl', op, doe: 'bewaar' })
  expect(late.status).toBe(422)
  expect(late.html).toContain('De tweede schreef dit.')
  expect(late.html).toContain('De eerste was sneller.')
  expect((await house.stranger().get('/')).html).toContain('De eerste was sneller.')
})

test('of two who save at the same moment one is told about the other, also for a text that was never written', async () => {
  const path = '/kringen/warme-straten/teksten/closing'
  const fenna = await house.as('fenna-rozema')
  const send = (tekst: string) => fenna.post(path, { tekst, taal: 'nl', op: '', doe: 'bewaar' })
  const answers = await Promise.all([send('Wij eerst.'), send('Nee, wij.')])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
})

test('a line has a limit and cannot be empty; a text may go, and its part goes with it', async () => {
  const long = await anke.post(`${HOME}/teksten/promise`, { tekst: 'x'.repeat(91), taal: 'nl', op: '' })
  expect(long.status).toBe(422)
  expect(long.html).toContain('90 tekens')
  expect((await anke.post(`${HOME}/teksten/promise`, { tekst: '  ', taal: 'nl', op: '' })).status).toBe(422)
  expect((await house.stranger().get('/')).html).toContain('Voor wie')
  await save(`${HOME}/teksten/for-whom`, '')
  expect((await house.stranger().get('/')).html).not.toContain('id="voor-wie"')
})

test('a text in another language leaves the Dutch one alone', async () => {
  await save(`${HOME}/teksten/how`, 'Four steps, all open.', 'en')
  const english = house.stranger()
  await english.post('/taal', { taal: 'en', terug: '/' })
  expect((await english.get('/')).html).toContain('Four steps, all open.')
  expect((await house.stranger().get('/')).html).toContain('Een kring groeit in vier stappen, en elke stap is open')
})

test('the version that an applicant agreed to is kept with the application', async () => {
  const { rows } = await house.kit.pool.query<{ id: string }>(
    `select t.id from circle_text t join circle c on c.id = t.circle_id where c.founding and key = 'principles' and lang = 'nl'`,
  )
  const fields = { naam: 'Sanne', email: 's@voorbeeld.nl', werk: 'a', breng: 'b', zoek: 'c', akkoord: 'ja' }
  await house.stranger().post(`${HOME}/aanmelden`, fields)
  const made = await house.kit.pool.query(`select principles_id from application where email = 's@voorbeeld.nl'`)
  expect(made.rows).toEqual([{ principles_id: rows[0]?.id }])
})

test('members, stewards of another circle and strangers cannot reach the texts', async () => {
  for (const slug of ['ilse-boonstra', 'fenna-rozema']) {
    const who = await house.as(slug)
    expect((await who.get(WHY)).status, slug).toBe(404)
    expect((await who.post(WHY, { tekst: 'Van mij.', taal: 'nl', op: '' })).status, slug).toBe(404)
    expect((await who.post(`${WHY}/voorbeeld`, { text: 'x' })).status, slug).toBe(404)
  }
  expect((await house.stranger().get(WHY)).location).toMatch(/^\/inloggen/)
  // Fenna may write for her own circle, but not put back a version of this one there.
  const fenna = await house.as('fenna-rozema')
  const [version] = await house.kit.db.select().from(circleText).where(eq(circleText.body, 'De eerste was sneller.'))
  expect(version).toBeDefined()
  const path = `/kringen/warme-straten/teksten/why/versies/${version?.id}/terug`
  expect((await fenna.post(path)).status).toBe(404)
  expect((await anke.get(`${HOME}/teksten/bestaat-niet`)).status).toBe(404)
})
