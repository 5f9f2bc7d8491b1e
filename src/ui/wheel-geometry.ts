/** The wheel is 440 wide with 4 to spare on each side: the rim's arrows stand a little outside it. */
export const VIEW_BOX = '-4 -4 448 448'
export const CENTRE = 220
export const RIM = 212
export const HUB = 46

const DISTANCE = 112
const EMPTY = 66
const SMALLEST = 76
const LARGEST = 92
// How far each label moves outward, so that it stays clear of the overlaps beside it.
const OUTWARD = [21, 20, 15, 15, 20]
// An empty disk is small and overlaps nothing: its label stands nearly in the middle.
const OUTWARD_EMPTY = 5

/**
 * The radius of a disk. By the square root, so that its area tells how much happened.
 * @param count how much happened
 */
export function diskRadius(count: number): number {
  if (count <= 0) return EMPTY
  return Math.min(LARGEST, Math.max(SMALLEST, Math.round(72 + 4 * Math.sqrt(count))))
}

/**
 * Where the disk and the label of a spoke stand.
 * @param index 0 to 4, clockwise from the top
 * @param count how much happened
 */
export function spokePlace(index: number, count: number): { cx: number; cy: number; x: number; y: number } {
  const angle = ((-90 + 72 * index) * Math.PI) / 180
  const out = DISTANCE + (count > 0 ? (OUTWARD[index] ?? 0) : OUTWARD_EMPTY)
  return {
    cx: round(CENTRE + DISTANCE * Math.cos(angle)),
    cy: round(CENTRE + DISTANCE * Math.sin(angle)),
    x: round(CENTRE + out * Math.cos(angle)),
    y: round(CENTRE + out * Math.sin(angle)),
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
