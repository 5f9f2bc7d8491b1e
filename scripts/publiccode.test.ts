import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readYaml } from './publiccode/yaml.ts'
import { checkPubliccode } from './publiccode.ts'

const OURS = readFileSync('publiccode.yml', 'utf8')
const problemsWith = (from: string | RegExp, to: string) => {
  const changed = OURS.replace(from, to)
  expect(changed).not.toBe(OURS)
  return checkPubliccode(changed).problems
}

test('our own file follows the standard, and tells what is still open', () => {
  const { problems, notes } = checkPubliccode(OURS)
  expect(problems).toEqual([])
  expect(notes.join()).toMatch(/upkeep/)
})

test('it names the licence that the package names', () => {
  const { license } = JSON.parse(readFileSync('package.json', 'utf8')) as { license: string }
  expect(readYaml(OURS)).toMatchObject({ legal: { license } })
  expect(readFileSync('LICENSE', 'utf8')).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2')
})

describe('every mandatory key is missed when it is not there', () => {
  test.each(['publiccodeYmlVersion', 'name', 'url', 'platforms', 'developmentStatus', 'softwareType', 'description'])(
    '%s',
    (key) =>
      expect(problemsWith(new RegExp(`^${key}:.*\\n((  .*)?\\n)*`, 'm'), '')).toEqual([`${key}: this key is missing`]),
  )
  test.each(['legal', 'maintenance', 'localisation'])('%s', (key) =>
    expect(problemsWith(new RegExp(`^${key}:\\n(  .*\\n)*`, 'm'), '')).toEqual([`${key}: this key is missing`]),
  )
  test.each(['license', 'localisationReady', 'type'])('%s', (key) =>
    expect(problemsWith(new RegExp(`^  ${key}: .*$`, 'm'), '  strange: x').join()).toMatch(
      `${key}: this key is missing`,
    ),
  )
})

test.each([
  ['a version of the standard that is not this one', '"0.7"', '"0.3"', /publiccodeYmlVersion: "0.7" is needed/],
  ['an address that is none', /^url: .*$/m, 'url: somewhere', /url: an address/],
  ['a category of its own making', 'online-community', 'vliegwiel', /categories.0: the standard has no such category/],
  ['a scope of its own making', '- welfare', '- kindness', /no such scope/],
  ['a maturity that is not in the list', 'Status: development', 'Status: ready', /one of these is needed: concept/],
  ['a kind that is not in the list', 'standalone/web', 'website', /softwareType: one of these/],
  ['a date that cannot be', 'softwareType:', 'releaseDate: "2026-02-30"\nsoftwareType:', /releaseDate: a real date/],
  ['a date in another order', 'softwareType:', 'releaseDate: "22-11-2026"\nsoftwareType:', /releaseDate: a real date/],
  ['text where yes or no is meant', 'Ready: true', 'Ready: perhaps', /localisationReady: true or false/],
  ['text where a list is meant', /categories:\n( {2}-.*\n)*/, 'categories: other\n', /categories: a list is needed/],
  ['a language that is none', '    - nl\n', '    - nederlands!\n', /BCP 47/],
  ['a country in small letters', '- NL', '- nl', /two capitals/],
  ['a description that is too long', /shortDescription: .*/, `shortDescription: ${'a'.repeat(151)}`, /at most 150/],
  ['a picture that is not there', 'docs/vandaag.png', 'docs/gisteren.png', /no such file/],
  ['a key that does not exist', 'name: Vliegwiel', 'name: Vliegwiel\nmotto: draai', /motto: 0.7 has no such key/],
  ['upkeep by a community of nobody', 'type: none', 'type: community', /contacts, who are persons/],
  ['upkeep by contract without a contractor', 'type: none', 'type: contract', /contractors belong/],
  ['an unknown alias', '"https://www.w3.org/TR/WCAG22/"', '"alias:wcag"', /no such alias/],
])('%s is refused', (_, from, to, expected) => expect(problemsWith(from, to).join('\n')).toMatch(expected))

test.each([
  ['a tab', 'a:\n\tb: c', /line 2: indent with spaces/],
  ['a key that comes twice', 'a: b\na: c', /line 2: a is there twice/],
  ['a number', 'a: 1.0', /line 1: put quotes/],
  ['an anchor', 'a: &b c', /line 1: .*more YAML/],
  ['a value that is not there', 'a:\nb: c', /line 1: a value is missing/],
  ['an odd indentation', 'a:\n    b: c\n  d: e', /line 3: this is not indented/],
])('%s is refused by its line', (_, source, expected) => expect(() => readYaml(source)).toThrow(expected))

test('what it does read, it reads as YAML means it', () => {
  const source = `# first\na: "x # y"\nb: >\n  one\n  two\n\nc:\n  - d: e # why\n    f: true\n  - d: 'g: h'\ni:\n- j\n`
  expect(() => readYaml(source)).toThrow(/line 12: a value is missing|line 11/)
  expect(readYaml(source.replace('\n- j', '\n  - j'))).toEqual({
    a: 'x # y',
    b: 'one two\n',
    c: [{ d: 'e', f: true }, { d: 'g: h' }],
    i: ['j'],
  })
})
