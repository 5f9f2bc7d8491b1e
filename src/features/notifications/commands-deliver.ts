import { sql } from 'drizzle-orm'
import { type Db, transact } from '#kit/db/index.ts'
import type { Kit } from '#kit/kit.ts'
import { post } from '#kit/mail/index.tsx'
import { replyAddress } from '#kit/mail/reply.ts'
import { groupOf } from '#kit/notices/paces.ts'
import { viewersById } from '#kit/session/viewer.ts'
import { leaveUrl } from './access.ts'
import { noticeLetter } from './emails.ts'
import { asLines, BY, NOTICE_COLUMNS, type NoticeRow, notBlocked } from './queries.ts'
import { choicesOf } from './queries-choices.ts'

/** Who is in a conversation now reads it there: mail about it waits this long. */
export const PATIENCE_SECONDS = 120

/** What became of a notice: mailed, later perhaps, or left to the bell and the digest. */
export type Delivery = 'mailed' | 'later' | 'left'

interface Row extends NoticeRow {
  person_id: string
  waited: boolean
}

/**
 * Brings a notice to whoever it is for, in the way they chose: under the rights and the choices they have now, and not
 * when they saw it meanwhile. However many workers do this at once, one letter goes.
 * @param late it has waited for its reader already
 */
export async function deliver(kit: Kit, id: string, late = false): Promise<Delivery> {
  return transact(kit.db, async (tx) => {
    const { rows } = await tx.execute<Row>(sql`
      select ${NOTICE_COLUMNS}, n.person_id, n.at < now() - make_interval(secs => ${PATIENCE_SECONDS}) waited
      from notice n ${BY} where n.id = ${id} and n.mailed_at is null and n.seen_at is null for update of n skip locked`)
    const [row] = rows
    if (!row || !(await concerns(tx, row))) return 'left'
    const viewer = (await viewersById(tx, [row.person_id], kit.settings)).get(row.person_id)
    const group = groupOf(row.kind)
    if (!viewer) return 'left'
    if (group !== 'always' && (await choicesOf(tx, row.person_id)).pace(row.circle_id, group) !== 'now') return 'left'
    const [notice] = await asLines(tx, kit.things, viewer, [row])
    if (!notice?.thing || !notice.circle) return 'left'
    if (!late) await ring(tx, row.person_id)
    if (group === 'talk' && !row.waited) {
      await tryLater(tx, id)
      return 'later'
    }
    await post(
      tx,
      noticeLetter(
        viewer,
        { ...notice, thing: notice.thing },
        {
          baseUrl: kit.settings.baseUrl,
          circleName: notice.circle.name,
          replyTo: replyTo(kit, row),
          leave: leaveUrl(kit.secret, kit.settings.baseUrl, {
            personId: row.person_id,
            about: group === 'always' ? 'digest' : group,
            circleId: row.circle_id,
          }),
          // Where no mail leaves, stewards read the outbox: what people say to each other is not for them.
          quoted: kit.settings.smtpUrl !== null || group !== 'talk',
        },
      ),
    )
    await tx.execute(sql`update notice set mailed_at = now() where id = ${id}`)
    return 'mailed'
  })
}

// Who was blocked after the telling is not heard any more.
async function concerns(tx: Db, { id, person_id }: Row): Promise<boolean> {
  const { rows } = await tx.execute(sql`select 1 from notice n where n.id = ${id} and ${notBlocked(person_id)}`)
  return rows.length > 0
}

function replyTo(kit: Kit, row: Row): string | null {
  const { inbound } = kit.settings
  if (!inbound || !kit.things.kind(row.thing_kind)?.reply) return null
  const thing = { kind: row.thing_kind, id: row.thing_id }
  return replyAddress(kit.secret, inbound.domain, { personId: row.person_id, thing })
}

async function tryLater(tx: Db, id: string): Promise<void> {
  await tx.execute(sql`select graphile_worker.add_job('notices.deliver', json_build_object('id', ${id}::text, 'late', true),
    job_key := ${`notice:${id}:late`}, run_at := now() + make_interval(secs => ${PATIENCE_SECONDS}), max_attempts := 12)`)
}

/** Has every browser that asked for it say that there is something new; many at once is once. */
export async function ring(tx: Db, personId: string): Promise<void> {
  await tx.execute(sql`select graphile_worker.add_job('push.send', json_build_object('id', id), job_key := 'push:' || id,
    max_attempts := 5) from push_subscription where person_id = ${personId}`)
}
