import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { receive } from './commands-inbound.ts'

/**
 * Where a mail server brings answers: the mail as it is in the body, the secret in `Authorization: Bearer`, and the address
 * that it came to in `?aan=` when it is known. What became of it is in the answer; it is never an error that a mail was
 * refused, so that nobody brings it again.
 */
export async function takeMail(c: Context<AppEnv>) {
  const { kit, origin } = c.var
  const { inbound } = kit.settings
  if (!inbound) return refuse('not-found')
  const [, given = ''] = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? []
  if (!isSame(given, inbound.secret)) return c.json({ outcome: 'unauthorised' }, 401)
  const raw = new Uint8Array(await c.req.arrayBuffer().catch(() => refuse('unreadable')))
  const outcome = await receive(kit, raw, c.req.query('aan'), { ...origin, personId: null, address: 'mail' })
  return c.json({ outcome })
}

// Hashed first: both sides are then as long as each other.
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
