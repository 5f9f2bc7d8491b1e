import { type SQL, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import { wordsOf } from '#kit/text/dutch/keys.ts'
import type { PostKind } from './tables.ts'

/**
 * The condition under which post p has a searched word or phrase: as it is typed, in another form of it, inside a longer
 * word, or in parts: huurderscoöperatie in "een coöperatie van huurders".
 * @param group of the patterns one must be in the text; the word is folded
 */
export function says(scope: CircleScope, kind: PostKind, group: { word: string; patterns: string[] }): SQL {
  const words = wordsOf(group.word)
  const typed = sql`select t.id from exchange_post t where t.circle_id = ${scope.circle.id} and t.kind = ${kind}
    and t.search like any(${sql.param(group.patterns)}::text[])`
  if (words.length === 0) return sql`p.id in (${typed})`
  const filed = (
    keys: readonly string[],
  ) => sql`select m.thing_id from matchable m where m.circle_id = ${scope.circle.id}
    and m.kind = ${kind} and m.keys @> ${sql.param([...keys])}::text[]`
  const [word] = words
  const inParts = words.length === 1 && word && word.parts.length > 1 ? [filed(word.parts)] : []
  return sql`p.id in (${sql.join([typed, filed(words.map(({ key }) => key)), ...inParts], sql` union all `)})`
}
