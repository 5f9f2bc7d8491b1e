import { membersCalled } from '#features/members/queries-people.ts'
import type { Db } from '#kit/db/index.ts'
import type { Talk } from './access.ts'
import { namesTyped, withMentions } from './forms-mentions.ts'

const MOST_OF_A_NAME = 400
const MOST_OFFERED = 6

/** A typed text as it is kept, with those of this conversation who are mentioned by id. */
export async function keptText(db: Db, talk: Talk, typed: string): Promise<string> {
  const names = typed.includes('@') ? namesTyped(typed) : []
  if (names.length === 0) return withMentions(typed, [])
  return withMentions(typed, await called(db, talk, names, MOST_OF_A_NAME))
}

/** Who in this conversation may be meant by the beginning of a name, oneself left out. */
export async function offered(db: Db, talk: Talk, beginning: string): Promise<{ id: string; name: string }[]> {
  const me = talk.scope.viewer.person.id
  const words = beginning.slice(0, 60).trim().split(/\s+/).slice(0, 1)
  const rest = beginning.toLowerCase().trim()
  const people = (await called(db, talk, words, 40)).filter(({ id }) => id !== me)
  const exact = people.filter(({ name }) => name.toLowerCase().startsWith(rest))
  return [...new Set([...exact, ...(rest.includes(' ') ? [] : people)])].slice(0, MOST_OFFERED)
}

async function called(db: Db, talk: Talk, beginnings: string[], most: number): Promise<{ id: string; name: string }[]> {
  if (talk.kind === 'private') return [...talk.others, { ...talk.scope.viewer.person }]
  return membersCalled(db, talk.scope, beginnings, most)
}
