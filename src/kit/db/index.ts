import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { PreparingClient } from './prepared.ts'

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

/**
 * Opens a pool on a PostgreSQL.
 * @param url connection string
 * @param max most connections at once
 * @param onError told when an idle connection breaks (a database restart); the pool recovers by itself
 */
export function openDatabase(url: string, max = 12, onError: (error: Error) => void = () => {}): Database {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max,
    connectionTimeoutMillis: 5000,
    application_name: 'vliegwiel',
  })
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
