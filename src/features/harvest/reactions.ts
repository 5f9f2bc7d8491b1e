import { sql } from 'drizzle-orm'
import type { Reactions } from '#kit/events/index.ts'
import { strike } from '#kit/sparks/index.ts'
import { dropGathering, eraseHarvest } from './commands-erasure.ts'

/** What happens to the harvest because of something elsewhere. */
export const reactions: Reactions = {
  // A circle that was begun out of an insight, a question or a quote: by a member of the circle where that came up.
  'circle.started': async (tx, { circleId, byId, from }) => {
    if (from?.kind !== 'insight' && from?.kind !== 'question' && from?.kind !== 'quote') return
    const { rows } = await tx.execute<{ circle: string }>(sql`
      select i.circle_id circle from harvest_item i
        join membership m on m.circle_id = i.circle_id and m.person_id = ${byId} and m.left_at is null
      where i.id = ${from.id} and i.kind = ${from.kind}
        and not exists (select 1 from thing_hidden h where h.thing_kind = i.kind and h.thing_id = i.id)`)
    if (rows[0]) await strike(tx, rows[0].circle, from, { kind: 'circle', id: circleId }, byId)
  },
  'gathering.discarded': (tx, { gatheringId }) => dropGathering(tx, gatheringId),
  'person.erased': (tx, gone) => eraseHarvest(tx, gone),
}
