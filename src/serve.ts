import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { makeApp } from './app.tsx'
import { agreeOnErasures } from './erasures.ts'
import { FEATURES } from './features/index.ts'
import { greet, prepare } from './first-run.ts'
import { FOR_JOBS, FOR_PAGES, openDatabase, type Patience } from './kit/db/index.ts'
import { migrate } from './kit/db/migrate.ts'
import { readSettings, type Settings } from './kit/env.ts'
import { type Jobs, startJobs } from './kit/jobs/index.ts'
import { sweep } from './kit/jobs/retention.ts'
import type { Kit } from './kit/kit.ts'
import { jsonLog, type Log } from './kit/log.ts'
import { sendMail, smtpCarrier } from './kit/mail/send.ts'
import { countKeys } from './kit/matching/file.ts'
import { ledgerPath } from './kit/privacy/ledger.ts'
import { clearLoose, removeDropped } from './kit/storage/files.ts'
import { makeDoors } from './kit/web/doors.ts'
import { answerAnyExpectation } from './kit/web/expectations.ts'
import { makeMetrics } from './kit/web/metrics.ts'
import { makeKit, ownSecret } from './make-kit.ts'

/**
 * The whole life of a process: settings, database, migrations, first filling, web and jobs, and a clean end.
 * @param env the environment
 * @param dist where the build lies
 * @throws SettingsError, or an Error whose message is one clear line
 */
export async function serveHouse(env: Record<string, string | undefined>, dist: string): Promise<void> {
  const settings = readSettings(env)
  const log = jsonLog(settings.logLevel)
  const undo: Undo = []
  const stop = makeStop(undo, log)
  const started = start(settings, log, undo, dist)
  // From the first moment: who changes their mind while it starts leaves no database behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      const failed = await started.then(
        () => false,
        () => true,
      )
      await stop(signal)
      process.exit(failed ? 1 : 0)
    })
  }
  try {
    await started
  } catch (error) {
    await stop('could not start')
    throw error
  }
}

/** What has to be undone at the end, in the order in which it was done. */
type Undo = (() => Promise<unknown>)[]

async function start(settings: Settings, log: Log, undo: Undo, dist: string): Promise<void> {
  const url = settings.databaseUrl ?? (await startOwnDatabase(settings, log, undo))
  await migrate(url)
  const open = (connections: number, patience: Patience) => {
    const database = openDatabase(
      url,
      connections,
      (error) => log('warn', 'a database connection broke', { error: error.message }),
      patience,
    )
    undo.push(() => within(5, database.close()))
    return database
  }
  const database = open(12, FOR_PAGES)
  const secret = settings.appSecret ?? (await ownSecret(settings.dataDir))
  const kit = makeKit({ settings, secret, database, log, dist })
  undo.push(() => within(10, kit.live.stop()))
  await agree(kit)
  const state = await prepare(kit)
  kit.cast = state.cast
  if (settings.role !== 'web') {
    const { db, pool } = open(6, FOR_JOBS)
    const stopJobs = await work({ ...kit, db, pool })
    undo.push(() => within(20, stopJobs()))
  }
  // A storage that is away is told now, and not with the first photo. It keeps nobody from reading.
  kit.storage.get('reachable').catch(() => {})
  if (settings.role !== 'worker') await serveWeb(kit, dist, undo)
  greet(settings, state)
}

async function startOwnDatabase(settings: Settings, log: Log, undo: Undo): Promise<string> {
  const { startEmbedded } = await import('./kit/supervisor/index.ts')
  const embedded = await startEmbedded({ dataDir: settings.dataDir, log })
  undo.push(() => embedded.stop())
  return embedded.url
}

// Before anyone is served: a backup may have brought back whom the ledger names.
async function agree({ db, storage, settings, log }: Kit): Promise<void> {
  const { people, untended, written } = await agreeOnErasures({ db, storage, ledger: ledgerPath(settings.dataDir) })
  if (people > 0) log('warn', 'people who were erased had come back and are erased again', { people })
  for (const slug of untended) log('warn', 'a circle has no steward any more: they were erased', { circle: slug })
  if (written > 0) log('info', 'erasures written to the ledger beside the database', { written })
}

async function serveWeb(kit: Kit, dist: string, undo: Undo): Promise<void> {
  const { settings } = kit
  const metrics = settings.metricsPort === null ? undefined : makeMetrics(kit)
  const doors = makeDoors()
  const app = makeApp(kit, dist, metrics, doors)
  const server = serve({ fetch: app.fetch, port: settings.port, hostname: settings.host }) as Server
  answerAnyExpectation(server)
  const endKeptOpen = closeAfterAnswer(server)
  await listening(server, settings)
  undo.push(() => closeServer(server))
  // Before the server closes: streams end by themselves and tell when to come back.
  undo.push(() => within(10, kit.live.stop()))
  undo.push(() => {
    endKeptOpen()
    return doors.close()
  })
  if (metrics && settings.metricsPort !== null) {
    const figures = await metrics.listen(settings.metricsPort, settings.host)
    undo.push(() => closeServer(figures))
  }
}

async function work(kit: Kit): Promise<() => Promise<void>> {
  const jobs = await startJobs(kit.pool, jobsOf(kit), kit.log)
  return () => jobs.stop()
}

/** Everything that the queue can be asked to do, by name. */
export function jobsOf(kit: Kit): Jobs {
  const { settings, db, log } = kit
  const carrier = settings.smtpUrl ? smtpCarrier(settings.smtpUrl) : null
  return {
    'mail.send': (payload) => sendMail(db, carrier, settings, (payload as { id: string }).id, log),
    'files.clear': async () => {
      const files = await clearLoose(db, kit.storage)
      if (files) log('info', 'files that nothing refers to are removed', { files })
    },
    'matching.count': (payload) => countKeys(db, (payload as { circleId: string }).circleId),
    'retention.sweep': async () => {
      for (const line of await sweep(db)) if (line.rows) log('info', 'retention', line)
    },
    'erasures.agree': () => agree(kit),
    'files.remove': (payload) => removeDropped(db, kit.storage, payload),
    ...Object.assign({}, ...FEATURES.map((feature) => feature.jobs?.(kit) ?? {})),
  }
}

async function listening(server: Server, settings: Settings): Promise<void> {
  try {
    if (!server.listening) await once(server, 'listening')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EADDRINUSE')
      throw new Error(`port ${settings.port} is taken: set PORT to another number, or stop what runs there`)
    if (code === 'EACCES')
      throw new Error(`port ${settings.port} may not be used by this user: set PORT to 1024 or higher`)
    throw error
  }
}

/**
 * Watches which answers are under way.
 * @returns from then on every answer says that it is the last on its connection: without that, a busy browser or proxy
 * keeps sending on it until it is cut off in the middle
 */
function closeAfterAnswer(server: Server): () => void {
  const answering = new Set<ServerResponse>()
  let ending = false
  const last = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader('Connection', 'close')
  }
  server.prependListener('request', (_, response: ServerResponse) => {
    if (ending) last(response)
    answering.add(response)
    response.once('close', () => answering.delete(response))
  })
  return () => {
    ending = true
    answering.forEach(last)
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    // Whoever still holds a connection open after this is not going to finish by itself.
    setTimeout(() => server.closeAllConnections(), 5000).unref()
  })
}

/**
 * Waits for a part to stop, but not for ever, as on a database that hangs.
 * @param seconds how long
 * @throws Error when it takes longer
 */
async function within(seconds: number, stopping: Promise<unknown>): Promise<void> {
  const late = new AbortController()
  const deadline = sleep(seconds * 1000, undefined, { signal: late.signal }).then(() => {
    throw new Error(`it took longer than ${seconds} s`)
  })
  // The one that loses ends without anyone listening.
  deadline.catch(() => {})
  stopping.catch(() => {})
  try {
    await Promise.race([stopping, deadline])
  } finally {
    late.abort()
  }
}

function makeStop(undo: Undo, log: Log): (why: string) => Promise<void> {
  let stopping: Promise<void> | undefined
  return (why) => {
    stopping ??= (async () => {
      if (undo.length) log('info', 'stopping', { why })
      for (const step of undo.splice(0).reverse()) {
        try {
          await step()
        } catch (error) {
          log('error', 'a part did not stop cleanly', { error: String(error) })
        }
      }
    })()
    return stopping
  }
}
