import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#kit/db/migrate.ts'
import { startEmbedded } from '#kit/supervisor/index.ts'

export interface TestServer {
  /** A role that may make databases. */
  url: string
  /** A migrated database without rows, to copy. */
  template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

// Nothing here has to survive a power cut.
const HASTE = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '100',
}

/**
 * Before all tests: a PostgreSQL (TEST_DATABASE_URL, any from 15 on, or one of our own in a temporary folder) with a
 * migrated template in it.
 * @returns takes everything away again
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => {} } : await startOwn()
  const template = `vliegwiel_template_${process.pid}`
  await run(server.url, `create database ${template}`)
  await migrate(databaseUrl(server.url, template))
  project.provide('testServer', { url: server.url, template })
  return async () => {
    await run(server.url, `drop database ${template} with (force)`)
    await server.stop()
  }
}

/** The same server and role, another database. */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/** One statement on a connection of its own. */
export async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function startOwn() {
  const dataDir = await mkdtemp(join(tmpdir(), 'vliegwiel-test-'))
  const log = (_: string, message: string) => console.error(message)
  const { url, stop } = await startEmbedded({ dataDir, log, settings: HASTE })
  return {
    url,
    stop: async () => {
      await stop()
      await rm(dataDir, { recursive: true })
    },
  }
}
