import { sql } from 'drizzle-orm'
import { isSteward, mintViewer, type SignedIn, type Viewer, type ViewerCircle } from '../access/viewer.ts'
import type { Db } from '../db/index.ts'
import type { Lang } from '../i18n.ts'
import { hashToken } from '../id.ts'

/** Sessions that are not used for this long end by themselves. */
export const IDLE_DAYS = 30
/** However much it is used, a session lasts no longer. */
export const ABSOLUTE_DAYS = 90
// Written at most this often, so that reading a page is not also a write.
const SEEN_EVERY_MS = 5 * 60_000

interface PersonRow extends Record<string, unknown> {
  id: string
  name: string
  email: string
  lang: Lang
  theme: Viewer['theme']
  photo_id: string | null
  current_circle_id: string | null
  greeted_at: Date | null
  unseen: number
  circles: ViewerCircle[]
}

interface Row extends PersonRow {
  session_id: string
  created_at: Date
  seen_at: Date
  proved_at: Date
  second_step_at: Date | null
}

// The circles that person p is in, with their roles there.
const CIRCLES = sql`coalesce((
  select json_agg(json_build_object(
    'id', c.id, 'slug', c.slug, 'name', c.name, 'tagline', c.tagline, 'kind', c.kind, 'joining', c.joining,
    'visibility', c.visibility, 'hue', c.hue, 'founding', c.founding, 'threshold', c.threshold,
    'memberCount', c.member_count, 'createdAt', (extract(epoch from c.created_at) * 1000)::bigint,
    'archivedAt', (extract(epoch from c.archived_at) * 1000)::bigint, 'partNames', c.part_names, 'slowSeconds', c.slow_seconds,
    'roles', (select coalesce(json_agg(r.role), '[]') from circle_role r where r.circle_id = c.id and r.person_id = p.id)
  ) order by c.founding desc, c.name)
  from membership m join circle c on c.id = m.circle_id
  where m.person_id = p.id and m.left_at is null), '[]')`

const UNSEEN = sql`(select count(*) from (select 1 from notice n where n.person_id = p.id and n.seen_at is null limit 10) few)`

/** Somebody without an account. */
export function stranger(lang: Lang, theme: Viewer['theme'] = 'auto'): Viewer {
  return mintViewer({ person: null, circles: [], lang, theme, secondStep: 'not asked' })
}

/** What the settings ask of whoever signs in. */
export interface Demands {
  stewardsSecondStep: boolean
}

/**
 * Who is behind a session cookie, with their circles and roles, in one query.
 * @param token the cookie's value
 * @param demands the settings; required, so that nothing that lets people in can forget them
 * @param visit `unseen` when the person does nothing, as with a stream that is held against their rights
 * @returns null when the session does not exist, was ended, or is too old
 */
export async function viewerOf(
  db: Db,
  token: string,
  demands: Demands,
  visit: 'seen' | 'unseen' = 'seen',
): Promise<Viewer | null> {
  const found = await db.execute<Row>(sql`
    select s.id session_id, s.created_at, s.seen_at, s.proved_at, s.second_step_at, p.id, p.name, p.email, p.lang, p.theme, p.photo_id,
      p.current_circle_id, p.greeted_at, ${CIRCLES} circles, ${UNSEEN} unseen
    from session s join person p on p.id = s.person_id
    where s.token_hash = ${hashToken(token)} and s.ended_at is null
      and s.seen_at > now() - make_interval(days => ${IDLE_DAYS})
      and s.created_at > now() - make_interval(days => ${ABSOLUTE_DAYS})`)
  const row = found.rows[0]
  if (!row) return null
  if (visit === 'seen' && Date.now() - new Date(row.seen_at).getTime() > SEEN_EVERY_MS)
    await markSeen(db, row.session_id, row.id)
  return mintViewer({
    person: {
      ...whoIs(row),
      sessionId: row.session_id,
      signedInAt: new Date(row.created_at).getTime(),
      provedAt: new Date(row.proved_at).getTime(),
    },
    circles: row.circles,
    lang: row.lang,
    theme: row.theme,
    secondStep: secondStepOf(demands, row.circles, row.second_step_at),
  })
}

async function markSeen(db: Db, sessionId: string, personId: string): Promise<void> {
  await db.execute(sql`
    with s as (update session set seen_at = now() where id = ${sessionId}),
      d as (update directory_entry set active_at = now() where person_id = ${personId})
    update person set seen_at = now() where id = ${personId}`)
}

/**
 * People as viewers without a session, for what is sent to them: a notice, a digest, an answer by mail. Where stewards
 * owe a second step, nobody takes it by mail.
 * @returns those who have an account, by id
 */
export async function viewersById(db: Db, ids: readonly string[], demands: Demands): Promise<Map<string, SignedIn>> {
  const { rows } = await db.execute<PersonRow>(sql`
    select p.id, p.name, p.email, p.lang, p.theme, p.photo_id, p.current_circle_id, p.greeted_at, ${CIRCLES} circles, ${UNSEEN} unseen
    from person p where p.id = any(${sql.param([...ids])}::text[])`)
  return new Map(
    rows.map((row) => {
      const nobodysSession = { sessionId: '', signedInAt: 0, provedAt: 0 }
      const person = { ...nobodysSession, ...whoIs(row) }
      const { circles, lang, theme } = row
      const secondStep = secondStepOf(demands, circles, null)
      return [row.id, mintViewer({ person, circles, lang, theme, secondStep }) as SignedIn]
    }),
  )
}

function whoIs(row: PersonRow) {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    photoId: row.photo_id,
    currentCircleId: row.current_circle_id,
    greeted: row.greeted_at !== null,
    unseen: row.unseen,
  }
}

function secondStepOf(demands: Demands, circles: readonly ViewerCircle[], takenAt: Date | null): Viewer['secondStep'] {
  if (!demands.stewardsSecondStep || !circles.some(isSteward)) return 'not asked'
  return takenAt ? 'taken' : 'owed'
}
