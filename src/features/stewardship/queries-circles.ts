import { asc, eq, sql } from 'drizzle-orm'
import { stewardsOf } from '#features/circles/queries.ts'
import { type CircleKind, circle, type Visibility } from '#kit/access/tables.ts'
import { mayVisit, type SiteScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'

const A_PAGE = 50

/** That a circle exists: all that who looks after the site sees of one they are not in. */
export interface CircleLine {
  id: string
  slug: string
  name: string
  hue: number
  kind: CircleKind
  visibility: Visibility
  members: number
  rests: boolean
}

const LINE = {
  id: circle.id,
  slug: circle.slug,
  name: circle.name,
  hue: circle.hue,
  kind: circle.kind,
  visibility: circle.visibility,
  members: circle.memberCount,
  rests: sql<boolean>`${circle.archivedAt} is not null`,
}

/** Every circle of the site by name, hidden ones too, fifty at a time. @param after the id of the last of the page before */
export async function circles(
  db: Db,
  _: SiteScope,
  after?: string,
): Promise<{ lines: CircleLine[]; next: string | null }> {
  const rows = await db
    .select(LINE)
    .from(circle)
    .where(
      after
        ? sql`(lower(${circle.name}), ${circle.id}) > (select lower(a.name), a.id from circle a where a.id = ${after})`
        : undefined,
    )
    .orderBy(sql`lower(${circle.name})`, asc(circle.id))
    .limit(A_PAGE + 1)
  const lines = rows.slice(0, A_PAGE)
  return { lines, next: rows.length > A_PAGE ? (lines.at(-1)?.id ?? null) : null }
}

/** A circle from outside, for who looks after the site: what it is, and who to turn to. Never what is in it. */
export interface CircleCard extends CircleLine {
  createdAt: Date
  stewards: { id: string; name: string }[]
  /** Its page may be looked at. */
  visible: boolean
}

/** One circle from outside; null when there is none of this name. */
export async function circleCard(db: Db, scope: SiteScope, slug: string): Promise<CircleCard | null> {
  const [row] = await db
    .select({ ...LINE, createdAt: circle.createdAt })
    .from(circle)
    .where(eq(circle.slug, slug))
  if (!row) return null
  const stewards = await stewardsOf(db, row.id)
  return {
    ...row,
    stewards: stewards.map(({ id, name }) => ({ id, name })),
    visible: mayVisit(row, scope.viewer),
  }
}
