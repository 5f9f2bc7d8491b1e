import { expect, test } from 'vitest'
import { mentionedIn, namesTyped, withMentions } from './forms-mentions.ts'
import { markdownOf, plainOf, typedOf } from './words-text.ts'

const PEOPLE = [
  { id: 'bas000000000', name: 'Bas Oudendag' },
  { id: 'joost0000000', name: 'Joost van ’t Hek' },
  { id: 'fatima000000', name: 'Fatima-Zahra el Amrani' },
  { id: 'jansen000001', name: 'Jan Jansen' },
  { id: 'jansen000002', name: 'Jan Jansen' },
  { id: 'jan000000003', name: 'Jan de Boer' },
  { id: 'esra00000000', name: 'Esra Yıldırım' },
]
const NAMES = new Map(PEOPLE.map((one) => [one.id, one]))

test.each([
  ['Vraag het @Bas Oudendag eens', 'Vraag het @{bas000000000} eens'],
  ['@bas oudendag, weet jij dit?', '@{bas000000000}, weet jij dit?'],
  ['@Bas weet het', '@{bas000000000} weet het'],
  ['(@Joost van ’t Hek)', '(@{joost0000000})'],
  ["@Joost van 't Hek.", '@{joost0000000}.'],
  ['@Fatima-Zahra el Amrani en @Esra Yildirim', '@{fatima000000} en @{esra00000000}'],
  ['@Jan de Boer', '@{jan000000003}'],
  ['een\n@Bas\nOudendag', 'een\n@{bas000000000}\nOudendag'],
])('%s', (typed, kept) => {
  expect(withMentions(typed, PEOPLE)).toBe(kept)
})

test.each([
  ['two people are called so', '@Jan Jansen'],
  ['three have this first name', '@Jan weet het'],
  ['an address is no mention', 'mail bas@bas.nl'],
  ['nobody is called so', '@Wilma'],
])('stays as it was typed: %s', (_, typed) => {
  expect(withMentions(typed, PEOPLE)).toBe(typed)
})

test('nobody types our own mark', () => {
  expect(mentionedIn(withMentions('@{bas000000000}', PEOPLE))).toEqual([])
})

test('looks for those whose name begins with what was typed', () => {
  expect(namesTyped('@Bas en @Fatima-Zahra, mail a@b.nl, @B')).toEqual(['bas', 'fatima'])
})

test('is shown by name, as the name is now, and as nobody when it is gone', () => {
  const body = 'Dag @{bas000000000} en @{weg000000000}'
  expect(markdownOf('nl', 'kring', body, NAMES)).toBe(
    'Dag [@Bas Oudendag](/kringen/kring/leden/bas000000000-bas-oudendag) en @iemand',
  )
  expect(typedOf('en', body, NAMES)).toBe('Dag @Bas Oudendag en @someone')
})

test('a name cannot break out of its link', () => {
  const names = new Map([['bas000000000', { name: 'B](javascript:x)[' }]])
  expect(markdownOf('nl', 'kring', '@{bas000000000}', names)).toContain('@B\\]\\(javascript:x\\)\\[](/kringen/')
})

test('an excerpt is one line without marks', () => {
  const body = '# Kop\n\n- **een**\n- [twee](https://voorbeeld.nl)\n\n> drie @{bas000000000}'
  expect(plainOf('nl', body, NAMES, 100)).toBe('Kop een twee drie @Bas Oudendag')
  expect(plainOf('nl', 'woord '.repeat(50), NAMES, 12)).toBe('woord woord…')
})
