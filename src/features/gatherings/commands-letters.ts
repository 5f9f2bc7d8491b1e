import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import type { Settings } from '#kit/env.ts'
import { post } from '#kit/mail/index.tsx'
import { letterOf } from './emails.ts'
import { type Addressed, addressed, type Before, type LetterJob, type LetterKind } from './queries-letters.ts'

export type { Before, LetterJob, LetterKind } from './queries-letters.ts'

/** When many answer at once, answering comes first; and who takes it back at once gets one letter instead of two. */
const QUIET_SECONDS = 5

/**
 * Has letters written after this transaction, one for each answer to a gathering.
 * @param turn tells a second letter of this kind from the first, as the moment of the answer or the sequence of the gathering
 * @param was for `changed`: what it was
 */
export async function writeLater(
  tx: Db,
  what: LetterKind,
  signupIds: readonly string[],
  turn: string | number,
  was?: Before,
): Promise<void> {
  if (signupIds.length === 0) return
  await tx.execute(sql`
    select graphile_worker.add_job('gatherings.write',
      json_build_object('what', ${what}::text, 'id', id, 'turn', ${String(turn)}::text, 'was', ${was ? JSON.stringify(was) : null}::json),
      job_key := 'gatherings.' || ${what}::text || ':' || id || ':' || ${String(turn)}::text, max_attempts := 12,
      run_at := now() + make_interval(secs => ${QUIET_SECONDS}))
    from json_array_elements_text(${JSON.stringify(signupIds)}::json) id`)
}

/** Has everybody written to who comes to a gathering or waits for a place. */
export async function writeToAll(
  tx: Db,
  what: 'changed' | 'cancelled',
  gatheringId: string,
  turn: number,
  was?: Before,
): Promise<void> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from gathering_signup where gathering_id = ${gatheringId} and state in ('coming', 'waiting') order by id`)
  await writeLater(
    tx,
    what,
    rows.map(({ id }) => id),
    turn,
    was,
  )
}

/**
 * The job of `writeLater`: doing it again writes nothing twice.
 * @returns false when there is nothing to write: they answered otherwise meanwhile, or it is over
 */
export async function write(
  db: Db,
  settings: Pick<Settings, 'baseUrl' | 'mailFrom'>,
  secret: string,
  job: LetterJob,
  now = new Date(),
): Promise<boolean> {
  const to = await addressed(db, job.id)
  if (!to || !stillTrue(job.what, to, now)) return false
  return post(db, letterOf(settings, secret, job, to, now))
}

const FITS: Record<LetterKind, readonly Addressed['state'][]> = {
  coming: ['coming'],
  waiting: ['waiting'],
  'moved-up': ['coming'],
  'moved-down': ['waiting'],
  'taken-back': ['not'],
  changed: ['coming', 'waiting'],
  cancelled: ['coming', 'waiting'],
  reminder: ['coming'],
}

// Whoever left before the letter was written hears what is true now from the letter about that.
function stillTrue(what: LetterKind, { state, hidden, entry }: Addressed, now: Date): boolean {
  if (!FITS[what].includes(state)) return false
  if (what === 'cancelled') return entry.cancelledAt !== null
  if (what === 'taken-back') return entry.endsAt > now
  if (hidden || entry.cancelledAt) return false
  return what === 'reminder' ? entry.startsAt > now : entry.endsAt > now
}
