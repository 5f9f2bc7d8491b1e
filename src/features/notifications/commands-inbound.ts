import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { personByEmail } from '#features/accounts/queries.ts'
import type { SignedIn } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { optionalText } from '#kit/forms/fields.ts'
import type { Kit } from '#kit/kit.ts'
import { type Inbound, readInbound } from '#kit/mail/inbound.ts'
import { post } from '#kit/mail/index.tsx'
import { type ReplyTo, readReplyAddress } from '#kit/mail/reply.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { viewersById } from '#kit/session/viewer.ts'
import type { ReplyOutcome } from '#kit/things/index.ts'
import { isoDate } from '#ui/clock.ts'
import { type NotPlaced, notPlacedLetter } from './emails-inbound.ts'
import { mailReceived } from './tables.ts'

/** What became of a mail that came in. */
export type Receipt = ReplyOutcome | 'spoofed' | 'expired' | 'automatic' | 'unknown-address' | 'unreadable'

const PER_HOUR: Limit = { name: 'answer-by-mail', most: 40, seconds: 3600 }
const LONGEST = 20_000

/** What was decided about a mail, and about whom. */
interface Judged {
  receipt: Receipt
  /** Whom the address, or else the sender, makes it: hears so when it was not placed. */
  tell: SignedIn | null
  personId: string | null
}

/**
 * Takes a mail in: an answer to something that somebody was told, placed under the rights they have now. The same mail is
 * taken once. Who answers hears when it was not placed, at their own address; nobody else hears anything.
 * @param recipient the address it was brought to, when who brings it knows
 */
export async function receive(
  kit: Kit,
  raw: Uint8Array,
  recipient: string | undefined,
  origin: Origin,
): Promise<Receipt> {
  const mail = await readInbound(raw)
  if (!mail) return 'unreadable'
  const to = addressIn(kit, recipient ? [recipient, ...mail.to] : mail.to)
  if (!to) return 'unknown-address'
  const onceKey = createHash('sha256').update(`${mail.id}\0${to}`).digest('hex').slice(0, 40)
  const [before] = await kit.db.select().from(mailReceived).where(eq(mailReceived.onceKey, onceKey))
  if (before) return before.outcome as Receipt
  const judged = await judge(kit, mail, to, onceKey, origin)
  await keep(kit, onceKey, judged, origin)
  return judged.receipt
}

/** The first of these addresses that answers come to here. */
function addressIn({ settings, secret }: Kit, addresses: readonly string[]): string | undefined {
  const end = `@${settings.inbound?.domain}`
  return addresses
    .map((one) => one.trim().replace(/^<|>$/g, '').toLowerCase())
    .find((one) => one.endsWith(end) && readReplyAddress(secret, one) !== null)
}

async function judge(kit: Kit, mail: Inbound, to: string, onceKey: string, origin: Origin): Promise<Judged> {
  const refused = (receipt: Receipt, tell: SignedIn | null = null): Judged => ({
    receipt,
    tell,
    personId: tell?.person.id ?? null,
  })
  if (mail.automatic || isOurs(kit, mail)) return refused('automatic')
  const reply = readReplyAddress(kit.secret, to)
  if (reply === null || reply === 'spoofed') return refused('spoofed')
  if (reply === 'expired') return refused('expired', mail.forged ? null : await senderOf(kit, mail))
  const viewer = (await viewersById(kit.db, [reply.personId], kit.settings)).get(reply.personId)
  if (!viewer) return refused('out-of-reach')
  if (mail.forged || mail.from !== viewer.person.email.toLowerCase()) return refused('spoofed', viewer)
  const answer = v.parse(optionalText(viewer.lang, LONGEST), mail.answer.slice(0, LONGEST))
  if (!answer) return refused('empty', viewer)
  if (!(await mayPass(kit.db, PER_HOUR, viewer.person.id))) return refused('too-many', viewer)
  return refused(await place(kit, viewer, reply, answer, onceKey, { ...origin, personId: viewer.person.id }), viewer)
}

async function place(
  kit: Kit,
  viewer: SignedIn,
  { thing }: ReplyTo,
  answer: string,
  onceKey: string,
  origin: Origin,
): Promise<ReplyOutcome> {
  const kind = kit.things.kind(thing.kind)
  return (await kind?.reply?.(kit, viewer, thing.id, answer, onceKey, origin)) ?? 'out-of-reach'
}

// A letter of this house that comes back goes round no second time.
function isOurs({ settings }: Kit, { id }: Inbound): boolean {
  return id.toLowerCase().endsWith(`@${new URL(settings.baseUrl).hostname}>`)
}

// An address that is too old says no more whom it was for. Whoever wrote hears it, when they have an account.
async function senderOf({ db, settings }: Kit, { from }: Inbound): Promise<SignedIn | null> {
  const sender = from && (await personByEmail(db, from))
  return sender ? ((await viewersById(db, [sender.id], settings)).get(sender.id) ?? null) : null
}

async function keep(kit: Kit, onceKey: string, { receipt, tell, personId }: Judged, origin: Origin): Promise<void> {
  const placed = receipt === 'placed'
  await transact(kit.db, async (tx) => {
    const fresh = await tx.insert(mailReceived).values({ onceKey, personId, outcome: receipt }).onConflictDoNothing()
    if (fresh.rowCount === 0) return
    await record(
      tx,
      { ...origin, personId },
      {
        action: 'mail.answer',
        result: placed ? 'done' : 'refused',
        detail: { outcome: receipt },
      },
    )
    if (tell && !placed && isTold(receipt)) await tellOf(tx, kit, tell, receipt)
  })
}

const TOLD: readonly string[] = [
  'expired',
  'spoofed',
  'out-of-reach',
  'closed',
  'empty',
  'too-many',
] satisfies NotPlaced[]

function isTold(receipt: Receipt): receipt is NotPlaced {
  return TOLD.includes(receipt)
}

async function tellOf(tx: Db, kit: Kit, to: SignedIn, why: NotPlaced): Promise<void> {
  const { rows } = await tx.execute<{ now: string }>(sql`select now()`)
  await post(tx, notPlacedLetter(to, why, kit.settings.baseUrl, isoDate(new Date(rows[0]?.now ?? Date.now()))))
}
