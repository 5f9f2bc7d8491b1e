import { and, eq, sql } from 'drizzle-orm'
import type { StewardScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { fold } from '#kit/text/fold.ts'
import { MOST_ABBREVIATIONS } from './queries-abbreviations.ts'
import { exchangeAbbreviation } from './tables.ts'

/**
 * Writes down what a short word stands for; said again, the newer words hold.
 * @returns false when the list is full, or nothing is left of the short word
 */
export async function saveAbbreviation(
  db: Db,
  scope: StewardScope,
  short: string,
  full: string,
  origin: Origin,
): Promise<boolean> {
  const circleId = scope.circle.id
  const folded = foldedShort(short)
  if (!folded) return false
  return transact(db, async (tx) => {
    const { rows } = await tx.execute<{ n: number }>(
      sql`select count(*)::int n from exchange_abbreviation where circle_id = ${circleId} and folded <> ${folded}`,
    )
    if ((rows[0]?.n ?? 0) >= MOST_ABBREVIATIONS) return false
    await saveAbbreviationRow(tx, circleId, short, full, scope.viewer.person.id)
    await record(tx, origin, { action: 'abbreviation.written', circleId })
    return true
  })
}

/** Writes a short word; one that is there gets the newer words. @param tx a transaction */
export async function saveAbbreviationRow(
  tx: Db,
  circleId: string,
  short: string,
  full: string,
  writtenBy: string,
): Promise<void> {
  const said = { short, full, writtenBy }
  await tx
    .insert(exchangeAbbreviation)
    .values({ circleId, folded: foldedShort(short), ...said })
    .onConflictDoUpdate({
      target: [exchangeAbbreviation.circleId, exchangeAbbreviation.folded],
      set: { ...said, writtenAt: sql`now()` },
    })
}

function foldedShort(short: string): string {
  return fold(short).replaceAll(' ', '')
}

/** Takes a short word off the list. */
export async function dropAbbreviation(db: Db, scope: StewardScope, folded: string, origin: Origin): Promise<void> {
  const circleId = scope.circle.id
  await transact(db, async (tx) => {
    const gone = await tx
      .delete(exchangeAbbreviation)
      .where(and(eq(exchangeAbbreviation.circleId, circleId), eq(exchangeAbbreviation.folded, folded)))
    if (gone.rowCount) await record(tx, origin, { action: 'abbreviation.dropped', circleId })
  })
}
