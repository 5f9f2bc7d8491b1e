import { describe, expect, it, test } from 'vitest'
import { partsOf } from './compounds.ts'
import { FIELD } from './field.ts'
import { saidIn, wordOf, wordsOf } from './keys.ts'
import { isWord } from './lexicon.ts'
import { slips, slipsAllowed } from './spelling.ts'
import { subjectsOf } from './subjects.ts'

const key = (word: string) => wordsOf(word)[0]?.key

describe('forms of one word meet', () => {
  it.each([
    // Plurals, with vowels and endings that change.
    ['stad', 'steden'],
    ['schip', 'schepen'],
    ['smid', 'smeden'],
    ['raad', 'raden'],
    ['brug', 'bruggen'],
    ['brief', 'brieven'],
    ['prijs', 'prijzen'],
    ['weg', 'wegen'],
    ['dak', 'daken'],
    ['kalf', 'kalveren'],
    ['kade', 'kades'],
    ['opgave', 'opgaven'],
    ['halte', 'haltes'],
    ['foto', 'foto’s'],
    ['museum', 'musea'],
    ['criterium', 'criteria'],
    ['technicus', 'technici'],
    ['idee', 'ideeën'],
    ['coalitie', 'coalities'],
    ['mogelijkheid', 'mogelijkheden'],
    ['wethouder', 'wethouders'],
    ['leraar', 'leraren'],
    ['vergadering', 'vergaderingen'],
    ['dorpje', 'dorp'],
    ['boompje', 'boom'],
    // Adjectives.
    ['eindeloos', 'eindeloze'],
    ['open', 'open'],
    ['gezond', 'gezonde'],
    ['duurzaam', 'duurzame'],
    // Verbs.
    ['bouwen', 'bouwt'],
    ['bouwen', 'bouwde'],
    ['bouwen', 'gebouwd'],
    ['oplossen', 'opgelost'],
    ['verbeteren', 'verbeterde'],
    ['spreken', 'gesproken'],
    ['rekenen', 'rekent'],
    ['leiden', 'leidt'],
    // Accents and apostrophes.
    ['coördinatie', 'coordinatie'],
    ['café', 'cafe'],
    // A compound bends at its end.
    ['parkeerplaats', 'parkeerplaatsen'],
    ['fietsbrug', 'fietsbruggen'],
    ['ouderraad', 'ouderraden'],
  ])('%s, %s', (one, other) => expect(key(one)).toBe(key(other)))

  it.each([
    ['kop', 'koop'],
    ['bom', 'boom'],
    ['man', 'maan'],
    ['tak', 'taak'],
    ['rok', 'rook'],
    ['ouder', 'oudere'],
    ['gemeente', 'gemeen'],
    ['gezondheid', 'gezond'],
  ])('%s and %s do not', (one, other) => expect(key(one)).not.toBe(key(other)))
})

describe('words are taken apart', () => {
  it.each([
    ['windpark', ['wind', 'park']],
    ['gemeenteraadsverkiezing', ['gemeente', 'raad', 'verkiezing']],
    ['bewonersavond', ['bewoner', 'avond']],
    ['kinderboerderij', ['kind', 'boerderij']],
    ['boekenkast', ['boek', 'kast']],
    ['arbeidsmarktbeleid', ['arbeid', 'markt', 'beleid']],
  ])('%s', (word, parts) => expect(wordOf(word).parts).toEqual(parts))

  it.each([
    'gesprek',
    'netwerk',
    'overheid',
    'voorzitter',
    'gezondheid',
    'verzekering',
    'kantoor',
    'tegenspraak',
    'vrijwilliger',
  ])('%s is one word', (word) => expect(wordOf(word).parts).toEqual([]))

  test('nothing of what is no Dutch, too long, or not a word', () => {
    for (const odd of ['xqzxqzxqz', 'a'.repeat(500), '1234567890', 'зелёный'])
      expect(partsOf(odd, isWord), odd.slice(0, 20)).toBeNull()
    expect(wordOf('ruimte'.repeat(6)).parts.length).toBeLessThan(7)
  })

  test('a hostile word takes no time', () => {
    const from = performance.now()
    for (const odd of ['werkwerkwerkwerkwerkwerkwerkwerkwerkwerk', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'])
      wordsOf(`${odd} `.repeat(400))
    expect(performance.now() - from).toBeLessThan(1000)
  })
})

describe('what comes from one word is known to', () => {
  it.each([
    ['opleiding', 'opleiden'],
    ['verhuurder', 'verhuren'],
    ['bereikbaarheid', 'bereikbaar'],
    ['onderzoeker', 'onderzoeken'],
  ])('%s from %s', (one, other) => expect(wordOf(one).root).toBe(key(other)))
})

describe('slips', () => {
  it.each([
    ['vergadering', 'vergadering', 0],
    ['vergadering', 'vergaderng', 1],
    ['vergadering', 'vegradering', 1],
    ['vergadering', 'vergadderingg', 2],
    ['brug', 'gurb', 3],
    ['', 'ab', 2],
    ['kaas', 'vergadering', 3],
  ])('%s, %s: %i', (one, other, far) => expect(slips(one, other, 2)).toBe(far))

  test('short words are taken for no other', () => {
    expect([3, 4, 8].map(slipsAllowed)).toEqual([0, 1, 2])
  })
})

describe('the field', () => {
  const meets = (one: string, other: string) => {
    const said = new Set(saidIn(wordsOf(one)).map((group) => group.key))
    return saidIn(wordsOf(other)).some((group) => said.has(group.key))
  }
  it.each([
    ['warm water uit de bodem, een warmtenet', 'stadsverwarming'],
    ['niet rondkomen', 'minima'],
    ['een eigenarenvereniging', 'de vereniging van eigenaren'],
    ['ze slapen op straat', 'buiten slapen'],
  ])('%s: %s', (one, other) => expect(meets(one, other)).toBe(true))

  test('does not mix what only looks alike', () => {
    expect(meets('een doelenboom', 'een boomchirurg')).toBe(false)
    expect(meets('schuldgevoel', 'koken')).toBe(false)
  })

  test('says each thing in more than one way, and each way once a line', () => {
    for (const group of FIELD) {
      expect(group.length, group.join()).toBeGreaterThan(1)
      expect(new Set(group).size, group.join()).toBe(group.length)
    }
  })
})

describe('subjects', () => {
  const shared = (one: string, other: string) => {
    const mine = subjectsOf(wordsOf(one))
    return [...subjectsOf(wordsOf(other)).keys()].some((subject) => mine.has(subject))
  }
  test('are pointed at by several everyday words together, not by one', () => {
    expect(shared('opa is zijn rijbewijs kwijt en de bus komt hier niet', 'openbaar vervoer in het dorp')).toBe(true)
    expect(subjectsOf(wordsOf('bus')).size).toBeLessThan(2)
    expect(subjectsOf(wordsOf('een taart bakken')).size).toBe(0)
  })
})
