import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CircleScope, circleScope } from '#kit/access/viewer.ts'
import { transact } from '#kit/db/index.ts'
import { type House, makeHouse } from '#test/house.ts'
import { cameOf, type Made, strike } from './index.ts'

let house: House
let drempel: CircleScope
let warm: CircleScope

beforeAll(async () => {
  house = await makeHouse()
  // Tjitske is in both circles, Fenna in one.
  drempel = await scopeOf('tjitske-haanstra', 'de-lage-drempel')
  warm = await scopeOf('fenna-rozema', 'warme-straten')
})
afterAll(() => house.close())

async function scopeOf(who: string, slug: string): Promise<CircleScope> {
  const scope = circleScope(await house.viewer(who), slug)
  if (!scope) throw new Error(`${who} is not in ${slug}`)
  return scope
}

const ask: Made = { kind: 'activity', id: 'vraag' }
const thanks = (id: string): Made => ({ kind: 'thanks', id })
const hit = (scope: CircleScope, to: Made, from = ask) =>
  strike(house.kit.db, scope.circle.id, from, to, scope.viewer.person.id)

test('what came of a thing says by whom and when, the newest first', async () => {
  await hit(drempel, thanks('een'))
  await hit(drempel, thanks('twee'))
  await house.kit.db.execute(sql`update spark set at = now() - interval '1 day' where to_id = 'een'`)
  const came = await cameOf(house.kit.db, drempel, ask)
  expect(came.map(({ kind, id, byId }) => [kind, id, byId])).toEqual([
    ['thanks', 'twee', drempel.viewer.person.id],
    ['thanks', 'een', drempel.viewer.person.id],
  ])
  expect(came[0]?.at).toBeInstanceOf(Date)
})

test('said twice, also at the same moment, it is one edge that keeps its first moment', async () => {
  await hit(drempel, thanks('eens'))
  const before = await cameOf(house.kit.db, drempel, ask)
  await Promise.all([hit(drempel, thanks('eens')), hit(drempel, thanks('eens'))])
  expect(await cameOf(house.kit.db, drempel, ask)).toEqual(before)
})

test('the way back is another edge', async () => {
  await hit(drempel, ask, thanks('een'))
  expect((await cameOf(house.kit.db, drempel, thanks('een'))).map(({ id }) => id)).toEqual(['vraag'])
})

test('another circle sees nothing of it', async () => {
  expect(await cameOf(house.kit.db, warm, ask)).toEqual([])
})

test('is undone with the deed that it belongs to', async () => {
  await expect(
    transact(house.kit.db, async (tx) => {
      await strike(tx, warm.circle.id, ask, thanks('toch niet'), warm.viewer.person.id)
      throw new Error('toch niet')
    }),
  ).rejects.toThrow()
  expect((await cameOf(house.kit.db, warm, ask)).map(({ id }) => id)).not.toContain('toch niet')
})
