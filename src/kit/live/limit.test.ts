import { expect, it } from 'vitest'
import { limit } from './limit.ts'

it('runs only so many at once, in order, and goes on after a failure', async () => {
  const atMost = limit(2)
  let running = 0
  let most = 0
  const order: number[] = []
  const work = (n: number) =>
    atMost(async () => {
      order.push(n)
      most = Math.max(most, ++running)
      await new Promise((done) => setTimeout(done, 5))
      running--
      if (n === 1) throw new Error('broken')
      return n
    })
  const outcomes = await Promise.allSettled([0, 1, 2, 3, 4].map(work))
  expect(order).toEqual([0, 1, 2, 3, 4])
  expect(most).toBe(2)
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
})
