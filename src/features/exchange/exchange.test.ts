import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, makeHouse } from '#test/house.ts'

let house: House
beforeAll(async () => {
  house = await makeHouse()
})
afterAll(() => house.close())
const BASE = '/kringen/de-lage-drempel/vraag-en-aanbod'
describe('smoke', () => {
  test('the board', async () => {
    const ilse = await house.as('ilse-boonstra')
    const a = await ilse.get(BASE)
    expect(a.status).toBe(200)
    expect(a.html).toContain('Wie heeft ervaring met een huurder')
    for (const q of [
      '?q=warmtnet',
      '?van=mij',
      '?past=mij',
      '?stand=gesloten',
      '?woord=wonen',
      '?stand=wacht',
      '?soort=aanbod',
    ])
      expect((await ilse.get(BASE + q)).status, q).toBe(200)
    const href =
      /href="(\/kringen\/de-lage-drempel\/vraag-en-aanbod\/[0-9a-z]{12}-wie-heeft[^"?]*)/.exec(a.html)?.[1] ?? ''
    const one = await ilse.get(href)
    expect(one.status).toBe(200)
  })
})
