import { and, eq } from 'drizzle-orm'
import webpush from 'web-push'
import type { Db } from '../db/index.ts'
import { remember, remembered } from '../db/installation.ts'
import { installation } from '../db/tables.ts'
import { seal, unseal } from '../session/sealed.ts'

/** By what push services and browsers know this installation (VAPID), base64url. */
export interface PushKeys {
  publicKey: string
  privateKey: string
}

const KEY = 'push-keys'

/**
 * The keys of this installation: made once, the same for all its processes, and sealed with its secret. Under another
 * secret they are made anew; browsers that knew the old ones then ask again.
 */
export async function pushKeys(db: Db, secret: string): Promise<PushKeys> {
  const kept = await remembered(db, KEY)
  const known = kept && unseal(secret, KEY, KEY, kept)
  if (known) return JSON.parse(known) as PushKeys
  const value = seal(secret, KEY, KEY, JSON.stringify(webpush.generateVAPIDKeys()))
  if (kept)
    // Only what was read is replaced: of two processes at once, the second finds what the first made.
    await db
      .update(installation)
      .set({ value })
      .where(and(eq(installation.key, KEY), eq(installation.value, kept)))
  else await remember(db, KEY, value)
  const agreed = await remembered(db, KEY)
  return JSON.parse(unseal(secret, KEY, KEY, agreed ?? '') ?? '') as PushKeys
}
