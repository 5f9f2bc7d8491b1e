import { and, eq, inArray, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { newId } from '#kit/id.ts'
import { announce } from '#kit/live/index.ts'
import { post } from '#kit/mail/index.tsx'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { person } from '#kit/session/tables.ts'
import { strike } from '#kit/sparks/index.ts'
import { apart } from '#kit/things/blocks.ts'
import { introductionLetter, thanksLetter } from './emails-introductions.ts'
import { introductionById, latestOfPair } from './queries-introductions.ts'
import { directoryEntry, introduction, introductionThanks } from './tables.ts'

const PER_DAY: Limit = { name: 'introduce', most: 20, seconds: 86_400 }
// The same words for the same two within this time are a button that was pressed twice.
const SAME_PRESS_MS = 10 * 60_000

export type IntroduceAnswer =
  | { ok: true; id: string }
  | { ok: false; why: 'self' | 'same' | 'unknown' | 'apart' | 'again' | 'too-many' }

/**
 * Makes two members known to each other: both are mailed, and the spark of it shows.
 * @param pair their ids
 * @param note why they should talk
 * @returns why not, when it may not be: oneself, twice the same person, someone who is not here, again too soon
 */
export async function introduce(
  db: Db,
  baseUrl: string,
  scope: CircleScope,
  pair: readonly [string, string],
  note: string,
  origin: Origin,
): Promise<IntroduceAnswer> {
  const me = scope.viewer.person.id
  const [oneId, otherId] = pair
  if (oneId === otherId) return { ok: false, why: 'same' }
  if (pair.includes(me)) return { ok: false, why: 'self' }
  return transact(db, async (tx) => {
    const lock = `introduce:${me}:${[...pair].sort().join(':')}`
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`)
    const people = await readers(tx, scope, pair)
    const one = people.get(oneId)
    const other = people.get(otherId)
    if (!one || !other) return { ok: false, why: 'unknown' }
    // One of them does not want to hear the other, or whoever introduces them.
    if ((await apart(tx, oneId, otherId)) || (await apart(tx, me, oneId)) || (await apart(tx, me, otherId)))
      return { ok: false, why: 'apart' }
    const before = await latestOfPair(tx, scope.viewer, scope.circle.id, pair)
    if (before) {
      const pressedTwice = before.note === note && Date.now() - before.madeAt.getTime() < SAME_PRESS_MS
      return pressedTwice ? { ok: true, id: before.id } : { ok: false, why: 'again' }
    }
    if (!(await mayPass(tx, PER_DAY, me))) return { ok: false, why: 'too-many' }
    const id = await writeIntroduction(tx, scope.circle.id, me, pair, note)
    const made = { id, note, byName: scope.viewer.person.name, circleName: scope.circle.name }
    const url = `${baseUrl}/kringen/${scope.circle.slug}/voorstellen/${id}`
    await post(tx, introductionLetter(one, other, { ...made, url }))
    await post(tx, introductionLetter(other, one, { ...made, url }))
    await record(tx, origin, {
      action: 'introduction.made',
      circleId: scope.circle.id,
      subject: { kind: 'introduction', id },
    })
    return { ok: true, id }
  })
}

/** Writes an introduction and its sparks. @param tx a transaction */
export async function writeIntroduction(
  tx: Db,
  circleId: string,
  byId: string,
  [oneId, otherId]: readonly [string, string],
  note: string,
): Promise<string> {
  const id = newId()
  await tx.insert(introduction).values({ id, circleId, byId, oneId, otherId, note })
  for (const personId of [oneId, otherId])
    await strike(tx, circleId, { kind: 'person', id: personId }, { kind: 'introduction', id }, byId)
  return id
}

/**
 * Says thanks for an introduction, once: who made it hears so.
 * @returns false when the viewer is not one of the two
 */
export async function thank(
  db: Db,
  baseUrl: string,
  scope: CircleScope,
  introductionId: string,
  words: string,
  origin: Origin,
): Promise<boolean> {
  const found = await introductionById(db, scope, introductionId)
  const me = scope.viewer.person
  if (!found || (found.one.id !== me.id && found.other.id !== me.id)) return false
  const { circle } = scope
  return transact(db, async (tx) => {
    if (!(await writeThanks(tx, circle.id, found, me.id, words))) return true
    const to = (await readers(tx, scope, [found.by.id])).get(found.by.id)
    const other = found.one.id === me.id ? found.other : found.one
    if (to) {
      const thanks = { introductionId, byId: me.id, name: me.name, otherName: other.name ?? '…', words }
      const url = `${baseUrl}/kringen/${circle.slug}/voorstellen/${introductionId}`
      await post(tx, thanksLetter(to, thanks, { circleName: circle.name, url }))
    }
    const subject = { kind: 'introduction', id: introductionId }
    await record(tx, origin, { action: 'introduction.thanked', circleId: circle.id, subject })
    await announce(tx, 'introduction', introductionId)
    return true
  })
}

/**
 * Writes a thanks, its spark, and one more on the count of who made the introduction. @param tx a transaction
 * @returns false when this person said it already
 */
export async function writeThanks(
  tx: Db,
  circleId: string,
  made: { id: string; by: { id: string } },
  personId: string,
  words: string,
): Promise<boolean> {
  const said = await tx
    .insert(introductionThanks)
    .values({ introductionId: made.id, personId, words })
    .onConflictDoNothing()
  if (said.rowCount === 0) return false
  const thanks = { kind: 'thanks', id: `${made.id}-${personId}` } as const
  await strike(tx, circleId, { kind: 'introduction', id: made.id }, thanks, personId)
  await countThanks(tx, circleId, made.by.id)
  return true
}

/** One more thanks for a member, as the directory shows them. @param tx a transaction */
export async function countThanks(tx: Db, circleId: string, personId: string): Promise<void> {
  // A profile that is being rewritten at this moment holds its person: without waiting for it this count would be lost.
  await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('update')
  await tx
    .update(directoryEntry)
    .set({ thanks: sql`${directoryEntry.thanks} + 1` })
    .where(and(eq(directoryEntry.circleId, circleId), eq(directoryEntry.personId, personId)))
}

interface Reader {
  id: string
  email: string
  lang: Lang
  name: string
  headline: string
  worksOn: string
}

// Members of this circle by id: their address for a mail, and what the others here may see of them.
async function readers(tx: Db, scope: CircleScope, ids: readonly string[]): Promise<Map<string, Reader>> {
  const rows = await tx
    .select({
      id: person.id,
      email: person.email,
      lang: person.lang,
      name: directoryEntry.name,
      headline: directoryEntry.headline,
      worksOn: directoryEntry.worksOn,
    })
    .from(directoryEntry)
    .innerJoin(person, eq(person.id, directoryEntry.personId))
    .where(and(eq(directoryEntry.circleId, scope.circle.id), inArray(directoryEntry.personId, [...ids])))
  return new Map(rows.map((row) => [row.id, { ...row, lang: row.lang as Lang }]))
}
