import { sql } from 'drizzle-orm'
import { type Db, transact } from '#kit/db/index.ts'
import type { Kit } from '#kit/kit.ts'
import { post } from '#kit/mail/index.tsx'
import { viewersById } from '#kit/session/viewer.ts'
import { leaveUrl } from './access.ts'
import { digestLetter } from './emails-digest.ts'
import { digestOf, type Since } from './queries-digest.ts'

/** The hour at which digests go, on the clock of the Netherlands; until the last hour what was missed is made up for. */
const FIRST_HOUR = 8
const LAST_HOUR = 20
/** How many people one job sees to. */
const A_BATCH = 100
const DAY_MS = 86_400_000

/** Whose moment it is: the periods that are due, or null. */
export interface Due {
  daily: string | null
  weekly: string | null
}

/** What became of somebody's digest. */
export type DigestOutcome = 'sent' | 'nothing' | 'before'

/**
 * The periods whose digest is due: every day from eight to eight; the week's on Tuesday, or on Wednesday when nothing ran
 * on Tuesday.
 */
export function dueAt(now: Date): Due {
  const { date, weekday, hour } = local(now)
  const yesterday = local(new Date(now.getTime() - DAY_MS)).date
  const open = hour >= FIRST_HOUR && hour < LAST_HOUR
  const tuesday = weekday === 'Tue' ? date : weekday === 'Wed' ? yesterday : null
  return { daily: open ? `d:${date}` : null, weekly: open && tuesday ? `w:${tuesday}` : null }
}

/** Begins to make the digests that are due, when any are. */
export async function startDigests(db: Db, now: Date): Promise<void> {
  const due = dueAt(now)
  if (due.daily) await nextBatch(db, due, '')
}

/**
 * Makes the digests of the next so many people, and puts the batch after it on the queue. What was sent is not sent again
 * when this is done twice; whoever's fails is tried again within the hour.
 * @param after the last person of the batch before
 * @returns how many digests went
 */
export async function sendBatch(kit: Kit, due: Due, after: string): Promise<number> {
  const people = await whose(kit.db, due, after)
  let sent = 0
  for (const { id, daily } of people) {
    const periods = [due.weekly, daily ? due.daily : null].filter((one) => one !== null)
    try {
      if ((await sendDigest(kit, id, periods)) === 'sent') sent++
    } catch (error) {
      kit.log('error', 'a digest could not be made and will be tried again', { error: String(error) })
    }
  }
  const last = people.at(-1)
  if (people.length === A_BATCH && last) await nextBatch(kit.db, due, last.id)
  return sent
}

/**
 * Makes one digest and posts it, in one transaction with taking its periods: however many workers try, one goes; and when
 * a worker dies in the middle, none did.
 */
export async function sendDigest(kit: Kit, personId: string, periods: readonly string[]): Promise<DigestOutcome> {
  const { settings, secret } = kit
  return transact(kit.db, async (tx) => {
    const taken = await take(tx, personId, periods)
    if (taken.length === 0) return 'before'
    const viewer = (await viewersById(tx, [personId], settings)).get(personId)
    if (!viewer) return 'nothing'
    // Where no mail leaves, stewards read the outbox.
    const quoted = settings.smtpUrl !== null
    const digest = await digestOf(tx, kit, viewer, await sinceOf(tx, personId, taken), quoted)
    if (digest.items === 0) return 'nothing'
    const leave = leaveUrl(secret, settings.baseUrl, { personId, about: 'digest', circleId: '' })
    await post(tx, digestLetter(viewer, digest, { baseUrl: settings.baseUrl, leave, periods: taken }))
    await tx.execute(
      sql`update notice set mailed_at = now() where id = any(${sql.param(digest.noticeIds)}::text[]) and mailed_at is null`,
    )
    await tx.execute(sql`update digest_sent set items = ${digest.items}
      where person_id = ${personId} and period = any(${sql.param(taken)}::text[])`)
    return 'sent'
  })
}

// Who waits for another that has it in hand finds it taken.
async function take(tx: Db, personId: string, periods: readonly string[]): Promise<string[]> {
  const { rows } = await tx.execute<{ period: string }>(sql`
    insert into digest_sent (person_id, period, items)
    select p.id, period, 0 from person p, unnest(${sql.param([...periods])}::text[]) period where p.id = ${personId} order by period
    on conflict do nothing returning period`)
  return rows
    .map(({ period }) => period)
    .sort()
    .reverse()
}

async function sinceOf(tx: Db, personId: string, taken: string[]): Promise<Since> {
  const { rows } = await tx.execute<{ daily: string; weekly: string }>(sql`
    select coalesce(max(at) filter (where period like 'd:%' and at > now() - interval '3 days'), now() - interval '1 day') daily,
      coalesce(max(at) filter (where period like 'w:%' and at > now() - interval '14 days'), now() - interval '7 days') weekly
    from digest_sent where person_id = ${personId} and not period = any(${sql.param(taken)}::text[])`)
  const of = (kind: 'daily' | 'weekly') => {
    const due = taken.some((period) => period.startsWith(kind === 'daily' ? 'd:' : 'w:'))
    return due && rows[0] ? new Date(rows[0][kind]) : null
  }
  return { daily: of('daily'), weekly: of('weekly') }
}

// Only who is in a circle, wants digests, and was not seen to: asked again, the answer is short.
async function whose(db: Db, { daily, weekly }: Due, after: string): Promise<{ id: string; daily: boolean }[]> {
  const open = (period: string | null) =>
    period
      ? sql`not exists (select 1 from digest_sent s where s.person_id = p.id and s.period = ${period})`
      : sql`false`
  const wantsDaily = sql`exists (select 1 from notice_choice c where c.person_id = p.id and c.pace = 'daily')`
  const { rows } = await db.execute<{ id: string; daily: boolean }>(sql`
    select p.id, ${wantsDaily} daily from person p where p.id > ${after}
      and (${open(weekly)} or (${open(daily)} and ${wantsDaily}))
      and exists (select 1 from membership m where m.person_id = p.id and m.left_at is null)
      and not exists (select 1 from notice_choice c
        where c.person_id = p.id and c.circle_id = '' and c.about = 'digest' and c.pace = 'never')
    order by p.id limit ${A_BATCH}`)
  return rows
}

async function nextBatch(db: Db, due: Due, after: string): Promise<void> {
  await db.execute(sql`select graphile_worker.add_job('digest.batch', ${JSON.stringify({ ...due, after })}::json,
    job_key := ${`digest:${due.weekly ?? due.daily}:${after}`}, max_attempts := 3)`)
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
})

function local(at: Date): { date: string; weekday: string; hour: number } {
  const parts = Object.fromEntries(CLOCK.formatToParts(at).map(({ type, value }) => [type, value]))
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    weekday: parts.weekday ?? '',
    hour: Number(parts.hour),
  }
}
