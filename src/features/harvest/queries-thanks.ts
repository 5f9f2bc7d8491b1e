import { sql } from 'drizzle-orm'
import type { TendingScope } from '#features/gatherings/access.ts'
import { type Came, whoCame } from '#features/gatherings/queries-came.ts'
import { gatheringHref } from '#features/gatherings/queries-gathering.ts'
import type { Db } from '#kit/db/index.ts'

/** A thank-you as who got it reads it. */
export interface Thanked {
  id: string
  gatheringId: string
  signupId: string
  personId: string | null
  words: string
  question: string
  answer: string
  shared: boolean
  name: string
  answeredAt: Date | null
  gathering: { title: string; href: string; startsAt: Date; zone: string }
  circle: { slug: string; name: string; hue: number }
  /** Who wrote it. */
  byName: string
}

/** Who is thanked when the viewer does it: who came, but not they themselves. @param db may be a transaction */
export async function toThank(db: Db, scope: TendingScope): Promise<Came[]> {
  const me = scope.member.viewer.person.id
  return (await whoCame(db, scope)).filter(({ personId }) => personId !== me)
}

/** A thank-you by the id in its link; null when it is gone. */
export async function thankedBy(db: Db, id: string): Promise<Thanked | null> {
  const { rows } = await db.execute<Row>(sql`
    select t.id, t.gathering_id "gatheringId", t.signup_id "signupId", t.person_id "personId", g.words, g.question, t.answer,
      t.shared, t.name, t.answered_at "answeredAt", m.title, m.starts_at "startsAt", m.zone, c.slug, c.name "circleName", c.hue,
      coalesce(p.name, '') "byName"
    from thanks_answer t join gathering_thanks g on g.gathering_id = t.gathering_id join gathering m on m.id = t.gathering_id
      join circle c on c.id = t.circle_id left join person p on p.id = g.sent_by
    where t.id = ${id}`)
  const row = rows[0]
  if (!row) return null
  const { title, startsAt, zone, slug, circleName, hue, answeredAt, ...rest } = row
  return {
    ...rest,
    answeredAt: answeredAt ? new Date(answeredAt) : null,
    gathering: { title, href: gatheringHref({ id: row.gatheringId, title }), startsAt: new Date(startsAt), zone },
    circle: { slug, name: circleName, hue },
  }
}

interface Row extends Record<string, unknown>, Omit<Thanked, 'gathering' | 'circle' | 'answeredAt'> {
  answeredAt: string | null
  title: string
  startsAt: string
  zone: string
  slug: string
  circleName: string
  hue: number
}

/** What a host sees of the thanks: whether and when, and what came back. */
export interface ThanksState {
  sentAt: Date
  words: string
  question: string
  letters: number
  answers: { answer: string; name: string; shared: boolean }[]
}

/** How the thanks of a gathering stand; null: not sent yet. */
export async function thanksOf(db: Db, scope: TendingScope): Promise<ThanksState | null> {
  const { rows } = await db.execute<Record<string, unknown> & Omit<ThanksState, 'sentAt'> & { sentAt: string }>(sql`
    select g.sent_at "sentAt", g.words, g.question,
      (select count(*)::int from thanks_answer t where t.gathering_id = g.gathering_id) letters,
      coalesce((select json_agg(json_build_object('answer', t.answer, 'name', t.name, 'shared', t.shared) order by t.answered_at)
        from thanks_answer t where t.gathering_id = g.gathering_id and t.answer <> ''), '[]') answers
    from gathering_thanks g where g.gathering_id = ${scope.gatheringId}`)
  const row = rows[0]
  return row ? { ...row, sentAt: new Date(row.sentAt) } : null
}
