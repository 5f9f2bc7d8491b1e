import { sql } from 'drizzle-orm'
import type { GatheringScope, TendingScope } from '#features/gatherings/access.ts'
import type { Db } from '#kit/db/index.ts'
import { beginnings } from './queries-clock.ts'
import type { DraftPart, Material, PartHost, PartKind } from './tables.ts'

export type { DraftPart, Material, PartHost, PartKind }

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

/** A part as who changes it needs it. */
export interface EditedPart extends Part {
  /** Minutes after the beginning of the gathering; null: it follows. */
  fixedAt: number | null
  /** The version of the programme in which what it says was changed last. */
  changedIn: number
}

/** A programme as who changes it needs it. */
export interface EditedProgramme {
  /** Travels in every form, so that what was changed meanwhile is not overwritten. */
  version: number
  parts: EditedPart[]
}

/** The programme of a gathering in order, with clock times. Empty when there is none yet. */
export async function programmeOf(db: Db, scope: GatheringScope): Promise<Part[]> {
  const rows = await rowsOf(db, scope)
  return clocked(rows).map(({ fixedAt, changedIn, ...part }) => part)
}

/** The same for who looks after the gathering, to change it. */
export async function programmeToEdit(db: Db, scope: TendingScope): Promise<EditedProgramme> {
  const { rows } = await db.execute<{ version: number }>(
    sql`select version from programme where gathering_id = ${scope.gatheringId}`,
  )
  // The version first: what was changed between the two questions is then refused, never overwritten.
  return { version: rows[0]?.version ?? 0, parts: clocked(await rowsOf(db, scope)) }
}

interface Row extends Record<string, unknown>, Omit<EditedPart, 'startsAt' | 'fixed'> {
  startsAt: string
}

// A member is called by the name they have now.
async function rowsOf(db: Db, scope: GatheringScope): Promise<Row[]> {
  const { rows } = await db.execute<Row>(sql`
    select p.id, p.kind, p.title, p.body, p.minutes, p.fixed_at "fixedAt", p.changed_in "changedIn", p.materials,
      case when p.hosts = '[]'::jsonb then p.hosts else (
        select jsonb_agg(h.host || jsonb_build_object('name', coalesce(m.name, h.host->>'name')) order by h.place)
        from jsonb_array_elements(p.hosts) with ordinality h(host, place) left join person m on m.id = h.host->>'personId') end hosts,
      g.starts_at "startsAt"
    from programme_part p join gathering g on g.id = p.gathering_id where p.gathering_id = ${scope.gatheringId} order by p.place, p.id`)
  return rows
}

function clocked(rows: Row[]): EditedPart[] {
  const begins = beginnings(rows)
  return rows.map((row, i) => ({
    ...row,
    startsAt: new Date(Date.parse(row.startsAt) + (begins[i] ?? 0) * 60_000),
    fixed: row.fixedAt !== null,
  }))
}
