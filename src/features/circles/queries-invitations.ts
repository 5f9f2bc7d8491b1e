import { and, eq, sql } from 'drizzle-orm'
import { circle } from '#kit/access/tables.ts'
import type { Circle, StewardScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { hashToken } from '#kit/id.ts'
import { person } from '#kit/session/tables.ts'
import { asCircle } from './queries.ts'
import { invitation } from './tables.ts'

declare const proof: unique symbol

/** Proof of holding an invitation that is open: it shows one circle from outside, and lets someone in. */
export interface InvitedScope {
  readonly [proof]: 'invited'
  invitationId: string
  circle: Circle
  /** Who invites. */
  byName: string
  /** The address it was mailed to, to begin the form with; empty for a link. */
  email: string
}

/** The invitation behind a token; null when there is none, or when it is over: used up, too old, taken back, at rest. */
export async function openInvitation(db: Db, token: string): Promise<InvitedScope | null> {
  const [row] = await db
    .select({ id: invitation.id, email: invitation.email, circle, byName: person.name })
    .from(invitation)
    .innerJoin(circle, eq(circle.id, invitation.circleId))
    .innerJoin(person, eq(person.id, invitation.madeBy))
    .where(and(eq(invitation.tokenHash, hashToken(token)), OPEN, sql`${circle.archivedAt} is null`))
  if (!row) return null
  const { id: invitationId, email, byName } = row
  return { invitationId, circle: asCircle(row.circle), byName, email: email ?? '' } as InvitedScope
}

/** That an invitation may be used now: also the condition under which a use is counted. */
export const OPEN = sql`${invitation.revokedAt} is null and ${invitation.expiresAt} > now() and ${invitation.uses} < ${invitation.mostUses}`

export interface InvitationLine extends Record<string, unknown> {
  id: string
  email: string | null
  byName: string
  madeAt: Date
  expiresAt: Date
  mostUses: number
  uses: number
  state: 'open' | 'used' | 'expired' | 'revoked'
  revokedAt: Date | null
  revokedBy: string | null
  /** The last who came in by it, at most five. */
  came: { name: string; at: Date }[]
}

const A_PAGE = 20

/** The invitations of a circle, the newest first, each with who came in by it, in one statement. @param after an id */
export async function invitationsOf(
  db: Db,
  scope: StewardScope,
  after?: string,
): Promise<{ lines: InvitationLine[]; next: string | null }> {
  const { id } = scope.circle
  const older = after
    ? sql`and (i.made_at, i.id) < (select a.made_at, a.id from invitation a where a.id = ${after} and a.circle_id = ${id})`
    : sql``
  const { rows } = await db.execute<InvitationLine>(sql`
    select i.id, i.email, p.name "byName", i.made_at "madeAt", i.expires_at "expiresAt", i.most_uses "mostUses", i.uses,
      case when i.revoked_at is not null then 'revoked' when i.uses >= i.most_uses then 'used'
        when i.expires_at <= now() then 'expired' else 'open' end state,
      i.revoked_at "revokedAt", r.name "revokedBy", coalesce((
        select json_agg(json_build_object('name', u.name, 'at', u.used_at)) from (
          select q.name, n.used_at from invitation_use n join person q on q.id = n.person_id
          where n.invitation_id = i.id order by n.used_at desc limit 5) u), '[]') came
    from invitation i left join person p on p.id = i.made_by left join person r on r.id = i.revoked_by
    where i.circle_id = ${id} ${older} order by i.made_at desc, i.id desc limit ${A_PAGE + 1}`)
  const lines = rows.slice(0, A_PAGE).map((row) => ({
    ...row,
    byName: row.byName ?? '',
    madeAt: new Date(row.madeAt),
    expiresAt: new Date(row.expiresAt),
    revokedAt: row.revokedAt && new Date(row.revokedAt),
    came: row.came.map(({ name, at }) => ({ name, at: new Date(at) })),
  }))
  return { lines, next: rows.length > A_PAGE ? (lines.at(-1)?.id ?? null) : null }
}
