import { words } from '#kit/i18n.ts'

export const DD = words(
  {
    heading: 'Wanneer kun jij?',
    by: (who: string) => `${who} zoekt een dag.`,
    until: (day: string) => `Antwoorden kan tot ${day}.`,
  },
  {
    heading: 'When can you?',
    by: (who: string) => `${who} looks for a day.`,
    until: (day: string) => `You can answer until ${day}.`,
  },
)
