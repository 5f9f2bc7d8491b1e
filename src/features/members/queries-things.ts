import { sql } from 'drizzle-orm'
import { type CircleScope, circleScope, type Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Thing } from '#kit/things/index.ts'
import { mayModerate } from '#kit/things/sight.ts'
import { memberHref } from './queries.ts'

/** What somebody tells of themselves in a circle, as something that can be reported: `<circle>-<person>`. */
export const profileId = (circleId: string, personId: string) => `${circleId}-${personId}`

/** Those of these profiles that stand in a circle of the viewer. */
export async function profileThings(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Thing[]> {
  const scopes = viewer.circles.flatMap((circle) => circleScope(viewer, circle.slug) ?? [])
  const pairs = ids.flatMap((id) => {
    const [circleId = '', personId = ''] = id.split('-')
    const scope = scopes.find(({ circle }) => circle.id === circleId)
    return scope ? [{ scope, personId }] : []
  })
  if (pairs.length === 0) return []
  const wanted = sql.join(
    pairs.map(({ scope, personId }) => sql`(${scope.circle.id}, ${personId})`),
    sql`, `,
  )
  const { rows } = await db.execute<Record<string, string>>(sql`
    select circle_id "circleId", person_id "personId", name, joined_at at, left(concat_ws(' / ', nullif(headline, ''),
      nullif(works_on, ''), nullif(brings, ''), nullif(seeks, ''), nullif(about, '')), 3000) said
    from directory_entry where (circle_id, person_id) in (${wanted})`)
  return rows.flatMap((row) => {
    const { circleId = '', personId = '', name = '', said = '', at } = row
    const scope = scopes.find(({ circle }) => circle.id === circleId)
    if (!scope) return []
    const path = memberHref(scope.circle, { id: personId, name })
    const by = { makerId: personId, makerName: name, title: name }
    return [
      {
        kind: 'profile' as const,
        id: profileId(circleId, personId),
        circleId,
        ...by,
        excerpt: said,
        path,
        at: new Date(at ?? 0),
      },
    ]
  })
}

/** Why what somebody tells is out of sight in a circle, for themselves and who looks after it; null when it is not. */
export async function hiddenProfile(db: Db, scope: CircleScope, personId: string): Promise<string | null> {
  if (personId !== scope.viewer.person.id && !mayModerate(scope)) return null
  const { rows } = await db.execute<{ reason: string }>(sql`
    select reason from thing_hidden where thing_kind = 'profile' and thing_id = ${profileId(scope.circle.id, personId)}`)
  return rows[0]?.reason ?? null
}
