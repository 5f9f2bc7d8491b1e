import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, makeHouse } from '#test/house.ts'
import { castEmail } from '../../../seeds/cast.ts'

let house: House
let saskia: string
beforeAll(async () => {
  house = await makeHouse()
  saskia = `/kringen/de-lage-drempel/leden/${await house.personId('saskia-pinas')}-saskia-pinas/schrijf`
})
afterAll(() => house.close())

test('a member writes another, who gets it by mail and can answer', async () => {
  const bas = await house.as('bas-oudendag')
  expect((await bas.get(saskia)).html).toContain('Je e-mailadres gaat mee')
  const sent = await bas.post(saskia, { bericht: 'Dag Saskia, mag ik je iets vragen over vastgelopen teams?' })
  expect(sent.status).toBe(303)
  expect((await bas.get(sent.location ?? '')).html).toContain('Saskia heeft je bericht in de mail')
  const letter = await house.lastMail(castEmail('saskia-pinas'))
  expect(letter?.replyTo).toBe(castEmail('bas-oudendag'))
  expect(letter?.bodyText).toContain('vastgelopen teams')
})

test('an empty message is not sent and says so', async () => {
  const bas = await house.as('bas-oudendag')
  const answer = await bas.post(saskia, { bericht: '  ' })
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('Schrijf een paar woorden')
})

test('someone of another circle cannot write her', async () => {
  const fenna = await house.as('fenna-rozema')
  expect((await fenna.get(saskia)).status).toBe(404)
  expect((await fenna.post(saskia, { bericht: 'Hallo' })).status).toBe(404)
})

test('nobody writes to themselves', async () => {
  const herself = await house.as('saskia-pinas')
  expect((await herself.get(saskia)).location).toBe(saskia.replace('/schrijf', ''))
  expect((await herself.post(saskia, { bericht: 'Dag ik' })).status).toBe(404)
})

test('the twenty-first message of a day waits until tomorrow, with the words kept', async () => {
  const jelle = await house.as('jelle-hoekema')
  for (let n = 0; n < 20; n++) expect((await jelle.post(saskia, { bericht: `bericht ${n}` })).status).toBe(303)
  const refused = await jelle.post(saskia, { bericht: 'dit blijft staan' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('dit blijft staan')
})
