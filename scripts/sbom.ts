// Prints what a production install is made of, as CycloneDX 1.6: node scripts/sbom.ts
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Package, productionPackages } from './licences.ts'

/** A bill of materials; only the parts of CycloneDX 1.6 that we fill. */
export interface Bom {
  $schema: string
  bomFormat: 'CycloneDX'
  specVersion: '1.6'
  serialNumber: string
  version: 1
  metadata: { component: Component }
  components: Component[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

interface Component {
  type: 'application' | 'library'
  'bom-ref': string
  group?: string
  name: string
  version: string
  scope?: 'required' | 'optional'
  hashes?: { alg: 'SHA-512'; content: string }[]
  licenses: ({ license: { id: string } } | { expression: string })[]
  purl: string
}

interface Manifest {
  name: string
  version: string
  license: string
  dependencies: Record<string, string>
  optionalDependencies: Record<string, string>
}

/**
 * The bill for what package-lock.json says: each name and version once, and who asks for whom. The same lock file
 * gives the same bill, number and all, so two bills can be compared.
 */
export function makeBom(manifest: Manifest, packages: readonly Package[]): Bom {
  const at = new Map(packages.map((one) => [one.path, one]))
  const components = new Map<string, Component>()
  const edges = new Map<string, Set<string>>()
  for (const one of packages) {
    const ref = purl(one.name, one.version)
    const known = components.get(ref)
    if (known && !one.optional) known.scope = 'required'
    if (!known) components.set(ref, component(one, ref))
    const wanted = one.wants.map((name) => find(at, one.path, name)).filter((found) => found !== undefined)
    edges.set(ref, new Set([...(edges.get(ref) ?? []), ...wanted.map((found) => purl(found.name, found.version))]))
  }
  const root: Component = {
    type: 'application',
    'bom-ref': purl(manifest.name, manifest.version),
    name: manifest.name,
    version: manifest.version,
    licenses: [{ license: { id: manifest.license } }],
    purl: purl(manifest.name, manifest.version),
  }
  const asked = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })
  const first = asked.map((name) => at.get(`node_modules/${name}`)).filter((found) => found !== undefined)
  edges.set(root.purl, new Set(first.map((found) => purl(found.name, found.version))))
  const list = [...components.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1))
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf(JSON.stringify([root, list])),
    version: 1,
    metadata: { component: root },
    components: list,
    dependencies: [...edges]
      .map(([ref, to]) => ({ ref, dependsOn: [...to].sort() }))
      .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
  }
}

/** The address of an npm package among all packages: https://github.com/package-url/purl-spec */
function purl(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${encodeURIComponent(version)}`
}

function component({ name, version, licence, integrity, optional }: Package, ref: string): Component {
  const [, group, rest] = /^(@[^/]+)\/(.+)$/.exec(name) ?? []
  const [algorithm, hash] = integrity.split('-')
  return {
    type: 'library',
    'bom-ref': ref,
    ...(group ? { group } : {}),
    name: rest ?? name,
    version,
    scope: optional ? 'optional' : 'required',
    ...(algorithm === 'sha512' && hash
      ? { hashes: [{ alg: 'SHA-512' as const, content: Buffer.from(hash, 'base64').toString('hex') }] }
      : {}),
    licenses: [/ (AND|OR|WITH) /.test(licence) ? { expression: licence } : { license: { id: licence } }],
    purl: ref,
  }
}

/** Which package a name means from a place: the nearest one, going up, as Node finds it. */
function find(at: Map<string, Package>, from: string, name: string): Package | undefined {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1))) {
    const found = at.get(`${place ? `${place}/` : ''}node_modules/${name}`)
    if (found || place === '') return found
  }
}

function serialOf(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex')
  // Version 8 of a UUID: made of something of one's own, here the content.
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
  return `urn:uuid:${parts.join('-')}`
}

if (import.meta.main) {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
  console.log(JSON.stringify(makeBom(manifest, productionPackages()), null, 2))
}
