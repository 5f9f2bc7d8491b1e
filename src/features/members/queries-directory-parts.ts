import type pg from 'pg'
import type { CircleScope } from '#kit/access/viewer.ts'
import { patternsOf } from '#kit/text/words.ts'

/** Where the list goes on: after this member. */
export interface After {
  fit: number
  /** Microseconds since 1970, as text: more digits than a number carries through JSON. */
  activeAt: string
  personId: string
}

export interface DirectoryFilter {
  /** As typed. */
  q: string
  words: string[]
  role: string
  region: string
  opgave: string
  after: After | null
}

// Only what a query needs, so that a pool and a client both fit. Statements are named: PostgreSQL plans each once.
export type Runner = Pick<pg.Pool, 'query'>

/** A member as the list reads one. */
export interface Row {
  person_id: string
  name: string
  photo_id: string | null
  headline: string
  works_on: string
  brings: string
  thanks: number
  fresh: boolean
  active: string
  fit: number
  /** How many fit a search; null without one. */
  found: number | null
}

// The first line of what is searched; an index stands on exactly this expression.
export const NAME = "split_part(search, E'\\n', 1)"

export const COLUMNS = `person_id, name, photo_id, headline, works_on, brings, thanks, joined_at > now() - interval '30 days' fresh,
  (extract(epoch from active_at) * 1000000)::bigint::text active`

/** Who fits the filter, as the condition of a statement; the circle is always its first value. */
export function conditions(scope: CircleScope, filter: DirectoryFilter, put: Values): string {
  const all = [`circle_id = ${put.add(scope.circle.id)}`]
  if (filter.role) all.push(`role = ${put.add(filter.role)}`)
  if (filter.region) all.push(`region = ${put.add(filter.region)}`)
  if (filter.opgave) all.push(`opgaven @> ${put.add([filter.opgave])}::text[]`)
  for (const word of filter.words) all.push(`search like any(${put.add(patternsOf(word))}::text[])`)
  return all.join(' and ')
}

// A name that begins with the word fits best, then a whole word, then the beginning of one, then a part of one.
export function fitOf(value: string): string {
  const word = `${value}::text`
  return `case when strpos(${NAME}, ' ' || ${word}) > 0 then 4
    when strpos(search, ' ' || ${word} || ' ') > 0 then 3
    when strpos(search, ' ' || ${word}) > 0 then 2
    when strpos(search, ${word}) > 0 then 1 else 0 end`
}

/** A place in the list, as the values that it is ordered by. */
export function placeIn(after: After, put: Values): string {
  return `'epoch'::timestamptz + ${put.add(after.activeAt)}::bigint * interval '1 microsecond', ${put.add(after.personId)}`
}

/** A short name for a combination of filters: each has a statement of its own. */
export function shape({ words, role, region, opgave, after }: DirectoryFilter): string {
  return [words.length, role && 'rol', region && 'regio', opgave && 'opgave', after && 'na'].filter(Boolean).join('-')
}

/** Runs a named statement. */
export async function ask<R extends pg.QueryResultRow>(
  run: Runner,
  name: string,
  text: string,
  values: unknown[],
): Promise<R[]> {
  return (await run.query<R>({ name, text, values })).rows
}

/** The values of a statement, numbered as they are added. */
export class Values {
  readonly all: unknown[] = []
  add(value: unknown): string {
    return `$${this.all.push(value)}`
  }
}
