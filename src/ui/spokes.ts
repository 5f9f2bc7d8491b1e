import type { Spoke } from '#kit/parts/names.ts'
import type { IconName } from './icons.ts'

export type { Spoke }

/** The five spokes, clockwise from the top. The order never changes. */
export const SPOKES: readonly { spoke: Spoke; path: string; icon: IconName }[] = [
  { spoke: 'meet', path: 'ontmoeten', icon: 'coffee' },
  { spoke: 'exchange', path: 'uitwisselen', icon: 'handshake' },
  { spoke: 'work', path: 'werken', icon: 'hammer' },
  { spoke: 'harvest', path: 'oogsten', icon: 'wheat' },
  { spoke: 'learn', path: 'leren', icon: 'book-open' },
]

/**
 * The icon of a spoke.
 * @param spoke one of the five
 */
export function spokeIcon(spoke: Spoke): IconName {
  return SPOKES.find((each) => each.spoke === spoke)?.icon ?? 'coffee'
}

/**
 * Where a spoke of a circle lives.
 * @param circle the circle's slug
 * @param spoke one of the five
 */
export function spokeHref(circle: string, spoke: Spoke): string {
  return `/kringen/${circle}/${SPOKES.find((each) => each.spoke === spoke)?.path}`
}
