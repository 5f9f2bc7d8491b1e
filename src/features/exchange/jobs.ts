import type { Jobs } from '#kit/jobs/index.ts'
import type { Kit } from '#kit/kit.ts'
import { findFits, refreshFits } from './commands-fits.ts'
import { askWhatCame } from './commands-followup.ts'
import { readPostsAnew } from './commands-matching.ts'

/** What happens to asks and offers in the background. */
export const jobs = (kit: Kit): Jobs => ({
  'exchange.fits': (payload) => findFits(kit, (payload as { id: string }).id),
  'exchange.read-anew': () => readPostsAnew(kit.db),
  'exchange.daily': async () => {
    const asked = await askWhatCame(kit.db)
    if (asked) kit.log('info', 'asked what came of asks', { asked })
    await refreshFits(kit)
  },
})
