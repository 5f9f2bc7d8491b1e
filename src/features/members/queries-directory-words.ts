import type { CircleScope } from '#kit/access/viewer.ts'
import { ALPHABET } from '#kit/id.ts'
import { patternsOf, wordPatterns } from '#kit/text/words.ts'
import {
  ask,
  COLUMNS,
  conditions,
  type DirectoryFilter,
  fitOf,
  NAME,
  placeIn,
  type Row,
  type Runner,
  shape,
  TOKENS,
  Values,
} from './queries-directory-parts.ts'

// A search costs the same in a circle of any size: words are looked up among the words of the circle, and of the people who
// have them a bounded number is weighed. Who fits is found again by the place of the row, which holds within one statement: by
// their key each would cost the way through its index once more.

/** Of those who fit, so many are weighed: one more than is ever counted. */
const MOST_WEIGHED = 201
/** So many who were here last are looked at first, to see how common the words are. */
const PROBED = 200
/** With this many of them a word is common: then those who were here last are enough. */
const COMMON = 20
const MOST_WALKED = 2000
/** Words of the circle that hold what was typed: the shortest are closest to it. */
const MOST_WORDS = 300

// A swap of two letters in a short name still shares this much of its trigrams.
const CLOSE_ENOUGH = 0.38
const MOST_CLOSE_WORDS = 30
// Of those that come close, only who comes about as close as the closest.
const ALMOST = 0.75
// Beside people who do fit, only a slip of one letter.
const A_SLIP = 0.7

/**
 * Who fits the words: first who fits best, then who was here last. Of very many: whoever is called so, those who were here
 * last, and some of the others.
 */
export function rankedRows(run: Runner, scope: CircleScope, filter: DirectoryFilter, limit: number): Promise<Row[]> {
  const put = new Values()
  const where = conditions(scope, filter, put)
  const patterns = filter.words.map((word) => wordPatterns(word))
  const holding = patterns.map(({ parts }, i) => known(`holding${i}`, ':', put.add(parts)))
  const named = known('named', '=', put.add(patterns.map((one) => one.beginning)))
  const inText = filter.words.map((word) => `search like any(${put.add(patternsOf(word))}::text[])`).join(' and ')
  const inTokens = patterns.map((_, i) => `${TOKENS} && (select all_of from holding${i})`).join(' and ')
  const some = bounded(where, partOf(filter), put)
  const words = filter.words.map((word) => put.add(word))
  const lately = (most: number) => `(select ctid place, search from directory_entry where ${where}
    order by active_at desc, person_id desc limit ${most}) lately`
  const { after } = filter
  const text = `with ${[...holding, named]},
    probe as materialized (select place from ${lately(PROBED)} where ${inText}),
    common as (select count(*) >= ${COMMON} yes from probe),
    walked as (select place from ${lately(MOST_WALKED)} where ${inText} and (select yes from common) limit ${MOST_WEIGHED}),
    ${some('called', `${inTokens} and ${TOKENS} && (select all_of from named)`, 'true')},
    ${some('hits', inTokens, `not (select yes from common) and (select count(*) from called) < ${MOST_WEIGHED}`)},
    fits as (select place from probe union select place from walked union select place from hits union select place from called),
    weighed as (
      select *, (${words.map(fitOf).join(' + ')})::int fit, (select count(*)::int from fits) found
      from directory_entry where circle_id = $1 and ctid = any(array(select place from fits)))
    select ${COLUMNS}, fit, found from weighed
    ${after ? `where (fit, active_at, person_id) < (${put.add(after.fit)}::int, ${placeIn(after, put)})` : ''}
    order by fit desc, active_at desc, person_id desc limit ${limit}`
  return ask<Row>(run, `leden-zoek-${shape(filter)}`, text, put.all)
}

/**
 * Who has words that come close, for a typing error: in their name, and only when no name does, in everything.
 * @param already who fit as they are
 */
export async function closeRows(
  run: Runner,
  scope: CircleScope,
  filter: DirectoryFilter,
  already: Row[],
  limit: number,
): Promise<Row[]> {
  const put = new Values()
  const where = `${conditions(scope, filter, put)} and person_id <> all(${put.add(already.map((row) => row.person_id))}::text[])`
  const words = filter.words.map((word) => `${put.add(word)}::text`)
  const some = bounded(where, partOf(filter), put)
  const having = (sign: ':' | '=') =>
    words.map((_, i) => `${TOKENS} && (select array_agg($1 || '${sign}' || word) from close${i})`).join(' and ')
  const alike = (who: string, what: string) =>
    `select *, ${words
      .map((word) => `word_similarity(${word}, ${what})`)
      .join(' + ')} likeness from directory_entry where circle_id = $1 and ctid = any(array(select place from ${who}))`
  // The threshold holds for this statement alone: its condition is checked once, before an index is read.
  const text = `with ${words.map(
    (word, i) => `close${i} as materialized (select word from directory_word where circle_id = $1 and ${word} <% word
      and (select set_config('pg_trgm.word_similarity_threshold', '${CLOSE_ENOUGH}', true)) is not null
      order by word_similarity(${word}, word) desc, word limit ${MOST_CLOSE_WORDS})`,
  )},
    ${some('named', having('='), 'true')},
    ${some('telling', having(':'), 'not exists (select 1 from named)')}
    select ${COLUMNS}, 0 fit, null found, likeness
    from (${alike('named', NAME)} union all ${alike('telling', 'search')}) e
    order by likeness desc, active_at desc, person_id desc limit ${limit}`
  const rows = await ask<Row & { likeness: number }>(run, `leden-lijkt-${shape(filter)}`, text, put.all)
  const best = rows[0]?.likeness ?? 0
  const least = Math.max(best * ALMOST, already.length > 0 ? A_SLIP * filter.words.length : 0)
  return rows.filter((row) => row.likeness >= least)
}

/** The words of the circle that are like some patterns, as the index has them. */
function known(name: string, sign: ':' | '=', patterns: string): string {
  return `${name} as (select array_agg($1 || '${sign}' || word) all_of from (
    select word from directory_word where circle_id = $1 and word like any(${patterns}::text[])
    order by length(word), word limit ${MOST_WORDS}) w)`
}

// All who have a word can be a large part of a million: first one in 32 is tried, and only when these are few, everyone.
function bounded(where: string, part: string, put: Values): (name: string, having: string, when: string) => string {
  const mine = `array[$1 || '=#' || ${put.add(part)}]`
  return (name, having, when) => {
    const those = `select ctid place from directory_entry where ${where} and ${having} and ${when}`
    return `${name}_part as materialized (${those} and ${TOKENS} @> ${mine} limit ${MOST_WEIGHED}),
      ${name} as materialized (select place from ${name}_part where (select count(*) from ${name}_part) = ${MOST_WEIGHED}
        union all (${those} and (select count(*) from ${name}_part) < ${MOST_WEIGHED} limit ${MOST_WEIGHED}))`
  }
}

// Which of the 32 differs from word to word, so that it is not always the same people.
function partOf({ words }: DirectoryFilter): string {
  const sum = [...words.join(' ')].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  return ALPHABET[sum % ALPHABET.length] ?? '0'
}
