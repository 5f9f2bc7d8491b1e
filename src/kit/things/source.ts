import type { CircleScope } from '../access/viewer.ts'
import type { Db } from '../db/index.ts'
import type { SparkKind } from '../sparks/index.ts'
import { saidSource } from '../sparks/said.ts'
import { type Thing, type Things, thingKey } from './index.ts'

/**
 * What a form says that it came out of, as in `ask:0123456789ab`.
 * @param among the kinds that it may come out of
 * @returns null for what the viewer may not reach or is of another circle: as if it was not said
 */
export async function sourceIn(
  { db, things }: { db: Db; things: Things },
  scope: CircleScope,
  said: string | undefined,
  among: readonly SparkKind[],
): Promise<Thing | null> {
  const made = saidSource(said, among)
  const thing = made && (await things.find(db, scope.viewer, [made])).get(thingKey(made))
  return thing?.circleId === scope.circle.id ? thing : null
}
