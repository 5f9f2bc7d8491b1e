import type { Jobs } from '#kit/jobs/index.ts'
import type { Kit } from '#kit/kit.ts'
import { type CircleTelling, tellCircle } from '#kit/notices/later.ts'
import { deliver } from './commands-deliver.ts'
import { type Due, sendBatch, startDigests } from './commands-digest.ts'
import { tellBrowser } from './commands-push.ts'

/** What happens to notices in the background. */
export const jobs = (kit: Kit): Jobs => ({
  'notices.deliver': async (payload) => {
    const { id, late } = payload as { id: string; late?: boolean }
    await deliver(kit, id, late)
  },
  'notices.tell-circle': async (payload) => {
    await tellCircle(kit.db, payload as CircleTelling)
  },
  'push.send': (payload) => tellBrowser(kit, (payload as { id: string }).id),
  'digest.start': () => startDigests(kit.db, new Date()),
  'digest.batch': async (payload) => {
    const { after, ...due } = payload as Due & { after: string }
    const sent = await sendBatch(kit, due, after)
    if (sent) kit.log('info', 'digests', { sent })
  },
})
