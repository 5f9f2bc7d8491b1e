import { words } from '#kit/i18n.ts'

export const G = words(
  {
    newcomers: 'Nieuwe mensen',
    introduced: 'Aan elkaar voorgesteld',
    met: (one: string, other: string) => `${one} en ${other}`,
    metBy: (by: string) => `${by} bracht ze bij elkaar.`,
  },
  {
    newcomers: 'New people',
    introduced: 'Introduced to each other',
    met: (one: string, other: string) => `${one} and ${other}`,
    metBy: (by: string) => `${by} brought them together.`,
  },
)
