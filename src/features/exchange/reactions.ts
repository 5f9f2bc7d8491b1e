import { sql } from 'drizzle-orm'
import type { Reactions } from '#kit/events/index.ts'
import { strike } from '#kit/sparks/index.ts'
import { eraseWords } from './commands-erasure.ts'

/** What happens to asks because of something elsewhere. */
export const reactions: Reactions = {
  // A circle that was begun out of an ask: by whoever asked, or who looks after that ask's circle.
  'circle.started': async (tx, { circleId, byId, from }) => {
    if (from?.kind !== 'ask') return
    const { rows } = await tx.execute<{ circle: string }>(sql`
      select p.circle_id circle from exchange_post p
        join membership m on m.circle_id = p.circle_id and m.person_id = ${byId} and m.left_at is null
      where p.id = ${from.id} and p.kind = 'ask' and p.removed_at is null and (p.maker_id = ${byId} or exists (
        select 1 from circle_role r where r.circle_id = p.circle_id and r.person_id = ${byId} and r.role in ('host', 'steward')))`)
    if (rows[0]) await strike(tx, rows[0].circle, from, { kind: 'circle', id: circleId }, byId)
  },
  'person.erased': (tx, gone) => eraseWords(tx, gone),
  // Whoever left is no match for anybody, and what fits them is told to nobody.
  'member.left': async (tx, { circleId, personId }) => {
    await tx.execute(sql`delete from exchange_fit f using exchange_post p
      where p.id = f.ask_id and p.circle_id = ${circleId} and f.owner_id = ${personId}`)
  },
}
