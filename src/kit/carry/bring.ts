import { sql } from 'drizzle-orm'
import type { CarryScope } from '../access/viewer.ts'
import { record } from '../audit/index.ts'
import { type Db, transact } from '../db/index.ts'
import { check } from '../forms/read.ts'
import { type Bringing, type CarriedKind, type How, type Outcome, typedRow } from './kinds.ts'
import type { ListRow } from './rows.ts'

const AT_ONCE = 200

/** How many rows were brought in, stood there already, were wrong, and got an invitation. */
export interface Tally {
  made: number
  there: number
  wrong: number
  invited: number
}

/** Told of each field that is not right. @param heading the Dutch name of the column */
export type Complain = (nth: number, heading: string, why: string) => void

/**
 * Brings a list in, some rows at a time: each such part wholly or not at all, so that a list that broke off is finished by
 * bringing it in again. A wrong row is told of, and the rest goes in.
 * @param dry only looks: nothing stays
 */
export async function bringIn(
  db: Db,
  scope: CarryScope,
  kind: CarriedKind & { bring: Bringing },
  rows: AsyncIterable<ListRow>,
  how: How & { dry: boolean },
  complain: Complain,
): Promise<Tally> {
  const tally: Tally = { made: 0, there: 0, wrong: 0, invited: 0 }
  // A dry run leaves nothing behind by which the second of two rows would be known.
  const seen = new Set<string>()
  const told: Complain = (nth, key, why) => {
    complain(nth, kind.columns.find((column) => column.key === key)?.name ?? '', why)
  }
  let batch: Batch = new Map()
  const settle = async () => {
    if (batch.size > 0) await bringBatch(db, scope, kind, batch, how, tally, told)
    batch = new Map()
  }
  if (!how.dry) await note(db, scope, how, 'carry.begun', { kind: kind.kind })
  for await (const { nth, given } of rows) {
    const checked = check(kind.bring.schema, typedRow(kind, given))
    if (!checked.ok) {
      tally.wrong++
      for (const [field, why] of Object.entries(checked.errors)) told(nth, field, why)
      continue
    }
    const key = kind.bring.keyOf(checked.value)
    if (batch.has(key) || seen.has(key)) {
      tally.there++
      continue
    }
    if (how.dry) seen.add(key)
    batch.set(key, { nth, row: checked.value })
    if (batch.size === AT_ONCE) await settle()
  }
  await settle()
  if (!how.dry) await note(db, scope, how, 'carry.done', { kind: kind.kind, ...tally })
  return tally
}

type Batch = Map<string, { nth: number; row: unknown }>

class Dry extends Error {}

async function bringBatch(
  db: Db,
  scope: CarryScope,
  kind: CarriedKind & { bring: Bringing },
  batch: Batch,
  how: How & { dry: boolean },
  tally: Tally,
  told: Complain,
): Promise<void> {
  let outcomes: Outcome[] = []
  const all = [...batch.values()]
  try {
    await transact(db, async (tx) => {
      // Two lists at once go one after the other, part by part.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('carry'), hashtext(${scope.circle.id}))`)
      outcomes = await kind.bring.write(
        tx,
        scope,
        all.map(({ row }) => row),
        how,
      )
      if (how.dry) throw new Dry()
    })
  } catch (error) {
    if (!(error instanceof Dry)) throw error
  }
  for (const [i, outcome] of outcomes.entries()) {
    if ('why' in outcome) {
      tally.wrong++
      told(all[i]?.nth ?? 0, outcome.field, outcome.why)
      continue
    }
    if (outcome.made) tally.made++
    else tally.there++
    if (outcome.invited) tally.invited++
  }
}

async function note(
  db: Db,
  scope: CarryScope,
  { origin }: How,
  action: string,
  detail: Record<string, string | number>,
): Promise<void> {
  await record(db, origin, { action, circleId: scope.circle.id, detail })
}
