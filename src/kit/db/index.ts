import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { PreparingClient, type PreparingConfig } from './prepared.ts'

// count(*) and bigint arrive as text; every figure in this product fits a double.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** The database, or a transaction on it: queries and commands take either. */
export type Db = NodePgDatabase<Record<string, never>>

/** The connection behind a `Db`: to close it, or to listen. */
export interface Database {
  db: Db
  pool: pg.Pool
  url: string
  close(): Promise<void>
}

/** How long the database may take, in milliseconds. */
export interface Patience {
  /** PostgreSQL itself gives up a statement after this, as when a lock is held. */
  statement: number
  /** A connection on which nothing comes back for this long is given up, as when PostgreSQL hangs. */
  answer: number
  /** PostgreSQL ends a transaction in which nothing is asked for this long, so that it holds no locks. */
  idleInTransaction: number
}

/** Someone waits for a page. */
export const FOR_PAGES: Patience = { statement: 6000, answer: 8000, idleInTransaction: 60_000 }

/** Nobody waits: a sweep of all that is old, a letter that a mail server is slow to take. */
export const FOR_JOBS: Patience = { statement: 600_000, answer: 660_000, idleInTransaction: 300_000 }

/**
 * Opens a pool on a PostgreSQL.
 * @param url connection string
 * @param max most connections at once
 * @param onError told when an idle connection breaks (a database restart); the pool recovers by itself
 * @param patience when a question is given up, with an error
 */
export function openDatabase(
  url: string,
  max = 12,
  onError: (error: Error) => void = () => {},
  patience = FOR_PAGES,
): Database {
  const config: pg.PoolConfig & PreparingConfig = {
    Client: PreparingClient,
    connectionString: url,
    max,
    // Also how long one waits for a connection that others use.
    connectionTimeoutMillis: 5000,
    statement_timeout: patience.statement,
    idle_in_transaction_session_timeout: patience.idleInTransaction,
    answerMs: patience.answer,
    keepAlive: true,
    application_name: 'vliegwiel',
  }
  const pool = new pg.Pool(config)
  pool.on('error', onError)
  // A connection that is in use can break as well; whoever uses it hears so from its query.
  pool.on('connect', (client) => client.on('error', onError))
  return { db: drizzle({ client: pool }) as unknown as Db, pool, url, close: () => pool.end() }
}

/**
 * Runs work in one transaction.
 * @param db the database or a running transaction (then a savepoint)
 */
export function transact<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  return db.transaction((tx) => work(tx as unknown as Db))
}
