import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import type { Erased } from '#kit/events/index.ts'
import { hold } from './commands.ts'
import { reseat } from './commands-line.ts'

/**
 * Somebody goes for good. Where they would come, their place goes to the first in line; where they were, they stay as a
 * number. What they wrote on a gathering goes, unless it was to stay or must. The ids are seen to by the ties.
 * @param tx the transaction of the erasure
 */
export async function eraseFromGatherings(tx: Db, gone: Erased): Promise<void> {
  const email = gone.email.toLowerCase()
  const theirs = sql`(s.person_id = ${gone.id} or (s.guest_email <> '' and s.guest_email = ${email}))`
  await freePlaces(tx, theirs)
  await tx.execute(sql`update gathering_signup s set plus_one_name = '', answers = '{}', guest_name = '', guest_email = '', shown = false
    where ${theirs}`)
  if (gone.choice !== 'remove') return
  const free = sql`not (circle_id = any(${sql.param([...gone.held])}::text[]))`
  await tx.execute(sql`delete from gathering where maker_id = ${gone.id} and published_at is null and ${free}`)
}

/** Somebody left a circle: they no longer come to what is only for its members, and no longer receive people. */
export async function leaveGatherings(tx: Db, circleId: string, personId: string): Promise<void> {
  await freePlaces(tx, sql`s.person_id = ${personId} and g.circle_id = ${circleId} and g.open_to = 'circle'`)
  await tx.execute(sql`delete from gathering_host h using gathering g
    where g.id = h.gathering_id and g.circle_id = ${circleId} and h.person_id = ${personId}
      and exists (select 1 from gathering_host o where o.gathering_id = h.gathering_id and o.person_id <> ${personId})`)
}

// Always in the same order, so that two who go at once wait for each other.
async function freePlaces(tx: Db, which: SQL): Promise<void> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct g.id from gathering g join gathering_signup s on s.gathering_id = g.id
    where g.starts_at > now() and ${which} order by g.id`)
  for (const { id } of rows) {
    await hold(tx, id)
    await tx.execute(sql`delete from gathering_signup s using gathering g
      where g.id = s.gathering_id and g.id = ${id} and ${which}`)
    await reseat(tx, id)
  }
}
