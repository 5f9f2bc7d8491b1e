import type pg from 'pg'
import { wordOf } from '../text/dutch/keys.ts'
import { type Asked, keysOfNeed, type Need, needOf, repair, type Short, strangeIn } from './need.ts'
import { type Counts, tells } from './weigh.ts'

/** Only what a query needs, so that a pool and a client both fit. */
export type Runner = Pick<pg.Pool, 'query'>

/** A need as a circle would say it, and how telling each of its words is there. */
export interface Understood {
  need: Need
  counts: Counts
}

const MOST_STRANGE = 5
/** Looks so much alike, by groups of three letters, that counting the slips is worth it. */
const ALIKE = 0.2
const MOST_ALIKE = 40

/**
 * Understands what someone looks for: in two statements.
 * @param shorts the statement that gives the circle's abbreviations as `short` and `full`; the circle is its only value
 */
export async function understand(
  run: Runner,
  circleId: string,
  asked: readonly Asked[],
  shorts: string,
): Promise<Understood> {
  const strange = strangeIn(asked).slice(0, MOST_STRANGE)
  const known = await run.query<{ word: string | null; one: string; other: string }>({
    name: 'matching-words',
    text: `select null word, short one, "full" other from (${shorts}) s
      union all select s.said, k.key, '' from unnest($2::text[], $3::text[]) s(said, guess) cross join lateral (
        select key from matching_key where circle_id = $1 and key % s.guess
          and (select set_config('pg_trgm.similarity_threshold', '${ALIKE}', true)) is not null
          and not exists (select 1 from matching_key t where t.circle_id = $1 and t.key = s.guess)
        order by similarity(key, s.guess) desc limit ${MOST_ALIKE}) k`,
    values: [circleId, strange, strange.map((said) => wordOf(said).key)],
  })
  const said: Short[] = []
  const near = new Map<string, string[]>()
  for (const { word, one, other } of known.rows)
    if (word === null) said.push({ short: one, full: other })
    else near.set(word, [...(near.get(word) ?? []), one])
  const need = needOf(asked, said)
  repair(need, near)
  return { need, counts: await countsOf(run, circleId, keysOfNeed(need)) }
}

async function countsOf(run: Runner, circleId: string, keys: readonly string[]): Promise<Counts> {
  const { rows } = await run.query<{ key: string; things: number }>({
    name: 'matching-counts',
    text: 'select key, things from matching_key where circle_id = $1 and key = any($2::text[])',
    values: [circleId, ['', ...keys]],
  })
  const counted = new Map(rows.map(({ key, things }) => [key, things]))
  return { things: counted.get('') ?? 0, of: (key) => counted.get(key) ?? 0 }
}

/** Keys that a thing should have all of to be worth weighing, and how much that says. */
export interface Clue {
  keys: string[]
  value: number
}

const MOST_ALONE = 20
const MOST_FRESH = 10
const MOST_PAIRED = 5
/** More things than this have it: it only points at something together with another. */
const COMMON = 600

/** Where to look for what fits: things with the most telling keys, and with two of these. */
export function cluesOf({ need, counts }: Understood): Clue[] {
  const alone = need.concepts.flatMap(({ weight, ways, together }) => {
    const all = [
      ...ways,
      ...together.flatMap(({ keys, share }) => keys.map((key): [string, number] => [key, share / 2])),
    ]
    return all.map(([key, how]): Clue => ({ keys: [key], value: weight * how * tells(counts, key) }))
  })
  for (const [key, how] of need.subjects) alone.push({ keys: [key], value: how * tells(counts, key) })
  const sorted = alone.sort((a, b) => b.value - a.value)
  const all = sorted.filter(({ keys }, i) => sorted.findIndex((other) => other.keys[0] === keys[0]) === i)
  const single = all.filter(({ keys }) => counts.of(keys[0] ?? '') > 0)
  const best = single.slice(0, MOST_PAIRED)
  const pairs = best.flatMap((one, i) =>
    best
      .slice(i + 1)
      .map((other): Clue => ({ keys: [...one.keys, ...other.keys], value: (one.value + other.value) / 2 })),
  )
  const rare = single.filter(({ keys }, i) => i < 3 || counts.of(keys[0] ?? '') <= COMMON)
  // What nobody said when it was last counted may have been said since.
  const fresh = all.filter(({ keys }) => counts.of(keys[0] ?? '') === 0)
  return [...pairs, ...rare.slice(0, MOST_ALONE), ...fresh.slice(0, MOST_FRESH)]
}
