import { ABBREVIATION } from './queries/abbreviation.ts'
import { COMPOUND } from './queries/compound.ts'
import { INFLECTION } from './queries/inflection.ts'
import { NOTHING } from './queries/nothing.ts'
import { PARAPHRASE } from './queries/paraphrase.ts'
import { TYPO } from './queries/typo.ts'
import type { GradedAsk, Query, QueryClass, Split } from './types.ts'

const BY_CLASS: Record<QueryClass, readonly GradedAsk[]> = {
  inflection: INFLECTION,
  compound: COMPOUND,
  typo: TYPO,
  abbreviation: ABBREVIATION,
  paraphrase: PARAPHRASE,
  nothing: NOTHING,
}

/**
 * Which half: within a class the numbers run tune, held, held, tune. Asks and searches often take turns, so odd and even would
 * give one half all the searches. A new query at the end of a class moves none of the others.
 */
const HALVES: readonly Split[] = ['tune', 'tune', 'held', 'held']

/** All graded queries. */
export const QUERIES: readonly Query[] = Object.entries(BY_CLASS).flatMap(([name, asks]) =>
  asks.map(
    (ask): Query => ({
      ...ask,
      class: name as QueryClass,
      split: HALVES[Number(ask.id.slice(-2)) % 4] ?? 'held',
    }),
  ),
)
