// Refuses a production dependency whose licence does not go with EUPL-1.2: node scripts/licences.ts
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One package as npm installs it, at one place. */
export interface Package {
  /** Where it stands, as in node_modules/a/node_modules/b. */
  path: string
  name: string
  version: string
  /** An SPDX expression; empty when it names none. */
  licence: string
  /** The hash of what was downloaded, as npm writes it. */
  integrity: string
  /** Only for some machines, or only when another package wants it. */
  optional: boolean
  /** The names it asks for. */
  wants: string[]
}

interface Locked {
  version?: string
  license?: string
  integrity?: string
  dev?: boolean
  optional?: boolean
  devOptional?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

// Permissive ones, which ask for no more than their notice. EUPL-1.2 code may stand on them, and be given on with them.
const ALLOWED = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib', 'EUPL-1.2'],
  ...['CC0-1.0', 'Unlicense', 'Python-2.0', 'PSF-2.0', 'PostgreSQL'],
])
// Fine in one place only: libvips stays a library of its own that can be replaced; fonts are given on as they are; the
// files of web-push stay as they are, and the MPL asks no more than that these can be had.
const ALLOWED_FOR: Record<string, RegExp> = {
  'LGPL-3.0-or-later': /^@img\/sharp-/,
  'OFL-1.1': /^@fontsource/,
  'MPL-2.0': /^web-push$/,
}

/**
 * Every package that a production install may bring, from package-lock.json, with the licence that the installed
 * package itself names. Packages for another kind of machine are not installed here: the lock file speaks for them.
 * @param root the project's folder
 */
export function productionPackages(root = '.'): Package[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
  return Object.entries(lock.packages)
    .filter(([path, locked]) => path !== '' && !locked.dev)
    .map(([path, locked]) => ({
      path,
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: locked.version ?? '',
      licence: installedLicence(join(root, path)) ?? locked.license ?? '',
      integrity: locked.integrity ?? '',
      optional: Boolean(locked.optional || locked.devOptional),
      wants: Object.keys({ ...locked.dependencies, ...locked.optionalDependencies, ...locked.peerDependencies }),
    }))
}

/** The packages whose licence is not on the list, a line each. */
export function refusedLicences(packages: readonly Package[]): string[] {
  return packages
    .filter(({ name, licence }) => !isAllowed(name, licence))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence || 'names no licence'}`)
}

/** Whether an SPDX expression can be met with licences on the list: one side of each OR, both sides of each AND. */
function isAllowed(name: string, expression: string): boolean {
  const fits = (id: string) => ALLOWED.has(id) || Boolean(ALLOWED_FOR[id]?.test(name))
  const flat = (part: string) => part.split(' OR ').some((side) => side.split(' AND ').every((id) => id.trim() === '+'))
  let marked = expression.replace(/[\w.-]+\+?( WITH [\w.-]+)?/g, (id) =>
    /^(AND|OR)$/.test(id) ? id : fits(id) ? '+' : '-',
  )
  for (let before = ''; before !== marked; ) {
    before = marked
    marked = marked.replace(/\(([^()]*)\)/g, (_, inner: string) => (flat(inner) ? '+' : '-'))
  }
  return flat(marked)
}

function installedLicence(folder: string): string | undefined {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return undefined
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8')) as {
    license?: string | { type: string }
    licenses?: { type: string }[]
  }
  if (typeof license === 'object') return license.type
  return license ?? licenses?.map(({ type }) => type).join(' OR ')
}

if (import.meta.main) {
  const packages = productionPackages()
  const refused = refusedLicences(packages)
  for (const line of refused) console.error(line)
  console.log(`licences: ${packages.length} packages, ${refused.length} refused`)
  process.exitCode = refused.length ? 1 : 0
}
