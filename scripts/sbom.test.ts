import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { productionPackages } from './licences.ts'
import type { Bom } from './sbom.ts'

const print = () => execFileSync(process.execPath, ['scripts/sbom.ts'], { encoding: 'utf8' })
const BOM = JSON.parse(print()) as Bom

test('it names every production dependency once, with its purl, version and licence', () => {
  const purls = BOM.components.map(({ purl }) => purl)
  expect(new Set(purls).size).toBe(purls.length)
  const wanted = productionPackages().map(({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`)
  expect(purls).toEqual([...new Set(wanted)].sort())
  for (const { licenses, version } of BOM.components) {
    expect(version).not.toBe('')
    expect(licenses).toHaveLength(1)
    expect(JSON.stringify(licenses)).toMatch(/"(id|expression)":"[^"]+"/)
  }
  expect(purls.join()).toMatch(/pkg:npm\/%40hono\/node-server@\d/)
  expect(BOM.components.find(({ name }) => name === 'hono')).toMatchObject({
    scope: 'required',
    licenses: [{ license: { id: 'MIT' } }],
    hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }],
  })
})

test('it names itself, says CycloneDX 1.6, and every reference leads somewhere', () => {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string }
  expect(BOM).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
  expect(BOM.metadata.component).toMatchObject({
    type: 'application',
    name,
    version,
    purl: `pkg:npm/${name}@${version}`,
  })
  expect(BOM.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  const refs = [BOM.metadata.component, ...BOM.components].map((one) => one['bom-ref'])
  expect(BOM.dependencies.map(({ ref }) => ref).sort()).toEqual([...refs].sort())
  for (const { dependsOn } of BOM.dependencies) expect(refs).toEqual(expect.arrayContaining(dependsOn))
  // Two versions of one package: each asker gets the one that it finds.
  const asks = (ref: string) => BOM.dependencies.find((one) => one.ref.startsWith(ref))?.dependsOn ?? []
  expect(asks('pkg:npm/markdown-it@').join()).toMatch(/argparse@/)
  expect(asks('pkg:npm/vliegwiel@').join()).toMatch(/pkg:npm\/hono@/)
})

test('the same lock file gives the same bill', () => expect(JSON.parse(print())).toEqual(BOM))
