import { words } from '#kit/i18n.ts'

export const G = words(
  {
    polls: 'Nu te beslissen',
    by: (who: string) => `${who} legt dit voor.`,
    until: (day: string) => `Stemmen kan tot en met ${day}.`,
  },
  {
    polls: 'To decide now',
    by: (who: string) => `${who} puts this to you all.`,
    until: (day: string) => `You can vote until ${day}.`,
  },
)
