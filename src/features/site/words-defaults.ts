import { words } from '#kit/i18n.ts'

/** What a circle's page says until its stewards write their own words. */
export const DEFAULTS = words(
  {
    principles: [
      '### Geef wat je kunt missen\nEen tip, een telefoonnummer, een uur meedenken. Het hoeft niet af te zijn.',
      '### Kom als mens\nJe functie mag mee, je verkooppraatje blijft thuis. Iedereen praat hier namens zichzelf.',
      '### Vertel hoe het afliep\nOok als het tegenviel. Van een eerlijk verhaal leert de rest het meest.',
    ].join('\n\n'),
    closing: (circle: string) => `${circle} is van niemand en van iedereen. Alles wat we maken, mag je meenemen.`,
  },
  {
    principles: [
      '### Give what you can spare\nA tip, a phone number, an hour of thinking along. It does not have to be finished.',
      '### Come as a person\nYour job may come along, your sales talk stays at home. Everyone here speaks for themselves.',
      '### Tell how it ended\nAlso when it disappointed. From an honest story the others learn the most.',
    ].join('\n\n'),
    closing: (circle: string) => `${circle} belongs to nobody and to everybody. What we make, you may take along.`,
  },
)
