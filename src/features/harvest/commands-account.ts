import { and, eq, sql } from 'drizzle-orm'
import type { TendingScope } from '#features/gatherings/access.ts'
import type { Part } from '#features/programmes/queries.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { tellCircleLater } from '#kit/notices/later.ts'
import { strike } from '#kit/sparks/index.ts'
import { account, accountSection, type SectionKind } from './tables.ts'

/** What somebody writes in a section. */
export interface Written {
  title: string
  presenter: string
  body: string
  link: string
  askId: string | null
}

const SECTIONS_MOST = 60
const NOT_TOLD: readonly string[] = ['break', 'check-in']
const NOTHING: Written = { title: '', presenter: '', body: '', link: '', askId: null }

/**
 * Begins the report of a gathering out of its programme: opening words, a section for each part that has something to tell,
 * and whom to ask for more. Of two at once one begins it.
 * @returns false when it was begun already
 */
export async function beginAccount(
  db: Db,
  scope: TendingScope,
  parts: readonly Part[],
  origin: Origin,
): Promise<boolean> {
  const byId = scope.member.viewer.person.id
  return transact(db, async (tx) => {
    const begun = await writeAccount(tx, scope.circleId, scope.gatheringId, byId, [
      { kind: 'opening' },
      ...parts
        .filter(({ kind }) => !NOT_TOLD.includes(kind))
        .slice(0, SECTIONS_MOST)
        .map(({ id, kind, title, hosts }) => ({
          kind: kind === 'presentation' || kind === 'case' ? ('presentation' as const) : ('own' as const),
          partId: id,
          title,
          presenter: hosts
            .map(({ name }) => name)
            .join(', ')
            .slice(0, 200),
        })),
      { kind: 'more' },
    ])
    if (begun) await note(tx, origin, 'begun', scope, begun)
    return begun !== null
  })
}

/** A section as it is first written. */
export interface Draft extends Partial<Written> {
  kind: SectionKind
  partId?: string
}

/**
 * Writes a report with its sections.
 * @param tx a transaction
 * @returns its id; null when the gathering has one already
 */
export async function writeAccount(
  tx: Db,
  circleId: string,
  gatheringId: string,
  byId: string,
  sections: readonly Draft[],
): Promise<string | null> {
  const id = newId()
  const made = await tx.insert(account).values({ id, circleId, gatheringId, begunBy: byId }).onConflictDoNothing()
  if (made.rowCount === 0) return null
  const rows = sections.map((one, place) => ({
    ...NOTHING,
    ...one,
    id: newId(),
    accountId: id,
    circleId,
    place,
    changedBy: byId,
  }))
  if (rows.length > 0) await tx.insert(accountSection).values(rows)
  await strike(tx, circleId, { kind: 'gathering', id: gatheringId }, { kind: 'account', id }, byId)
  return id
}

/** What came of saving. `overtaken`: somebody else saved it meanwhile, and nothing changed. */
export type Saved = 'done' | 'overtaken' | 'gone'

/**
 * Saves a section, when it is still as the writer found it.
 * @param version the one that was written upon
 */
export async function saveSection(
  db: Db,
  scope: TendingScope,
  id: string,
  version: number,
  written: Written,
  origin: Origin,
): Promise<Saved> {
  return transact(db, async (tx) => {
    const [now] = await tx
      .select()
      .from(accountSection)
      .where(and(eq(accountSection.id, id), ofGathering(scope)))
      .for('update')
    if (!now || now.removedAt) return 'gone'
    if (same(now, written)) return 'done'
    if (now.version !== version) return 'overtaken'
    await tx
      .update(accountSection)
      .set({ ...written, version: version + 1, changedAt: sql`now()`, changedBy: origin.personId ?? '' })
      .where(eq(accountSection.id, id))
    await note(tx, origin, 'written', scope, now.accountId)
    return 'done'
  })
}

function same(now: Written, written: Written): boolean {
  return (Object.keys(NOTHING) as (keyof Written)[]).every((key) => now[key] === written[key])
}

/** Adds an empty section before whom to ask for more. @returns its id; null when there is no report, or too many */
export async function addSection(
  db: Db,
  scope: TendingScope,
  kind: 'presentation' | 'own',
  origin: Origin,
): Promise<string | null> {
  return transact(db, async (tx) => {
    const sections = await inOrder(tx, scope)
    const accountId = sections[0]?.accountId
    if (!accountId || sections.length >= SECTIONS_MOST * 2) return null
    const id = newId()
    const last = sections.findIndex((one) => one.kind === 'more')
    const at = last < 0 ? sections.length : last
    await tx.insert(accountSection).values({
      ...{ ...NOTHING, id, kind, accountId },
      ...{ circleId: scope.circleId, place: at, changedBy: origin.personId ?? '' },
    })
    const order = sections.map((one) => one.id)
    await place(tx, order.toSpliced(at, 0, id))
    return id
  })
}

/** Moves a section one place up or down among those that stand. */
export async function moveSection(db: Db, scope: TendingScope, id: string, by: -1 | 1): Promise<void> {
  await transact(db, async (tx) => {
    const sections = (await inOrder(tx, scope)).toSorted((a, b) => Number(!!a.removedAt) - Number(!!b.removedAt))
    const ids = sections.map((one) => one.id)
    const at = ids.indexOf(id)
    const to = at + by
    const standing = sections.filter((one) => !one.removedAt).length
    if (at < 0 || at >= standing || to < 0 || to >= standing) return
    await place(tx, ids.toSpliced(at, 1).toSpliced(to, 0, id))
  })
}

/** Takes a section out of the report, or puts it back: its words are kept. */
export async function takeSection(
  db: Db,
  scope: TendingScope,
  id: string,
  out: boolean,
  origin: Origin,
): Promise<void> {
  await transact(db, async (tx) => {
    const done = await tx
      .update(accountSection)
      .set({ removedAt: out ? sql`now()` : null, removedBy: out ? origin.personId : null })
      .where(and(eq(accountSection.id, id), ofGathering(scope)))
      .returning({ accountId: accountSection.accountId })
    if (done[0]) await note(tx, origin, 'written', scope, done[0].accountId)
  })
}

/**
 * Lets members, or everyone, read the report; the circle hears of it the first time.
 * @returns false when there is no report, or the gathering is not everyone's
 */
export async function publishAccount(
  db: Db,
  scope: TendingScope,
  openTo: 'circle' | 'public',
  origin: Origin,
): Promise<boolean> {
  return transact(db, async (tx) => {
    // Held against what the gathering is at this moment: public only where that is.
    const { rows } = await tx.execute<{ id: string; before: string | null }>(sql`
      select a.id, a.published_at before from account a join gathering g on g.id = a.gathering_id join circle c on c.id = g.circle_id
      where a.gathering_id = ${scope.gatheringId}
        and (${openTo} = 'circle' or (g.open_to = 'public' and c.visibility = 'public' and g.published_at is not null)) for update of a`)
    const found = rows[0]
    if (!found) return false
    await tx
      .update(account)
      .set({ openTo, publishedAt: sql`coalesce(${account.publishedAt}, now())`, publishedBy: origin.personId })
      .where(eq(account.id, found.id))
    await note(tx, origin, 'published', scope, found.id, { openTo })
    if (!found.before) {
      const thing = { kind: 'account', id: found.id } as const
      await tellCircleLater(tx, { circleId: scope.circleId, kind: 'account.published', thing, byId: origin.personId })
    }
    return true
  })
}

/** Takes a published report back: only its hosts read it then. @returns false when it was not published */
export async function takeBackAccount(db: Db, scope: TendingScope, origin: Origin): Promise<boolean> {
  return transact(db, async (tx) => {
    const [back] = await tx
      .update(account)
      .set({ publishedAt: null, publishedBy: null, openTo: 'circle' })
      .where(and(eq(account.gatheringId, scope.gatheringId), sql`${account.publishedAt} is not null`))
      .returning({ id: account.id })
    if (back) await note(tx, origin, 'taken-back', scope, back.id)
    return Boolean(back)
  })
}

// The sections, held by their report until the end of the transaction: two who move at once do so one after the other.
async function inOrder(tx: Db, scope: TendingScope) {
  const [held] = await tx.select().from(account).where(eq(account.gatheringId, scope.gatheringId)).for('update')
  if (!held) return []
  return tx
    .select()
    .from(accountSection)
    .where(eq(accountSection.accountId, held.id))
    .orderBy(accountSection.place, accountSection.id)
}

async function place(tx: Db, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`update account_section s set place = o.place from (
    select id, (nth - 1)::int place from unnest(${sql.param([...ids])}::text[]) with ordinality t(id, nth)) o where o.id = s.id`)
}

function ofGathering(scope: TendingScope) {
  return sql`${accountSection.accountId} in (select id from account where gathering_id = ${scope.gatheringId})`
}

async function note(
  tx: Db,
  origin: Origin,
  what: string,
  scope: TendingScope,
  id: string,
  detail?: Record<string, string>,
) {
  const { circleId } = scope
  await record(tx, origin, {
    action: `account.${what}`,
    circleId,
    subject: { kind: 'account', id },
    ...(detail && { detail }),
  })
}
