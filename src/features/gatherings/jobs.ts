import type { Jobs } from '#kit/jobs/index.ts'
import type { Kit } from '#kit/kit.ts'
import { type LetterJob, write } from './commands-letters.ts'
import { remindDue } from './commands-reminders.ts'

export const jobs = ({ db, settings, secret }: Kit): Jobs => ({
  'gatherings.write': async (payload) => {
    const { was, ...job } = payload as LetterJob & { was: LetterJob['was'] | null }
    await write(db, settings, secret, { ...job, ...(was ? { was } : {}) })
  },
  'gatherings.remind': async () => {
    await remindDue(db)
  },
})
