import { sql } from 'drizzle-orm'
import type { TendingScope } from '#features/gatherings/access.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { hang, takeDown } from '#kit/storage/documents.ts'
import { accountPhoto } from './tables.ts'

export const PHOTOS_MOST = 24

/**
 * Hangs a picture in the report. Whoever does so said that who is in it agrees.
 * @param attachmentId a picture that the viewer brought, with what there is to see
 * @returns false when there is no report, it has its most, or the picture is not theirs
 */
export async function addPhoto(
  db: Db,
  scope: TendingScope,
  attachmentId: string,
  credit: string,
  origin: Origin,
): Promise<boolean> {
  const { viewer } = scope.member
  return transact(db, async (tx) => {
    const { rows } = await tx.execute<{ id: string; n: number }>(sql`
      select a.id, (select count(*)::int from account_photo p where p.account_id = a.id) n
      from account a where a.gathering_id = ${scope.gatheringId} for update`)
    const found = rows[0]
    if (!found || found.n >= PHOTOS_MOST) return false
    const id = newId()
    await tx
      .insert(accountPhoto)
      .values({ id, accountId: found.id, circleId: scope.circleId, credit, byId: viewer.person.id })
    const hung = await hang(tx, viewer, [attachmentId], { kind: 'account-photo', id })
    if (hung === 0) throw new Error('a picture that was kept just now does not wait')
    await record(tx, origin, {
      ...{ action: 'account.photo', circleId: scope.circleId, subject: { kind: 'account', id: found.id } },
      detail: { photo: id },
    })
    return true
  })
}

/** Takes a photo out of the report, for good. */
export async function removePhoto(db: Db, scope: TendingScope, id: string, origin: Origin): Promise<void> {
  await transact(db, async (tx) => {
    const { rows } = await tx.execute<{ account: string }>(sql`
      delete from account_photo p using account a where p.id = ${id} and a.id = p.account_id and a.gathering_id = ${scope.gatheringId}
      returning a.id account`)
    if (!rows[0]) return
    await takeDown(tx, { kind: 'account-photo', id })
    await record(tx, origin, {
      ...{ action: 'account.photo-gone', circleId: scope.circleId, subject: { kind: 'account', id: rows[0].account } },
      detail: { photo: id },
    })
  })
}
