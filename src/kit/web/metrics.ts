import { createServer, type Server } from 'node:http'
import type { MiddlewareHandler } from 'hono'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Kit } from '../kit.ts'
import type { AppEnv } from './env.ts'

export interface Metrics {
  measure: MiddlewareHandler<AppEnv>
  listen(port: number, host: string): Promise<Server>
}

/**
 * Prometheus figures, on a port of their own so that they are never public by accident.
 * @param kit whose live connections, job queue, database connections and storage are told
 */
export function makeMetrics(kit: Pick<Kit, 'live' | 'pool' | 'storage'>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  addGauges(registry, kit)
  return {
    measure: async (c, next) => {
      const end = requests.startTimer()
      await next()
      end({ method: c.req.method, route: c.req.routePath, status: String(c.res.status) })
    },
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        const server = createServer((_, response) => {
          registry.metrics().then(
            (text) => response.setHeader('Content-Type', registry.contentType).end(text),
            () => response.writeHead(500).end(),
          )
        })
        server.once('error', reject)
        server.listen(port, host, () => resolve(server))
      }),
  }
}

function addGauges(registry: Registry, { live, pool, storage }: Pick<Kit, 'live' | 'pool' | 'storage'>): void {
  const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        // A figure that cannot be had, as while the database is away, must not take the others along.
        this.set(await Promise.resolve(read()).catch(() => Number.NaN))
      },
    })
  gauge('vliegwiel_live_connections', 'Streams that are open to browsers', () => live.figures().connections)
  gauge('vliegwiel_live_topics', 'Different topics that are followed', () => live.figures().topics)
  gauge('vliegwiel_live_listening', '1 while changes are heard from the database', () =>
    Number(live.figures().listening),
  )
  gauge('vliegwiel_database_connections', 'Connections of this process', () => pool.totalCount)
  gauge('vliegwiel_database_connections_idle', 'The ones that nobody uses now', () => pool.idleCount)
  gauge('vliegwiel_database_waiting', 'Requests that wait for a connection', () => pool.waitingCount)
  gauge(
    'vliegwiel_storage_failures',
    'Times that the storage of files was away since this process began',
    () => storage.figures().failures,
  )
  gauge('vliegwiel_jobs_waiting', 'Jobs that are due or being done, of all processes together', () =>
    countJobs(pool, 'run_at <= now() and attempts < max_attempts'),
  )
  gauge('vliegwiel_jobs_given_up', 'Jobs that failed too often and are not tried again', () =>
    countJobs(pool, 'attempts >= max_attempts'),
  )
}

async function countJobs(pool: Kit['pool'], which: string): Promise<number> {
  const jobs = `select from graphile_worker.jobs where ${which} limit 100000`
  const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from (${jobs}) as some`)
  return rows[0]?.n ?? 0
}
