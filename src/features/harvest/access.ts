import { type SQL, sql } from 'drizzle-orm'
import type { GatheringScope } from '#features/gatherings/access.ts'
import { type CircleScope, circleScope, type Viewer } from '#kit/access/viewer.ts'
import { openSignedToken, signedToken } from '#kit/id.ts'
import { inSight, mayModerate, notHidden } from '#kit/things/sight.ts'
import type { ItemKind } from './tables.ts'

export const ITEM_KINDS: readonly ItemKind[] = ['insight', 'question', 'quote']

/**
 * The condition on `account a` under which who may read its gathering reads it: hosts always, members once it is published,
 * others when it is published to everyone.
 */
export function accountShown(scope: GatheringScope): SQL {
  if (scope.tends) return sql`true`
  const open = scope.member ? sql`a.published_at is not null` : sql`a.published_at is not null and a.open_to = 'public'`
  return sql`(${open} and ${notHidden('account', sql`a.id`)})`
}

/** The condition on `harvest_item i` under which a member of its circle sees it. */
export function itemInSight(scope: CircleScope): SQL {
  return sql`(${sql.join(
    ITEM_KINDS.map((kind) => sql`(i.kind = ${kind} and ${inSight(scope, kind, sql`i.id`, sql`i.maker_id`)})`),
    sql` or `,
  )})`
}

/** The same for pages that everyone sees, and for counts. */
export const itemNotHidden = sql`not exists (select 1 from thing_hidden h where h.thing_kind = i.kind and h.thing_id = i.id)`

/** Whether the viewer may change or remove something of the harvest: its maker, and who looks after the circle. */
export function mayTidy(scope: CircleScope, item: { makerId: string }): boolean {
  return item.makerId === scope.viewer.person.id || mayModerate(scope)
}

/** The viewer's memberships, proven. */
export function scopesOf(viewer: Viewer): CircleScope[] {
  return viewer.circles.flatMap((one) => circleScope(viewer, one.slug) ?? [])
}

declare const proof: unique symbol

/** Proof of having been thanked: whoever holds the link from the mail. It opens one answer, and nothing else. */
export interface ThankedScope {
  readonly [proof]: 'thanked'
  answerId: string
  token: string
}

const PURPOSE = 'gathering-thanks'

/** Who was thanked, behind the token of a mailed link; null when we never made it. */
export function thankedScope(secret: string, token: string): ThankedScope | null {
  const answerId = openSignedToken(secret, PURPOSE, token)
  return answerId ? ({ answerId, token } as ThankedScope) : null
}

/** The token of the link in a thank-you mail. */
export function thankedToken(secret: string, answerId: string): string {
  return signedToken(secret, PURPOSE, answerId)
}
