import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Package, productionPackages, refusedLicences } from './licences.ts'

const PACKAGES = productionPackages()
const named = (name: string, licence: string): Package => ({
  ...{ path: `node_modules/${name}`, name, version: '1.0.0', licence, integrity: '', optional: false, wants: [] },
})

test('every production dependency has a licence that goes with EUPL-1.2', () => {
  expect(refusedLicences(PACKAGES)).toEqual([])
})

test('nothing that package.json asks for in production is passed over, and nothing only for developing is looked at', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, object>
  const names = PACKAGES.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies ?? {})))
  // Some development tools are asked for by a production package as well; these are not.
  for (const tool of ['vitest', 'esbuild', 'playwright-core', '@biomejs/biome']) {
    expect(devDependencies).toHaveProperty([tool])
    expect(names).not.toContain(tool)
  }
})

test.each([
  ['a', 'GPL-3.0-only'],
  ['a', 'SSPL-1.0'],
  ['a', 'UNLICENSED'],
  ['a', ''],
  ['a', 'MIT AND AGPL-3.0-only'],
  ['a', '(MIT OR ISC) AND BUSL-1.1'],
  ['a', 'LGPL-3.0-or-later'],
  ['a', 'OFL-1.1'],
  ['a', 'MIT WITH Commons-Clause'],
])('%s under "%s" is refused', (name, licence) => {
  expect(refusedLicences([named(name, licence)])).toHaveLength(1)
})

test.each([
  ['a', 'MIT'],
  ['a', '(GPL-2.0-only OR MIT)'],
  ['a', '(MIT AND CC0-1.0) OR GPL-3.0-only'],
  ['@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later'],
  ['@fontsource-variable/figtree', 'OFL-1.1'],
])('%s under "%s" is fine', (name, licence) => {
  expect(refusedLicences([named(name, licence)])).toEqual([])
})
