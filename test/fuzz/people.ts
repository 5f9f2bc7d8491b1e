import { sql } from 'drizzle-orm'
import { findOrMakePerson } from '#features/accounts/commands.ts'
import { giveRole, letIn } from '#features/circles/commands.ts'
import type { Origin } from '#kit/audit/index.ts'
import { transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { beginSession } from '#kit/session/sessions.ts'
import type { House } from '#test/house.ts'

export const PERSONAS = ['stranger', 'other', 'member', 'steward'] as const
export type Persona = (typeof PERSONAS)[number]

/** Someone who sends requests. */
export interface Sender {
  personId: string | null
  token: string | null
}

export type Senders = Record<Persona, Sender>

/** Whose secrets are planted: these send nothing. By slug. */
export const QUIET = ['roos-vermaat', 'delano-kromo', 'tjitske-haanstra', 'omar-el-idrissi']

const LIVING = sql`select 1 from membership m join circle c on c.id = m.circle_id
  where m.person_id = p.id and m.left_at is null`
const STEWARD = sql`select 1 from circle_role r join circle c on c.id = r.circle_id
  where r.person_id = p.id and r.role = 'steward' and c.founding`

const WHO = {
  other: sql`exists (${LIVING} and not c.founding) and not exists (${LIVING} and c.founding)`,
  member: sql`exists (${LIVING} and c.founding) and not exists (${LIVING} and not c.founding) and not exists (${STEWARD})`,
  steward: sql`exists (${LIVING} and c.founding) and not exists (${LIVING} and not c.founding) and exists (${STEWARD})`,
}

/**
 * Signs everyone in who was signed out by what they sent, or who stopped being what they stand for.
 * @param senders as they were, or undefined at the start
 * @param quiet ids of those who send nothing
 */
export async function signInAll(house: House, quiet: string[], senders?: Senders): Promise<Senders> {
  const fresh: Senders = { ...(senders ?? NOBODY) }
  for (const persona of ['other', 'member', 'steward'] as const) {
    const before = fresh[persona].personId ?? ''
    const found = await house.kit.db.execute<{ id: string }>(sql`
      select p.id from person p where ${WHO[persona]} and p.id not in (${sql.join(quiet, sql`, `)})
      order by p.id = ${before} desc, p.created_at, p.id limit 1`)
    const personId = found.rows[0]?.id ?? (await newcomer(house, persona))
    fresh[persona] = { personId, token: await beginSession(house.kit.db, personId, 'fuzz') }
  }
  return fresh
}

const FUZZ: Origin = { personId: null, address: 'fuzz', requestId: 'fuzz' }

// Who was let in, handed on or taken out by the steward's wild clicks stands for something else from then on.
async function newcomer(house: House, persona: 'other' | 'member' | 'steward'): Promise<string> {
  const { db, bus } = house.kit
  const where = await db.execute<{ id: string }>(
    sql`select id from circle where founding = ${persona !== 'other'} and slug in ('de-lage-drempel', 'warme-straten')`,
  )
  const circleId = where.rows[0]?.id ?? ''
  return transact(db, async (tx) => {
    const personId = await findOrMakePerson(tx, 'Iemand Nieuws', `${newId()}@demo.invalid`, 'nl')
    await letIn(tx, bus, circleId, personId, personId, FUZZ)
    if (persona === 'steward') await giveRole(tx, circleId, personId, 'steward', FUZZ)
    return personId
  })
}

/** Whether every sender is still signed in. */
export async function allSignedIn(house: House, senders: Senders, hash: (token: string) => string): Promise<boolean> {
  const hashes = Object.values(senders).flatMap(({ token }) => (token ? [hash(token)] : []))
  const found = await house.kit.db.execute<{ n: number }>(
    sql`select count(*) n from session where ended_at is null and token_hash in (${sql.join(hashes, sql`, `)})`,
  )
  return found.rows[0]?.n === hashes.length
}

const NOBODY: Senders = {
  stranger: { personId: null, token: null },
  other: { personId: null, token: null },
  member: { personId: null, token: null },
  steward: { personId: null, token: null },
}
