import type { Reactions } from '#kit/events/index.ts'
import { eraseReports } from './commands-erasure.ts'

/** What moderation does because of something elsewhere. */
export const reactions: Reactions = { 'person.erased': (tx, gone) => eraseReports(tx, gone) }
