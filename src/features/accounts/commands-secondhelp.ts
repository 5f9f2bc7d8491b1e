import { eq } from 'drizzle-orm'
import type { SiteScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { announceRights } from '#kit/live/index.ts'
import { post } from '#kit/mail/index.tsx'
import { endAllSessions } from '#kit/session/sessions.ts'
import { stepResetLetter } from './emails-secondstep.ts'
import type { HelpedSteward } from './queries-secondstep.ts'
import { appCode, oidcIdentity, passkey, recoveryCode } from './tables.ts'

/**
 * Takes away every second step of a steward who lost them, so that they can set up a new one. Their sessions end, for
 * one of them may be of whoever has what was lost; they hear of it by mail, and by whom.
 */
export async function resetSecondStep(
  db: Db,
  baseUrl: string,
  scope: SiteScope,
  steward: HelpedSteward,
  origin: Origin,
): Promise<void> {
  const { id, lang, email } = steward
  await transact(db, async (tx) => {
    await tx.delete(passkey).where(eq(passkey.personId, id))
    await tx.delete(appCode).where(eq(appCode.personId, id))
    await tx.delete(recoveryCode).where(eq(recoveryCode.personId, id))
    await tx.delete(oidcIdentity).where(eq(oidcIdentity.personId, id))
    await endAllSessions(tx, id)
    await record(tx, origin, { action: 'second-step.reset', subject: { kind: 'person', id } })
    await post(tx, stepResetLetter(lang, email, newId(), scope.viewer.person.name, `${baseUrl}/inloggen`))
    await announceRights(tx, id)
  })
}
