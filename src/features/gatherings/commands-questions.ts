import { eq } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { gatheringQuestion } from './tables.ts'

/** Writes the questions of a new gathering. */
export async function writeQuestions(
  tx: Db,
  gatheringId: string,
  questions: readonly string[],
  from = 0,
): Promise<void> {
  if (questions.length === 0) return
  await tx
    .insert(gatheringQuestion)
    .values(questions.map((question, i) => ({ id: newId(), gatheringId, place: from + i, question })))
}

/** What is asked of who comes, in its order. */
export async function questionsOf(tx: Db, gatheringId: string): Promise<string[]> {
  const rows = await tx
    .select({ question: gatheringQuestion.question })
    .from(gatheringQuestion)
    .where(eq(gatheringQuestion.gatheringId, gatheringId))
    .orderBy(gatheringQuestion.place)
  return rows.map(({ question }) => question)
}

/** Changes the questions. One that stays keeps its answers. */
export async function keepQuestions(tx: Db, gatheringId: string, questions: readonly string[]): Promise<void> {
  const before = await tx.select().from(gatheringQuestion).where(eq(gatheringQuestion.gatheringId, gatheringId))
  for (const one of before)
    if (!questions.includes(one.question)) await tx.delete(gatheringQuestion).where(eq(gatheringQuestion.id, one.id))
  for (const [place, question] of questions.entries()) {
    const known = before.find((one) => one.question === question)
    if (known) await tx.update(gatheringQuestion).set({ place }).where(eq(gatheringQuestion.id, known.id))
    else await writeQuestions(tx, gatheringId, [question], place)
  }
}
