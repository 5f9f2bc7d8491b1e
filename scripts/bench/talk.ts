// Measures talking, asking and offering with 200,000 messages and 5,000 asks and offers. See `bin/bench --talk --help`.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startEmbedded } from '#kit/supervisor/index.ts'
import { SEEDING } from '../../seeds/scale.ts'
import { type Started, signIn, startApp, startBare, startCrowd, startFloor, startLoad } from './house.ts'
import { describeMachine, parentOf, takeCore } from './machine.ts'
import { measure, type Runner } from './measure.ts'
import { type RecordedPage, recordPages } from './record.ts'
import { measureCrowds } from './talk-crowds.ts'
import { type Filled, fillHouse, VISITOR } from './talk-fill.ts'
import { askings } from './talk-pages.ts'
import { printTalk, type TalkReport } from './talk-report.ts'
import { cutTemplate } from './template.ts'

const { values: said } = parseArgs({
  options: {
    messages: { type: 'string', default: '200000' },
    members: { type: 'string', default: '10000' },
    browsers: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '1.5' },
    port: { type: 'string', default: '3110' },
    data: { type: 'string' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
if (said.help) {
  console.log(`bin/bench --talk [--messages 200000] [--members 10000] [--browsers 2000] [--rounds 3] [--seconds 1.5] [--port 3110]
  --data  a folder that keeps the seeded database for a next time
  --only  pages, or crowds: half of it
  One line a figure, with its aim. Ports from --port on are used, on 127.0.0.1 only. Each browser is two open files:
  ulimit -n above twice their number. Figures go to the terminal and to tmp/bench-talk.json.`)
  process.exit(0)
}

const port = Number(said.port)
const rounds = Number(said.rounds)
const LONGEST_MINUTES = 8

const undo: (() => Promise<unknown>)[] = []
const keep = <T extends Started>(started: T): T => {
  undo.push(() => started.stop())
  return started
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void tidy().finally(() => process.exit(1)))
setTimeout(() => {
  console.error(`not done within ${LONGEST_MINUTES} minutes: something hangs`)
  void tidy().finally(() => process.exit(1))
}, LONGEST_MINUTES * 60_000).unref()

try {
  const report = await bench()
  await mkdir('tmp', { recursive: true })
  await writeFile('tmp/bench-talk.json', `${JSON.stringify(report, null, 2)}\n`)
  printTalk(report)
  console.log('\nThe same in full: tmp/bench-talk.json')
} finally {
  await tidy()
}

async function bench(): Promise<TalkReport> {
  const dataDir = await dataFolder()
  const filled = await fill(dataDir)
  // Only now: seeding uses all cores.
  const cores = takeCore()
  const machine = describeMachine(cores)
  const database = await startEmbedded({ dataDir, log: () => {} })
  undo.push(() => database.stop())
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  undo.push(() => client.end())
  const asked = askings(filled)
  const recorded = await recordPages({
    ...{ client, url: database.url, dataDir, port, visitor: VISITOR },
    paths: Object.values(asked),
    fill: async () => {},
  })
  const named = Object.keys(asked).map((name, i) => ({ name, ...(recorded[i] as RecordedPage) }))
  const app = keep(await startApp('dist', { port, url: database.url, dataDir, role: 'all' }))
  const postgres = parentOf((await client.query('select pg_backend_pid() pid')).rows[0].pid)
  const house = { url: database.url, dataDir, port, app: app.pid, postgres }

  const figures = said.only === 'crowds' ? null : await pages(house, named, filled, cores.load)
  const bare = keep(await startBare(port + 2))
  const crowds =
    said.only === 'pages'
      ? null
      : await measureCrowds(house, filled, {
          crowd: keep(startCrowd(cores.load)),
          browsers: Number(said.browsers),
          bare: { port: port + 2, pid: bare.pid },
          // As many bytes as ours are.
          bytes: recorded[1]?.html ?? '',
          second: async () => keep(await startApp('dist', { ...house, port: port + 3, role: 'web' })).pid,
        })
  const counts = { messages: Number(said.messages), members: filled.members.length, browsers: Number(said.browsers) }
  return {
    at: new Date().toISOString(),
    machine,
    ...counts,
    pages: named.map(({ name, html, queries, plans, template }) => ({
      ...{ name, bytes: Buffer.byteLength(html), slots: template.slots, plans },
      queries: queries.map(({ name, text }) => ({ name, text })),
    })),
    figures,
    crowds,
  }
}

async function pages(
  house: { url: string; port: number; app: number; postgres: number },
  named: (RecordedPage & { name: string })[],
  filled: Filled,
  loadCore: string | null,
) {
  const selectOne = {
    path: '/select-1',
    queries: [{ name: '', text: 'select 1', values: [] }],
    template: cutTemplate('1', []),
  }
  const floor = keep(await startFloor({ url: house.url, port: port + 1, pages: [selectOne, ...named] }))
  const cookie = await signIn(port, VISITOR)
  const asked = askings(filled)
  const runners = named.flatMap(({ name, path }): Runner[] => {
    const { headers, form } = asked[name as keyof typeof asked]
    const sent = { 'accept-encoding': 'identity', ...headers }
    // Messages come from many: one person may not say so many.
    const many = name === 'post a message' ? filled.cookies : undefined
    const withForm = form === undefined ? {} : { form: { body: form, ...(many && { cookies: many }) } }
    return [
      { name: `floor ${name}`, pid: floor.pid, port: port + 1, path, headers: {}, ...withForm },
      { name: `ours ${name}`, pid: house.app, port, path, headers: { ...sent, ...(!many && { cookie }) }, ...withForm },
    ]
  })
  const bare: Runner = { name: 'select 1', pid: floor.pid, port: port + 1, path: '/select-1', headers: {} }
  const load = keep(startLoad(loadCore))
  const figures = await measure(load, [bare, ...runners], {
    postgres: house.postgres,
    rounds,
    seconds: Number(said.seconds),
  })
  await Promise.all([floor.stop(), load.stop()])
  return figures
}

async function fill(dataDir: string): Promise<Filled> {
  const database = await startEmbedded({ dataDir, log: () => {}, settings: SEEDING })
  undo.push(() => database.stop())
  // Makes its tables and the cast.
  await (await startApp('dist', { port, url: database.url, dataDir, role: 'web' })).stop()
  const filled = await fillHouse(database.url, { members: Number(said.members), messages: Number(said.messages) })
  await database.stop()
  undo.pop()
  return filled
}

async function dataFolder(): Promise<string> {
  if (said.data) return resolve(said.data)
  const dataDir = await mkdtemp(join(tmpdir(), 'vliegwiel-talk-'))
  undo.push(() => rm(dataDir, { recursive: true, force: true }))
  return dataDir
}

async function tidy(): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step().catch((error) => console.error(String(error)))
}
