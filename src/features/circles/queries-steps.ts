import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { gatheringsHeld } from '#features/gatherings/queries-held.ts'
import { needsWritten } from '#features/needs/queries-written.ts'
import type { CircleScope, PublicScope } from '#kit/access/viewer.ts'
import { built } from '#kit/db/built.ts'
import type { Db } from '#kit/db/index.ts'
import { idWithWords } from '#kit/id.ts'
import { person } from '#kit/session/tables.ts'
import { notHidden } from '#kit/things/sight.ts'
import { circleActivity } from './tables.ts'

export type StepState = 'done' | 'now' | 'later'

/** How far something agreed is. */
export type ActivityState = 'planned' | 'under-way' | 'happened' | 'dropped'

/** One of the four steps, as far as it is. */
export interface StepLine {
  step: 1 | 2 | 3 | 4
  state: StepState
  /** Since when it is under way, or done. */
  at: Date | null
  note: string
  /** The note for who reads English; empty: the Dutch one. */
  noteEn: string
}

/** Something that was agreed on. */
export interface ActivityLine {
  id: string
  title: string
  /** 2026-12-04 */
  onDate: string
  state: ActivityState
  ownerId: string
}

/** How far a circle is with starting. */
export interface Progress {
  steps: StepLine[]
  /** By date, dropped ones too, at most a hundred. */
  activities: ActivityLine[]
  happened: number
  underWay: number
  /** Without those that were dropped. */
  agreed: number
  /** What people said that they need, open or met, counted to 999. */
  needs: number
  /** Gatherings that were held, counted to 999. */
  gatherings: number
}

/** How far a circle is: always four steps, and what it agreed to do together. */
export async function progressOf(db: Db, scope: Pick<PublicScope | CircleScope, 'circle'>): Promise<Progress> {
  const { id } = scope.circle
  const { rows } = await db.execute<{ written: StepRow[] | null; agreed: ActivityLine[] | null }>(sql`
    select (select json_agg(s) from (select step, started_at, done_at, note, note_en from circle_step where circle_id = ${id}) s) written,
      (select json_agg(a) from (
        select id, title, on_date "onDate", owner_id "ownerId",
          case when dropped_at is not null then 'dropped' when happened_at is not null then 'happened'
            when started_at is not null then 'under-way' else 'planned' end state
        from circle_activity where circle_id = ${id} and ${notHidden('activity', sql`circle_activity.id`)} order by on_date, id limit 100) a) agreed`)
  const { written, agreed } = rows[0] ?? { written: null, agreed: null }
  const activities = agreed ?? []
  const kept = activities.filter(({ state }) => state !== 'dropped')
  return {
    steps: ([1, 2, 3, 4] as const).map((step) =>
      stepLine(
        step,
        written?.find((one) => one.step === step),
      ),
    ),
    activities,
    agreed: kept.length,
    happened: kept.filter(({ state }) => state === 'happened').length,
    underWay: kept.filter(({ state }) => state === 'under-way').length,
    needs: await needsWritten(db, [id]),
    gatherings: await gatheringsHeld(db, [id]),
  }
}

/** The names of who carry the activities of a circle, for its members. */
export async function ownersOf(db: Db, scope: CircleScope): Promise<Map<string, string>> {
  const rows = await db
    .selectDistinct({ id: person.id, name: person.name })
    .from(circleActivity)
    .innerJoin(person, eq(person.id, circleActivity.ownerId))
    .where(eq(circleActivity.circleId, scope.circle.id))
    .limit(100)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

interface StepRow {
  step: number
  started_at: string | null
  done_at: string | null
  note: string
  note_en: string
}

function stepLine(step: StepLine['step'], row?: StepRow): StepLine {
  const at = row?.done_at ?? row?.started_at
  return {
    step,
    state: row?.done_at ? 'done' : row?.started_at ? 'now' : 'later',
    at: at ? new Date(at) : null,
    note: row?.note ?? '',
    noteEn: row?.note_en ?? '',
  }
}

/** Something that was agreed on, with the name of who carries it. */
export interface Plan {
  href: string
  title: string
  /** Noon in UTC of the day, so that no time zone moves it. */
  on: Date
  /** Null: someone who left. */
  ownerName: string | null
  state: ActivityLine['state']
}

/** What a circle agreed to do, by date: what is still planned first, then what happened, the newest first. */
export async function plansOf(db: Db, scope: CircleScope, limit: number): Promise<Plan[]> {
  const rows = await plansIn(db).execute({ circle: scope.circle.id, limit })
  return rows.map((row) => ({
    href: `/kringen/${scope.circle.slug}/afspraken/${idWithWords(row.id, row.title)}`,
    title: row.title,
    on: new Date(`${row.onDate}T12:00:00Z`),
    ownerName: row.ownerName,
    state: row.droppedAt ? 'dropped' : row.happenedAt ? 'happened' : row.startedAt ? 'under-way' : 'planned',
  }))
}

const plansIn = built((db) => {
  const planned = and(isNull(circleActivity.happenedAt), isNull(circleActivity.droppedAt))
  return db
    .select({
      id: circleActivity.id,
      title: circleActivity.title,
      startedAt: circleActivity.startedAt,
      onDate: circleActivity.onDate,
      happenedAt: circleActivity.happenedAt,
      droppedAt: circleActivity.droppedAt,
      ownerName: person.name,
    })
    .from(circleActivity)
    .leftJoin(person, eq(person.id, circleActivity.ownerId))
    .where(
      and(eq(circleActivity.circleId, sql.placeholder('circle')), notHidden('activity', sql`${circleActivity.id}`)),
    )
    .orderBy(
      sql`(${planned}) desc`,
      sql`case when ${planned} then ${circleActivity.onDate} end`,
      desc(circleActivity.onDate),
      asc(circleActivity.id),
    )
    .limit(sql.placeholder('limit'))
    .prepare('circles-plans')
})

/** How many things some circles plan, and how many they did, each counted to 99. @param circleIds out of proven scopes */
export async function planCounts(db: Db, circleIds: readonly string[]): Promise<{ planned: number; happened: number }> {
  const here = sql`${circleActivity.circleId} = any(${sql.param([...circleIds])}::text[]) and ${circleActivity.droppedAt} is null`
  const result = await db.execute<{ planned: number; happened: number }>(sql`
    select (select count(*) from (select 1 from ${circleActivity} where ${here} and ${circleActivity.happenedAt} is null limit 99) few) planned,
      (select count(*) from (select 1 from ${circleActivity} where ${here} and ${circleActivity.happenedAt} is not null limit 99) few) happened`)
  return result.rows[0] ?? { planned: 0, happened: 0 }
}
