import type { Jobs } from '#kit/jobs/index.ts'
import type { Kit } from '#kit/kit.ts'
import { findFits, refreshFits } from './commands-fits.ts'
import { askWhatCame } from './commands-followup.ts'
import { readPostsAnew } from './commands-matching.ts'

/** What happens to asks and offers in the background. */
export const jobs = ({ db, pool, log }: Kit): Jobs => ({
  'exchange.fits': (payload) => findFits(db, pool, (payload as { id: string }).id),
  'exchange.read-anew': () => readPostsAnew(db),
  'exchange.daily': async () => {
    const asked = await askWhatCame(db)
    if (asked) log('info', 'asked what came of asks', { asked })
    await refreshFits(db, pool)
  },
})
