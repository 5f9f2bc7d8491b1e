// Puts a backup back into an empty installation. See bin/restore.
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { inspect } from '../src/kit/backup/archive.ts'
import { openInstallation } from '../src/kit/backup/installation.ts'
import { type Restored, restore } from '../src/kit/backup/restore.ts'
import { migrate } from '../src/kit/db/migrate.ts'

const say = (line: string) => process.stderr.write(`  ${line}\n`)

try {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [name] = positionals
  if (!name || positionals.length > 1) throw new Error('say which backup: bin/restore <file>')
  await run(resolve(process.env.CALLED_FROM ?? '.', name))
} catch (error) {
  console.error(`restore: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}

async function run(path: string): Promise<void> {
  const started = performance.now()
  // Read to its end before anything is touched.
  const inspected = await inspect(path)
  say(`${path} is whole: Vliegwiel ${inspected.head.version} at ${inspected.head.takenAt}`)
  const { databaseUrl, storage, home, embedded, close } = await openInstallation(process.env, true)
  try {
    const restored = await restore(path, inspected, { databaseUrl, storage, say })
    await migrate(databaseUrl)
    keepSecret(restored, home, embedded)
    const rows = Object.values(restored.summary.tables).reduce((sum, table) => sum + table.rows, 0)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.error(`${rows} rows and ${restored.summary.files} files are back in ${seconds} s, each table checked.`)
    if (restored.held > 0)
      console.error(`${restored.held} letters that were not yet sent then are held: see /beheer/post.`)
    console.error('Everyone signs in anew.')
  } finally {
    await close()
  }
}

function keepSecret({ secret }: Restored, home: string, embedded: boolean): void {
  if (!secret) return
  const path = join(home, 'app-secret')
  if (existsSync(path)) {
    console.error(`The secret in the backup was not used: ${path} is there already.`)
    return
  }
  writeFileSync(path, secret, { mode: 0o600, flag: 'wx' })
  console.error(`The secret of the backup is in ${path}${embedded ? '' : ': give it to the app as APP_SECRET'}.`)
}
