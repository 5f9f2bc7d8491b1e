import type { Lang } from '#kit/i18n.ts'
import { SPOKES, type Spoke } from '#ui/spokes.ts'
import type { WheelSpoke } from '#ui/Wheel.tsx'
import { W as UI } from '#ui/words.ts'
import type { Moved } from './queries.ts'
import { W } from './words.ts'

/**
 * What moved, in one sentence or two: first what came through you, then what waits for you.
 * @param members how many people the circle has: introducing takes two others
 */
export function leadOf(lang: Lang, moved: Moved, waiting: number, members: number): string {
  const t = W[lang]
  const parts = [
    moved.byMe > 0 && t.foundThroughYou(moved.byMe),
    moved.thanksToMe > 0 && t.thanksForYou(moved.thanksToMe),
    waiting > 0 && t.waitingForYou(waiting),
  ].filter((part) => part !== false)
  return parts.length ? parts.slice(0, 2).join(' ') : members < 3 ? t.quietAlone : t.quiet
}

/** The five spokes with what moved; parts that do not live yet stand at nothing. */
export function wheelOf(lang: Lang, slug: string, figures: Record<Spoke, number>): WheelSpoke[] {
  return SPOKES.map(({ spoke, path }) => ({
    spoke,
    label: UI[lang].spoke[spoke],
    count: figures[spoke],
    unit: W[lang].unit[spoke],
    href: `/kringen/${slug}/${path}`,
  }))
}
