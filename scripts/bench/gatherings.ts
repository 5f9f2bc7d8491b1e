// Measures the calendar with 500 gatherings and 300 answers, and 300 people who come at once. See `bin/bench --gatherings --help`.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startEmbedded } from '#kit/supervisor/index.ts'
import { SEEDING } from '../../seeds/scale.ts'
import { CHAIRS, CIRCLE, type Filled, fillGatherings, VISITOR, WANTING } from './gatherings-fill.ts'
import { fair, type Race, race } from './gatherings-race.ts'
import { type Started, signIn, startApp, startFloor, startLoad } from './house.ts'
import { describeMachine, parentOf, takeCore } from './machine.ts'
import { computing, type Figures, measure, type Runner, ratio } from './measure.ts'
import { type RecordedPage, recordPages } from './record.ts'
import { cutTemplate } from './template.ts'

const { values: said } = parseArgs({
  options: {
    members: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '1.5' },
    port: { type: 'string', default: '3110' },
    help: { type: 'boolean', default: false },
  },
})
if (said.help) {
  console.log(`bin/bench --gatherings [--members 1000] [--rounds 3] [--seconds 1.5] [--port 3110]
  One line a figure, with its aim. Ports from --port on are used, on 127.0.0.1 only.
  Figures go to the terminal and to tmp/bench-gatherings.json.`)
  process.exit(0)
}

const port = Number(said.port)
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
  await writeFile('tmp/bench-gatherings.json', `${JSON.stringify(report, null, 2)}\n`)
  print(report)
  console.log('\nThe same in full: tmp/bench-gatherings.json')
} finally {
  await tidy()
}

interface Report {
  machine: string
  pages: (RecordedPage & { name: string })[]
  figures: Figures
  raced: Race
}

async function bench(): Promise<Report> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vliegwiel-gatherings-'))
  undo.push(() => rm(dataDir, { recursive: true, force: true }))
  const filled = await fill(dataDir)
  // Only now: seeding uses all cores.
  const cores = takeCore()
  const machine = describeMachine(cores)
  const database = await startEmbedded({ dataDir, log: () => {} })
  undo.push(() => database.stop())
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  undo.push(() => client.end())

  const app = keep(await startApp('dist', { port, url: database.url, dataDir, role: 'all' }))
  const cookie = await signIn(port, VISITOR)
  const paths = await pathsOf(filled, cookie)
  await app.stop()
  const recorded = await recordPages({
    ...{ client, url: database.url, dataDir, port, visitor: VISITOR },
    paths: Object.values(paths),
    fill: async () => {},
  })
  const pages = Object.keys(paths).map((name, i) => ({ name, ...(recorded[i] as RecordedPage) }))
  const ours = keep(await startApp('dist', { port, url: database.url, dataDir, role: 'all' }))
  const selectOne = {
    path: '/select-1',
    queries: [{ name: '', text: 'select 1', values: [] }],
    template: cutTemplate('1', []),
  }
  const floor = keep(await startFloor({ url: database.url, port: port + 1, pages: [selectOne, ...pages] }))
  const headers = { cookie: await signIn(port, VISITOR), 'accept-encoding': 'identity' }
  const runners: Runner[] = [
    { name: 'select 1', pid: floor.pid, port: port + 1, path: '/select-1', headers: {} },
    ...pages.flatMap(({ name, path }): Runner[] => [
      { name: `floor ${name}`, pid: floor.pid, port: port + 1, path, headers: {} },
      { name: `ours ${name}`, pid: ours.pid, port, path, headers },
    ]),
  ]
  const load = keep(startLoad(cores.load))
  const postgres = parentOf((await client.query('select pg_backend_pid() pid')).rows[0].pid)
  const figures = await measure(load, runners, {
    postgres,
    rounds: Number(said.rounds),
    seconds: Number(said.seconds),
  })
  await Promise.all([floor.stop(), load.stop()])
  keep(await startApp('dist', { port: port + 3, url: database.url, dataDir, role: 'web' }))
  return { machine, pages, figures, raced: await race(client, filled, [port, port + 3]) }
}

/** What is asked for, by its name in the table. */
async function pathsOf({ large, month }: Filled, cookie: string): Promise<Record<string, string>> {
  const at = `http://127.0.0.1:${port}`
  const send = { headers: { cookie, 'sec-fetch-site': 'same-origin' }, redirect: 'manual' } as const
  await fetch(`${at}/ik/agenda`, { ...send, method: 'POST', body: new URLSearchParams({}) })
  const feeds = await (await fetch(`${at}/ik/agenda`, send)).text()
  const feed = /\/agenda\/[\w-]{20,}\.ics/.exec(feeds)?.[0]
  if (!feed) throw new Error('there is no address of a calendar to follow')
  const gathering = (await fetch(`${at}/bijeenkomsten/${large}`, send)).headers.get('location') ?? ''
  return {
    'the month': `/kringen/${CIRCLE}/agenda?beeld=maand&maand=${month}`,
    'the list': `/kringen/${CIRCLE}/agenda`,
    'a gathering with 300': gathering.replace(/^https?:\/\/[^/]+/, ''),
    'a calendar to follow': feed,
  }
}

async function fill(dataDir: string): Promise<Filled> {
  const database = await startEmbedded({ dataDir, log: () => {}, settings: SEEDING })
  undo.push(() => database.stop())
  // Makes its tables and the cast.
  await (await startApp('dist', { port, url: database.url, dataDir, role: 'web' })).stop()
  const filled = await fillGatherings(database.url, Number(said.members))
  await database.stop()
  undo.pop()
  return filled
}

function print({ machine, pages, figures, raced }: Report): void {
  console.log(`\n${machine}\n500 gatherings, 300 answers, ${said.members} members; medians of interleaved rounds\n`)
  for (const { name, queries, plans, html } of pages) {
    const ours = figures[`ours ${name}`]
    if (!ours) continue
    console.log(`${name}  (${queries.length} queries, ${(Buffer.byteLength(html) / 1024).toFixed(1)} KB)`)
    const of = ratio(figures, `ours ${name}`, `floor ${name}`)
    line('of the floor', of.toFixed(2), 'at least 0.50', of >= 0.5)
    line('of the floor, in computing', computing(figures, `ours ${name}`, `floor ${name}`).toFixed(2))
    line('p50 at one connection', `${ours.one.p50.toFixed(1)} ms`)
    line('p99 at one connection', `${ours.one.p99.toFixed(1)} ms`, 'within 20 ms', ours.one.p99 <= 20)
    const most = Math.max(0, ...plans.map((plan) => plan.rowsRead))
    line('most rows read by a step', `${most}`)
  }
  console.log(`${WANTING} people come at once to ${CHAIRS} chairs, through two processes`)
  line('seconds', raced.seconds.toFixed(2), 'within 10', raced.seconds <= 10)
  const { coming, waiting, letters, twice } = raced
  line('in, waiting, told, told twice', `${coming}, ${waiting}, ${letters}, ${twice}`, '50, 250, 300, 0', fair(raced))
  line('refused', `${raced.refused}`, '0', raced.refused === 0)
  line('waiting in order', raced.inOrder ? 'yes' : 'no', 'yes', raced.inOrder)
}

function line(what: string, figure: string, aim = '', met?: boolean): void {
  const mark = met === undefined ? '' : met ? 'ok    ' : 'MISSED'
  console.log(`  ${what.padEnd(30)} ${figure.padEnd(18)} ${mark.padEnd(6)}  ${aim}`.trimEnd())
}

async function tidy(): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step().catch((error) => console.error(String(error)))
}
