import { sql } from 'drizzle-orm'
import type { GatheringScope } from '#features/gatherings/access.ts'
import type { Db } from '#kit/db/index.ts'
import type { Material, PartHost, PartKind } from './tables.ts'

/** A part of a programme, with the moment at which it begins. */
export interface Part {
  id: string
  kind: PartKind
  title: string
  /** Markdown. */
  body: string
  minutes: number
  startsAt: Date
  fixed: boolean
  hosts: PartHost[]
  materials: Material[]
}

/** The programme of a gathering in order, with clock times. Empty when there is none yet. */
export async function programmeOf(db: Db, scope: GatheringScope): Promise<Part[]> {
  const { rows } = await db.execute<Row>(sql`
    select p.id, p.kind, p.title, p.body, p.minutes, p.fixed_at "fixedAt", p.hosts, p.materials, g.starts_at "startsAt"
    from programme_part p join gathering g on g.id = p.gathering_id where p.gathering_id = ${scope.gatheringId} order by p.place, p.id`)
  return clocked(rows)
}

interface Row extends Record<string, unknown>, Omit<Part, 'startsAt' | 'fixed'> {
  fixedAt: number | null
  startsAt: string
}

// Each begins when the one before it ends; one that is fixed begins when it was said to.
function clocked(rows: Row[]): Part[] {
  let at = rows[0] ? Date.parse(rows[0].startsAt) : 0
  const begins = at
  return rows.map(({ fixedAt, ...part }) => {
    if (fixedAt !== null) at = begins + fixedAt * 60_000
    const startsAt = new Date(at)
    at += part.minutes * 60_000
    return { ...part, startsAt, fixed: fixedAt !== null }
  })
}
