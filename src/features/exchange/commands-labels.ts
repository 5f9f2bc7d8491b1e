import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import { fold } from '#kit/text/fold.ts'
import { exchangeLabel, type LabelKind } from './tables.ts'

/** Under which words one post stands. */
export interface Filed {
  tags: readonly string[]
  opgave: string
  region: string
}

/**
 * The same words in the spelling that the circle uses already: "Schuldhulp" and "schuldhulp" are one.
 * @param tx a transaction
 */
export async function inOneSpelling(tx: Db, circleId: string, tags: readonly string[]): Promise<string[]> {
  return spelled(tags, await spellings(tx, circleId, tags))
}

/** How a circle spells these words, by what makes two spellings one. */
export async function spellings(tx: Db, circleId: string, tags: readonly string[]): Promise<Map<string, string>> {
  const folded = [...new Set(tags.map((tag) => fold(tag)).filter(Boolean))]
  if (folded.length === 0) return new Map()
  const known = await tx
    .select({ folded: exchangeLabel.folded, label: exchangeLabel.label })
    .from(exchangeLabel)
    .where(
      and(eq(exchangeLabel.circleId, circleId), eq(exchangeLabel.kind, 'tag'), inArray(exchangeLabel.folded, folded)),
    )
  return new Map(known.map((one) => [one.folded, one.label]))
}

/** Words in a known spelling, each once; one that is new is known from here on. */
export function spelled(tags: readonly string[], known: Map<string, string>): string[] {
  const labels = new Set<string>()
  for (const tag of tags) {
    const folded = fold(tag)
    if (!folded) continue
    const label = known.get(folded) ?? tag
    known.set(folded, label)
    labels.add(label)
  }
  return [...labels]
}

/** Counts one post more, or one less, under its words. @param tx a transaction */
export async function countLabels(tx: Db, circleId: string, filed: Filed, change: 1 | -1): Promise<void> {
  await countAllLabels(tx, circleId, [filed], change)
}

/** The same for many posts at once. */
export async function countAllLabels(tx: Db, circleId: string, all: readonly Filed[], change: 1 | -1): Promise<void> {
  const counted = new Map<string, { kind: LabelKind; folded: string; label: string; uses: number }>()
  const count = (kind: LabelKind, label: string) => {
    const folded = kind === 'tag' ? fold(label) : label
    const one = counted.get(`${kind} ${folded}`) ?? { kind, folded, label, uses: 0 }
    counted.set(`${kind} ${folded}`, { ...one, uses: one.uses + change })
  }
  for (const { tags, opgave, region } of all) {
    for (const tag of tags) count('tag', tag)
    if (opgave) count('opgave', opgave)
    if (region) count('region', region)
  }
  // Always in the same order, so that two people posting at once never wait for each other in a circle.
  const rows = [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => ({ circleId, ...row }))
  if (rows.length === 0) return
  await tx
    .insert(exchangeLabel)
    .values(rows)
    .onConflictDoUpdate({
      target: [exchangeLabel.circleId, exchangeLabel.kind, exchangeLabel.folded],
      set: { uses: sql`${exchangeLabel.uses} + excluded.uses` },
    })
}
