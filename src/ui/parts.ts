import type { Lang } from '#kit/i18n.ts'
import type { LivingPart } from '#kit/parts/living.ts'
import { type PartKey, type PartNames, partHref, partName } from '#kit/parts/names.ts'
import type { Tab } from './Tabs.tsx'
import { W } from './words.ts'

/**
 * Living parts of a circle as tabs or links, under the names that the circle gave them.
 * @param fresh how much is new in each; nothing shows no number
 * @param current the part that this page is
 */
export function partTabs(
  parts: readonly LivingPart[],
  circle: { slug: string; partNames?: PartNames },
  lang: Lang,
  { fresh = {}, current }: { fresh?: Partial<Record<PartKey, number>>; current?: PartKey } = {},
): Tab[] {
  return parts.map(({ key }) => ({
    href: partHref(circle, key),
    label: partName(circle, key, lang),
    ...(fresh[key] ? { count: fresh[key], said: W[lang].fresh(fresh[key]) } : {}),
    ...(key === current ? { current: true } : {}),
  }))
}
