// Measures the house against the least that a server can do for the same pages. See `bin/bench --help`.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { seedScale } from '../../seeds/scale.ts'
import { startEmbedded } from '../../src/kit/supervisor/index.ts'
import { type Started, signIn, startApp, startFloor, startLoad } from './house.ts'
import { describeMachine, memoryOf, memoryOfFamily, takeCore } from './machine.ts'
import { measure, type Runner } from './measure.ts'
import { explain } from './plans.ts'
import { printReport, type Report } from './report.ts'
import { cutTemplate } from './template.ts'
import { weighVisits } from './visit.ts'
import { type Recorded, tapDatabase } from './wire.ts'

const { values: said } = parseArgs({
  options: {
    members: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1.5' },
    port: { type: 'string', default: '3110' },
    page: { type: 'string', multiple: true },
    data: { type: 'string' },
    against: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
if (said.help) {
  console.log(`bin/bench [--members 10000] [--rounds 5] [--seconds 1.5] [--port 3110] [--page /path ...]
  --page     other pages than the directory and /vandaag
  --data     a folder that keeps the seeded database for a next time
  --against  the dist folder of another build, measured in the same rounds
  Three ports from --port on are used, on 127.0.0.1 only. Figures go to the terminal and to tmp/bench.json.`)
  process.exit(0)
}

const members = Number(said.members)
const port = Number(said.port)
const CIRCLE = 'de-lage-drempel'
const pages = said.page ?? [`/kringen/${CIRCLE}/leden`, '/vandaag']
// Somebody in two circles, so that everything that depends on it is on the page.
const VISITOR = 'tjitske-haanstra'

const undo: (() => Promise<unknown>)[] = []
const keep = <T extends Started>(started: T): T => {
  undo.push(() => started.stop())
  return started
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void tidy().finally(() => process.exit(1)))

try {
  const report = await bench()
  await mkdir('tmp', { recursive: true })
  await writeFile('tmp/bench.json', `${JSON.stringify(report, null, 2)}\n`)
  printReport(report)
  console.log('\nThe same in full: tmp/bench.json')
  if (report.pages.some((page) => page.ofFloor < 0.25)) process.exitCode = 1
} finally {
  await tidy()
}

async function bench(): Promise<Report> {
  const cores = takeCore()
  const machine = describeMachine(cores)
  const dataDir = said.data ? resolve(said.data) : await mkdtemp(join(tmpdir(), 'vliegwiel-bench-'))
  if (!said.data) undo.push(() => rm(dataDir, { recursive: true, force: true }))
  const database = await startEmbedded({ dataDir, log: () => {} })
  undo.push(() => database.stop())

  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  undo.push(() => client.end())
  const { queries, templates, plans, sizes } = await recordPages(client, database.url, dataDir)

  const app = keep(await startApp('dist', { port, url: database.url, dataDir, role: 'all' }))
  const other = said.against
    ? keep(await startApp(said.against, { port: port + 2, url: database.url, dataDir, role: 'all' }))
    : null
  const cookie = await signIn(port, VISITOR)
  const selectOne = {
    queries: [{ name: '', text: 'select 1', values: [] }],
    code: templates.get(pages[0] ?? '')?.fixed ?? '',
  }
  const floor = keep(
    await startFloor({
      url: database.url,
      port: port + 1,
      pages: {
        '/select-1': selectOne,
        ...Object.fromEntries(
          pages.map((path) => [path, { queries: queries.get(path) ?? [], code: templates.get(path)?.code ?? '' }]),
        ),
      },
    }),
  )
  const load = keep(startLoad(cores.load))
  const ours = { cookie, 'accept-encoding': 'identity' }
  const runners: Runner[] = [
    { name: 'select-1', pid: floor.pid, port: port + 1, path: '/select-1', headers: {} },
    ...pages.flatMap((path): Runner[] => [
      { name: `floor ${path}`, pid: floor.pid, port: port + 1, path, headers: {} },
      { name: `ours ${path}`, pid: app.pid, port, path, headers: ours },
      ...(other ? [{ name: `other ${path}`, pid: other.pid, port: port + 2, path, headers: ours }] : []),
    ]),
    {
      name: `gzip ${pages[0]}`,
      pid: app.pid,
      port,
      path: pages[0] ?? '/',
      headers: { ...ours, 'accept-encoding': 'gzip' },
    },
  ]
  const main = await postmaster(client)
  const figures = await measure(load, runners, {
    postgres: main,
    rounds: Number(said.rounds),
    seconds: Number(said.seconds),
  })
  const memory = {
    app: memoryOf(app.pid),
    floor: memoryOf(floor.pid),
    postgres: memoryOfFamily(main),
  }
  const visits = await weighVisits(port, [...pages.map((path) => ({ path, cookie })), { path: '/', cookie: null }])

  return {
    at: new Date().toISOString(),
    machine,
    members,
    pages: pages.map((path) => ({
      path,
      queries: queries.get(path)?.length ?? 0,
      statements: queries.get(path)?.map(({ name, text }) => ({ name, text })) ?? [],
      plans: plans.get(path) ?? [],
      bytes: sizes.get(path) ?? 0,
      slots: templates.get(path)?.slots ?? 0,
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

/** Runs each page once behind a tap: its queries, how PostgreSQL runs them, and the page as strings to join. */
async function recordPages(client: pg.Client, url: string, dataDir: string) {
  const socket = new URL(url).searchParams.get('host') ?? ''
  const tap = await tapDatabase(join(socket, '.s.PGSQL.5432'))
  undo.push(() => tap.stop())
  const tapped = new URL(url)
  tapped.search = '?sslmode=disable'
  tapped.hostname = '127.0.0.1'
  tapped.port = String(tap.port)
  const app = await startApp('dist', { port, url: tapped.href, dataDir, role: 'web' })
  const queries = new Map<string, Recorded[]>()
  const templates = new Map<string, { code: string; slots: number; fixed: string }>()
  const plans = new Map<string, Awaited<ReturnType<typeof explain>>>()
  const sizes = new Map<string, number>()
  try {
    await seedScale(client, { members, circle: CIRCLE })
    await client.query('vacuum analyze')
    const cookie = await signIn(port, VISITOR)
    for (const path of pages) {
      const get = async () => {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
          headers: { cookie, 'accept-encoding': 'identity' },
          redirect: 'manual',
        })
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
        return answer.text()
      }
      // The first visits may write (seen just now) and prepare their statements.
      for (let i = 0; i < 3; i++) await get()
      let html = ''
      const asked = await tap.record(async () => {
        html = await get()
      })
      const results: pg.QueryResult[] = []
      for (const { text, values } of asked) results.push(await client.query({ text, values }))
      queries.set(path, asked)
      sizes.set(path, Buffer.byteLength(html))
      templates.set(path, { ...cutTemplate(html, results), fixed: cutTemplate(html, []).code })
      plans.set(path, await explain(client, asked))
    }
  } finally {
    await app.stop()
  }
  return { queries, templates, plans, sizes }
}

async function postmaster(client: pg.Client): Promise<number> {
  const { rows } = await client.query('select pg_backend_pid() pid')
  const status = await import('node:fs')
    .then(({ readFileSync }) => readFileSync(`/proc/${rows[0].pid}/status`, 'utf8'))
    .catch(() => '')
  return Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0)
}

function ratio(figures: Report['figures'], one: string, other: string): number {
  return (figures[one]?.many.perSecond ?? 0) / (figures[other]?.many.perSecond ?? 1)
}

function computing(figures: Report['figures'], one: string, other: string): number {
  const spent = (name: string) => (figures[name]?.many.server ?? 0) + (figures[name]?.many.postgres ?? 0)
  return spent(other) / spent(one)
}

async function tidy(): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step().catch((error) => console.error(String(error)))
}
