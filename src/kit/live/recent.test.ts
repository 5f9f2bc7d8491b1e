import { expect, it } from 'vitest'
import { makeRecent } from './recent.ts'

it('remembers for a while, counted from the last time', () => {
  let now = 0
  const recent = makeRecent(100, () => now)
  now = 1000
  recent.add('a')
  now = 1060
  recent.add('b')
  recent.add('a')
  now = 1120
  expect([recent.has('a'), recent.has('b'), recent.has('c')]).toEqual([true, true, false])
  now = 1160
  expect(recent.has('a')).toBe(false)
})
