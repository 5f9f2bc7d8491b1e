// Writes everything of an installation into one file, also while Vliegwiel runs. See bin/backup.
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backup } from '../src/kit/backup/backup.ts'
import { openInstallation, secretOf } from '../src/kit/backup/installation.ts'
import { readVersion } from '../src/kit/env.ts'

const say = (line: string) => process.stderr.write(`  ${line}\n`)

try {
  const { values, positionals } = parseArgs({
    options: { 'with-secret': { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const stamp = new Date().toISOString().slice(0, 16).replace(':', '')
  const name = positionals[0] ?? `vliegwiel-${stamp}.tar.gz`
  if (positionals.length > 1) throw new Error('give one file: bin/backup [--with-secret] [file]')
  await run(name === '-' ? null : resolve(process.env.CALLED_FROM ?? '.', name), values['with-secret'])
} catch (error) {
  console.error(`backup: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}

async function run(path: string | null, withSecret: boolean): Promise<void> {
  if (path && existsSync(path)) throw new Error(`${path} is there already: give another name`)
  const started = performance.now()
  const { databaseUrl, storage, home, close } = await openInstallation(process.env, false)
  // Under its own name a backup is whole, whatever happens while it is written.
  const draft = `${path}.part`
  try {
    const secret = withSecret ? secretOf(process.env, home) : null
    if (withSecret && !secret) throw new Error('there is no secret to keep: set APP_SECRET as the app has it')
    const out = path ? createWriteStream(draft, { mode: 0o600, flush: true }) : process.stdout
    const { tables, files } = await backup(out, {
      databaseUrl,
      storage,
      version: readVersion(),
      ...(secret ? { secret } : {}),
      say,
    })
    if (path) renameSync(draft, path)
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.error(`${rows} rows and ${files} files in ${seconds} s: ${path ?? 'standard output'}`)
  } catch (error) {
    if (path) rmSync(draft, { force: true })
    throw error
  } finally {
    await close()
  }
}
