import { words } from '#kit/i18n.ts'

/** What the lists of agreements and needs say themselves. */
export const AGREED = words(
  {
    state: { planned: 'gepland', 'under-way': 'onder weg', happened: 'gedaan', dropped: 'gaat niet door' },
    late: 'is het gelukt?',
    carries: (name: string) => `${name} trekt het`,
    by: (name: string) => `van ${name}`,
  },
  {
    state: { planned: 'planned', 'under-way': 'under way', happened: 'done', dropped: 'is off' },
    late: 'did it work out?',
    carries: (name: string) => `${name} carries it`,
    by: (name: string) => `by ${name}`,
  },
)
