import { sql } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { PACES, type Pace, USUAL_PACE } from '#kit/notices/paces.ts'
import type { Leaving } from './access.ts'
import type { Chosen } from './forms.ts'
import { noticeChoice } from './tables.ts'

/**
 * Keeps what somebody chose. Only what differs from usual is kept.
 * @param digests whether digests may come at all
 */
export async function choose(
  db: Db,
  viewer: SignedIn,
  chosen: Chosen[],
  digests: boolean,
  origin: Origin,
): Promise<void> {
  await transact(db, async (tx) => {
    for (const { circleId, group, pace } of chosen) await keep(tx, viewer.person.id, circleId, group, pace)
    await keep(tx, viewer.person.id, '', 'digest', digests ? null : 'never')
    await record(tx, origin, { action: 'notices.chosen', subject: { kind: 'person', id: viewer.person.id } })
  })
}

/**
 * Ends one kind of mail for somebody, without a sign-in: who holds the signed address may.
 * @returns what held before, to be put back; null when that person is no more
 */
export async function leave(db: Db, { personId, about, circleId }: Leaving, origin: Origin): Promise<Pace | null> {
  return transact(db, async (tx) => {
    const { rows } = await tx.execute<{ pace: Pace | null }>(sql`
      select (select c.pace from notice_choice c where c.person_id = p.id and c.circle_id = ${circleId} and c.about = ${about}) pace
      from person p where p.id = ${personId} for update of p`)
    if (!rows[0]) return null
    const before = rows[0].pace ?? (about === 'digest' ? 'weekly' : USUAL_PACE[about])
    await keep(tx, personId, circleId, about, 'never')
    const detail = { about }
    await record(tx, origin, { action: 'notices.left', subject: { kind: 'person', id: personId }, detail })
    return before
  })
}

/** Puts back what held before someone left a kind of mail. */
export async function unleave(
  db: Db,
  viewer: SignedIn,
  leaving: Leaving,
  before: string,
  origin: Origin,
): Promise<void> {
  const { about, circleId } = leaving
  // Pressed twice, it was left already before: then what is usual holds again.
  const known = PACES.find((one) => one === before && one !== 'never')
  const pace = known ?? (about === 'digest' ? 'weekly' : USUAL_PACE[about])
  await transact(db, async (tx) => {
    await keep(tx, viewer.person.id, circleId, about, about === 'digest' ? null : pace)
    await record(tx, origin, { action: 'notices.chosen', subject: { kind: 'person', id: viewer.person.id } })
  })
}

async function keep(
  tx: Db,
  personId: string,
  circleId: string,
  about: Leaving['about'],
  pace: Pace | null,
): Promise<void> {
  if (pace === null || (about !== 'digest' && pace === USUAL_PACE[about])) {
    await tx.execute(
      sql`delete from notice_choice where person_id = ${personId} and circle_id = ${circleId} and about = ${about}`,
    )
    return
  }
  await tx
    .insert(noticeChoice)
    .values({ personId, circleId, about, pace })
    .onConflictDoUpdate({
      target: [noticeChoice.personId, noticeChoice.circleId, noticeChoice.about],
      set: { pace, chosenAt: sql`now()` },
    })
}
