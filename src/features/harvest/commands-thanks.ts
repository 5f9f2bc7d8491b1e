import { and, eq, sql } from 'drizzle-orm'
import type { TendingScope } from '#features/gatherings/access.ts'
import { cameBy } from '#features/gatherings/queries-came.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { post } from '#kit/mail/index.tsx'
import { type ThankedScope, thankedToken } from './access.ts'
import { thanksLetter } from './emails.ts'
import { bagOf } from './queries-goodies.ts'
import { thankedBy, toThank } from './queries-thanks.ts'
import { gatheringThanks, thanksAnswer } from './tables.ts'

/** With what links in mail are made. */
export interface MailTools {
  secret: string
  baseUrl: string
}

/**
 * Thanks who came, by mail, each once, but for who sends it: their letters are written after this.
 * @returns to how many; null when they were thanked already
 */
export async function thankAll(
  db: Db,
  scope: TendingScope,
  { words, question }: { words: string; question: string },
  origin: Origin,
): Promise<number | null> {
  const { circleId, gatheringId } = scope
  return transact(db, async (tx) => {
    const sent = await tx
      .insert(gatheringThanks)
      .values({ gatheringId, circleId, words, question, sentBy: scope.member.viewer.person.id })
      .onConflictDoNothing()
    if (sent.rowCount === 0) return null
    const came = await toThank(tx, scope)
    const rows = came.map(({ signupId, personId }) => ({ id: newId(), gatheringId, circleId, signupId, personId }))
    if (rows.length > 0) await tx.insert(thanksAnswer).values(rows).onConflictDoNothing()
    await tx.execute(sql`
      select graphile_worker.add_job('harvest.thank', json_build_object('id', id), job_key := 'harvest.thank:' || id, max_attempts := 12)
      from thanks_answer where gathering_id = ${gatheringId}`)
    const subject = { kind: 'gathering', id: gatheringId }
    await record(tx, origin, { action: 'gathering.thanked', circleId, subject, detail: { letters: rows.length } })
    return rows.length
  })
}

/** The job of `thankAll`: writes one letter. Doing it again writes none. */
export async function thankOne(db: Db, tools: MailTools, answerId: string): Promise<void> {
  await transact(db, async (tx) => {
    const mine = await thankedBy(tx, answerId)
    const to = mine && (await cameBy(tx, mine.signupId))
    if (!mine || !to) return
    const token = thankedToken(tools.secret, answerId)
    await post(tx, thanksLetter(tools, to, mine, await bagOf(tx, mine.gatheringId), token))
  })
}

/** Answers the question of a thank-you; it can be changed as long as the link is there. @returns false when it is gone */
export async function answerThanks(
  db: Db,
  scope: ThankedScope,
  said: { answer: string; shared: boolean; name: string },
): Promise<boolean> {
  const done = await db
    .update(thanksAnswer)
    .set({ ...said, answeredAt: said.answer ? sql`now()` : null })
    .where(and(eq(thanksAnswer.id, scope.answerId)))
  return Boolean(done.rowCount)
}
