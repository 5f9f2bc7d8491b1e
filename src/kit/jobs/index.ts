import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseCronItems, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import { jobLogger, type Log } from '../log.ts'
import { CRON } from './cron.ts'
import { patientPool } from './patient.ts'
import { releaseOrphans, showPresence } from './presence.ts'

/** How long a job that ended at the last moment may take to be put away; a database that is gone takes longer. */
const PUT_AWAY_MS = 3000

/** Work by name. A job only calls the domain. */
export type Jobs = Record<string, (payload: unknown) => Promise<void>>

/**
 * Works on the queue until stopped.
 * @param jobs what each job name does
 */
export async function startJobs(pool: pg.Pool, jobs: Jobs, log: Log): Promise<{ stop(): Promise<void> }> {
  const taskList: TaskList = {}
  for (const [name, work] of Object.entries(jobs)) taskList[name] = (payload) => work(payload)
  const release = async () => {
    const gone = await releaseOrphans(pool)
    if (gone.length) log('warn', 'jobs of workers that were killed are given back', { workers: gone.length })
  }
  taskList['jobs.release'] = release
  await release()
  const leaving: (() => void)[] = []
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => leaving.push(showPresence(pool, workerPool.id)))
  const patient = patientPool(pool)
  const runner: Runner = await run({
    events,
    pgPool: patient.pool,
    taskList,
    parsedCronItems: parseCronItems(CRON),
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: jobLogger(log),
  })
  // The promise fails when the queue breaks for good; the health check then says so.
  runner.promise.catch((error: unknown) => log('error', 'the job queue stopped', { error: String(error) }))
  return {
    async stop() {
      await runner.stop()
      await Promise.race([patient.quiet(), sleep(PUT_AWAY_MS, undefined, { ref: false })])
      for (const leave of leaving) leave()
    },
  }
}
