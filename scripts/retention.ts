// Throws away what was kept long enough, or only counts it. See bin/retention.
import { parseArgs } from 'node:util'
import { openInstallation } from '../src/kit/backup/installation.ts'
import { openDatabase } from '../src/kit/db/index.ts'
import { sweep } from '../src/kit/jobs/retention.ts'

try {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } })
  const dryRun = values['dry-run']
  const { databaseUrl, close } = await openInstallation(process.env, false)
  const database = openDatabase(databaseUrl, 1)
  try {
    const report = await sweep(database.db, dryRun)
    for (const { table, rule, rows } of report) console.log(`${String(rows).padStart(8)}  ${table.padEnd(18)} ${rule}`)
    const all = report.reduce((sum, { rows }) => sum + rows, 0)
    console.log(dryRun ? `${all} rows would go now; nothing was changed.` : `${all} rows are gone.`)
  } finally {
    await database.close()
    await close()
  }
} catch (error) {
  console.error(`retention: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
