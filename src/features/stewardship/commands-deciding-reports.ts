import { sql } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { type NoticeKind, tell } from '#kit/notices/index.ts'
import type { SparkKind } from '#kit/sparks/index.ts'
import type { Things } from '#kit/things/index.ts'
import { thingHidden } from '#kit/things/tables.ts'
import type { Desk } from './access.ts'
import { tellDeciders } from './commands-reports.ts'
import { onDesk } from './queries-reports.ts'
import type { Verdict } from './tables.ts'

interface Locked extends Record<string, unknown> {
  id: string
  circle_id: string
  thing_kind: SparkKind
  thing_id: string
  maker_id: string | null
  verdict: Verdict | null
  decided_by: string | null
  waits: boolean
  final: boolean
}

/**
 * Decides on a case, or decides otherwise than before: hides the thing, or leaves it standing. Its maker and who reported it
 * read why. What stands after an objection can only be shown again.
 * @returns false when it is not on this desk, or not theirs to decide
 */
export async function decide(
  db: Db,
  things: Things,
  desk: Desk,
  id: string,
  { verdict, reason }: { verdict: Verdict; reason: string },
  origin: Origin,
): Promise<boolean> {
  const me = desk.viewer.person.id
  return transact(db, async (tx) => {
    const found = await lock(tx, desk, id)
    if (!found || (verdict === 'hidden' && (found.final || found.waits))) return false
    // Pressed twice, or decided so by somebody else a moment ago.
    if (found.verdict === verdict) return true
    // Who hid it and shows it again has heard the objection.
    const heard = found.waits
      ? sql`, upheld = true, appeal_reason = ${reason}, appeal_decided_at = now(), appeal_decided_by = ${me}`
      : sql`, reason = ${reason}`
    await tx.execute(sql`update report_case set verdict = ${verdict}, decided_at = now(), decided_by = ${me},
      decided_first_at = coalesce(decided_first_at, now()), hidden_at = case when ${verdict === 'hidden'} then now() else hidden_at end
      ${heard} where id = ${id}`)
    const was = found.verdict === 'hidden'
    await putSight(tx, things, found, verdict === 'hidden' ? { reason, by: me } : null)
    if (verdict === 'hidden') await tellMaker(tx, found, 'thing.hidden')
    else if (was) await tellMaker(tx, found, found.waits ? 'appeal.decided' : 'thing.shown')
    await tellReporters(tx, found)
    const action = verdict === 'hidden' ? 'thing.hidden' : was ? 'thing.shown' : 'report.left'
    await trail(tx, origin, found, action)
    return true
  })
}

/** Objects to the hiding of something of the viewer's, once. @returns false when there is nothing to object to, or they did */
export async function appeal(
  db: Db,
  viewer: SignedIn,
  caseId: string,
  words: string,
  origin: Origin,
): Promise<boolean> {
  const me = viewer.person.id
  return transact(db, async (tx) => {
    const { rows } = await tx.execute<{
      circle_id: string
    }>(sql`update report_case set appeal = ${words}, appealed_at = now()
      where id = ${caseId} and maker_id = ${me} and verdict = 'hidden' and appealed_at is null returning circle_id`)
    if (!rows[0]) return false
    await tellDeciders(tx, caseId, 'appeal.made', me)
    const subject = { kind: 'report', id: caseId }
    await record(tx, origin, { action: 'appeal.made', circleId: rows[0].circle_id, subject })
    return true
  })
}

/**
 * Decides on an objection: by somebody else than who hid it.
 * @param upheld it was right, and the thing is to be seen again
 * @returns false when no objection waits here that is theirs to decide
 */
export async function decideAppeal(
  db: Db,
  things: Things,
  desk: Desk,
  id: string,
  { upheld, reason }: { upheld: boolean; reason: string },
  origin: Origin,
): Promise<boolean> {
  const me = desk.viewer.person.id
  return transact(db, async (tx) => {
    const found = await lock(tx, desk, id)
    if (!found?.waits || found.decided_by === me) return false
    await tx.execute(sql`update report_case set upheld = ${upheld}, appeal_reason = ${reason}, appeal_decided_at = now(),
      appeal_decided_by = ${me}, verdict = ${upheld ? 'left' : 'hidden'} where id = ${id}`)
    if (upheld) await putSight(tx, things, found, null)
    await tellMaker(tx, found, 'appeal.decided')
    if (upheld) await tellReporters(tx, found)
    await trail(tx, origin, found, upheld ? 'appeal.upheld' : 'appeal.declined')
    return true
  })
}

async function lock(tx: Db, desk: Desk, id: string): Promise<Locked | undefined> {
  const { rows } = await tx.execute<Locked>(sql`
    select k.id, k.circle_id, k.thing_kind, k.thing_id, k.maker_id, k.verdict, k.decided_by,
      k.appealed_at is not null and k.appeal_decided_at is null waits, k.appeal_decided_at is not null "final"
    from report_case k where k.id = ${id} and ${onDesk(desk)} for update of k`)
  return rows[0]
}

// Puts a thing out of sight, or back in it; open pages hear so.
async function putSight(tx: Db, things: Things, found: Locked, hidden: { reason: string; by: string } | null) {
  const { thing_kind: thingKind, thing_id: thingId, circle_id: circleId } = found
  if (hidden) {
    const set = { hiddenBy: hidden.by, reason: hidden.reason }
    await tx
      .insert(thingHidden)
      .values({ thingKind, thingId, circleId, ...set })
      .onConflictDoUpdate({ target: [thingHidden.thingKind, thingHidden.thingId], set })
  } else await tx.execute(sql`delete from thing_hidden where thing_kind = ${thingKind} and thing_id = ${thingId}`)
  await things.kind(thingKind)?.seenAnew?.(tx, thingId)
}

async function tellMaker(tx: Db, found: Locked, kind: NoticeKind): Promise<void> {
  if (found.maker_id) await tellOf(tx, found, kind, [found.maker_id])
}

async function tellReporters(tx: Db, found: Locked): Promise<void> {
  const { rows } = await tx.execute<{ id: string }>(sql`select reporter_id id from report where case_id = ${found.id}`)
  await tellOf(
    tx,
    found,
    'report.decided',
    rows.map(({ id }) => id),
  )
}

// Nobody in particular says so: it is the circle's decision. Each decision is told anew.
async function tellOf(tx: Db, found: Locked, kind: NoticeKind, to: string[]): Promise<void> {
  const thing = { kind: 'report', id: found.id } as const
  await tell(tx, { to, circleId: found.circle_id, kind, thing, byId: null, onceKey: `${kind}:${newId()}` })
}

async function trail(tx: Db, origin: Origin, found: Locked, action: string): Promise<void> {
  const subject = { kind: found.thing_kind, id: found.thing_id }
  await record(tx, origin, { action, circleId: found.circle_id, subject })
}
