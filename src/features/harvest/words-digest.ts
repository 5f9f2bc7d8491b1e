import { words } from '#kit/i18n.ts'

export const G = words(
  {
    accounts: 'Verslagen',
    items: 'Nieuw van de oogst',
    accountLine: 'Lees wat er werd verteld, gevraagd en gevonden.',
    said: (who: string) => `Gezegd door ${who}.`,
    kind: { insight: 'Een inzicht.', question: 'Een vraag die bovenkwam.', quote: 'Gezegd in de kring.' },
  },
  {
    accounts: 'Reports',
    items: 'New in the harvest',
    accountLine: 'Read what was told, asked and found.',
    said: (who: string) => `Said by ${who}.`,
    kind: { insight: 'An insight.', question: 'A question that came up.', quote: 'Said in the circle.' },
  },
)
