import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { type CircleKind, circle, type Joining, type Visibility } from '#kit/access/tables.ts'
import type { CircleScope, SignedIn, StewardScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Bus } from '#kit/events/index.ts'
import { PARTS, type PartKey, type PartNames } from '#kit/parts/names.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { type Made, strike } from '#kit/sparks/index.ts'
import { giveRole, letIn, startCircle } from './commands.ts'

// A mastermind group is full, and begins, with eight; a circle with the ten that a collective needs.
const FULL_GROUP = 8
const PER_PERSON: Limit = { name: 'circle-begin', most: 5, seconds: 86_400 }

export interface Settings {
  name: string
  tagline: string
  kind: CircleKind
  joining: Joining
  visibility: Visibility
  threshold: number
  hue: number
}

/** Changes what a circle is called and how it is entered and seen. Its address stays. */
export async function changeCircle(db: Db, scope: StewardScope, settings: Settings, origin: Origin): Promise<void> {
  const { id } = scope.circle
  await transact(db, async (tx) => {
    await tx.update(circle).set(settings).where(eq(circle.id, id))
    await record(tx, origin, { action: 'circle.changed', circleId: id, subject: { kind: 'circle', id } })
  })
}

/**
 * Gives some parts of a circle names of its own; an empty one, or the house's own, is the house's again.
 * @param named the parts that were asked about; what others are called stays
 */
export async function nameParts(
  db: Db,
  scope: StewardScope,
  named: readonly { key: PartKey; nl: string; en: string }[],
  origin: Origin,
): Promise<void> {
  const { id } = scope.circle
  await transact(db, async (tx) => {
    const [row] = await tx.select({ names: circle.partNames }).from(circle).where(eq(circle.id, id)).for('update')
    const partNames: PartNames = { ...row?.names }
    for (const { key, ...said } of named) {
      const nl = said.nl === PARTS[key].nl ? '' : said.nl
      // Beside a Dutch name of their own, our English one is a choice too.
      const en = said.en === PARTS[key].en && !nl ? '' : said.en
      delete partNames[key]
      if (nl || en) partNames[key] = { ...(nl ? { nl } : {}), ...(en ? { en } : {}) }
    }
    await tx.update(circle).set({ partNames }).where(eq(circle.id, id))
    await record(tx, origin, { action: 'circle.parts-named', circleId: id, subject: { kind: 'circle', id } })
  })
}

/**
 * Puts a circle at rest: read by its members, changed by nobody.
 * @returns false for the founding circle, whose page is the front of the site
 */
export async function putToRest(db: Db, scope: StewardScope, origin: Origin): Promise<boolean> {
  const { id, founding } = scope.circle
  if (founding) return false
  await transact(db, async (tx) => {
    const rested = await tx
      .update(circle)
      .set({ archivedAt: sql`now()`, archivedBy: scope.viewer.person.id })
      .where(and(eq(circle.id, id), isNull(circle.archivedAt)))
    if (rested.rowCount)
      await record(tx, origin, { action: 'circle.archived', circleId: id, subject: { kind: 'circle', id } })
  })
  return true
}

/** Wakes a circle. One that is awake stays so. */
export async function wake(db: Db, scope: StewardScope, origin: Origin): Promise<void> {
  const { id } = scope.circle
  await transact(db, async (tx) => {
    const woken = await tx
      .update(circle)
      .set({ archivedAt: null, archivedBy: null })
      .where(and(eq(circle.id, id), isNotNull(circle.archivedAt)))
    if (woken.rowCount)
      await record(tx, origin, { action: 'circle.woken', circleId: id, subject: { kind: 'circle', id } })
  })
}

/**
 * Begins a circle with the viewer as its first member and steward.
 * @param from the circle of theirs that it comes from, or null
 * @returns its slug; null when this person began too many today
 */
export async function beginCircle(
  db: Db,
  bus: Bus,
  viewer: SignedIn,
  { cameFrom, ...made }: Pick<Settings, 'name' | 'tagline' | 'kind' | 'joining' | 'hue'> & { cameFrom?: Made | null },
  from: CircleScope | null,
  origin: Origin,
): Promise<string | null> {
  const meId = viewer.person.id
  if (!(await mayPass(db, PER_PERSON, meId))) return null
  return transact(db, async (tx) => {
    const threshold = made.kind === 'mastermind' ? FULL_GROUP : undefined
    const id = await startCircle(tx, { ...made, threshold }, meId, origin)
    await letIn(tx, bus, id, meId, meId, origin)
    await giveRole(tx, id, meId, 'steward', origin)
    await bus.emit(tx, 'circle.started', { circleId: id, byId: meId, ...(cameFrom && { from: cameFrom }) }, origin)
    if (from) await strike(tx, from.circle.id, { kind: 'circle', id: from.circle.id }, { kind: 'circle', id }, meId)
    const [row] = await tx.select({ slug: circle.slug }).from(circle).where(eq(circle.id, id))
    return row?.slug ?? null
  })
}
