import { expect, it } from 'vitest'
import { coalesce } from './coalesce.ts'

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms))

it('runs at once, then once more for all that came within the gap', async () => {
  const runs: string[] = []
  const call = coalesce(async (key) => void runs.push(key), 30)
  for (let n = 0; n < 50; n++) call('a')
  expect(runs).toEqual(['a'])
  await rest(100)
  expect(runs).toEqual(['a', 'a'])
  call('a')
  expect(runs).toHaveLength(3)
})

it('keeps keys apart and never runs one key twice at the same time', async () => {
  let atOnce = 0
  let most = 0
  const runs: string[] = []
  const call = coalesce(async (key) => {
    runs.push(key)
    if (key === 'slow') most = Math.max(most, ++atOnce)
    await rest(40)
    if (key === 'slow') atOnce--
  }, 10)
  call('slow')
  call('other')
  await rest(20)
  call('slow')
  await rest(120)
  expect(runs).toEqual(['slow', 'other', 'slow'])
  expect(most).toBe(1)
})
