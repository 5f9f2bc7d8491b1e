import type { Reactions } from '#kit/events/index.ts'
import { eraseVersions, writeText } from './commands.ts'

/** What the public page takes over from what happens elsewhere. */
export const reactions: Reactions = {
  'circle.started': async (tx, { circleId, byId, promise }) => {
    if (promise) await writeText(tx, circleId, 'promise', 'nl', promise, byId)
  },
  'person.erased': (tx, gone) => eraseVersions(tx, gone),
}
