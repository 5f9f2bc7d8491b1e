import type { SignedIn } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { post } from '#kit/mail/index.tsx'
import { makeCode, tryCode } from '#kit/session/codes.ts'
import { mayPass } from '#kit/session/limits.ts'
import { markProven } from '#kit/session/sessions.ts'
import { type CodeRequest, PER_ADDRESS, PER_EMAIL, TRIES_PER_ADDRESS } from './commands.ts'
import { proofLetter } from './emails.ts'

const proving = (viewer: SignedIn) => `proof:${viewer.person.sessionId}`

/** Mails the viewer a code that proves anew who they are, in this session only. */
export async function askProof(db: Db, secret: string, viewer: SignedIn, origin: Origin): Promise<CodeRequest> {
  const { email } = viewer.person
  const free = (await mayPass(db, PER_ADDRESS, origin.address)) && (await mayPass(db, PER_EMAIL, email))
  if (!free) return { ok: false }
  return transact(db, async (tx) => {
    const { id, code } = await makeCode(tx, secret, email, proving(viewer))
    await post(tx, proofLetter(viewer.lang, email, id, code))
    await record(tx, origin, { action: 'session.proof-asked' })
    return { ok: true, id, told: { code } }
  })
}

/** Proves anew, with that code, who the viewer is. */
export async function proveByCode(
  db: Db,
  secret: string,
  viewer: SignedIn,
  id: string,
  code: string,
  origin: Origin,
): Promise<'proven' | 'wrong' | 'gone' | 'too-many'> {
  if (!(await mayPass(db, TRIES_PER_ADDRESS, origin.address))) return 'too-many'
  const tried = await tryCode(db, secret, id, code, proving(viewer))
  return transact(db, async (tx) => {
    if (tried.ok) await markProven(tx, viewer)
    await record(tx, origin, { action: 'session.proved', result: tried.ok ? 'done' : 'refused' })
    return tried.ok ? 'proven' : tried.why
  })
}
