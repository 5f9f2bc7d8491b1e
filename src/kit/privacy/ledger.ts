import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asc } from 'drizzle-orm'
import type { Db } from '../db/index.ts'
import { type ErasureChoice, erasure } from './tables.ts'

/** That somebody was erased, as it is kept: no name, no address. */
export interface Erasure {
  personId: string
  /** ISO 8601. */
  at: string
  choice: ErasureChoice
  /** Ids of the circles that had to keep what was written there. */
  held: string[]
}

/** Where the ledger stands beside the database: a line of JSON for each erasure. */
export function ledgerPath(dataDir: string): string {
  return join(dataDir, 'erasures')
}

/** Adds lines to the ledger; they are on the disk when this returns. */
export async function appendErasures(path: string, erasures: readonly Erasure[]): Promise<void> {
  if (erasures.length === 0) return
  await mkdir(join(path, '..'), { recursive: true })
  const file = await open(path, 'a', 0o600)
  try {
    // On a line of its own, also after one that broke off when the power failed.
    await file.write(erasures.map((one) => `\n${JSON.stringify(one)}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * The erasures in a ledger, each person once. A line that broke off is left out.
 * @returns null when there is no such file
 */
export async function readErasures(path: string): Promise<Erasure[] | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const found = new Map<string, Erasure>()
  for (const line of text.split('\n')) {
    const one = readLine(line)
    if (one) found.set(one.personId, one)
  }
  return [...found.values()]
}

/** The erasures that the database knows, the oldest first. */
export async function erasuresIn(db: Db): Promise<Erasure[]> {
  const rows = await db.select().from(erasure).orderBy(asc(erasure.at), asc(erasure.personId))
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

function readLine(line: string): Erasure | null {
  try {
    const { personId, at, choice, held } = JSON.parse(line) as Partial<Erasure>
    const isOurs =
      typeof personId === 'string' &&
      typeof at === 'string' &&
      !Number.isNaN(Date.parse(at)) &&
      (choice === 'remove' || choice === 'nameless') &&
      Array.isArray(held)
    return isOurs ? { personId, at, choice, held: held.map(String) } : null
  } catch {
    return null
  }
}
