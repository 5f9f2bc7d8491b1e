import { eq, sql } from 'drizzle-orm'
import { leaveEverywhere } from '#features/circles/commands-erasure.ts'
import type { Tended } from '#features/circles/queries-erasure.ts'
import type { SignedIn, SiteScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Bus } from '#kit/events/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { newId } from '#kit/id.ts'
import { announceRights } from '#kit/live/index.ts'
import type { Log } from '#kit/log.ts'
import { post } from '#kit/mail/index.tsx'
import { forget } from '#kit/privacy/forget.ts'
import { appendErasures, type Erasure, erasuresIn } from '#kit/privacy/ledger.ts'
import { type ErasureChoice, erasure } from '#kit/privacy/tables.ts'
import { person } from '#kit/session/tables.ts'
import { goodbyeLetter } from './emails-erasure.ts'
import { heldCircles } from './queries-erasure.ts'

/** What an erasure needs of the house. */
export interface ErasureTools {
  bus: Bus
  log: Log
  /** The ledger beside the database. */
  ledger: string
  /** Where the site is, when mail leaves it: then a goodbye goes to the address. */
  goodbyeFrom: string | null
}

/** `waiting`: these circles need another steward first. `gone`: there is no such person. */
export type ErasureAnswer = { ok: true } | { ok: false; why: 'waiting'; circles: Tended[] } | { ok: false; why: 'gone' }

/** How somebody asked a steward to be erased: kept in the log in place of a reason, which might name them. */
export const ASKED = ['letter', 'mail', 'spoken', 'relative'] as const
export type Asked = (typeof ASKED)[number]

/** Erases the viewer from the whole site. */
export function leaveSite(
  db: Db,
  tools: ErasureTools,
  viewer: SignedIn,
  choice: ErasureChoice,
  origin: Origin,
): Promise<ErasureAnswer> {
  return erase(db, tools, viewer.person.id, choice, origin)
}

/** Erases somebody who asked the site's stewards to do so. */
export function eraseAtRequest(
  db: Db,
  tools: ErasureTools,
  _: SiteScope,
  personId: string,
  choice: ErasureChoice,
  asked: Asked,
  origin: Origin,
): Promise<ErasureAnswer> {
  return erase(db, tools, personId, choice, origin, asked)
}

/**
 * Erases again whom a ledger names and the database still has, as after a restore. Also writes down whom it has not.
 * @returns how many people went, the keys of their files, and circles that nobody looks after now
 */
export async function eraseAgain(
  db: Db,
  bus: Bus,
  erasures: readonly Erasure[],
): Promise<{ people: number; files: string[]; untended: string[] }> {
  const known = new Set((await erasuresIn(db)).map(({ personId }) => personId))
  const report = { people: 0, files: [] as string[], untended: [] as string[] }
  for (const one of erasures.filter(({ personId }) => !known.has(personId))) {
    const done = await transact(db, (tx) => takeOut(tx, bus, one.personId, one, NOBODY, null))
    if (done === 'gone' || 'waiting' in done) {
      await db.insert(erasure).values(asRow(one)).onConflictDoNothing()
      continue
    }
    report.people++
    report.files.push(...done.files)
    report.untended.push(...done.untended)
  }
  return report
}

const NOBODY: Origin = { personId: null, address: '', requestId: 'restore' }

async function erase(
  db: Db,
  tools: ErasureTools,
  personId: string,
  choice: ErasureChoice,
  origin: Origin,
  asked?: Asked,
): Promise<ErasureAnswer> {
  const done = await transact(db, async (tx) => {
    const [who] = await tx.select().from(person).where(eq(person.id, personId))
    const result = await takeOut(tx, tools.bus, personId, { choice }, origin, asked ?? 'self')
    if (who && tools.goodbyeFrom && result !== 'gone' && 'files' in result)
      await post(tx, goodbyeLetter(who.lang as Lang, who.email, who.name, tools.goodbyeFrom))
    return result
  })
  if (done === 'gone') return { ok: false, why: 'gone' }
  if ('waiting' in done) return { ok: false, why: 'waiting', circles: done.waiting }
  // The database knows it; what cannot be written now is written at the next start, or tonight.
  await appendErasures(tools.ledger, [done.entry]).catch((error: Error) =>
    tools.log('error', 'an erasure is not in the ledger beside the database yet', { error: error.message }),
  )
  return { ok: true }
}

type TakenOut = 'gone' | { waiting: Tended[] } | { entry: Erasure; files: string[]; untended: string[] }

async function takeOut(
  tx: Db,
  bus: Bus,
  id: string,
  known: Pick<Erasure, 'choice'> & Partial<Erasure>,
  origin: Origin,
  asked: Asked | 'self' | null,
): Promise<TakenOut> {
  const again = asked === null
  const waiting = await leaveEverywhere(tx, bus, id, origin, again)
  if (waiting.length > 0 && !again) return { waiting }
  const [who] = await tx.select().from(person).where(eq(person.id, id)).for('update')
  if (!who) return 'gone'
  const circles = await everIn(tx, id)
  const held = [...new Set([...(known.held ?? []), ...(await heldCircles(tx, id)).map((one) => one.id)])]
  const { name, email } = who
  const gone = { id, name, email: email.toLowerCase(), alias: newId(), choice: known.choice, held, circles }
  await bus.emit(tx, 'person.erased', gone, origin)
  const files = await forget(tx, gone, gone.alias, circles)
  const entry: Erasure = { personId: id, at: known.at ?? new Date().toISOString(), choice: known.choice, held }
  await tx.insert(erasure).values(asRow(entry)).onConflictDoNothing()
  const self = asked === 'self'
  await record(tx, self ? { ...origin, personId: gone.alias, address: '' } : origin, {
    action: self ? 'person.left' : again ? 'person.erased-again' : 'person.erased',
    subject: { kind: 'person', id: gone.alias },
    detail: { choice: known.choice, ...(asked && !self ? { asked } : {}) },
  })
  await announceRights(tx, id)
  return { entry, files, untended: waiting.map((circle) => circle.slug) }
}

async function everIn(tx: Db, personId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select circle_id id from membership where person_id = ${personId}`,
  )
  return rows.map(({ id }) => id)
}

function asRow({ at, ...one }: Erasure): typeof erasure.$inferInsert {
  return { ...one, at: new Date(at) }
}
