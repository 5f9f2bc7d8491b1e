import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '../db/index.ts'
import { newId } from '../id.ts'
import { signinCode } from './tables.ts'

/** How long a mailed code lives, in minutes. */
export const CODE_MINUTES = 10
const MOST_TRIES = 5

export type CodeAnswer = { ok: true; email: string } | { ok: false; why: 'wrong' | 'gone' }

/**
 * Makes a sign-in code. It is made for unknown addresses too, so that the answer and its timing tell nothing.
 * @param secret APP_SECRET: a stolen table cannot be searched for a million codes without it
 * @param use what the code is for; a code for one use is wrong for every other
 * @returns the id that the form carries, and the six digits for the mail
 */
export async function makeCode(
  db: Db,
  secret: string,
  email: string,
  use = 'code',
): Promise<{ id: string; code: string }> {
  const id = newId()
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  await db.insert(signinCode).values({
    id,
    email: email.toLowerCase(),
    codeHash: codeHash(secret, use, id, code),
    expiresAt: sql`now() + make_interval(mins => ${CODE_MINUTES})`,
  })
  return { id, code }
}

/**
 * Tries a code: once right, at most five times wrong, within ten minutes. The try is counted before the
 * code is compared, so that many tries at the same moment still count as many.
 */
export async function tryCode(db: Db, secret: string, id: string, code: string, use = 'code'): Promise<CodeAnswer> {
  const [row] = await db
    .update(signinCode)
    .set({ tries: sql`${signinCode.tries} + 1` })
    .where(
      and(
        eq(signinCode.id, id),
        isNull(signinCode.usedAt),
        gt(signinCode.expiresAt, sql`now()`),
        lt(signinCode.tries, MOST_TRIES),
      ),
    )
    .returning()
  if (!row) return { ok: false, why: 'gone' }
  const given = Buffer.from(codeHash(secret, use, id, code))
  const wanted = Buffer.from(row.codeHash)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
    return { ok: false, why: row.tries >= MOST_TRIES ? 'gone' : 'wrong' }
  const used = await db
    .update(signinCode)
    .set({ usedAt: sql`now()` })
    .where(and(eq(signinCode.id, id), isNull(signinCode.usedAt)))
  return used.rowCount === 1 ? { ok: true, email: row.email } : { ok: false, why: 'gone' }
}

function codeHash(secret: string, use: string, id: string, code: string): string {
  return createHmac('sha256', secret).update(`${use}\0${id}\0${code}`).digest('hex')
}
