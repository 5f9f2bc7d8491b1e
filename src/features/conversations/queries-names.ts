import { facesOf } from '#features/members/queries-people.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { mentionedIn } from './forms-mentions.ts'
import type { TalkLine } from './queries.ts'

/** The names of those who are mentioned in the last lines of these conversations. */
export function lastNames(db: Db, scope: CircleScope, lines: readonly TalkLine[]) {
  return facesOf(
    db,
    scope.circle.id,
    lines.flatMap(({ last }) => mentionedIn(last?.body ?? '')),
  )
}
