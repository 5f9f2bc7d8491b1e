import type { Jobs } from '#kit/jobs/index.ts'
import type { Kit } from '#kit/kit.ts'
import { thankOne } from './commands-thanks.ts'

export const jobs = ({ db, secret, settings }: Kit): Jobs => ({
  'harvest.thank': async (payload) => {
    const { id } = payload as { id: string }
    await thankOne(db, { secret, baseUrl: settings.baseUrl }, id)
  },
})
