/**
 * The class for a part of a whole, in steps of five percent; a part that exists is never drawn as nothing.
 * @param part how many
 * @param whole of how many
 */
export function shareClass(part: number, whole: number): string {
  if (whole <= 0 || part <= 0) return 'share-0'
  return `share-${Math.min(100, Math.max(5, Math.round((part / whole) * 20) * 5))}`
}
