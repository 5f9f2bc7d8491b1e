import { sql } from 'drizzle-orm'
import { type CircleScope, mayTend, type SignedIn } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { photoUrl } from '#ui/respond.ts'

/** Someone in an introduction. Who left the circle has no name and no page any more. */
export interface Met {
  id: string
  name: string | null
  photo: string | null
  headline: string
  worksOn: string
  seeks: string
}

export interface Introduction {
  id: string
  by: Met
  one: Met
  other: Met
  note: string
  madeAt: Date
  thanks: { personId: string; words: string; at: Date }[]
}

/**
 * An introduction, for the three whom it concerns and the stewards of the circle.
 * @returns null for everybody else: the note is theirs
 */
export async function introductionById(db: Db, scope: CircleScope, id: string): Promise<Introduction | null> {
  const me = scope.viewer.person.id
  const tends = mayTend(scope)
  const rows = await introductions(
    db,
    scope.circle.id,
    sql`i.id = ${id} and (${tends} or ${me} in (i.by_id, i.one_id, i.other_id))`,
    1,
  )
  return rows[0] ?? null
}

/** An introduction that concerns the viewer, for a page that sums them. */
export interface MyIntroduction {
  href: string
  /** I was introduced and did not say thanks yet; or I made it. */
  mine: 'waiting' | 'made'
  byName: string | null
  one: Met
  other: Met
  note: string
  madeAt: Date
  thanked: number
}

/**
 * The introductions of a circle that concern the viewer: those that wait for a thanks first, then those that the
 * viewer made; within each the newest first.
 */
export async function myIntroductions(db: Db, scope: CircleScope, limit: number): Promise<MyIntroduction[]> {
  const me = scope.viewer.person.id
  const waiting = sql`${me} in (i.one_id, i.other_id)
    and not exists (select 1 from introduction_thanks t where t.introduction_id = i.id and t.person_id = ${me})`
  const [wait, made] = await Promise.all([
    introductions(db, scope.circle.id, waiting, limit),
    introductions(db, scope.circle.id, sql`i.by_id = ${me}`, limit),
  ])
  const line = (one: Introduction, mine: MyIntroduction['mine']): MyIntroduction => ({
    href: `/kringen/${scope.circle.slug}/voorstellen/${one.id}`,
    mine,
    byName: one.by.name,
    // Of the two, the one who is not me comes last: "jij en Bas".
    ...(one.other.id === me ? { one: one.other, other: one.one } : { one: one.one, other: one.other }),
    note: one.note,
    madeAt: one.madeAt,
    thanked: one.thanks.length,
  })
  return [...wait.map((one) => line(one, 'waiting')), ...made.map((one) => line(one, 'made'))].slice(0, limit)
}

/** That two people met, as everyone in the circle may know: no note, no words of thanks. */
export interface Meeting extends Record<string, unknown> {
  id: string
  byName: string | null
  oneName: string | null
  otherName: string | null
  madeAt: Date
  thanked: boolean
}

/** The meetings that a member made or was part of, the newest first. */
export async function meetingsOf(db: Db, scope: CircleScope, personId: string, limit: number): Promise<Meeting[]> {
  const result = await db.execute<Meeting>(sql`
    select i.id, b.name "byName", o.name "oneName", x.name "otherName", i.made_at "madeAt",
      exists (select 1 from introduction_thanks t where t.introduction_id = i.id) thanked
    from introduction i
      left join directory_entry b on b.circle_id = i.circle_id and b.person_id = i.by_id
      left join directory_entry o on o.circle_id = i.circle_id and o.person_id = i.one_id
      left join directory_entry x on x.circle_id = i.circle_id and x.person_id = i.other_id
    where i.circle_id = ${scope.circle.id} and (i.by_id = ${personId} or i.one_id = ${personId} or i.other_id = ${personId})
    order by i.made_at desc, i.id limit ${limit}`)
  return result.rows.map((row) => ({ ...row, madeAt: new Date(row.madeAt) }))
}

/** The newest introduction of two people by the viewer within the last thirty days. */
export async function latestOfPair(
  db: Db,
  viewer: SignedIn,
  circleId: string,
  pair: readonly [string, string],
): Promise<{ id: string; note: string; madeAt: Date } | null> {
  const result = await db.execute<{ id: string; note: string; madeAt: Date }>(sql`
    select id, note, made_at "madeAt" from introduction
    where by_id = ${viewer.person.id} and made_at > now() - interval '30 days' and circle_id = ${circleId}
      and least(one_id, other_id) = ${[...pair].sort()[0]} and greatest(one_id, other_id) = ${[...pair].sort()[1]}
    order by made_at desc limit 1`)
  const row = result.rows[0]
  return row ? { ...row, madeAt: new Date(row.madeAt) } : null
}

type Condition = ReturnType<typeof sql>

interface Row extends Record<string, unknown> {
  id: string
  note: string
  madeAt: string
  thanks: { personId: string; words: string; at: string }[]
}

async function introductions(db: Db, circleId: string, which: Condition, limit: number): Promise<Introduction[]> {
  const result = await db.execute<Row>(sql`
    select i.id, i.note, i.made_at "madeAt", ${met('by')}, ${met('one')}, ${met('other')},
      coalesce((select json_agg(json_build_object('personId', t.person_id, 'words', t.words, 'at', t.at) order by t.at)
        from introduction_thanks t where t.introduction_id = i.id), '[]') thanks
    from introduction i
      left join directory_entry "by" on "by".circle_id = i.circle_id and "by".person_id = i.by_id
      left join directory_entry one on one.circle_id = i.circle_id and one.person_id = i.one_id
      left join directory_entry other on other.circle_id = i.circle_id and other.person_id = i.other_id
    where i.circle_id = ${circleId} and ${which} order by i.made_at desc, i.id limit ${limit}`)
  return result.rows.map((row) => ({
    id: row.id,
    note: row.note,
    madeAt: new Date(row.madeAt),
    by: person(row.by),
    one: person(row.one),
    other: person(row.other),
    thanks: row.thanks.map((one) => ({ ...one, at: new Date(one.at) })),
  }))
}

function met(part: 'by' | 'one' | 'other'): Condition {
  return sql.raw(`json_build_object('id', i.${part}_id, 'name', "${part}".name, 'photoId', "${part}".photo_id,
    'headline', "${part}".headline, 'worksOn', "${part}".works_on, 'seeks', "${part}".seeks) "${part}"`)
}

function person(row: unknown): Met {
  const one = row as Met & { photoId: string | null }
  return {
    id: one.id,
    name: one.name,
    photo: photoUrl(one.photoId),
    headline: one.headline ?? '',
    worksOn: one.worksOn ?? '',
    seeks: one.seeks ?? '',
  }
}
