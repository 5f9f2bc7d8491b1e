import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { FEATURES } from './features/index.ts'
import type { Kit } from './kit/kit.ts'
import { liveRoutes } from './kit/live/routes.ts'
import { whoAsks } from './kit/session/middleware.ts'
import { documentRoutes } from './kit/storage/routes.ts'
import { assetRoutes } from './kit/web/assets.ts'
import { compressRest } from './kit/web/compress.ts'
import { type Doors, makeDoors } from './kit/web/doors.ts'
import type { AppEnv } from './kit/web/env.ts'
import { securityHeaders } from './kit/web/headers.ts'
import { healthRoutes } from './kit/web/health.ts'
import type { Metrics } from './kit/web/metrics.ts'
import { plainAddress } from './kit/web/plain-address.ts'
import { refuse } from './kit/web/refusals.ts'
import { logRequests } from './kit/web/request-log.ts'
import { sameOrigin } from './kit/web/same-origin.ts'
import { answerError, answerNotFound } from './ui/errors.tsx'

// Well above the largest photo that is kept: one that is a little too large still comes back with the rest of its form.
const MOST_BYTES = 24 * 1024 * 1024
// Looking for the body of a GET would make a whole web Request of it, which nothing else needs.
const WITH_BODY = ['POST', 'PUT', 'PATCH', 'DELETE']

/**
 * The whole site: the edges every request passes, then the features.
 * @param kit the house's tools
 * @param distFolder where the built browser files lie
 * @param metrics when figures are kept
 * @param doors how the process leaves
 */
export function makeApp(kit: Kit, distFolder: string, metrics?: Metrics, doors: Doors = makeDoors()): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use((c, next) => {
    c.set('kit', kit)
    return next()
  })
  app.use(logRequests())
  if (metrics) app.use(metrics.measure)
  app.use(compressRest())
  app.use(securityHeaders(kit.settings.secure))
  app.route('/', assetRoutes(distFolder))
  app.route('/', healthRoutes(kit.db, doors))
  app.use(whoAsks(kit))
  app.use(plainAddress())
  app.use(sameOrigin(kit.settings.baseUrl))
  app.on(WITH_BODY, '*', bodyLimit({ maxSize: MOST_BYTES, onError: () => refuse('too-large') }))
  app.route('/', liveRoutes)
  app.route('/', documentRoutes(Object.assign({}, ...FEATURES.map(({ readers }) => readers))))
  for (const feature of FEATURES) if (feature.routes) app.route('/', feature.routes(kit))
  app.notFound(answerNotFound)
  app.onError(answerError)
  return app
}
