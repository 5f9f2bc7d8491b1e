import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { RoleName } from '#kit/access/tables.ts'
import { circleRole } from '#kit/access/tables.ts'
import type { CircleScope, PublicScope, SignedIn } from '#kit/access/viewer.ts'
import { built } from '#kit/db/built.ts'
import type { Db } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { idWithWords } from '#kit/id.ts'
import type { PersonLine } from '#ui/PeopleList.tsx'
import { photoUrl } from '#ui/respond.ts'
import { directoryEntry, directoryLabel, participant } from './tables.ts'
import { W } from './words.ts'
import { HELLO } from './words-hello.ts'

/** A member as other features show one. */
export interface PersonCard {
  id: string
  /** The last part of the address of their profile: `/kringen/:slug/leden/<slugPart>`. */
  slugPart: string
  name: string
  /** Where the photo is served, when it may be seen. */
  photo: string | null
  headline: string
  worksOn: string
}

/** Where a member's profile stands. */
export function memberHref(circle: { slug: string }, member: { id: string; name: string }): string {
  return `/kringen/${circle.slug}/leden/${idWithWords(member.id, member.name)}`
}

/** What a region is called; the word itself when it is none of ours. */
export function regionName(lang: Lang, region: string): string {
  return W[lang].region[region] ?? region
}

/** Someone who agreed to stand on a circle's public page, with only what they let everyone see. */
export interface Participant {
  personId: string
  name: string
  photoId: string | null
  worksOn: string
}

/** Who agreed to stand on the public page, the newest first. */
export async function participants(db: Db, scope: PublicScope, limit: number): Promise<Participant[]> {
  return db
    .select({
      personId: participant.personId,
      name: participant.name,
      photoId: participant.photoId,
      worksOn: participant.worksOn,
    })
    .from(participant)
    .where(eq(participant.circleId, scope.circle.id))
    .orderBy(desc(participant.joinedAt), desc(participant.personId))
    .limit(limit)
}

/** How many others joined the circle in the last seven days, counted to 99. */
export async function newcomers(db: Db, scope: CircleScope): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*) n from (select 1 from membership where circle_id = ${scope.circle.id} and left_at is null
      and joined_at > now() - interval '7 days' and person_id <> ${scope.viewer.person.id} limit 99) few`)
  return rows[0]?.n ?? 0
}

/** The newest members of a circle. */
export async function newest(db: Db, scope: CircleScope, limit: number): Promise<(PersonCard & { joinedAt: Date })[]> {
  const rows = await newestIn(db).execute({ circle: scope.circle.id, limit })
  return rows.map((row) => ({ ...cardOf(row), joinedAt: row.joinedAt }))
}

const newestIn = built((db) =>
  db
    .select({ ...CARD, joinedAt: directoryEntry.joinedAt })
    .from(directoryEntry)
    .where(eq(directoryEntry.circleId, sql.placeholder('circle')))
    .orderBy(desc(directoryEntry.joinedAt), desc(directoryEntry.personId))
    .limit(sql.placeholder('limit'))
    .prepare('members-newest'),
)

/** How many of the newest a list shows, on a page and in its live update. */
const NEWEST_SHOWN = 5

/**
 * The newest members as a list shows them, on every page and live.
 * @param forAll for everyone in the circle at once, so that nobody is told apart from who looks
 */
export async function newestLines(db: Db, scope: CircleScope, forAll = false): Promise<PersonLine[]> {
  const { circle, viewer } = scope
  const people = await newest(db, scope, NEWEST_SHOWN)
  return people.map((one) => {
    const href = memberHref(circle, one)
    const line = { href, id: one.id, name: one.name, photo: one.photo, note: one.worksOn || one.headline }
    // In a circle at rest nobody writes anybody.
    if (circle.archivedAt !== null || (!forAll && one.id === viewer.person.id)) return line
    return { ...line, hello: { href: `${href}/schrijf`, label: HELLO[viewer.lang].hello(one.name) } }
  })
}

/** Who looks after a circle, each with their roles: stewards first. */
export async function hosts(db: Db, scope: CircleScope): Promise<(PersonCard & { roles: RoleName[] })[]> {
  const rows = await db
    .select({ ...CARD, role: circleRole.role })
    .from(circleRole)
    .innerJoin(
      directoryEntry,
      and(eq(directoryEntry.circleId, circleRole.circleId), eq(directoryEntry.personId, circleRole.personId)),
    )
    .where(eq(circleRole.circleId, scope.circle.id))
    .orderBy(sql`${circleRole.role} = 'steward' desc`, asc(circleRole.givenAt), asc(circleRole.personId))
    .limit(40)
  const people = new Map<string, PersonCard & { roles: RoleName[] }>()
  for (const row of rows) {
    const one = people.get(row.personId) ?? { ...cardOf(row), roles: [] }
    one.roles.push(row.role)
    people.set(row.personId, one)
  }
  return [...people.values()]
}

/** What a member is called in this circle, or null when they are not in it. */
export async function nameOf(db: Db, scope: CircleScope, personId: string): Promise<string | null> {
  const [row] = await db
    .select({ name: directoryEntry.name })
    .from(directoryEntry)
    .where(and(eq(directoryEntry.circleId, scope.circle.id), eq(directoryEntry.personId, personId)))
  return row?.name ?? null
}

/** The labels that people in the viewer's circles use, the most used first: suggestions for a form. */
export async function labels(
  db: Db,
  viewer: SignedIn,
  kind: 'organisation' | 'opgave',
  limit: number,
): Promise<string[]> {
  const circles = viewer.circles.map((circle) => circle.id)
  const result = await db.execute<{ label: string }>(sql`
    select label from (
      select l.label, sum(l.people) people from unnest(${sql.param(circles)}::text[]) c(id) cross join lateral (
        select label, people from ${directoryLabel} where circle_id = c.id and kind = ${kind} and people > 0
        order by people desc limit ${limit}) l group by l.label) most
    order by people desc, label limit ${limit}`)
  return result.rows.map((row) => row.label)
}

const CARD = {
  personId: directoryEntry.personId,
  name: directoryEntry.name,
  photoId: directoryEntry.photoId,
  headline: directoryEntry.headline,
  worksOn: directoryEntry.worksOn,
}

function cardOf(row: {
  personId: string
  name: string
  photoId: string | null
  headline: string
  worksOn: string
}): PersonCard {
  const { personId: id, name, photoId, headline, worksOn } = row
  return { id, slugPart: idWithWords(id, name), name, photo: photoUrl(photoId), headline, worksOn }
}
