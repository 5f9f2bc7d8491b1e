// Checks what the compiler can't: which way imports run, no cycles, which files a feature may have, no style attribute.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const problems: string[] = []
const files = globSync('src/**/*.{ts,tsx}').map((file) => file.replaceAll('\\', '/'))
// Tests and what only they use may reach anywhere.
const code = files.filter((file) => !/\.test\.tsx?$|\/testing\/|\/fixture\b/.test(file))

const FEATURE_FILE = /^(routes|access|queries|commands|tables|forms|live|jobs|emails|words|reactions)(-[a-z]+)*\.tsx?$/
const MEETING_PLACE = /^(queries|commands|access)(-[a-z]+)*\.tsx?$/
const LAYERS = ['kit', 'ui', 'features']

const graph = new Map<string, string[]>()
for (const file of code) {
  const text = readFileSync(file, 'utf8')
  const imports = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)]
    .map((match) => resolve(file, match[1] ?? ''))
    .filter((to): to is string => to !== null)
  graph.set(file, imports)
  checkNames(file)
  for (const to of imports) checkDirection(file, to)
  if (/\sstyle=|<style\b/.test(text) && file !== 'src/kit/mail/index.tsx')
    problems.push(`${file}: has a style attribute or element; use classes`)
  if (/\son([A-Z]\w*|click|change|input|submit|load|error|focus|blur|key\w+)=["'{]/.test(text) && file.endsWith('.tsx'))
    problems.push(`${file}: has an inline event handler; attach behaviour from src/client`)
}
checkCycles()

if (problems.length) {
  for (const problem of problems) console.error(problem)
  console.error(`${problems.length} problems in the structure`)
  process.exit(1)
}
console.log(`structure: ${code.length} files, imports run one way, no cycles`)

function resolve(from: string, to: string): string | null {
  if (to.startsWith('#')) return normalize(to.replace(/^#/, 'src/')).replaceAll('\\', '/')
  if (to.startsWith('.')) return normalize(join(dirname(from), to)).replaceAll('\\', '/')
  return null
}

function checkNames(file: string): void {
  const [, room, feature, ...rest] = file.split('/')
  if (room !== 'features' || !feature || rest.length === 0) return
  const name = rest.join('/')
  if (/^views\/[A-Z][A-Za-z]*\.tsx$/.test(name) || FEATURE_FILE.test(name)) return
  problems.push(`${file}: a feature has no file of this name (see STYLE.md)`)
}

function checkDirection(from: string, to: string): void {
  const [, fromRoom = '', fromFeature] = from.split('/')
  const [top, toRoom = '', toFeature, toFile = ''] = to.split('/')
  const fromLayer = LAYERS.indexOf(fromRoom)
  if (fromLayer === -1) return
  if (top !== 'src') problems.push(`${from} imports ${to}: the sources stand on their own`)
  const toLayer = LAYERS.indexOf(toRoom)
  if (toRoom !== 'client' && toLayer === -1 && from !== 'src/features/index.ts')
    problems.push(`${from} imports ${to}: only main and app know the whole`)
  if (toLayer > fromLayer) problems.push(`${from} imports ${to}: imports run features -> ui -> kit`)
  const crosses =
    fromRoom === 'features' && toRoom === 'features' && fromFeature !== toFeature && from !== 'src/features/index.ts'
  if (crosses && !MEETING_PLACE.test(toFile))
    problems.push(`${from} imports ${to}: features meet through queries, commands or access`)
}

function checkCycles(): void {
  const state = new Map<string, 'open' | 'done'>()
  const visit = (file: string, path: string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      problems.push(`cycle: ${[...path.slice(path.indexOf(file)), file].join(' -> ')}`)
      return
    }
    state.set(file, 'open')
    for (const to of graph.get(file) ?? []) visit(to, [...path, file])
    state.set(file, 'done')
  }
  for (const file of graph.keys()) visit(file, [])
}
