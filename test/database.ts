import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { databaseUrl, run } from './global.ts'

/**
 * A migrated, empty database for one test file: in `beforeAll`, and `drop` in `afterAll`.
 * @returns its address, and what takes it away, open connections included
 */
export async function testDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const { url, template } = inject('testServer')
  const name = `vliegwiel_test_${randomBytes(6).toString('hex')}`
  await run(url, `create database ${name} template ${template}`)
  return { url: databaseUrl(url, name), drop: () => run(url, `drop database ${name} with (force)`) }
}
