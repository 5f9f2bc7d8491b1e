import type { Jobs } from '#kit/jobs/index.ts'
import type { Kit } from '#kit/kit.ts'
import { closeDue } from './commands-closing.ts'
import { type Moment, tellOf } from './commands-telling.ts'

export const jobs = ({ db, secret }: Kit): Jobs => ({
  'polls.close': async () => {
    await closeDue(db, secret)
  },
  'polls.tell': async (payload) => {
    const { moment, id } = payload as { moment: Moment; id: string }
    await tellOf(db, moment, id)
  },
})
