import { sql } from 'drizzle-orm'
import { type CircleScope, circleScope } from '#kit/access/viewer.ts'
import { newId } from '#kit/id.ts'
import type { House, Visitor } from '#test/house.ts'

export const BASE = '/kringen/de-lage-drempel/vraag-en-aanbod'

/** Posts an ask or offer. @returns its id and where it stands */
export async function posts(
  who: Visitor,
  kind: 'vraag' | 'aanbod',
  titel: string,
  more: Record<string, string | string[]> = {},
): Promise<{ id: string; path: string }> {
  const answer = await who.post(BASE, { soort: kind, titel, eens: newId(), ...more })
  const path = answer.location?.split('?')[0] ?? ''
  const id = /vraag-en-aanbod\/([0-9a-z]{12})/.exec(path)?.[1]
  if (answer.status !== 303 || !id) throw new Error(`not posted: ${answer.status} ${answer.html.slice(0, 300)}`)
  return { id, path }
}

/** Answers. @returns the answer's id */
export async function answers(
  who: Visitor,
  path: string,
  tekst: string,
  more: Record<string, string> = {},
): Promise<string> {
  const placed = await who.post(`${path}/antwoorden`, { tekst, eens: newId(), ...more })
  const id = /#antwoord-([0-9a-z]{12})$/.exec(placed.location ?? '')?.[1]
  if (!id) throw new Error(`not placed: ${placed.status}`)
  return id
}

/** What a person was told: kind and thing, the newest last. */
export async function told(house: House, slug: string): Promise<string[]> {
  const { rows } = await house.kit.db.execute<{ line: string }>(sql`
    select kind || ' ' || thing_kind || ' ' || thing_id line from notice
    where person_id = ${await house.personId(slug)} order by at, id`)
  return rows.map(({ line }) => line)
}

/** A member of the founding circle as queries want one. */
export async function scopeOf(house: House, slug: string): Promise<CircleScope> {
  const scope = circleScope(await house.viewer(slug), 'de-lage-drempel')
  if (!scope) throw new Error(`${slug} is no member`)
  return scope
}
