import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import type { GatheringScope, TendingScope } from './access.ts'

/** Someone who came to a gathering. */
export interface Came {
  signupId: string
  name: string
  email: string
  lang: Lang
  /** Null: a guest. */
  personId: string | null
}

/**
 * Who came to a gathering: those whose presence was noted; where nobody noted any, those who said that they would come.
 * @param db may be a transaction
 */
export async function whoCame(db: Db, scope: TendingScope): Promise<Came[]> {
  const { rows } = await db.execute<Came & Record<string, unknown>>(sql`
    select s.id "signupId", coalesce(p.name, s.guest_name) name, coalesce(p.email, s.guest_email) email, coalesce(p.lang, 'nl') lang,
      s.person_id "personId"
    from gathering_signup s left join person p on p.id = s.person_id
    where s.gathering_id = ${scope.gatheringId} and coalesce(p.email, s.guest_email) <> ''
      and case when exists (select 1 from gathering_signup t where t.gathering_id = s.gathering_id and t.attended_at is not null)
        then s.attended_at is not null else s.state = 'coming' end
    order by s.id limit 5000`)
  return rows
}

/** How one who came is written to, as they are known now; null when they are gone. @param signupId out of `whoCame` */
export async function cameBy(db: Db, signupId: string): Promise<Came | null> {
  const { rows } = await db.execute<Came & Record<string, unknown>>(sql`
    select s.id "signupId", coalesce(p.name, s.guest_name) name, coalesce(p.email, s.guest_email) email, coalesce(p.lang, 'nl') lang,
      s.person_id "personId"
    from gathering_signup s left join person p on p.id = s.person_id
    where s.id = ${signupId} and coalesce(p.email, s.guest_email) <> ''`)
  return rows[0] ?? null
}

/** Whether the viewer came, or comes. */
export async function comesToo(db: Db, scope: GatheringScope): Promise<boolean> {
  const { rows } = await db.execute(sql`select 1 from gathering_signup s where s.gathering_id = ${scope.gatheringId}
    and s.person_id = ${scope.viewer.person?.id ?? ''} and (s.state = 'coming' or s.attended_at is not null)`)
  return rows.length > 0
}
