import type { HttpBindings } from '@hono/node-server'
import type { Viewer } from '../access/viewer.ts'
import type { Origin } from '../audit/index.ts'
import type { Kit } from '../kit.ts'

/** What a request carries on its way to a handler. */
export interface AppEnv {
  Bindings: Partial<HttpBindings>
  Variables: {
    kit: Kit
    viewer: Viewer
    origin: Origin
    nonce: string
    /** The number under which the log, the audit trail and the error page know this request. */
    requestId: string
  }
}
