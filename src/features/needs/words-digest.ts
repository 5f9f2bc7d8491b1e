import { words } from '#kit/i18n.ts'

export const ND = words(
  { heading: 'Wat mensen nodig hebben', by: (who: string) => `Opgeschreven door ${who}.` },
  { heading: 'What people need', by: (who: string) => `Written down by ${who}.` },
)
