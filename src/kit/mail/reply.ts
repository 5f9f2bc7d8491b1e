import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Made, SparkKind } from '../sparks/index.ts'

/** How long an address takes answers, in days. */
export const REPLY_DAYS = 30

const PURPOSE = 'reply-address'
// The part of an address before the @ holds at most 64 characters, and some mail servers make capitals small.
const SIGNATURE_CHARACTERS = 20
const DAY_MS = 86_400_000

/** Who answers on what, as an address of ours says it. */
export interface ReplyTo {
  personId: string
  thing: Made
}

/** One letter for each kind that can be answered by mail; the rest of the address is made of ids. */
const LETTERS: Partial<Record<SparkKind, string>> = {
  ask: 'a',
  offer: 'o',
  answer: 'r',
  message: 'm',
  conversation: 'c',
}

/**
 * The address on which one person may answer one thing by mail, for thirty days.
 * @param domain the part behind the @ that is received by this installation (REPLY_DOMAIN)
 * @param now milliseconds since 1970
 * @returns null for a kind that takes no answers by mail
 */
export function replyAddress(
  secret: string,
  domain: string,
  { personId, thing }: ReplyTo,
  now = Date.now(),
): string | null {
  const letter = LETTERS[thing.kind]
  if (!letter) return null
  const until = Math.floor(now / DAY_MS + REPLY_DAYS).toString(36)
  const what = `${letter}${thing.id}${personId}${until}`
  return `r.${what}.${sign(secret, what)}@${domain}`
}

/**
 * Reads an address made by `replyAddress`.
 * @returns who answers on what; `spoofed` when the signature does not fit, `expired` when it is too old, and null when
 *   it is not such an address at all
 */
export function readReplyAddress(
  secret: string,
  address: string,
  now = Date.now(),
): ReplyTo | 'spoofed' | 'expired' | null {
  const found = /^r\.(([a-z])([0-9a-z]{12})([0-9a-z]{12})([0-9a-z]+))\.([0-9a-f]+)@/.exec(address.trim().toLowerCase())
  if (!found) return null
  const [, what = '', letter, id = '', personId = '', until = '', signature = ''] = found
  const wanted = Buffer.from(sign(secret, what))
  const given = Buffer.from(signature)
  const kind = (Object.keys(LETTERS) as SparkKind[]).find((one) => LETTERS[one] === letter)
  if (!kind || given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 'spoofed'
  if (Number.parseInt(until, 36) < now / DAY_MS) return 'expired'
  return { personId, thing: { kind, id } }
}

// Hexadecimal: an address may not depend on capitals.
function sign(secret: string, what: string): string {
  return createHmac('sha256', secret).update(`${PURPOSE}\0${what}`).digest('hex').slice(0, SIGNATURE_CHARACTERS)
}
