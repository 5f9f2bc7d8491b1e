import { sql } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { post } from '#kit/mail/index.tsx'
import { type NoticeKind, tell } from '#kit/notices/index.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import type { Thing } from '#kit/things/index.ts'
import { receiptLetter } from './emails-reports.ts'
import { MAY_DECIDE } from './queries-reports.ts'
import { type Reason, report, reportCase } from './tables.ts'

const A_DAY: Limit = { name: 'report', most: 20, seconds: 86_400 }
/** Whoever reports the same again within this time has reported it. */
const SAME_DAYS = 30

/**
 * Reports something, once for each person. Who reports gets a receipt by mail; who decides is told, never who made it.
 * @param thing as the viewer sees it now
 * @param said all that it says now
 * @returns the case, or `too-many` when the day's limit is reached
 */
export async function reportThing(
  db: Db,
  baseUrl: string,
  viewer: SignedIn,
  thing: Thing,
  said: string,
  { why, words }: { why: Reason; words: string },
  origin: Origin,
): Promise<{ caseId: string } | 'too-many'> {
  const me = viewer.person.id
  return transact(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`report:${thing.kind}:${thing.id}`}, 0))`)
    const before = await reportedBefore(tx, me, thing)
    if (before) return { caseId: before }
    if (!(await mayPass(tx, A_DAY, me))) return 'too-many'
    const caseId = (await openCase(tx, thing)) ?? (await beginCase(tx, thing, said))
    const id = newId()
    await tx.insert(report).values({ id, caseId, reporterId: me, why, words })
    await post(tx, receiptLetter(viewer, id, thing.title, `${baseUrl}/ik/gemeld#melding-${caseId}`))
    await tellDeciders(tx, caseId, 'report.made', me)
    // The trail is read by whom it may be about: who reported stands with the report alone.
    const nobody = { ...origin, personId: null, address: '' }
    await record(tx, nobody, {
      action: 'report.made',
      circleId: thing.circleId,
      subject: { kind: 'report', id: caseId },
    })
    return { caseId }
  })
}

async function reportedBefore(tx: Db, me: string, thing: Thing): Promise<string | undefined> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select k.id from report_case k join report r on r.case_id = k.id and r.reporter_id = ${me}
    where k.thing_kind = ${thing.kind} and k.thing_id = ${thing.id}
      and (k.decided_at is null or r.at > now() - make_interval(days => ${SAME_DAYS})) order by r.at desc limit 1`)
  return rows[0]?.id
}

async function openCase(tx: Db, thing: Thing): Promise<string | undefined> {
  const { rows } = await tx.execute<{ id: string }>(sql`select id from report_case
    where thing_kind = ${thing.kind} and thing_id = ${thing.id} and decided_at is null for update`)
  return rows[0]?.id
}

async function beginCase(tx: Db, thing: Thing, said: string): Promise<string> {
  const id = newId()
  const { circleId, kind: thingKind, id: thingId, makerId, title } = thing
  await tx.insert(reportCase).values({ id, circleId, thingKind, thingId, makerId, title, said })
  return id
}

/**
 * Tells those who may decide on a case: the hosts and stewards of its circle, or the stewards of the site when none of them
 * may.
 * @param butFor who set it in motion
 */
export async function tellDeciders(
  tx: Db,
  caseId: string,
  kind: Extract<NoticeKind, 'report.made' | 'appeal.made'>,
  butFor: string,
): Promise<void> {
  const { rows } = await tx.execute<{ circle_id: string; own: string[]; site_id: string; site: string[] }>(sql`
    select k.circle_id, array(select distinct r.person_id from circle_role r where r.circle_id = k.circle_id and ${MAY_DECIDE}) own,
      f.id site_id, array(select distinct r.person_id from circle_role r where r.circle_id = f.id and r.role = 'steward'
        and ${MAY_DECIDE}) site
    from report_case k left join circle f on f.founding where k.id = ${caseId} limit 1`)
  const row = rows[0]
  if (!row) return
  const { to, circleId } =
    row.own.length > 0 ? { to: row.own, circleId: row.circle_id } : { to: row.site, circleId: row.site_id }
  const thing = { kind: 'report', id: caseId } as const
  await tell(tx, { to: to.filter((id) => id !== butFor), circleId, kind, thing, byId: null })
}
