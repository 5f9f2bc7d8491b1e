import type { ThingKind } from '#kit/things/index.ts'
import { project } from './commands.ts'
import { profileThings } from './queries-things.ts'

/** What people tell of themselves. Hiding it leaves the name in the circle where it was hidden. */
export const things: readonly ThingKind[] = [
  {
    kind: 'profile',
    reportable: true,
    find: async (db, viewer, ids) =>
      (await profileThings(db, viewer, ids)).map((one) => ({ ...one, excerpt: one.excerpt.slice(0, 300) })),
    whole: async (db, viewer, id) => (await profileThings(db, viewer, [id]))[0]?.excerpt ?? null,
    seenAnew: (tx, id) => project(tx, id.split('-')[1] ?? ''),
  },
]
