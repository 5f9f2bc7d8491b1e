import type { CircleScope } from '../access/viewer.ts'
import type { Db } from '../db/index.ts'
import { PART_KEYS, PARTS, type PartKey, type Spoke } from './names.ts'

/** A part that a feature brought to life: from then on it is a tab of its spoke and stands on the circle's home. */
export interface LivingPart {
  key: PartKey
  /** How much is new there for this viewer: a number beside its name. One bounded statement; 0 shows nothing. */
  fresh?(db: Db, scope: CircleScope): Promise<number>
}

/** Parts in the order of the table, whatever the order in which features bring them. */
export function inOrder(parts: readonly LivingPart[]): LivingPart[] {
  return [...parts].sort((one, other) => PART_KEYS.indexOf(one.key) - PART_KEYS.indexOf(other.key))
}

/** The living parts of a spoke. */
export function livingIn(parts: readonly LivingPart[], spoke: Spoke): LivingPart[] {
  return parts.filter(({ key }) => PARTS[key].spoke === spoke)
}

/** The parts of a spoke that do not live yet: what a page may say comes later. */
export function comingIn(parts: readonly LivingPart[], spoke: Spoke): PartKey[] {
  return PART_KEYS.filter((key) => PARTS[key].spoke === spoke && !parts.some((part) => part.key === key))
}

/** What is new in each of these parts for this viewer. */
export async function freshIn(
  db: Db,
  scope: CircleScope,
  parts: readonly LivingPart[],
): Promise<Partial<Record<PartKey, number>>> {
  const counted = parts.flatMap(({ key, fresh }) => (fresh ? [{ key, fresh }] : []))
  const numbers = await Promise.all(counted.map(({ fresh }) => fresh(db, scope)))
  return Object.fromEntries(counted.map(({ key }, i) => [key, numbers[i]]))
}
