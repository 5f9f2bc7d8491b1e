import { and, eq, sql } from 'drizzle-orm'
import type { CircleScope, SignedIn, Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { directoryEntry, profile } from './tables.ts'

/** What the members of a circle may see of one of them. */
export type Member = typeof directoryEntry.$inferSelect

/** A member of this circle as the others see them, or null when that person is not in it. */
export async function memberById(db: Db, scope: CircleScope, personId: string): Promise<Member | null> {
  const [row] = await db
    .select()
    .from(directoryEntry)
    .where(and(eq(directoryEntry.circleId, scope.circle.id), eq(directoryEntry.personId, personId)))
  return row ?? null
}

/** What the viewer wrote of themselves, whole; null when they wrote nothing yet. */
export async function myProfile(db: Db, viewer: SignedIn): Promise<typeof profile.$inferSelect | null> {
  const [row] = await db.select().from(profile).where(eq(profile.personId, viewer.person.id))
  return row ?? null
}

/** Who let the viewer in where they joined last, and which circle that is. */
export interface Welcome extends Record<string, unknown> {
  circleId: string
  /** Null when nobody did: an open circle, or the very first. */
  byId: string | null
  byName: string | null
  byPhotoId: string | null
}

export async function myWelcome(db: Db, viewer: SignedIn): Promise<Welcome | null> {
  const result = await db.execute<Welcome>(sql`
    select m.circle_id "circleId", w.id "byId", w.name "byName", e.photo_id "byPhotoId"
    from membership m left join person w on w.id = m.welcomed_by and w.id <> m.person_id
      left join directory_entry e on e.circle_id = m.circle_id and e.person_id = w.id
    where m.person_id = ${viewer.person.id} and m.left_at is null order by m.joined_at desc limit 1`)
  return result.rows[0] ?? null
}

/** Someone in the same circle with whom the viewer shares an opgave, else a region: the last active first. */
export interface Kin extends Record<string, unknown> {
  id: string
  name: string
  photoId: string | null
  headline: string
  worksOn: string
  /** The shared opgave; null when it is the region that is shared. */
  opgave: string | null
  region: string
}

/** @returns null when nobody shares either */
export async function kindred(db: Db, scope: CircleScope): Promise<Kin | null> {
  const me = scope.viewer.person.id
  const { id } = scope.circle
  // Opgaven that the viewer names, and those of this circle that stand in what the viewer works on.
  const result = await db.execute<Kin>(sql`
    with me as (select opgaven, region, search from directory_entry where circle_id = ${id} and person_id = ${me}),
      named as (select array(select unnest(opgaven) from me union
        (select label from (select label from directory_label where circle_id = ${id} and kind = 'opgave' and people > 0
          order by people desc limit 60) l, me where me.search like '% ' || lower(l.label) || ' %')) opgaven)
    (select person_id id, name, photo_id "photoId", headline, works_on "worksOn", region,
        (select o from unnest(e.opgaven) o where o = any((select opgaven from named)::text[]) limit 1) opgave
      from directory_entry e
      where circle_id = ${id} and person_id <> ${me} and e.opgaven && (select opgaven from named)
      order by active_at desc, person_id desc limit 1)
    union all
    (select person_id, name, photo_id, headline, works_on, region, null from directory_entry
      where circle_id = ${id} and person_id <> ${me} and region <> '' and region = (select region from me)
      order by active_at desc, person_id desc limit 1)
    limit 1`)
  return result.rows[0] ?? null
}

export interface StoredPhoto extends Record<string, unknown> {
  key: string
  mime: string
  bytes: number
}

/**
 * A photo that this viewer may see: their own, one of somebody they share a circle with who lets circles see it, or
 * one that stands on a public page.
 * @returns null for every other, and for what does not exist
 */
export async function photoFor(db: Db, viewer: Viewer, photoId: string): Promise<StoredPhoto | null> {
  const circles = viewer.circles.map((circle) => circle.id)
  const result = await db.execute<StoredPhoto>(sql`
    select f.key, f.mime, f.bytes from stored_file f where f.id = ${photoId} and (
      f.owner_id = ${viewer.person?.id ?? ''}
      or exists (select 1 from directory_entry e where e.person_id = f.owner_id and e.photo_id = f.id
        and e.circle_id = any(${sql.param(circles)}::text[]))
      or exists (select 1 from participant p where p.person_id = f.owner_id and p.photo_id = f.id))`)
  return result.rows[0] ?? null
}
