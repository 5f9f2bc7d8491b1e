// Puts a backup back into an empty installation. See bin/restore.
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { agreeOnErasures, dropGoodbyes } from '../src/erasures.ts'
import { inspect } from '../src/kit/backup/archive.ts'
import { type Installation, openInstallation } from '../src/kit/backup/installation.ts'
import { type Restored, restore } from '../src/kit/backup/restore.ts'
import { openDatabase } from '../src/kit/db/index.ts'
import { migrate } from '../src/kit/db/migrate.ts'
import { type Erasure, ledgerPath, readErasures } from '../src/kit/privacy/ledger.ts'

const say = (line: string) => process.stderr.write(`  ${line}\n`)
const from = process.env.CALLED_FROM ?? '.'

try {
  const { values, positionals } = parseArgs({
    options: { erasures: { type: 'string', multiple: true, default: [] } },
    allowPositionals: true,
  })
  const [name] = positionals
  if (!name || positionals.length > 1) throw new Error('say which backup: bin/restore [--erasures <file>] <file>')
  await run(
    resolve(from, name),
    values.erasures.map((path) => resolve(from, path)),
  )
} catch (error) {
  console.error(`restore: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}

async function run(path: string, ledgers: string[]): Promise<void> {
  const started = performance.now()
  // Read to their end before anything is touched.
  const erasures = (await Promise.all(ledgers.map(readLedger))).flat()
  const inspected = await inspect(path)
  say(`${path} is whole: Vliegwiel ${inspected.head.version} at ${inspected.head.takenAt}`)
  const installation = await openInstallation(process.env, true)
  const { databaseUrl, storage, home, embedded, close } = installation
  try {
    const restored = await restore(path, inspected, { databaseUrl, storage, say })
    await migrate(databaseUrl)
    const known = ledgers.length > 0 || existsSync(ledgerPath(home))
    await eraseThem(installation, erasures)
    keepSecret(restored, home, embedded)
    const rows = Object.values(restored.summary.tables).reduce((sum, table) => sum + table.rows, 0)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.error(`${rows} rows and ${restored.summary.files} files are back in ${seconds} s, each table checked.`)
    if (restored.held > 0)
      console.error(`${restored.held} letters that were not yet sent then are held: see /beheer/post.`)
    console.error('Everyone signs in anew.')
    if (!known)
      console.error(
        `No ledger of erasures was found. Whoever was erased after ${restored.head.takenAt} is back. If there were any, put the ` +
          `old DATA_DIR/erasures in ${ledgerPath(home)}: the next start erases them again, before anyone sees them.`,
      )
  } finally {
    await close()
  }
}

async function readLedger(path: string): Promise<Erasure[]> {
  const found = await readErasures(path)
  if (!found) throw new Error(`${path} cannot be read: it should be a ledger of erasures, as DATA_DIR/erasures is`)
  return found
}

async function eraseThem({ databaseUrl, storage, home }: Installation, erasures: Erasure[]): Promise<void> {
  const { db, close } = openDatabase(databaseUrl, 2)
  try {
    const { people, untended } = await agreeOnErasures({ db, storage, ledger: ledgerPath(home) }, erasures)
    await dropGoodbyes(db)
    if (people > 0) say(`erased again, as they were after the backup: ${people}`)
    for (const slug of untended) say(`nobody looks after /kringen/${slug} now: its steward was erased after the backup`)
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
