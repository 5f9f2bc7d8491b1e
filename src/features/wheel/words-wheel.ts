import type { Lang } from '#kit/i18n.ts'
import { SPOKES } from '#ui/spokes.ts'
import type { WheelSpoke } from '#ui/Wheel.tsx'
import { W as UI } from '#ui/words.ts'
import type { Turned } from './queries.ts'
import { W } from './words.ts'

/** What moved, in one sentence or two: first what came through you, then what waits for you. */
export function leadOf(lang: Lang, moved: Turned, waiting: number): string {
  const t = W[lang]
  const parts = [
    moved.byMe > 0 && t.foundThroughYou(moved.byMe),
    moved.thanksToMe > 0 && t.thanksForYou(moved.thanksToMe),
    waiting > 0 && t.waitingForYou(waiting),
  ].filter((part) => part !== false)
  return parts.length ? parts.slice(0, 2).join(' ') : t.quiet
}

/** The five spokes with what moved this month; parts that do not live yet stand at nothing. */
export function wheelOf(lang: Lang, slug: string, counts: { plans: number; introductions: number }): WheelSpoke[] {
  const count = { meet: counts.plans, exchange: counts.introductions, work: 0, harvest: 0, learn: 0 }
  return SPOKES.map(({ spoke, path }) => ({
    spoke,
    label: UI[lang].spoke[spoke],
    count: count[spoke],
    unit: W[lang].unit[spoke],
    href: `/kringen/${slug}/${path}`,
  }))
}

/** "Het wiel van De Lage Drempel in november." */
export function wheelLabel(lang: Lang, circleName: string, now = new Date()): string {
  const month = new Intl.DateTimeFormat(lang === 'nl' ? 'nl-NL' : 'en-GB', {
    month: 'long',
    timeZone: 'Europe/Amsterdam',
  }).format(now)
  return W[lang].wheelOf(circleName, month)
}
