import type { Jobs } from '#kit/jobs/index.ts'
import type { Kit } from '#kit/kit.ts'
import { deliver } from './commands-deliver.ts'

/** What happens to notices in the background. */
export const jobs = (kit: Kit): Jobs => ({
  'notices.deliver': async (payload) => {
    const { id, late } = payload as { id: string; late?: boolean }
    await deliver(kit, id, late)
  },
})
