import { and, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import type { Erased } from '#kit/events/index.ts'
import { mail } from '#kit/mail/tables.ts'
import { directoryLabel, introduction, introductionThanks } from './tables.ts'

/**
 * What somebody wrote to others: that two people met and that it helped stays a fact of the circle; the words go, unless
 * they were to stay or must. The directory let them go when they left its circle.
 * @param tx the transaction of the erasure
 */
export async function eraseWords(tx: Db, gone: Erased): Promise<void> {
  if (gone.choice === 'remove') {
    const held = sql`circle_id = any(${sql.param([...gone.held])}::text[])`
    await tx
      .update(introduction)
      .set({ note: '' })
      .where(and(eq(introduction.byId, gone.id), sql`not (${held})`))
    await tx
      .update(introductionThanks)
      .set({ words: '' })
      .where(
        and(
          eq(introductionThanks.personId, gone.id),
          sql`${introductionThanks.introductionId} not in (select id from introduction where ${held})`,
        ),
      )
  }
  // A hello that did not leave yet would ask for an answer that nobody reads.
  await tx
    .delete(mail)
    .where(and(eq(mail.kind, 'hello'), sql`lower(${mail.replyTo}) = ${gone.email}`, sql`${mail.sentAt} is null`))
  // A label may be somebody's own name: with nobody who has it, it suggests nothing any more.
  await tx
    .delete(directoryLabel)
    .where(and(inArray(directoryLabel.circleId, [...gone.circles]), lte(directoryLabel.people, 0)))
}
