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
  const folded = tags.map((tag) => fold(tag)).filter(Boolean)
  if (folded.length === 0) return []
  const known = await tx
    .select({ folded: exchangeLabel.folded, label: exchangeLabel.label })
    .from(exchangeLabel)
    .where(
      and(eq(exchangeLabel.circleId, circleId), eq(exchangeLabel.kind, 'tag'), inArray(exchangeLabel.folded, folded)),
    )
  const labels = new Map(known.map((one) => [one.folded, one.label]))
  const spelled = new Map(tags.map((tag) => [fold(tag), labels.get(fold(tag)) ?? tag]))
  spelled.delete('')
  return [...spelled.values()]
}

/** Counts one post more, or one less, under its words. @param tx a transaction */
export async function countLabels(tx: Db, circleId: string, filed: Filed, change: 1 | -1): Promise<void> {
  const labels: [LabelKind, string][] = filed.tags.map((tag) => ['tag', tag])
  if (filed.opgave) labels.push(['opgave', filed.opgave])
  if (filed.region) labels.push(['region', filed.region])
  // Always in the same order, so that two people posting at once never wait for each other in a circle.
  for (const [kind, label] of labels.sort(([k, a], [l, b]) => (`${k}${a}` < `${l}${b}` ? -1 : 1)))
    await tx
      .insert(exchangeLabel)
      .values({ circleId, kind, folded: kind === 'tag' ? fold(label) : label, label, uses: change })
      .onConflictDoUpdate({
        target: [exchangeLabel.circleId, exchangeLabel.kind, exchangeLabel.folded],
        set: { uses: sql`${exchangeLabel.uses} + ${change}` },
      })
}
