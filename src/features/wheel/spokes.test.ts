import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveRole, letIn, startCircle } from '#features/circles/commands.ts'
import { transact } from '#kit/db/index.ts'
import { type House, makeHouse } from '#test/house.ts'

let house: House
beforeAll(async () => {
  house = await makeHouse()
  const origin = { personId: null, address: 'test', requestId: 'test' }
  const wout = await house.personId('wout-terpstra')
  const ilse = await house.personId('ilse-boonstra')
  await transact(house.kit.db, async (tx) => {
    const id = await startCircle(
      tx,
      { name: 'Net Begonnen', slug: 'net-begonnen', tagline: 'net begonnen' },
      wout,
      origin,
    )
    await letIn(tx, house.kit.bus, id, wout, wout, origin)
    await letIn(tx, house.kit.bus, id, ilse, wout, origin)
    await giveRole(tx, id, ilse, 'steward', origin)
  })
})
afterAll(() => house.close())

test.each([
  ['ontmoeten', 'Nog niets afgesproken', '/kringen/net-begonnen/leden'],
  ['oogsten', 'Hier komt de oogst te hangen', '/kringen/net-begonnen/oogst/nieuw'],
  ['leren', 'Nog niets om van te leren', '/kringen/net-begonnen/ontmoeten'],
])('the empty part %s says what belongs there and offers a first step', async (path, title, step) => {
  const { html } = await (await house.as('wout-terpstra')).get(`/kringen/net-begonnen/${path}`)
  const [, empty = ''] = html.split('class="empty"')
  expect(empty).toContain(title)
  expect(empty).toContain(step)
  expect(empty).not.toContain('/beheer/')
})

test('a steward of a circle without plans is sent to where they are made', async () => {
  const { html } = await (await house.as('ilse-boonstra')).get('/kringen/net-begonnen/ontmoeten')
  expect(html.split('class="empty"')[1]).toContain('/kringen/net-begonnen/beheer/stappen')
})

test('one says hello to the others, not to oneself', async () => {
  const newest = await house.as('ruben-ligthart')
  for (const path of ['/vandaag', '/kringen/de-lage-drempel', '/kringen/de-lage-drempel/uitwisselen']) {
    const { html } = await newest.get(path)
    expect(html).toContain('lin-verbeek/schrijf')
    expect(html).toContain('ruben-ligthart"')
    expect(html).not.toContain('ruben-ligthart/schrijf')
  }
})
