import { facesOf, membersCalled } from '#features/members/queries-people.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { fold } from '#kit/text/fold.ts'
import type { TypedHost } from './forms.ts'
import type { PartHost } from './tables.ts'

/** Said for somebody who is not a member, where a member is called alike. */
export const OUTSIDE = 'buiten'
const MOST = 60
const OFFERED = 5

/** A name that several may be meant by. */
export interface Doubt {
  row: number
  name: string
  people: { id: string; name: string }[]
}

/**
 * Who are meant by the names that somebody typed: members of the circle, or people from outside.
 * @param before who stood in the part already: they stay who they are, also after they left
 * @returns `doubts`: those of whom it has to be asked
 */
export async function hostsMeant(
  db: Db,
  scope: CircleScope,
  typed: readonly TypedHost[],
  before: readonly PartHost[],
): Promise<{ hosts: PartHost[]; doubts: Doubt[] }> {
  const chosen = await facesOf(
    db,
    scope.circle.id,
    typed.map(({ meant }) => meant).filter((id) => id && id !== OUTSIDE),
  )
  const hosts: PartHost[] = []
  const doubts: Doubt[] = []
  for (const { row, name, role, was, meant } of typed) {
    const face = chosen.get(meant)
    const kept = before.find((one) => one.name === name && (one.personId ?? '') === was)
    if (face) hosts.push({ personId: face.id, name: face.name, role })
    else if (meant === OUTSIDE) hosts.push({ personId: null, name, role })
    else if (kept) hosts.push({ ...kept, role })
    else {
      const people = await called(db, scope, name)
      const exact = people.filter((one) => fold(one.name) === fold(name))
      if (exact.length === 1 && exact[0]) hosts.push({ personId: exact[0].id, name: exact[0].name, role })
      else if (people.length > 0) doubts.push({ row, name, people: people.slice(0, OFFERED) })
      else hosts.push({ personId: null, name, role })
    }
  }
  return { hosts, doubts }
}

// Every word typed begins a word of their name.
async function called(db: Db, scope: CircleScope, name: string): Promise<{ id: string; name: string }[]> {
  const words = fold(name).split(' ').filter(Boolean)
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '')
  const faces = await membersCalled(db, scope, [longest], MOST)
  return faces
    .filter((one) => words.every((word) => ` ${fold(one.name)}`.includes(` ${word}`)))
    .map(({ id, name: full }) => ({ id, name: full }))
}
