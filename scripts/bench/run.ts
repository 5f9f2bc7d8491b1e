// Measures the house against the least that a server can do for the same pages. See `bin/bench --help`.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { seedScale } from '../../seeds/scale.ts'
import { startEmbedded } from '../../src/kit/supervisor/index.ts'
import { type Started, signIn, startApp, startFloor, startLoad } from './house.ts'
import { describeMachine, memoryOf, memoryOfFamily, parentOf, takeCore } from './machine.ts'
import { computing, measure, type Runner, ratio } from './measure.ts'
import { recordPages } from './record.ts'
import { printReport, type Report } from './report.ts'
import { benchScale } from './scale.ts'
import { printScale } from './scale-report.ts'
import { cutTemplate } from './template.ts'
import { weighVisits } from './visit.ts'

const { values: said } = parseArgs({
  options: {
    members: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1.5' },
    port: { type: 'string', default: '3110' },
    page: { type: 'string', multiple: true },
    data: { type: 'string' },
    against: { type: 'string' },
    scale: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    help: { type: 'boolean', default: false },
  },
})
if (said.help) {
  console.log(`bin/bench [--members 10000] [--rounds 5] [--seconds 1.5] [--port 3110] [--page /path ...]
  --page     other pages than the directory and /vandaag
  --data     a folder that keeps the seeded database for a next time
  --against  the dist folder of another build, measured in the same rounds
  --scale    instead: circles of several sizes beside each other, with --sizes 10000,100000,1000000
  Ports from --port on are used, on 127.0.0.1 only. Figures go to the terminal and to tmp/bench.json,
  those of --scale to tmp/bench-scale.json; that takes about a quarter of an hour and 4 GB of disk.`)
  process.exit(0)
}

const members = Number(said.members)
const port = Number(said.port)
const CIRCLE = 'de-lage-drempel'
const paths = said.page ?? [`/kringen/${CIRCLE}/leden`, '/vandaag']
// Somebody in two circles, so that everything that depends on it is on the page.
const VISITOR = 'tjitske-haanstra'
const LONGEST_MINUTES = said.scale ? 45 : 8

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
  if (said.scale) await scale()
  else await ordinary()
} finally {
  await tidy()
}

async function scale(): Promise<void> {
  const sizes = said.sizes.split(',').map(Number)
  if (sizes.some((size) => !Number.isInteger(size) || size < 1 || size > 1_000_000))
    throw new Error('--sizes: numbers from 1 to 1000000, for example 10000,100000')
  const [rounds, seconds] = [Number(said.rounds), Number(said.seconds)]
  const report = await benchScale({ sizes, port, rounds, seconds, dataDir: await dataFolder(), undo })
  await mkdir('tmp', { recursive: true })
  await writeFile('tmp/bench-scale.json', `${JSON.stringify(report, null, 2)}\n`)
  printScale(report)
  console.log('\nThe same in full: tmp/bench-scale.json')
}

async function ordinary(): Promise<void> {
  const report = await bench()
  await mkdir('tmp', { recursive: true })
  await writeFile('tmp/bench.json', `${JSON.stringify(report, null, 2)}\n`)
  printReport(report)
  console.log('\nThe same in full: tmp/bench.json')
  if (report.pages.some((page) => page.ofFloor < 0.25)) process.exitCode = 1
}

async function dataFolder(): Promise<string> {
  if (said.data) return resolve(said.data)
  const dataDir = await mkdtemp(join(tmpdir(), 'vliegwiel-bench-'))
  undo.push(() => rm(dataDir, { recursive: true, force: true }))
  return dataDir
}

async function bench(): Promise<Report> {
  const cores = takeCore()
  const machine = describeMachine(cores)
  const dataDir = await dataFolder()
  const database = await startEmbedded({ dataDir, log: () => {} })
  undo.push(() => database.stop())

  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  undo.push(() => client.end())
  const pages = await recordPages({
    client,
    url: database.url,
    dataDir,
    port,
    visitor: VISITOR,
    paths,
    fill: async () => {
      await seedScale(client, { members, circle: CIRCLE })
      await client.query('vacuum analyze')
    },
  })

  const start = (dist: string, at: number) => startApp(dist, { port: at, url: database.url, dataDir, role: 'all' })
  const app = keep(await start('dist', port))
  const other = said.against ? keep(await start(said.against, port + 2)) : null
  const selectOne = {
    path: '/select-1',
    queries: [{ name: '', text: 'select 1', values: [] }],
    template: cutTemplate(pages[0]?.html ?? '', []),
  }
  const floor = keep(await startFloor({ url: database.url, port: port + 1, pages: [selectOne, ...pages] }))
  const cookie = await signIn(port, VISITOR)
  const load = keep(startLoad(cores.load))
  const ours = { cookie, 'accept-encoding': 'identity' }
  const runners: Runner[] = [
    { name: 'select-1', pid: floor.pid, port: port + 1, path: '/select-1', headers: {} },
    ...paths.flatMap((path): Runner[] => [
      { name: `floor ${path}`, pid: floor.pid, port: port + 1, path, headers: {} },
      { name: `ours ${path}`, pid: app.pid, port, path, headers: ours },
      ...(other ? [{ name: `other ${path}`, pid: other.pid, port: port + 2, path, headers: ours }] : []),
    ]),
    {
      name: `gzip ${paths[0]}`,
      pid: app.pid,
      port,
      path: paths[0] ?? '/',
      headers: { ...ours, 'accept-encoding': 'gzip' },
    },
  ]
  const main = parentOf((await client.query('select pg_backend_pid() pid')).rows[0].pid)
  const figures = await measure(load, runners, {
    postgres: main,
    rounds: Number(said.rounds),
    seconds: Number(said.seconds),
  })
  const memory = { app: memoryOf(app.pid), floor: memoryOf(floor.pid), postgres: memoryOfFamily(main) }
  const visits = await weighVisits(port, [...paths.map((path) => ({ path, cookie })), { path: '/', cookie: null }])

  return {
    at: new Date().toISOString(),
    machine,
    members,
    pages: pages.map(({ path, html, queries, plans, template }) => ({
      path,
      bytes: Buffer.byteLength(html),
      slots: template.slots,
      queries: queries.map(({ name, text }) => ({ name, text })),
      plans,
      ofFloor: ratio(figures, `ours ${path}`, `floor ${path}`),
      ofFloorComputing: computing(figures, `ours ${path}`, `floor ${path}`),
      ofSelectOne: ratio(figures, `ours ${path}`, 'select-1'),
      ofOther: other ? computing(figures, `ours ${path}`, `other ${path}`) : null,
    })),
    figures,
    memory,
    visits,
  }
}

async function tidy(): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step().catch((error) => console.error(String(error)))
}
