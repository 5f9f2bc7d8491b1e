import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { patternsOf, searchWords } from './words.ts'

const fits = (word: string, text: string) =>
  patternsOf(fold(word)).some((pattern) => ` ${fold(text)} `.includes(pattern.slice(1, -1)))

test.each([
  ['opgave', 'woonopgave'],
  ['opgaven', 'de opgave zelf'],
  ['school', 'alle scholen'],
  ['scholen', 'de school'],
  ['huis', 'oude huizen'],
  ['huizen', 'een huis'],
  ['daklozen', 'dakloosheid'],
  ['dakloos', 'hulp aan daklozen'],
  ['brief', 'drie brieven'],
  ['brieven', 'een brief'],
  ['mannen', 'een man'],
  ['wijken', 'in de wijk'],
  ["foto's", 'een foto'],
  ['café', 'cafe'],
  ['Yildirim', 'Yıldırım'],
  ['wmo', 'wmo-loket'],
])('%s is found in "%s"', (word, text) => {
  expect(fits(word, text)).toBe(true)
})

test.each([
  ['man', 'permanent'],
  ['jeugd', 'dement'],
])('%s is not found in "%s"', (word, text) => {
  expect(fits(word, text)).toBe(false)
})

test('words that say nothing are left out, unless they are all there is', () => {
  expect(searchWords('iemand uit de wijk met schulden')).toEqual(['iemand', 'wijk', 'schulden'])
  expect(searchWords('van de')).toEqual(['van', 'de'])
})

test('signs of the pattern language, single letters and endless texts are harmless', () => {
  expect(searchWords('%_\\ a b')).toEqual([])
  expect(searchWords('aa bb cc dd ee ff gg')).toHaveLength(5)
  expect(searchWords('x'.repeat(5000))[0]).toHaveLength(40)
})
