import { sql } from 'drizzle-orm'
import { type Db, transact } from '#kit/db/index.ts'
import { fileThings, type Matchable, READING } from '#kit/matching/file.ts'

const AT_ONCE = 500

/** What the members of a circle see of somebody, as far as it says what they could help with. */
export interface Seen {
  headline: string
  worksOn: string
  brings: string
  opgaven: readonly string[]
}

/** Somebody as asks find them: by what their circle may see, and nothing else. */
export function personMatchable(circleId: string, personId: string, seen: Seen): Matchable {
  const fields = [
    { text: seen.headline, weight: 2 },
    { text: `${seen.worksOn} . ${seen.brings}`, weight: 1 },
    { text: seen.opgaven.join(' . '), weight: 1.6 },
  ]
  return { circleId, kind: 'person', id: personId, ready: true, fields }
}

/** Reads the people who were not read yet, or by older rules. */
export async function readPeopleAnew(db: Db): Promise<void> {
  for (;;) {
    const { rows } = await db.execute<Seen & { circleId: string; personId: string } & Record<string, unknown>>(sql`
      select e.circle_id "circleId", e.person_id "personId", e.headline, e.works_on "worksOn", e.brings, e.opgaven
      from directory_entry e where not exists (select 1 from matchable m where m.circle_id = e.circle_id and m.kind = 'person'
        and m.thing_id = e.person_id and m.reading = ${READING}) limit ${AT_ONCE}`)
    if (rows.length === 0) return
    await transact(db, (tx) =>
      fileThings(
        tx,
        rows.map((row) => personMatchable(row.circleId, row.personId, row)),
      ),
    )
  }
}
