import { sql } from 'drizzle-orm'
import { type Db, transact } from '#kit/db/index.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { type Closed, type Said, writeAnswer } from './commands-coming.ts'
import { writeLater } from './commands-letters.ts'
import { turnNow } from './commands-line.ts'

const BY_ADDRESS: Limit = { name: 'gathering-guest-address', most: 30, seconds: 3600 }
const BY_EMAIL: Limit = { name: 'gathering-guest-email', most: 6, seconds: 3600 }

/** What came of signing up as a guest. `sent` says nothing of whether this e-mail address was known. */
export type GuestAsked = { kind: 'sent' } | { kind: 'too-many' } | { kind: 'closed'; why: Closed }

/**
 * Somebody without an account says that they come. What they can know of it is in a letter to the address they gave: for one
 * that was known already, their place as it is, so that nobody changes the answer of another.
 * @param address from where it came, which is limited
 */
export async function answerAsGuest(
  db: Db,
  gatheringId: string,
  guest: { name: string; email: string },
  said: Said,
  address: string,
): Promise<GuestAsked> {
  if (!(await mayPass(db, BY_ADDRESS, address))) return { kind: 'too-many' }
  if (!(await mayPass(db, BY_EMAIL, guest.email))) return { kind: 'sent' }
  return transact(db, async (tx) => {
    await tx.execute(sql`select 1 from gathering where id = ${gatheringId} for update`)
    const known = await placeOf(tx, gatheringId, guest.email)
    if (known) {
      await writeLater(tx, known.state, [known.id], await turnNow(tx))
      return { kind: 'sent' }
    }
    const given = await writeAnswer(tx, gatheringId, { guest }, said)
    return given.kind === 'closed' ? given : { kind: 'sent' }
  })
}

async function placeOf(
  tx: Db,
  gatheringId: string,
  email: string,
): Promise<{ id: string; state: 'coming' | 'waiting' } | undefined> {
  const { rows } = await tx.execute<{ id: string; state: 'coming' | 'waiting' }>(sql`
    select s.id, s.state from gathering_signup s join gathering g on g.id = s.gathering_id
    where s.gathering_id = ${gatheringId} and s.guest_email = ${email} and s.state <> 'not'
      and g.cancelled_at is null and g.starts_at > now()`)
  return rows[0]
}
