import { sql } from 'drizzle-orm'
import { noticeChoice } from '#features/notifications/tables.ts'
import type { Db } from '#kit/db/index.ts'

/** How long ago something was told that its reader has seen by now. */
const SEEN_AFTER_HOURS = 30

/**
 * Who saw what they were told, and what some chose about their mail. Comes after everything that tells.
 * @param circleId the founding circle
 */
export async function seedNotifications(tx: Db, circleId: string, idOf: (slug: string) => string): Promise<void> {
  await tx.execute(sql`update notice set seen_at = least(at + interval '3 hours', now())
    where at < now() - make_interval(hours => ${SEEN_AFTER_HOURS}) and seen_at is null`)
  // Nobody gets mail about what was told before the demo began.
  await tx.execute(sql`update notice set mailed_at = at where mailed_at is null`)
  await tx.insert(noticeChoice).values([
    { personId: idOf('ilse-boonstra'), circleId, about: 'talk', pace: 'daily' },
    { personId: idOf('bas-oudendag'), circleId, about: 'news', pace: 'daily' },
    { personId: idOf('kofi-mensah'), circleId: '', about: 'digest', pace: 'never' },
  ])
}
