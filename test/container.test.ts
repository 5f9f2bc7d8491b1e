import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// No image is built here: what its recipe says is held against this folder.
const recipe = readFileSync('Containerfile', 'utf8').replaceAll('\\\n', ' ').split('\n')
const lines = (word: string) =>
  recipe.filter((line) => line.startsWith(`${word} `)).map((line) => line.split(/\s+/).slice(1))
const copied = lines('COPY')
  .filter(([first]) => !first?.startsWith('--from'))
  .flatMap((words) => words.slice(0, -1))

test('everything that is copied into the image exists, and nothing keeps it out', () => {
  const allowed = readFileSync('.dockerignore', 'utf8').match(/(?<=^!).+/gm) ?? []
  expect(copied.filter((path) => !existsSync(path))).toEqual([])
  expect([...new Set(copied.map((path) => path.replace(/^\.\//, '')))].sort()).toEqual([...allowed].sort())
})

test('it runs as an ordinary user, on this Node, and keeps its data in a volume', () => {
  expect(lines('USER').at(-1)).toEqual(['node'])
  expect(lines('VOLUME')).toEqual([['/data']])
  const engine = /\d+/.exec(JSON.parse(readFileSync('package.json', 'utf8')).engines.node)?.[0]
  for (const [image] of lines('FROM')) expect(image).toBe(`docker.io/library/node:${engine}-slim`)
})

test('compose keeps the file system closed and gives only settings that exist', () => {
  const compose = readFileSync('compose.yaml', 'utf8')
  for (const line of ['read_only: true', '- /tmp', '- data:/data', 'no-new-privileges:true', '- 127.0.0.1:3000:3000'])
    expect(compose).toContain(line)
  const app = compose.slice(compose.indexOf('  app:'), compose.indexOf('  database:\n    image'))
  const names = [...app.slice(app.indexOf('environment:'), app.indexOf('ports:')).matchAll(/^ {6}([A-Z_]+):/gm)]
  const settings = readFileSync('src/kit/env.ts', 'utf8')
  expect(names.length).toBeGreaterThan(5)
  for (const [, name] of names) expect(settings).toContain(`get('${name}')`)
})
