import type pg from 'pg'

/** How PostgreSQL says "not now"; the queue waits and tries again when it hears this. */
const NOT_NOW = '57P03'

/** The pool for the queue, and what waits until the queue has nothing under way on it. */
export interface PatientPool {
  pool: pg.Pool
  quiet(): Promise<void>
}

type Connected = (error: Error | undefined, client?: pg.PoolClient, release?: pg.PoolClient['release']) => void

/**
 * The pool as the job queue needs it. Graphile Worker tries again to put a finished job away only on a few codes; on any other
 * lost connection it lets a promise fail that nobody waits for, which would end the process and leave the job held for hours.
 * So here every lost connection bears the code that it tries again on. What it then repeats is safe: a job is put away by its
 * id and its worker. Nor does it wait for this when it stops: that is what `quiet` is for.
 * @param pool the pool that it asks; it stays the caller's to close
 */
export function patientPool(pool: pg.Pool): PatientPool {
  const away = new Set<Promise<void>>()
  const connect = async (released?: () => void) => patientClient(await pool.connect().catch(notNow), released)
  const borrow = () => {
    const { promise: returned, resolve: giveBack } = Promise.withResolvers<void>()
    away.add(returned)
    returned.then(() => away.delete(returned))
    return connect(giveBack).catch((error) => {
      giveBack()
      throw error
    })
  }
  // Its listener asks by a callback and keeps what it gets for as long as it runs.
  const listen = (heard: Connected) =>
    connect().then(
      (client) => heard(undefined, client, client.release),
      (error) => heard(error),
    )
  return {
    pool: new Proxy(pool, {
      get: (target, name) =>
        name === 'connect' ? (heard?: Connected) => (heard ? listen(heard) : borrow()) : bound(target, name),
    }),
    async quiet() {
      await Promise.all(away)
    },
  }
}

function patientClient(client: pg.PoolClient, released = () => {}): pg.PoolClient {
  const query = async (...question: Parameters<typeof client.query>) => {
    try {
      return await client.query(...question)
    } catch (error) {
      return isLost(error) ? notNow(error) : Promise.reject(error)
    }
  }
  const release: typeof client.release = (error) => {
    client.release(error)
    released()
  }
  return new Proxy(client, {
    get: (target, name) => (name === 'query' ? query : name === 'release' ? release : bound(target, name)),
  })
}

// A method is called on what it belongs to, never on the proxy before it.
function bound(target: object, name: string | symbol): unknown {
  const value = Reflect.get(target, name, target)
  return typeof value === 'function' ? value.bind(target) : value
}

/** Whether an error is one of the connection: without PostgreSQL's own code, or of its classes for lost and ended connections. */
function isLost(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return !/^[0-9A-Z]{5}$/.test(code) || code === 'EPIPE' || /^(08|57P)/.test(code)
}

function notNow(cause: unknown): never {
  throw Object.assign(new Error(cause instanceof Error ? cause.message : String(cause), { cause }), { code: NOT_NOW })
}
