import { and, asc, eq } from 'drizzle-orm'
import type { CircleScope, PublicScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { person } from '#kit/session/tables.ts'
import { circleActivity, circleStep } from './tables.ts'

export type StepState = 'done' | 'now' | 'later'

/** One of the four steps, as far as it is. */
export interface StepLine {
  step: 1 | 2 | 3 | 4
  state: StepState
  /** Since when it is under way, or done. */
  at: Date | null
  note: string
}

/** Something that was agreed on. */
export interface ActivityLine {
  id: string
  title: string
  /** 2026-12-04 */
  onDate: string
  state: 'planned' | 'happened' | 'dropped'
  ownerId: string
}

/** How far a circle is with starting. */
export interface Progress {
  steps: StepLine[]
  /** By date, dropped ones too, at most a hundred. */
  activities: ActivityLine[]
  happened: number
  /** Without those that were dropped. */
  agreed: number
}

/** How far a circle is: always four steps, and what it agreed to do together. */
export async function progressOf(db: Db, scope: Pick<PublicScope | CircleScope, 'circle'>): Promise<Progress> {
  const { id } = scope.circle
  const written = await db.select().from(circleStep).where(eq(circleStep.circleId, id))
  const steps = ([1, 2, 3, 4] as const).map((step): StepLine => {
    const row = written.find((one) => one.step === step)
    return {
      step,
      state: row?.doneAt ? 'done' : row?.startedAt ? 'now' : 'later',
      at: row?.doneAt ?? row?.startedAt ?? null,
      note: row?.note ?? '',
    }
  })
  const rows = await db
    .select()
    .from(circleActivity)
    .where(eq(circleActivity.circleId, id))
    .orderBy(asc(circleActivity.onDate), asc(circleActivity.id))
    .limit(100)
  const activities = rows.map((row): ActivityLine => {
    const state = row.droppedAt ? 'dropped' : row.happenedAt ? 'happened' : 'planned'
    return { id: row.id, title: row.title, onDate: row.onDate, ownerId: row.ownerId, state }
  })
  const agreed = activities.filter(({ state }) => state !== 'dropped')
  return {
    steps,
    activities,
    agreed: agreed.length,
    happened: agreed.filter(({ state }) => state === 'happened').length,
  }
}

/** The names of who carry the activities of a circle, for its members. */
export async function ownersOf(db: Db, scope: CircleScope): Promise<Map<string, string>> {
  const rows = await db
    .selectDistinct({ id: person.id, name: person.name })
    .from(circleActivity)
    .innerJoin(person, eq(person.id, circleActivity.ownerId))
    .where(and(eq(circleActivity.circleId, scope.circle.id)))
    .limit(100)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
