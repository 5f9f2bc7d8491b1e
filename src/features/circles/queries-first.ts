import type { Lang } from '#kit/i18n.ts'
import { partHref } from '#kit/parts/names.ts'
import { S } from './words-steps.ts'

/** The template of the house for a first conversation: see programmes/queries-templates. */
const EXPLORING = 'verkennend00'

/** Where a circle plans the gathering in which it explores what people need: with a name and a programme to begin with. */
export function firstGathering(lang: Lang, circle: { slug: string }): string {
  return `${partHref(circle, 'agenda')}/nieuw?als=${EXPLORING}&titel=${encodeURIComponent(S[lang].firstTitle)}`
}
