import type { Spoke } from './spokes.ts'

/** The hues a circle can choose from. Contrast holds for each, in light and dark. */
export const HUES = [0, 25, 46, 70, 92, 125, 158, 190, 220, 255, 300, 345] as const

export type Hue = (typeof HUES)[number] | Spoke

/**
 * The classes that re-tint an element and everything in it.
 * @param hue a spoke, or degrees; degrees that are not one of HUES become the nearest
 */
export function hueClass(hue: Spoke | number): string {
  if (typeof hue === 'string') return `hue hue--${hue}`
  return `hue hue-${HUES.reduce((best, each) => (distance(each, hue) < distance(best, hue) ? each : best))}`
}

function distance(a: number, b: number): number {
  const apart = Math.abs(a - b) % 360
  return Math.min(apart, 360 - apart)
}
