// Prints the ledger of erasures, to be kept beside the backups. See bin/erasures.
import { openInstallation } from '../src/kit/backup/installation.ts'
import { openDatabase } from '../src/kit/db/index.ts'
import { erasuresIn } from '../src/kit/privacy/ledger.ts'

try {
  const { databaseUrl, close } = await openInstallation(process.env, false)
  const database = openDatabase(databaseUrl, 1)
  try {
    for (const one of await erasuresIn(database.db)) console.log(JSON.stringify(one))
  } finally {
    await database.close()
    await close()
  }
} catch (error) {
  console.error(`erasures: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
