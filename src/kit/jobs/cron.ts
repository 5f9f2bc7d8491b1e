import type { CronItem } from 'graphile-worker'

/** Everything that happens by the clock, in UTC. */
export const CRON: CronItem[] = [
  {
    task: 'members.read-anew',
    match: '5 3 * * *',
    identifier: 'members.read-anew',
    options: { backfillPeriod: 86_400_000, maxAttempts: 3 },
  },
  {
    task: 'exchange.read-anew',
    match: '10 3 * * *',
    identifier: 'exchange.read-anew',
    options: { backfillPeriod: 86_400_000, maxAttempts: 3 },
  },
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
    task: 'polls.close',
    match: '* * * * *',
    identifier: 'polls.close',
    options: { backfillPeriod: 0, maxAttempts: 1 },
  },
  {
    task: 'gatherings.remind',
    match: '*/10 * * * *',
    identifier: 'gatherings.remind',
    options: { backfillPeriod: 0, maxAttempts: 1 },
  },
  {
    task: 'files.clear',
    match: '41 * * * *',
    identifier: 'files.clear',
    options: { backfillPeriod: 0, maxAttempts: 1 },
  },
  {
    task: 'exchange.daily',
    match: '40 6 * * *',
    identifier: 'exchange.daily',
    options: { backfillPeriod: 0, maxAttempts: 3 },
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
