import type { CronItem } from 'graphile-worker'

/** Everything that happens by the clock, in UTC. */
export const CRON: CronItem[] = [
  {
    task: 'jobs.release',
    match: '* * * * *',
    identifier: 'jobs.release',
    options: { backfillPeriod: 0, maxAttempts: 1 },
  },
  {
    // Whose moment it is, the feature knows: it keeps Dutch time.
    task: 'digest.start',
    match: '5 * * * *',
    identifier: 'digest.start',
    options: { backfillPeriod: 0, maxAttempts: 3 },
  },
  {
    task: 'files.clear',
    match: '41 * * * *',
    identifier: 'files.clear',
    options: { backfillPeriod: 0, maxAttempts: 1 },
  },
  {
    task: 'retention.sweep',
    match: '17 3 * * *',
    identifier: 'retention.sweep',
    options: { backfillPeriod: 0, maxAttempts: 3 },
  },
  {
    task: 'erasures.agree',
    match: '47 3 * * *',
    identifier: 'erasures.agree',
    options: { backfillPeriod: 0, maxAttempts: 3 },
  },
]
