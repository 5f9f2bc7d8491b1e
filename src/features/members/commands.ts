import { eq, sql } from 'drizzle-orm'
import { membership } from '#kit/access/tables.ts'
import type { SignedIn } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { FirstWords } from '#kit/events/index.ts'
import { announce } from '#kit/live/index.ts'
import { fileThings, unfileThing } from '#kit/matching/file.ts'
import { person } from '#kit/session/tables.ts'
import { fold } from '#kit/text/fold.ts'
import { maySee, type Shielded } from './access.ts'
import { personMatchable } from './commands-matching.ts'
import { keepWords } from './commands-words.ts'
import type { FirstFields, ProfileFields } from './forms.ts'
import { profileId } from './queries-things.ts'
import { directoryEntry, directoryLabel, participant, profile } from './tables.ts'

/**
 * Keeps what the viewer wrote of themselves; the newcomer's one thing to do is then done.
 * @param photoId the file that becomes their photo; null takes the photo away, undefined leaves it
 */
export async function saveProfile(
  db: Db,
  viewer: SignedIn,
  fields: ProfileFields,
  origin: Origin,
  photoId?: string | null,
): Promise<void> {
  await transact(db, async (tx) => {
    if (photoId !== undefined) await tx.update(person).set({ photoId }).where(eq(person.id, viewer.person.id))
    await writeProfile(tx, viewer.person.id, fields)
    await greeted(tx, viewer)
    await record(tx, origin, { action: 'profile.changed', subject: { kind: 'person', id: viewer.person.id } })
  })
}

/** Keeps the first words of a newcomer, and leaves whatever else their profile holds as it is. */
export async function introduceOneself(db: Db, viewer: SignedIn, first: FirstFields, origin: Origin): Promise<void> {
  await transact(db, async (tx) => {
    const personId = viewer.person.id
    await tx
      .insert(profile)
      .values({ personId, ...first })
      .onConflictDoUpdate({ target: profile.personId, set: { ...first, changedAt: sql`now()` } })
    await project(tx, personId)
    await greeted(tx, viewer)
    await record(tx, origin, { action: 'profile.begun', subject: { kind: 'person', id: personId } })
  })
}

/** The newcomer looks around first: the welcome page has been seen. */
export async function leaveForLater(db: Db, viewer: SignedIn): Promise<void> {
  await greeted(db, viewer)
}

async function greeted(tx: Db, viewer: SignedIn): Promise<void> {
  await tx
    .update(person)
    .set({ greetedAt: sql`coalesce(${person.greetedAt}, now())` })
    .where(eq(person.id, viewer.person.id))
}

/** Writes a whole profile and everything that others see of it. @param tx a transaction */
export async function writeProfile(tx: Db, personId: string, { shown, ...fields }: ProfileFields): Promise<void> {
  const shownSince = shown ? sql`coalesce(${profile.shownSince}, now())` : null
  await tx
    .insert(profile)
    .values({ personId, ...fields, shownSince: shown ? sql`now()` : null })
    .onConflictDoUpdate({ target: profile.personId, set: { ...fields, shownSince, changedAt: sql`now()` } })
  await project(tx, personId)
}

/** Begins a profile with what stood ready, as what someone wrote when they applied. One that is there stays as it is. */
export async function beginProfile(tx: Db, personId: string, from: FirstWords): Promise<void> {
  await tx
    .insert(profile)
    .values({ personId, ...from })
    .onConflictDoNothing()
}

/**
 * Rebuilds what each of a person's circles, and their public pages, may see of this person.
 * @param tx a transaction
 */
export async function project(tx: Db, personId: string): Promise<void> {
  // Two saves of one person at once go one after the other: each takes away what stands and writes it anew.
  const [who] = await tx.select().from(person).where(eq(person.id, personId)).for('update')
  if (!who) return
  const [written] = await tx.select().from(profile).where(eq(profile.personId, personId))
  const circles = await tx
    .select({ circleId: membership.circleId, joinedAt: membership.joinedAt })
    .from(membership)
    .where(sql`${membership.personId} = ${personId} and ${membership.leftAt} is null`)
  const before = await withdraw(tx, personId)
  for (const { circleId, joinedAt } of circles) {
    const hidden = await isHidden(tx, profileId(circleId, personId))
    const seen = seenFrom(
      hidden ? { name: who.name, photoId: null } : who,
      hidden ? null : (written ?? null),
      'circles',
    )
    const thanks = before.find((entry) => entry.circleId === circleId)?.thanks ?? 0
    const search = searchable(seen)
    await tx
      .insert(directoryEntry)
      .values({ circleId, personId, joinedAt, activeAt: who.seenAt, thanks, ...seen, search })
    await keepWords(tx, circleId, search)
    await countLabels(tx, circleId, seen, 1)
    await fileThings(tx, [personMatchable(circleId, personId, seen)])
    if (written?.shownSince && !hidden) {
      const { name, photoId, worksOn } = seenFrom(who, written, 'everyone')
      await tx.insert(participant).values({ circleId, personId, joinedAt, name, photoId, worksOn })
    }
    await announce(tx, 'people', circleId)
  }
}

// What they tell is out of sight in one circle: their name stays.
async function isHidden(tx: Db, id: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select 1 from thing_hidden where thing_kind = 'profile' and thing_id = ${id}`)
  return rows.length > 0
}

/**
 * Takes away everything that others see of a person, in one circle or in all.
 * @returns the directory entries that stood there
 */
export async function withdraw(
  tx: Db,
  personId: string,
  circleId?: string,
): Promise<(typeof directoryEntry.$inferSelect)[]> {
  const here = (table: typeof directoryEntry | typeof participant) =>
    circleId ? sql`${table.personId} = ${personId} and ${table.circleId} = ${circleId}` : eq(table.personId, personId)
  const gone = await tx.delete(directoryEntry).where(here(directoryEntry)).returning()
  for (const entry of gone) await countLabels(tx, entry.circleId, entry, -1)
  await tx.delete(participant).where(here(participant))
  await unfileThing(tx, 'person', personId, circleId)
  return gone
}

type Who = Pick<typeof person.$inferSelect, 'name' | 'photoId'>
type Written = typeof profile.$inferSelect

/** What may be seen of a person from some distance. @param written their profile, when there is one */
export function seenFrom(
  who: Who,
  written: Omit<Written, 'personId' | 'changedAt'> | null,
  from: 'circles' | 'everyone',
) {
  const part = <K extends Exclude<Shielded, 'photo' | 'opgaven'>>(name: K): string =>
    written && maySee(written.audience, name, from) ? written[name] : ''
  return {
    name: who.name,
    photoId: maySee(written?.audience ?? {}, 'photo', from) ? who.photoId : null,
    headline: part('headline'),
    worksOn: part('worksOn'),
    brings: part('brings'),
    seeks: part('seeks'),
    about: part('about'),
    organisation: part('organisation'),
    link: part('link'),
    region: part('region'),
    role: part('role'),
    roleWords: part('role') && written ? written.roleWords : '',
    opgaven: written && maySee(written.audience, 'opgaven', from) ? written.opgaven : [],
  }
}

type Seen = ReturnType<typeof seenFrom>

/**
 * Everything that a search may find, folded: a line for each part, the name first.
 * @param folding `fold`, or one that remembers what it folded
 */
export function searchable(seen: Seen, folding = fold): string {
  const parts = [seen.name, seen.headline, seen.worksOn, seen.brings, seen.seeks, seen.about, seen.organisation]
  return ` ${[...parts, seen.roleWords, ...seen.opgaven, seen.region].map(folding).filter(Boolean).join(' \n ')} `
}

async function countLabels(
  tx: Db,
  circleId: string,
  seen: Pick<Seen, 'organisation' | 'opgaven'>,
  change: 1 | -1,
): Promise<void> {
  const labels: [kind: 'organisation' | 'opgave', label: string][] = seen.opgaven.map((one) => ['opgave', one])
  if (seen.organisation) labels.push(['organisation', seen.organisation])
  // Always in the same order, so that two people saving at once never wait for each other in a circle.
  for (const [kind, label] of labels.sort(([, a], [, b]) => (a < b ? -1 : 1)))
    await tx
      .insert(directoryLabel)
      .values({ circleId, kind, label, people: change })
      .onConflictDoUpdate({
        target: [directoryLabel.circleId, directoryLabel.kind, directoryLabel.label],
        set: { people: sql`${directoryLabel.people} + ${change}` },
      })
}
