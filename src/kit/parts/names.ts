import type { Lang } from '../i18n.ts'

export type Spoke = 'meet' | 'exchange' | 'work' | 'harvest' | 'learn'

/**
 * Every part a circle has or will have, in the order of its tabs. The key is its address under `/kringen/:slug/`, and
 * never changes; the names are what it is called until a circle calls it otherwise.
 */
export const PARTS = {
  agenda: { spoke: 'meet', nl: 'Agenda', en: 'Calendar' },
  afspraken: { spoke: 'meet', nl: 'Afspraken', en: 'Agreements' },
  mastermind: { spoke: 'meet', nl: 'Mastermindgroepen', en: 'Mastermind groups' },
  'vraag-en-aanbod': { spoke: 'exchange', nl: 'Vraag en aanbod', en: 'Asks and offers' },
  gesprek: { spoke: 'exchange', nl: 'Gesprek', en: 'Conversation' },
  leden: { spoke: 'exchange', nl: 'Leden', en: 'Members' },
  voorstellen: { spoke: 'exchange', nl: 'Voorstellen', en: 'Introductions' },
  peilingen: { spoke: 'exchange', nl: 'Peilingen', en: 'Polls' },
  opgaven: { spoke: 'work', nl: 'Opgaven', en: 'Opgaven' },
  verhalen: { spoke: 'harvest', nl: 'Verhalen', en: 'Stories' },
  inzichten: { spoke: 'harvest', nl: 'Inzichten', en: 'Insights' },
  citaten: { spoke: 'harvest', nl: 'Citaten', en: 'Quotes' },
  bibliotheek: { spoke: 'learn', nl: 'Bibliotheek', en: 'Library' },
  artikelen: { spoke: 'learn', nl: 'Artikelen', en: 'Articles' },
  zelfscan: { spoke: 'learn', nl: 'Zelfscan', en: 'Self-scan' },
} as const satisfies Record<string, { spoke: Spoke } & Record<Lang, string>>

export type PartKey = keyof typeof PARTS

export const PART_KEYS = Object.keys(PARTS) as PartKey[]

/** What a circle calls its parts, where that is not the table's name. */
export type PartNames = { [key in PartKey]?: { [lang in Lang]?: string } }

/**
 * What a part is called on screen in a circle. Where the circle chose only a Dutch name, that is the name: what people
 * call their own place is not translated for them.
 * @param circle left out its names: the table's
 */
export function partName(circle: { partNames?: PartNames }, key: PartKey, lang: Lang): string {
  const own = circle.partNames?.[key]
  return own?.[lang] ?? own?.nl ?? PARTS[key][lang]
}

/** Where a part of a circle lives. */
export function partHref(circle: { slug: string }, key: PartKey): string {
  return `/kringen/${circle.slug}/${key}`
}
