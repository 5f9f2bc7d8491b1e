import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { type NoticeGroup, type Pace, USUAL_PACE } from '#kit/notices/paces.ts'
import type { Leaving } from './access.ts'

/** What somebody chose. */
export interface Choices {
  /** How soon mail comes; digests that were left count. */
  pace(circleId: string, group: NoticeGroup): Pace
  /** As chosen for this group, whether or not all digests were left. */
  chosen(circleId: string, group: NoticeGroup): Pace
  /** Whether digests come at all. */
  digests: boolean
}

/** What somebody chose about the mail they get. */
export async function choicesOf(db: Db, personId: string): Promise<Choices> {
  const { rows } = await db.execute<{ key: string; pace: Pace }>(
    sql`select circle_id || ':' || about key, pace from notice_choice where person_id = ${personId}`,
  )
  const chose = new Map(rows.map(({ key, pace }) => [key, pace]))
  const digests = chose.get(':digest') !== 'never'
  const chosen = (circleId: string, group: NoticeGroup) => chose.get(`${circleId}:${group}`) ?? USUAL_PACE[group]
  return {
    digests,
    chosen,
    pace(circleId, group) {
      const pace = chosen(circleId, group)
      return pace === 'now' || digests ? pace : 'never'
    },
  }
}

/** The circle that a mail was about, and the language of who got it; no person: they are no more. */
export async function leavingOf(
  db: Db,
  { personId, circleId }: Leaving,
): Promise<{ lang: Lang; circleName: string | null } | null> {
  const { rows } = await db.execute<{ lang: Lang; circleName: string | null }>(sql`
    select p.lang, c.name "circleName" from person p left join circle c on c.id = ${circleId} where p.id = ${personId}`)
  return rows[0] ?? null
}
