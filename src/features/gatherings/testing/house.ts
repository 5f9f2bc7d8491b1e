import { sql } from 'drizzle-orm'
import { newId } from '#kit/id.ts'
import type { House } from '#test/house.ts'
import { writeGathering } from '../commands.ts'
import type { Planned } from '../forms.ts'

const HOUR = 3_600_000

/** A gathering in De Lage Drempel, three days from now at a place, unless said otherwise. */
export async function planned(
  house: House,
  over: Partial<Planned> & { host?: string; questions?: string[]; draft?: boolean } = {},
): Promise<string> {
  const { host = 'roos-vermaat', questions = [], draft, ...rest } = over
  const startsAt = rest.startsAt ?? new Date(Date.now() + 72 * HOUR)
  const { rows } = await house.kit.db.execute<{ id: string }>(sql`select id from circle where slug = 'de-lage-drempel'`)
  const id = await writeGathering(
    house.kit.db,
    rows[0]?.id ?? '',
    await house.personId(host),
    {
      ...{ title: 'Samen aan tafel', theme: '', purpose: '', hostOrganisation: '', zone: 'Europe/Amsterdam' },
      ...{ startsAt, endsAt: new Date(startsAt.getTime() + 2 * HOUR), held: 'place', place: 'De Schakel', address: '' },
      ...{ town: 'Wierdam', region: '', route: '', accessible: '', callLink: '', capacity: null, plusOne: false },
      ...{ guests: false, openTo: 'circle', answersUntil: null },
      ...rest,
    },
    questions,
    newId(),
  )
  if (!draft) await house.kit.db.execute(sql`update gathering set published_at = now() where id = ${id}`)
  return id
}

/** How the counters of a gathering stand, and what the answers add up to: the two are one. */
export async function counters(house: House, id: string) {
  const { rows } = await house.kit.db.execute<{ place: number; online: number; waiting: number; summed: number[] }>(sql`
    select at_place place, in_call online, waiting, (select array[
        coalesce(sum(seats) filter (where state = 'coming' and way = 'place'), 0),
        coalesce(sum(seats) filter (where state = 'coming' and way = 'online'), 0),
        coalesce(sum(seats) filter (where state = 'waiting'), 0)]::int[]
      from gathering_signup where gathering_id = ${id}) summed from gathering where id = ${id}`)
  return rows[0] ?? { place: -1, online: -1, waiting: -1, summed: [] }
}

/** The letters that wait to be written about answers: what, and for which. */
export async function letters(house: House, signupIds?: readonly string[]): Promise<{ what: string; id: string }[]> {
  const { rows } = await house.kit.db.execute<{ what: string; id: string }>(sql`
    select j.payload->>'what' what, j.payload->>'id' id from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'gatherings.write' order by j.id`)
  return signupIds ? rows.filter(({ id }) => signupIds.includes(id)) : rows
}
