import { sql } from 'drizzle-orm'
import type { StewardScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { StepState } from './queries-steps.ts'
import { circleStep } from './tables.ts'

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
