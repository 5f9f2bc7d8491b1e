import { stewardsOf } from '#features/circles/queries.ts'
import type { SiteScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { post } from '#kit/mail/index.tsx'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { toStewardsLetter } from './emails.ts'

const A_DAY: Limit = { name: 'site-writes', most: 20, seconds: 86_400 }

/**
 * Mails the words of a site steward to everyone who looks after a circle. They answer by mail; addresses stay unseen.
 * @returns `nobody` when the circle has no steward, `too-many` when the day's limit is reached
 */
export async function writeToStewards(
  db: Db,
  { viewer }: SiteScope,
  circle: { id: string; name: string },
  body: string,
  origin: Origin,
): Promise<'sent' | 'nobody' | 'too-many'> {
  return transact(db, async (tx) => {
    const stewards = await stewardsOf(tx, circle.id)
    if (stewards.length === 0) return 'nobody'
    if (!(await mayPass(tx, A_DAY, viewer.person.id))) return 'too-many'
    const id = newId()
    for (const to of stewards) await post(tx, toStewardsLetter(id, to, viewer.person, circle.name, body))
    await record(tx, origin, {
      action: 'circle.stewards-written',
      circleId: circle.id,
      subject: { kind: 'circle', id: circle.id },
    })
    return 'sent'
  })
}
