import { createServer, type Server } from 'node:http'
import type { MiddlewareHandler } from 'hono'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { AppEnv } from './env.ts'

export interface Metrics {
  measure: MiddlewareHandler<AppEnv>
  listen(port: number, host: string): Promise<Server>
}

/** Prometheus figures, on a port of their own so that they are never public by accident. */
export function makeMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
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
