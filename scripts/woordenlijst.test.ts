import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isWord } from '#kit/text/dutch/lexicon.ts'
import { FILE, writeWords } from './woordenlijst.ts'

test('the list of words is what the rules make of the dictionary, with its notice', () => {
  // Not? Run node scripts/woordenlijst.ts.
  expect(readFileSync(FILE, 'utf8')).toBe(writeWords())
  expect(writeWords()).toContain('OpenTaal')
})

test('it holds bare words, and none that is put together or bent', () => {
  for (const word of ['gemeente', 'wijk', 'netwerk', 'gezondheid', 'overleg']) expect(isWord(word), word).toBe(true)
  for (const word of ['gemeenten', 'wijken', 'gewerkt', 'huurprijs', 'xyz', 'Amsterdam'])
    expect(isWord(word), word).toBe(false)
})
