import type { Jobs } from '#kit/jobs/index.ts'
import type { Kit } from '#kit/kit.ts'
import { readPeopleAnew } from './commands-matching.ts'

/** What happens to members in the background. */
export const jobs = ({ db }: Kit): Jobs => ({ 'members.read-anew': () => readPeopleAnew(db) })
