import { expect, test } from 'vitest'
import { slugOf } from './id.ts'

test('an address spells a name in plain letters', () => {
  expect(slugOf('Esra Yıldırım')).toBe('esra-yildirim')
  expect(slugOf('Łucja Sørensen-Weiß')).toBe('lucja-sorensen-weiss')
  expect(slugOf('Zoë van ’t Hek')).toBe('zoe-van-t-hek')
  expect(slugOf('李明')).toBe('')
})
