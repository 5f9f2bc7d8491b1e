import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { findEmbedded, startEmbedded } from '#kit/supervisor/index.ts'
import { cleanUp, newDataDir, postgresOn, query, sendSignal, start } from './app.ts'
import { type Client, client } from './people.ts'

const CIRCLE = '/kringen/de-lage-drempel'
const PAGES = ['/', '/vandaag', `${CIRCLE}/leden`, '/ik', '/inloggen']
const CLEAR = 'We zijn er zo weer'

afterEach(cleanUp)

interface Heard {
  path: string
  status: number
  text: string
  at: number
}

/** Keeps asking, as people who read and write, until told to stop. */
function keepAsking(one: Client, heard: Heard[], stopped: () => boolean): Promise<void> {
  return (async () => {
    for (let turn = 0; !stopped(); turn++) {
      const path = PAGES[turn % PAGES.length] ?? '/'
      const { status, text } =
        turn % 4 === 3
          ? await one.post('/ik', { naam: 'Youssef Haddou', taal: 'nl', thema: 'auto' })
          : await one.get(path)
      heard.push({ path, status, text, at: performance.now() })
    }
  })()
}

for (const [name, signal] of [
  ['killed', 'SIGKILL'],
  ['stopped', 'SIGINT'],
] as const)
  test(`when the database is ${name} under load, people read a clear page, and it comes back by itself`, async () => {
    const dataDir = newDataDir()
    const app = await (await start(dataDir)).ready()
    const heard: Heard[] = []
    let over = false
    const people = await Promise.all([
      client(app.port, 'youssef-haddou'),
      client(app.port, 'youssef-haddou'),
      client(app.port, null),
    ])
    const asking = Promise.all(people.map((one) => keepAsking(one, heard, () => over)))

    const away: number[] = []
    for (let turn = 0; turn < 3; turn++) {
      await sleep(500)
      const began = performance.now()
      process.kill(postgresOn(dataDir) as number, signal)
      await expect
        .poll(() => heard.some(({ status, at }) => status === 503 && at > began), { timeout: 10_000, interval: 5 })
        .toBe(true)
      await expect
        .poll(() => heard.slice(-10).every(({ status }) => status < 400), { timeout: 12_000, interval: 20 })
        .toBe(true)
      away.push(performance.now() - began)
    }
    over = true
    await asking

    const refused = heard.filter(({ status }) => status >= 400)
    console.log(
      `database ${name} 3 times under load: ${heard.length} requests, ${refused.length} got the 503 page, back after ${away.map((ms) => `${Math.round(ms)} ms`).join(', ')}`,
    )
    expect(refused.filter(({ status, text }) => status !== 503 || !text.includes(CLEAR))).toEqual([])
    expect(heard.filter(({ text }) => /node_modules|\.m?js:\d+|ECONN|SELECT|select \$/.test(text))).toEqual([])
    expect(Math.max(...away)).toBeLessThan(10_000)
    expect(await sendSignal(app, 'SIGTERM')).toEqual({ code: 0, signal: null })
  }, 90_000)

/** All processes of the database on a data folder. */
function clusterOn(dataDir: string): number[] {
  const postmaster = postgresOn(dataDir) as number
  const children = execFileSync('pgrep', ['-P', String(postmaster)], { encoding: 'utf8' })
  return [postmaster, ...children.trim().split('\n').map(Number)]
}

function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {
      // It ended meanwhile, as a connection that nobody waits for any more.
    }
  }
}

// Longer than the house says that anyone waits, for a machine that does more at once.
const SOME_SECONDS = 12_000

test('when the database hangs, people read a clear page within seconds, and what was acknowledged is there', async () => {
  const dataDir = newDataDir()
  const app = await (await start(dataDir)).ready()
  const one = await client(app.port, 'youssef-haddou')
  const all = await Promise.all([one, one, one, client(app.port, 'anke-zuidgeest')])
  const stopped = clusterOn(dataDir)
  const name = (turn: number) => ({ naam: `Youssef ${turn}`, taal: 'nl', thema: 'auto' })
  const kept: string[] = []
  try {
    signalAll(stopped, 'SIGSTOP')
    const began = performance.now()
    const said = await Promise.all([
      ...all.map((who) => who.get('/vandaag')),
      ...Array.from({ length: 20 }, () => one.get('/ik')),
      one.post('/ik', name(1)),
    ])
    const waited = performance.now() - began
    // Most of these find no connection free; the ones before them were given up.
    const again = await one.get('/')
    console.log(
      `database that hangs: the 503 page after ${Math.round(waited)} ms, the next in ${Math.round(performance.now() - began - waited)} ms`,
    )
    for (const { status, text } of [...said, again]) expect([status, text.includes(CLEAR)]).toEqual([503, true])
    expect(waited).toBeLessThan(SOME_SECONDS)
    expect((await one.get('/livez')).status).toBe(200)
  } finally {
    signalAll(stopped, 'SIGCONT')
  }
  const room = performance.now()
  let turn = 1
  await expect
    .poll(
      async () => {
        const { status } = await one.post('/ik', name(++turn))
        if (status === 303) kept.push(name(turn).naam)
        return status
      },
      { timeout: 12_000, interval: 20 },
    )
    .toBe(303)
  console.log(`database that hung: back ${Math.round(performance.now() - room)} ms after it went on`)
  // Writes after it land: no connection was given on in the middle of a transaction.
  for (let i = 0; i < 30; i++) {
    expect((await one.post('/ik', name(++turn))).status).toBe(303)
    kept.push(name(turn).naam)
    const [row] = await query<{ name: string }>(dataDir, "select name from person where name like 'Youssef%'")
    expect(row?.name).toBe(kept.at(-1))
  }
  const open = await query(dataDir, "select 1 from pg_stat_activity where state like 'idle in transaction%'")
  expect(open).toEqual([])
  expect(await sendSignal(app, 'SIGTERM')).toEqual({ code: 0, signal: null })
}, 90_000)

test('when someone holds a lock, people read a clear page within seconds, and it goes on when the lock is gone', async () => {
  const dataDir = newDataDir()
  const app = await (await start(dataDir)).ready()
  const youssef = await client(app.port, 'youssef-haddou')
  const holder = new pg.Client({ connectionString: findEmbedded(dataDir) as string })
  await holder.connect()
  try {
    await holder.query('begin; lock table person in access exclusive mode')
    const began = performance.now()
    const said = await Promise.all([youssef.get('/vandaag'), youssef.get('/ik')])
    console.log(`a lock that is held: the 503 page after ${Math.round(performance.now() - began)} ms`)
    for (const { status, text } of said) expect([status, text.includes(CLEAR)]).toEqual([503, true])
    expect(performance.now() - began).toBeLessThan(SOME_SECONDS)
    await holder.query('rollback')
    expect((await youssef.get('/vandaag')).status).toBe(200)
  } finally {
    await holder.end()
  }
  expect(await sendSignal(app, 'SIGTERM')).toEqual({ code: 0, signal: null })
}, 60_000)

test('an app whose database hangs can be stopped', async () => {
  const dataDir = newDataDir()
  const database = await startEmbedded({ dataDir, log: () => {} })
  const env = { DATABASE_URL: database.url, APP_SECRET: 'a secret that is long enough for the tests', DEMO: '1' }
  const app = await (await start(newDataDir(), { env })).ready()
  await client(app.port, 'youssef-haddou')
  const stopped = clusterOn(dataDir)
  signalAll(stopped, 'SIGSTOP')
  try {
    const began = performance.now()
    const ended = await Promise.race([sendSignal(app, 'SIGTERM'), sleep(60_000, null, { ref: false })])
    console.log(`an app on a database that hangs: stopped after ${Math.round(performance.now() - began)} ms`)
    expect(ended).toEqual({ code: 0, signal: null })
  } finally {
    signalAll(stopped, 'SIGCONT')
    await database.stop()
  }
}, 90_000)
