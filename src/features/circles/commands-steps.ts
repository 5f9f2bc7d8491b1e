import { and, eq, sql } from 'drizzle-orm'
import type { StewardScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { strike } from '#kit/sparks/index.ts'
import type { StepState } from './queries-steps.ts'
import { circleActivity, circleStep } from './tables.ts'

/** How a steward leaves a step. */
export interface StepMark {
  state: StepState
  note: string
  /** The same for who reads English; empty: the Dutch one. */
  noteEn: string
  /** 2026-12-04: since when it is under way, or done. */
  onDate: string
}

/** Marks how far one of the four steps is, with a note for the public page. */
export async function markStep(
  db: Db,
  scope: StewardScope,
  step: 1 | 2 | 3 | 4,
  mark: StepMark,
  origin: Origin,
): Promise<void> {
  const by = scope.viewer.person.id
  // Noon: the same calendar day wherever it is read.
  const at = new Date(`${mark.onDate}T12:00:00Z`)
  const done = mark.state === 'done' ? { doneAt: at, doneBy: by } : { doneAt: null, doneBy: null }
  const begun = mark.state === 'later' ? { startedAt: null, startedBy: null } : { startedAt: at, startedBy: by }
  await transact(db, async (tx) => {
    await tx
      .insert(circleStep)
      .values({ circleId: scope.circle.id, step, note: mark.note, noteEn: mark.noteEn, ...begun, ...done })
      .onConflictDoUpdate({
        target: [circleStep.circleId, circleStep.step],
        // A step that is done keeps the day on which it began.
        set: {
          note: mark.note,
          noteEn: mark.noteEn,
          ...done,
          ...(mark.state === 'done'
            ? { startedAt: sql`coalesce(${circleStep.startedAt}, ${at.toISOString()}::timestamptz)` }
            : begun),
        },
      })
    await record(tx, origin, {
      action: `step.${mark.state}`,
      circleId: scope.circle.id,
      subject: { kind: 'step', id: String(step) },
    })
  })
}

/** Something to do together: who carries it, and when. */
export interface NewActivity {
  title: string
  ownerId: string
  onDate: string
}

/** Writes down what was agreed. @returns its id */
export async function agreeOn(db: Db, scope: StewardScope, made: NewActivity, origin: Origin): Promise<string> {
  const id = newId()
  const circleId = scope.circle.id
  const by = scope.viewer.person.id
  await transact(db, async (tx) => {
    await tx.insert(circleActivity).values({ ...made, id, circleId, agreedBy: by })
    await record(tx, origin, { action: 'activity.agreed', circleId, subject: { kind: 'activity', id } })
    await strike(tx, circleId, { kind: 'person', id: made.ownerId }, { kind: 'activity', id }, by)
  })
  return id
}

/**
 * Marks that an activity happened, was dropped, or is planned after all.
 * @returns false when this circle has no such activity
 */
export async function markActivity(
  db: Db,
  scope: StewardScope,
  id: string,
  state: 'happened' | 'dropped' | 'planned',
  origin: Origin,
): Promise<boolean> {
  const by = scope.viewer.person.id
  const now = sql`now()`
  const set = {
    happenedAt: state === 'happened' ? now : null,
    happenedBy: state === 'happened' ? by : null,
    droppedAt: state === 'dropped' ? now : null,
    droppedBy: state === 'dropped' ? by : null,
  }
  return transact(db, async (tx) => {
    const marked = await tx
      .update(circleActivity)
      .set(set)
      .where(and(eq(circleActivity.id, id), eq(circleActivity.circleId, scope.circle.id)))
    if (marked.rowCount === 0) return false
    const subject = { kind: 'activity', id }
    await record(tx, origin, { action: `activity.${state}`, circleId: scope.circle.id, subject })
    return true
  })
}
