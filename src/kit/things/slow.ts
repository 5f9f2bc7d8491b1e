import { sql } from 'drizzle-orm'
import type { CircleScope } from '../access/viewer.ts'
import type { Db } from '../db/index.ts'
import type { Lang } from '../i18n.ts'
import { words } from '../i18n.ts'
import { mayModerate } from './sight.ts'

/** What goes slowly together: what is said in topics, and what is posted besides. */
export type SlowKind = 'talk' | 'post'

/**
 * Holds a deed against the pace of a circle, and counts it when it may be. Hosts and stewards go as fast as they like. Of two
 * deeds at once the second waits for the first, and is then too soon.
 * @param tx the transaction of the deed: what fails is not counted
 * @returns the seconds to wait; 0 when it may be now
 */
export async function slowed(tx: Db, scope: CircleScope, kind: SlowKind): Promise<number> {
  const { circle, viewer } = scope
  if (!circle.slowSeconds || mayModerate(scope)) return 0
  const now = sql`clock_timestamp()`
  const pace = sql`make_interval(secs => ${circle.slowSeconds})`
  const counted = await tx.execute(sql`insert into slow_clock as s (circle_id, person_id, kind, at)
    values (${circle.id}, ${viewer.person.id}, ${kind}, ${now})
    on conflict (circle_id, person_id, kind) do update set at = ${now} where s.at <= ${now} - ${pace}`)
  if (counted.rowCount) return 0
  const { rows } = await tx.execute<{
    wait: number
  }>(sql`select ceil(extract(epoch from at + ${pace} - ${now}))::int wait
    from slow_clock where circle_id = ${circle.id} and person_id = ${viewer.person.id} and kind = ${kind}`)
  return Math.max(1, rows[0]?.wait ?? 1)
}

/** Undoes a transaction of somebody who posts too soon. */
export class TooSoon extends Error {
  readonly seconds: number
  constructor(seconds: number) {
    super(`too soon by ${seconds} s`)
    this.seconds = seconds
  }
}

/** For `catch`: hands a TooSoon on as an answer. @throws every other error */
export function tooSoon(error: unknown): TooSoon {
  if (error instanceof TooSoon) return error
  throw error
}

/** What whoever posts too soon reads. @param seconds that they have to wait */
export function slowWords(lang: Lang, seconds: number): string {
  return S[lang].wait(seconds)
}

const S = words(
  {
    wait: (seconds: number) =>
      `Deze kring doet het even rustig aan. Wacht nog ${seconds < 100 ? `${seconds} ${seconds === 1 ? 'seconde' : 'seconden'}` : `${Math.ceil(seconds / 60)} minuten`}. Wat je typte blijft staan.`,
  },
  {
    wait: (seconds: number) =>
      `This circle takes it slowly for a while. Wait another ${seconds < 100 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : `${Math.ceil(seconds / 60)} minutes`}. What you typed stays.`,
  },
)
