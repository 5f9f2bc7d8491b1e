import pg from 'pg'
import { type Database, openDatabase } from '../../db/index.ts'
import { migrate } from '../../db/migrate.ts'
import { newId } from '../../id.ts'

/** A migrated database of its own on the PostgreSQL of TEST_DATABASE_URL; closing it removes it. */
export async function ownDatabase(): Promise<Database> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) throw new Error('TEST_DATABASE_URL is missing')
  const name = `live_${newId()}`
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  await migrate(url.href)
  const database = openDatabase(url.href, 8)
  return {
    ...database,
    close: async () => {
      await database.close()
      await onServer(server, `drop database ${name} with (force)`)
    },
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
