import { loadavg } from 'node:os'
import pg from 'pg'
import { SEEDING, seedScale } from '../../seeds/scale.ts'
import { startEmbedded } from '../../src/kit/supervisor/index.ts'
import { type Loader, type Started, signIn, startApp, startFloor, startLoad, startSignins } from './house.ts'
import { computedBy, computedByFamily, describeMachine, parentOf, takeCore } from './machine.ts'
import { median } from './measure.ts'
import type { Plan } from './plans.ts'
import { recordPages } from './record.ts'
import { cutTemplate } from './template.ts'

const CIRCLE = 'de-lage-drempel'
const VISITOR = 'tjitske-haanstra'
const DIRECTORY = `/kringen/${CIRCLE}/leden`
const SIGNINS = 50

/** Medians over the rounds, in milliseconds, with one connection. */
export interface Times {
  p50: number
  p99: number
  /** Computing for one of them, in the app and in PostgreSQL: busy neighbours hardly change it. */
  computing: number
}

/** One circle of some size, and what was measured in it. */
export interface Size {
  members: number
  /** Of the seeding: members a second, indexes included, and how busy the machine was then. */
  seeded: { perSecond: number; load: number }
  /** By the name of a page or a deed. */
  times: Record<string, Times>
  plans: Record<string, Plan[]>
}

export interface ScaleReport {
  at: string
  machine: string
  /** How busy the machine was, with us, when the rounds ended. */
  loadAfter: number
  sizes: Size[]
}

interface Wanted {
  sizes: number[]
  port: number
  rounds: number
  seconds: number
  dataDir: string
  /** Told what has to be ended, in order. */
  undo: (() => Promise<unknown>)[]
}

/** A circle under way: its app and who answers for it, and where each page stands in it. */
interface House {
  size: Size
  url: string
  port: number
  /** Of the app. */
  pid: number
  cookie: string
  paths: Record<string, string>
  /** How many of the members signed in already. */
  signedIn: number
}

/**
 * Fills circles of several sizes, each in a database of its own, and asks the same of all of them in turns, so that a busy
 * moment of the machine hits all alike.
 */
export async function benchScale({ sizes, port, rounds, seconds, dataDir, undo }: Wanted): Promise<ScaleReport> {
  const keep = <T extends Started>(started: T): T => {
    undo.push(() => started.stop())
    return started
  }
  // Before we keep to one core: seeding uses all.
  const seeded = await seedSizes({ sizes, port, dataDir, undo })
  const cores = takeCore()
  const machine = describeMachine(cores)
  const database = await startEmbedded({ dataDir, log: () => {} })
  undo.push(() => database.stop())

  const houses: House[] = []
  for (const [i, members] of sizes.entries()) {
    const url = databaseOf(database.url, members)
    const { paths, plans } = await lookAround(url, { port: port + i, dataDir })
    const env = { TRUST_PROXY: '1' }
    const { pid } = keep(await startApp('dist', { port: port + i, url, dataDir, role: 'all', env }))
    const size: Size = { members, seeded: seeded.get(members) ?? { perSecond: 0, load: 0 }, times: {}, plans }
    houses.push({ size, url, port: port + i, pid, cookie: await signIn(port + i, VISITOR), paths, signedIn: 0 })
  }
  const nothing = { path: '/select-1', queries: [{ name: '', text: 'select 1', values: [] }] }
  const floor = { ...nothing, template: cutTemplate('1', []) }
  const floorPort = port + sizes.length
  const bare = keep(await startFloor({ url: databaseOf(database.url, sizes[0] ?? 0), port: floorPort, pages: [floor] }))

  const postgres = await withClient(database.url, async (client) =>
    parentOf((await client.query('select pg_backend_pid() pid')).rows[0].pid),
  )
  await measureRounds(
    houses,
    { floor: { port: floorPort, pid: bare.pid }, postgres, rounds, seconds },
    keep(startLoad(cores.load)),
    keep(startSignins(cores.load)),
  )
  return { at: new Date().toISOString(), machine, loadAfter: loadavg()[0] ?? 0, sizes: houses.map(({ size }) => size) }
}

async function seedSizes({ sizes, port, dataDir, undo }: Pick<Wanted, 'sizes' | 'port' | 'dataDir' | 'undo'>) {
  const database = await startEmbedded({ dataDir, log: () => {}, settings: SEEDING })
  undo.push(() => database.stop())
  const seeded = new Map<number, Size['seeded']>()
  for (const members of sizes) {
    const url = databaseOf(database.url, members)
    await withClient(database.url, async (client) => {
      const name = new URL(url).pathname.slice(1)
      const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
      if (!rowCount) await client.query(`create database ${name}`)
    })
    // Makes its tables and the cast.
    await (await startApp('dist', { port, url, dataDir, role: 'web' })).stop()
    await withClient(url, async (client) => {
      process.stderr.write(`seeding ${members}\n`)
      const began = performance.now()
      const added = await seedScale(client, { members, circle: CIRCLE })
      const took = (performance.now() - began) / 1000
      seeded.set(members, { perSecond: added / took, load: loadavg()[0] ?? 0 })
      await client.query("set client_min_messages = 'error'")
      await client.query('vacuum analyze')
    })
  }
  await database.stop()
  undo.pop()
  return seeded
}

/** Where the pages stand, and how PostgreSQL makes them. */
async function lookAround(url: string, { port, dataDir }: { port: number; dataDir: string }) {
  return withClient(url, async (client) => {
    const half = await client.query<{ place: string }>(
      `select '0-' || (extract(epoch from active_at) * 1000000)::bigint || '-' || person_id place from directory_entry
        where circle_id = (select id from circle where slug = $1) order by active_at desc, person_id desc
        offset (select member_count / 2 from circle where slug = $1) limit 1`,
      [CIRCLE],
    )
    const search = (words: string) => `${DIRECTORY}?${new URLSearchParams({ q: words })}`
    const paths = {
      directory: DIRECTORY,
      'with a filter': `${DIRECTORY}?regio=utrecht`,
      'halfway down': `${DIRECTORY}?na=${half.rows[0]?.place}`,
      'search: common (wijk)': search('wijk'),
      'search: one in sixty (dijkstra)': search('dijkstra'),
      'search: one name (xander kok)': search('xander kok'),
      'search: typing error (dijsktra)': search('dijsktra'),
      'search: in a compound (opgave)': search('opgave'),
      '/vandaag': '/vandaag',
    }
    const pages = await recordPages({
      ...{ client, url, dataDir, port, visitor: VISITOR, paths: Object.values(paths) },
      fill: async () => {},
    })
    const plans = Object.fromEntries(Object.keys(paths).map((name, i) => [name, pages[i]?.plans ?? []]))
    return { paths, plans }
  })
}

async function measureRounds(
  houses: House[],
  how: { floor: { port: number; pid: number }; postgres: number; rounds: number; seconds: number },
  load: Loader,
  signins: ReturnType<typeof startSignins>,
): Promise<void> {
  const { floor, postgres, rounds, seconds } = how
  const turns = houses.map(() => new Map<string, Times[]>())
  const names = Object.keys(houses[0]?.paths ?? {})
  // The first round warms up and is not counted.
  for (let round = 0; round <= rounds; round++) {
    process.stderr.write(round ? `round ${round} of ${rounds}\n` : 'warming up\n')
    const order = round % 2 ? houses.toReversed() : houses
    const note = (house: House, name: string, times: Times) => {
      const mine = turns[houses.indexOf(house)]
      if (round) mine?.set(name, [...(mine.get(name) ?? []), times])
    }
    for (const name of ['select 1', ...names])
      for (const house of order) {
        const ours = { port: house.port, path: house.paths[name] ?? '', headers: { cookie: house.cookie } }
        const one = name === 'select 1' ? { port: floor.port, path: '/select-1', headers: {} } : ours
        const pid = name === 'select 1' ? floor.pid : house.pid
        const spent = () => computedBy(pid) + computedByFamily(postgres)
        const before = spent()
        const { p50, p99, refused, requests } = await load.run({ ...one, connections: 1, seconds })
        if (refused) throw new Error(`${name} with ${house.size.members}: ${refused} answers were not 200`)
        note(house, name, { p50, p99, computing: (spent() - before) / requests })
      }
    for (const house of order) {
      const spent = () => computedBy(house.pid) + computedByFamily(postgres)
      const before = spent()
      const { asked, entered } = await signins.run({ port: house.port, url: house.url, emails: nextEmails(house) })
      // Of both together: they follow each other too quickly to tell them apart.
      const computing = (spent() - before) / asked.length
      note(house, 'sign-in: a code asked', { ...spread(asked), computing })
      note(house, 'sign-in: the code typed', { ...spread(entered), computing })
    }
  }
  for (const [i, { size }] of houses.entries())
    for (const [name, all] of turns[i] ?? []) {
      // A process of PostgreSQL that ended in between took its own count along.
      const of = (key: keyof Times) => median(all.map((times) => times[key]).filter((ms) => ms > 0))
      size.times[name] = { p50: of('p50'), p99: of('p99'), computing: of('computing') }
    }
}

// Always others, from all over the circle.
function nextEmails(house: House): string[] {
  const { members } = house.size
  return Array.from({ length: SIGNINS }, () => {
    const n = (house.signedIn++ * 7919) % members
    return `lid-${String(n).padStart(6, '0')}@schaal.invalid`
  })
}

function spread(times: number[]): Pick<Times, 'p50' | 'p99'> {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

function databaseOf(url: string, members: number): string {
  const address = new URL(url)
  address.pathname = `/bench_${members}`
  return address.href
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
