import { sql } from 'drizzle-orm'
import type { GatheringScope, TendingScope } from '#features/gatherings/access.ts'
import { type GatheringLine, lines } from '#features/gatherings/queries.ts'
import type { Db } from '#kit/db/index.ts'
import { type Attachment, attachmentsOf } from '#kit/storage/documents.ts'
import { photoUrl } from '#ui/respond.ts'
import { accountShown, itemNotHidden } from './access.ts'
import type { SectionKind } from './tables.ts'

/** Where the report of a gathering stands. */
export function accountHref(gathering: { href: string }): string {
  return `${gathering.href}/verslag`
}

/** A report as its page shows it. */
export interface Account {
  id: string
  begunBy: string
  publishedAt: Date | null
  publishedBy: string | null
  openTo: 'circle' | 'public'
  /** Why it was put out of sight; null: it was not. */
  hidden: string | null
  sections: Section[]
}

export interface Section {
  id: string
  kind: SectionKind
  partId: string | null
  title: string
  presenter: string
  /** Markdown. */
  body: string
  link: string
  /** Of `more`: whom one can ask, when they are still in the circle. */
  ask: { id: string; name: string; photo: string | null } | null
  version: number
  changedAt: Date
  /** Who wrote last; empty when they left. */
  changedBy: string
  removed: boolean
}

/** The report of a gathering, when there is one that the viewer may read. */
export async function accountOf(db: Db, scope: GatheringScope): Promise<Account | null> {
  const { rows } = await db.execute<Row>(sql`
    select a.id, a.begun_by "begunBy", a.published_at "publishedAt", a.published_by "publishedBy", a.open_to "openTo",
      (select h.reason from thing_hidden h where h.thing_kind = 'account' and h.thing_id = a.id) hidden,
      (select json_agg(json_build_object('id', s.id, 'kind', s.kind, 'partId', s.part_id, 'title', s.title, 'presenter', s.presenter,
          'body', s.body, 'link', s.link, 'version', s.version, 'changedAt', s.changed_at, 'changedBy', coalesce(p.name, ''),
          'removed', s.removed_at is not null, 'ask', case when m.person_id is not null then
            json_build_object('id', q.id, 'name', q.name, 'photo', q.photo_id) end) order by s.place, s.id)
        from account_section s left join person p on p.id = s.changed_by
          left join person q on q.id = s.ask_id
          left join membership m on m.person_id = q.id and m.circle_id = s.circle_id and m.left_at is null
        where s.account_id = a.id) sections
    from account a where a.gathering_id = ${scope.gatheringId} and ${accountShown(scope)}`)
  const row = rows[0]
  if (!row) return null
  return {
    ...row,
    publishedAt: row.publishedAt ? new Date(row.publishedAt) : null,
    sections: (row.sections ?? []).map((one) => ({
      ...one,
      changedAt: new Date(one.changedAt),
      ask: one.ask && { ...one.ask, photo: scope.member ? photoUrl(one.ask.photo) : null },
    })),
  }
}

interface Row extends Record<string, unknown>, Omit<Account, 'publishedAt' | 'sections'> {
  publishedAt: string | null
  sections: (Omit<Section, 'changedAt'> & { changedAt: string })[] | null
}

/** One section as it stands now, for who tends. */
export async function sectionBy(db: Db, scope: TendingScope, id: string): Promise<Section | null> {
  return (await accountOf(db, scope))?.sections.find((one) => one.id === id) ?? null
}

/** A photo of a report. */
export interface Photo extends Attachment {
  photoId: string
  credit: string
}

/** The photos of a report that the viewer may read, the oldest first. */
export async function photosOf(db: Db, accountId: string): Promise<Photo[]> {
  const { rows } = await db.execute<{ id: string; credit: string }>(
    sql`select id, credit from account_photo where account_id = ${accountId} order by agreed_at, id limit 60`,
  )
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const hung = new Map((await attachmentsOf(db, 'account-photo', ids)).map((one) => [one.ownerId, one]))
  return rows.flatMap(({ id, credit }) => {
    const picture = hung.get(id)
    return picture ? [{ ...picture, photoId: id, credit }] : []
  })
}

/** What was answered to the thank-you and may be read by others, for the report. */
export async function broughtOf(db: Db, scope: GatheringScope): Promise<{ answer: string; name: string }[]> {
  const { rows } = await db.execute<{ answer: string; name: string }>(sql`
    select answer, name from thanks_answer where gathering_id = ${scope.gatheringId} and shared and answer <> ''
    order by answered_at limit 60`)
  return rows
}

/** The next gatherings of the circle, as far as the viewer may see them. */
export async function nextDates(db: Db, scope: GatheringScope, limit: number): Promise<GatheringLine[]> {
  const which = sql`g.circle_id = ${scope.circleId} and g.published_at is not null and g.cancelled_at is null
    and g.ends_at > now() and g.id <> ${scope.gatheringId}`
  return lines(db, scope.viewer, which, sql`g.starts_at, g.id`, limit)
}

/** What is kept of a gathering, in a few words for its page. */
export interface Kept {
  /** `open`: the viewer can read it; `writing`: they write it; null: nothing for them yet. */
  account: 'open' | 'writing' | null
  items: number
  goodies: number
  thanked: boolean
}

/** What is kept of a gathering: one statement. */
export async function keptOf(db: Db, scope: GatheringScope): Promise<Kept> {
  const id = scope.gatheringId
  const { rows } = await db.execute<Kept & Record<string, unknown>>(sql`
    select (select case when a.published_at is null then 'writing' else 'open' end from account a
        where a.gathering_id = ${id} and ${accountShown(scope)}) account,
      ${scope.member ? sql`(select count(*)::int from (select 1 from harvest_item i where i.gathering_id = ${id} and ${itemNotHidden} limit 99) few)` : sql`0`} items,
      (select count(*)::int from (select 1 from goodie where gathering_id = ${id} limit 99) few) goodies,
      exists (select 1 from gathering_thanks where gathering_id = ${id}) thanked`)
  return rows[0] ?? { account: null, items: 0, goodies: 0, thanked: false }
}
