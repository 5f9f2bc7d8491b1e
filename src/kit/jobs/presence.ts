import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

/** A worker that just started, or whose connection just broke, gets this long to show that it lives. */
const DOUBT_SECONDS = 30
const AGAIN_MS = 1000

/**
 * Shows that a worker lives, by a lock on a connection of its own: PostgreSQL lets go of it when the process ends, however
 * that came about.
 * @param workerId as the queue writes it beside the jobs that are being worked on
 * @returns stops showing
 */
export function showPresence(pool: pg.Pool, workerId: string): () => void {
  const over = new AbortController()
  let client: pg.PoolClient | null = null
  const letGo = () => {
    client?.release(true)
    client = null
  }
  const hold = async () => {
    while (!over.signal.aborted) {
      try {
        const fresh = await pool.connect()
        client = fresh
        if (over.signal.aborted) break
        const broke = new Promise<void>((resolve) => {
          fresh.once('error', () => resolve())
          fresh.once('end', () => resolve())
        })
        await fresh.query('select pg_advisory_lock(hashtextextended($1, 0))', [keyOf(workerId)])
        await broke
      } catch {
        // The database is away: it is tried again.
      }
      letGo()
      await sleep(AGAIN_MS, undefined, { ref: false, signal: over.signal })
    }
    letGo()
  }
  hold().catch(() => {})
  return () => {
    over.abort()
    letGo()
  }
}

/**
 * Gives back the jobs of workers that ended in the middle of them: the queue itself only does so after four hours.
 * @returns the workers that are no more
 */
export async function releaseOrphans(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ gone: string }>(
    `with doubtful as materialized (
       select distinct locked_by from graphile_worker._private_jobs
       where locked_by is not null and locked_at < now() - make_interval(secs => ${DOUBT_SECONDS})
     ), gone as materialized (
       select locked_by from doubtful where pg_try_advisory_xact_lock(hashtextextended('${keyOf('')}' || locked_by, 0))
     )
     select gone.locked_by gone, graphile_worker.force_unlock_workers(array[gone.locked_by]) from gone`,
  )
  return rows.map(({ gone }) => gone)
}

function keyOf(workerId: string): string {
  return `worker:${workerId}`
}
