import { sql } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import type { NoticeKind } from '#kit/notices/index.ts'
import type { SparkKind } from '#kit/sparks/index.ts'
import { unblocked } from '#kit/things/blocks.ts'
import { type Thing, type Things, thingKey } from '#kit/things/index.ts'
import { K } from './words-kinds.ts'

/** How many notices stand on a page. */
export const NOTICES_SHOWN = 30
/** Unseen notices are counted no further. */
const MOST_COUNTED = 10

/** Something that was told, as its reader may see it now. */
export interface NoticeLine {
  id: string
  kind: NoticeKind
  at: Date
  seen: boolean
  circle: { slug: string; name: string } | null
  /** Null: nobody did it, or they are no longer in the circle. */
  who: { id: string; name: string; photoId: string | null } | null
  /** Null: it is gone, or out of reach. */
  thing: Thing | null
}

/** A row of the table with who did it, under its own names. */
export interface NoticeRow extends Record<string, unknown> {
  id: string
  kind: NoticeKind
  at: string
  seen: boolean
  circle_id: string
  thing_kind: SparkKind
  thing_id: string
  who: NoticeLine['who']
}

/**
 * What was told to the viewer, the newest first. What was told about somebody whom they have blocked since is left out.
 * @param after the last notice of the page before
 * @returns with one query for the notices and one for each kind of thing they are about
 */
export async function noticesOf(
  db: Db,
  things: Things,
  viewer: SignedIn,
  after?: string,
): Promise<{ lines: NoticeLine[]; next: string | null }> {
  const me = viewer.person.id
  const then = sql`(select a.at from notice a where a.id = ${after} and a.person_id = ${me})`
  const further = after ? sql`and n.at <= ${then} and (n.at < ${then} or n.id > ${after})` : sql``
  const { rows } = await db.execute<NoticeRow>(sql`
    select ${NOTICE_COLUMNS} from notice n ${BY}
    where n.person_id = ${me} ${further} and ${notBlocked(me)}
    order by n.at desc, n.id limit ${NOTICES_SHOWN + 1}`)
  const shown = rows.slice(0, NOTICES_SHOWN)
  return {
    lines: await asLines(db, things, viewer, shown),
    next: rows.length > NOTICES_SHOWN ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** One notice of the viewer, or null. */
export async function noticeById(db: Db, things: Things, viewer: SignedIn, id: string): Promise<NoticeLine | null> {
  const { rows } = await db.execute<NoticeRow>(
    sql`select ${NOTICE_COLUMNS} from notice n ${BY} where n.id = ${id} and n.person_id = ${viewer.person.id}`,
  )
  return (await asLines(db, things, viewer, rows))[0] ?? null
}

/** What a notice is about, unless that only says again who did it: a talk between two is called after the other. */
export function subjectOf({ who, thing }: Pick<NoticeLine, 'who' | 'thing'>): string {
  return thing && thing.title !== who?.name ? thing.title : ''
}

/** Who did what, in one line. Some kinds are told at more than one moment: what they are about says which. */
export function happenedOf(lang: Lang, { kind, who, thing }: Pick<NoticeLine, 'kind' | 'who' | 'thing'>): string {
  const t = K[lang]
  if (kind === 'poll.decided' && thing?.kind === 'poll') return t.closed
  // A reply is its writer's; a yes or no is about the interest of whoever is told.
  if (kind === 'message.reply' && thing?.kind === 'answer' && who)
    return thing.makerId === who.id ? t.onAnswer(who.name) : t.onInterest(who.name)
  return t.said[kind](who?.name ?? t.somebody)
}

/** How many notices the viewer has not seen, counted to ten. */
export async function unseenOf(db: Db, personId: string): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`select count(*) n from
    (select 1 from notice where person_id = ${personId} and seen_at is null limit ${MOST_COUNTED}) few`)
  return rows[0]?.n ?? 0
}

/** Rows with the things they are about, as far as the viewer may reach them. */
export async function asLines(db: Db, things: Things, viewer: SignedIn, rows: NoticeRow[]): Promise<NoticeLine[]> {
  const made = rows.map((row) => ({ kind: row.thing_kind, id: row.thing_id }))
  const found = await things.find(db, viewer, made)
  return rows.map((row, at) => {
    const circle = viewer.circles.find(({ id }) => id === row.circle_id)
    const thing = made[at] && found.get(thingKey(made[at]))
    return {
      id: row.id,
      kind: row.kind,
      at: new Date(row.at),
      seen: row.seen,
      circle: circle ? { slug: circle.slug, name: circle.name } : null,
      // Who did something that is out of reach now is part of what is out of reach.
      who: thing ? row.who : null,
      thing: thing ?? null,
    }
  })
}

export const NOTICE_COLUMNS = sql`n.id, n.kind, n.at, n.seen_at is not null seen, n.circle_id, n.thing_kind, n.thing_id,
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name, 'photoId', p.photo_id) end who`

/** Who did it, while they are in the circle. */
export const BY = sql`left join membership m on m.circle_id = n.circle_id and m.person_id = n.by_id and m.left_at is null
  left join person p on p.id = m.person_id`

/** That the reader did not block who did it. */
export const notBlocked = (me: string) => unblocked(me, sql`n.by_id`)
