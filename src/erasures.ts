import { sql } from 'drizzle-orm'
import { eraseAgain } from './features/accounts/commands-erasure.ts'
import { FEATURES } from './features/index.ts'
import type { Db } from './kit/db/index.ts'
import { makeBus } from './kit/events/index.ts'
import { appendErasures, type Erasure, erasuresIn, readErasures } from './kit/privacy/ledger.ts'
import { removeLoose } from './kit/storage/files.ts'
import type { Storage } from './kit/storage/index.ts'

/** What it took to make the ledger and the database agree. */
export interface Agreed {
  /** People who were erased again. */
  people: number
  /** Addresses of circles that nobody looks after now. */
  untended: string[]
  /** Lines that the ledger did not have yet. */
  written: number
}

interface Parts {
  db: Db
  storage: Storage
  /** The ledger beside the database. */
  ledger: string
}

/**
 * Makes the ledger beside the database and the database agree: whom the ledger names is erased again where a backup
 * brought them back, and what only the database knows is written down. At every start, every night, after a restore.
 * @param more erasures from elsewhere
 */
export async function agreeOnErasures({ db, storage, ledger }: Parts, more: readonly Erasure[] = []): Promise<Agreed> {
  const inFile = (await readErasures(ledger)) ?? []
  const bus = makeBus(
    FEATURES.map((feature) => feature.reactions ?? {}),
    // Nothing that is done again is mailed again.
    { secret: '', baseUrl: '' },
  )
  const { people, untended, files } = await eraseAgain(db, bus, [...inFile, ...more])
  await removeLoose(db, storage, files)
  const written = new Set(inFile.map(({ personId }) => personId))
  const missing = (await erasuresIn(db)).filter(({ personId }) => !written.has(personId))
  await appendErasures(ledger, missing)
  return { people, untended, written: missing.length }
}

/** A goodbye that came back with a backup was sent long ago: nothing of it stays. */
export async function dropGoodbyes(db: Db): Promise<void> {
  await db.execute(sql`delete from mail where forget`)
}
