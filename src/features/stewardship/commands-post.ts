import type { SiteScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { dropHeld, sendHeld } from '#kit/mail/held.ts'

/**
 * Sends mail that was held after all.
 * @param id one mail; all that are held when left out
 * @returns how many go
 */
export function sendAfterAll(db: Db, _: SiteScope, id: string | undefined, origin: Origin): Promise<number> {
  return settle(db, 'mail.sent-after-all', sendHeld, id, origin)
}

/** Lets go of mail that was held: it is never sent. */
export function dropMail(db: Db, _: SiteScope, id: string | undefined, origin: Origin): Promise<number> {
  return settle(db, 'mail.dropped', dropHeld, id, origin)
}

function settle(db: Db, action: string, work: typeof sendHeld, id: string | undefined, origin: Origin) {
  return transact(db, async (tx) => {
    const mails = await work(tx, id)
    // Pressed twice, or settled by another steward a moment ago: nothing happened.
    if (mails > 0)
      await record(tx, origin, { action, detail: { mails }, ...(id ? { subject: { kind: 'mail', id } } : {}) })
    return mails
  })
}
