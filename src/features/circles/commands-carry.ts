import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { membersToCarry } from '#features/members/queries-carry.ts'
import type { CarryScope, StewardScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { LANG } from '#kit/carry/fields.ts'
import { bringing, type CarriedKind, type How, type Outcome } from '#kit/carry/kinds.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { person } from '#kit/session/tables.ts'
import { inviteOne } from './commands-invitations.ts'
import { type AwaitedRow, awaitedRow } from './forms-carry.ts'
import { awaitedMember } from './tables.ts'

const DAYS = 30
/** A steward writes so many of a list at once, and so many times a day. */
const AT_ONCE = 50
const PER_CIRCLE: Limit = { name: 'invite-awaited', most: 4, seconds: 86_400 }

/** Members: they go along, and come in as people who are awaited. */
export const carries: readonly CarriedKind[] = [
  {
    kind: 'leden',
    en: 'members',
    columns: [
      { key: 'name', name: 'naam', must: true },
      { key: 'email', name: 'e-mail', also: ['e-mailadres', 'mail', 'emailaddress'], must: true, only: 'address' },
      { key: 'headline', name: 'wat', also: ['kort', 'functie'] },
      { key: 'worksOn', name: 'werkt aan' },
      { key: 'brings', name: 'brengt' },
      { key: 'seeks', name: 'zoekt' },
      { key: 'about', name: 'over' },
      { key: 'organisation', name: 'organisatie', also: ['organization'] },
      { key: 'link', name: 'website' },
      { key: 'region', name: 'regio', also: ['provincie'] },
      { key: 'opgaven', name: 'opgaven', also: ['themes'] },
      { key: 'roles', name: 'rollen', only: 'out' },
      { key: 'joined', name: 'lid sinds', only: 'out' },
    ],
    read: membersToCarry,
    bring: bringing({ schema: awaitedRow, keyOf: ({ email }) => email, write: bringMembers }),
  },
]

// Nobody becomes a member by standing on a list: they say yes themselves, to this circle and its principles.
async function bringMembers(tx: Db, scope: CarryScope, rows: readonly AwaitedRow[], how: How): Promise<Outcome[]> {
  const { circle, byId } = scope
  const emails = rows.map(({ email }) => email)
  const known = await knownHere(tx, circle.id, emails)
  const outside = rows.filter(({ email }) => !known.has(email))
  const made = outside.length
    ? await tx
        .insert(awaitedMember)
        .values(
          outside.map(({ email, name, ...words }) => ({ circleId: circle.id, email, name, words, broughtBy: byId })),
        )
        .onConflictDoNothing()
        .returning({ email: awaitedMember.email })
    : []
  const fresh = new Set(made.map(({ email }) => email))
  const invited = new Set(
    how.invite && byId ? await invite(tx, circle, byId, how.baseUrl, LANG, emails, how.origin) : [],
  )
  return rows.map(({ email }): Outcome => {
    if (known.get(email) === 'left')
      return { field: 'email', why: `${email} was lid en is weg uit de kring. Nodig die persoon zelf opnieuw uit.` }
    return { made: fresh.has(email), invited: invited.has(email) }
  })
}

/** Writes some of those who are awaited and whom nobody wrote yet. @returns how many; null when it was enough for today */
export async function inviteAwaited(
  db: Db,
  baseUrl: string,
  scope: StewardScope,
  origin: Origin,
): Promise<number | null> {
  const { circle, viewer } = scope
  return transact(db, async (tx) => {
    const waiting = await tx
      .select({ email: awaitedMember.email })
      .from(awaitedMember)
      .where(and(eq(awaitedMember.circleId, circle.id), isNull(awaitedMember.invitedAt)))
      .orderBy(awaitedMember.email)
      .limit(AT_ONCE)
    if (waiting.length > 0 && !(await mayPass(tx, PER_CIRCLE, circle.id))) return null
    const emails = waiting.map(({ email }) => email)
    return (await invite(tx, circle, viewer.person.id, baseUrl, viewer.lang, emails, origin)).length
  })
}

/** Throws away who is awaited; invitations that went out stay as they are. */
export async function forgetAwaited(db: Db, { circle }: StewardScope, origin: Origin): Promise<void> {
  await transact(db, async (tx) => {
    const gone = await tx.delete(awaitedMember).where(eq(awaitedMember.circleId, circle.id))
    await record(tx, origin, {
      action: 'awaited.forgotten',
      circleId: circle.id,
      detail: { people: gone.rowCount ?? 0 },
    })
  })
}

// Marked first: whoever is invited twice at the same moment gets one mail.
async function invite(
  tx: Db,
  circle: CarryScope['circle'],
  byId: string,
  baseUrl: string,
  lang: Lang,
  emails: readonly string[],
  origin: Origin,
): Promise<string[]> {
  if (emails.length === 0) return []
  const [by] = await tx
    .select({ id: person.id, name: person.name, email: person.email })
    .from(person)
    .where(eq(person.id, byId))
  if (!by) return []
  const marked = await tx
    .update(awaitedMember)
    .set({ invitedAt: sql`now()` })
    .where(
      and(
        eq(awaitedMember.circleId, circle.id),
        inArray(awaitedMember.email, [...emails]),
        isNull(awaitedMember.invitedAt),
      ),
    )
    .returning({ email: awaitedMember.email })
  for (const { email } of marked) await inviteOne(tx, { baseUrl, lang }, circle, by, email, DAYS, origin)
  return marked.map(({ email }) => email)
}

async function knownHere(tx: Db, circleId: string, emails: readonly string[]): Promise<Map<string, 'in' | 'left'>> {
  const { rows } = await tx.execute<{ email: string; left: boolean }>(sql`
    select lower(p.email) as email, m.left_at is not null as "left" from person p
    join membership m on m.person_id = p.id and m.circle_id = ${circleId}
    where lower(p.email) = any(${sql.param([...emails])}::text[])`)
  return new Map(rows.map(({ email, left }) => [email, left ? 'left' : 'in']))
}
