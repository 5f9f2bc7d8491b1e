import { eq, sql } from 'drizzle-orm'
import type { SiteScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { person } from '#kit/session/tables.ts'

/** A circle that must keep what was written in it. */
export interface Held extends Record<string, unknown> {
  id: string
  name: string
  reason: string
}

/**
 * The circles under a legal hold in which somebody ever was, by name.
 * @param personId the viewer's own, or out of a proven scope
 */
export async function heldCircles(db: Db, personId: string): Promise<Held[]> {
  const { rows } = await db.execute<Held>(sql`
    select c.id, c.name, h.reason from legal_hold h join circle c on c.id = h.circle_id
    where h.lifted_at is null and (
      exists (select 1 from membership m where m.circle_id = c.id and m.person_id = ${personId})
      or exists (select 1 from application a where a.circle_id = c.id and a.person_id = ${personId}))
    order by c.name`)
  return rows
}

/** Somebody with an account, as the site's stewards see one. */
export interface Account {
  id: string
  name: string
  email: string
  createdAt: Date
}

/** Somebody by their id; null when there is nobody. */
export async function accountById(db: Db, _: SiteScope, id: string): Promise<Account | null> {
  const [row] = await db.select(ACCOUNT).from(person).where(eq(person.id, id))
  return row ?? null
}

/** Somebody by their whole e-mail address; null when there is nobody. */
export async function accountByEmail(db: Db, _: SiteScope, email: string): Promise<Account | null> {
  const [row] = await db.select(ACCOUNT).from(person).where(sql`lower(${person.email}) = ${email.toLowerCase()}`)
  return row ?? null
}

const ACCOUNT = { id: person.id, name: person.name, email: person.email, createdAt: person.createdAt }
