import { sql } from 'drizzle-orm'
import { type GatheringScope, readable } from '#features/gatherings/access.ts'
import { comesToo } from '#features/gatherings/queries-came.ts'
import type { Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { type Attachment, attachmentsOf } from '#kit/storage/documents.ts'
import { accountShown } from './access.ts'
import { accountReadable } from './queries.ts'
import type { GoodieKind } from './tables.ts'

/** Something in a goodie bag. */
export interface Goodie {
  id: string
  kind: GoodieKind
  title: string
  note: string
  url: string
}

/** What is in the goodie bag of a gathering, in the order in which it was put in. */
export async function bagOf(db: Db, gatheringId: string): Promise<Goodie[]> {
  const { rows } = await db.execute<Goodie & Record<string, unknown>>(sql`
    select id, kind, title, note, url from goodie where gathering_id = ${gatheringId} order by added_at, id limit 60`)
  return rows
}

/** The files in it, by id of the goodie. */
export async function filesIn(db: Db, bag: readonly Goodie[]): Promise<Map<string, Attachment>> {
  const ids = bag.filter(({ kind }) => kind === 'file').map(({ id }) => id)
  return new Map((await attachmentsOf(db, 'goodie', ids)).map((one) => [one.ownerId, one]))
}

/** Whether the viewer sees the goodie bag: members, who comes, and everyone once the report is everyone's. */
export async function mayOpenBag(db: Db, scope: GatheringScope): Promise<boolean> {
  if (scope.member || (await comesToo(db, scope))) return true
  const { rows } = await db.execute(
    sql`select 1 from account a where a.gathering_id = ${scope.gatheringId} and ${accountShown(scope)}`,
  )
  return rows.length > 0
}

/** The same for a file in it. */
export async function mayReadGoodie(db: Db, viewer: Viewer, goodieId: string): Promise<boolean> {
  const mine = sql`${sql.param(viewer.circles.map(({ id }) => id))}::text[]`
  const { rows } = await db.execute(sql`
    select 1 from goodie o join gathering g on g.id = o.gathering_id join circle c on c.id = g.circle_id
      left join account a on a.gathering_id = g.id
    where o.id = ${goodieId} and ${readable(viewer)} and (g.circle_id = any(${mine}) or ${accountReadable(viewer)}
      or exists (select 1 from gathering_signup s where s.gathering_id = g.id and s.person_id = ${viewer.person?.id ?? ''}
        and (s.state = 'coming' or s.attended_at is not null)))`)
  return rows.length > 0
}
