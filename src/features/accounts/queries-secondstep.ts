import { and, eq, isNull, sql } from 'drizzle-orm'
import { circleRole, membership } from '#kit/access/tables.ts'
import type { SignedIn, SiteScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import type { Kit } from '#kit/kit.ts'
import { unseal } from '#kit/session/sealed.ts'
import { person } from '#kit/session/tables.ts'
import { type Place, passkeysWorkAt, placeOf } from './commands-passkey-trust.ts'
import { appCode, passkey, recoveryCode } from './tables.ts'

/** For what the secret of an app is sealed. */
export const APP_CODE = 'app-code'

/** What is needed to tell whether somebody's second step still works here. */
export interface Lock {
  /** APP_SECRET. */
  secret: string
  place: Place
}

export function lockOf({ secret, settings }: Pick<Kit, 'secret' | 'settings'>): Lock {
  return { secret, place: placeOf(settings.baseUrl) }
}

/** With what somebody can take a second step. */
export interface Means {
  /** Those that work at this address. */
  passkeys: number
  /** `unreadable`: it was set up under another APP_SECRET, so no code can be checked. */
  app: 'none' | 'ready' | 'unreadable'
  appMadeAt: Date | null
  appUsedAt: Date | null
  recoveryLeft: number
}

/** The viewer's own. */
export function myMeans(db: Db, lock: Lock, viewer: SignedIn): Promise<Means> {
  return meansOf(db, lock, viewer.person.id)
}

/** Whether there is any that works: without, one is set up; with one, it is used before anything about it changes. */
export function hasMeans({ passkeys, app }: Means): boolean {
  return passkeys > 0 || app === 'ready'
}

/** Whether taking one of them away leaves none that works. */
export function isLastMeans({ passkeys, app }: Means, gone: 'passkey' | 'app'): boolean {
  return gone === 'passkey' ? passkeys <= 1 && app !== 'ready' : app === 'ready' && passkeys === 0
}

/** A steward of some circle, as the site's stewards see one whom they help. */
export interface HelpedSteward {
  id: string
  name: string
  email: string
  lang: Lang
}

/** The steward behind an e-mail address or id; null for everybody who is steward of nothing, and for the viewer. */
export async function stewardToHelp(
  db: Db,
  scope: SiteScope,
  by: { email: string } | { id: string },
): Promise<HelpedSteward | null> {
  const who = 'id' in by ? eq(person.id, by.id) : sql`lower(${person.email}) = ${by.email.toLowerCase()}`
  const [row] = await db
    .select({ id: person.id, name: person.name, email: person.email, lang: person.lang })
    .from(person)
    .innerJoin(circleRole, and(eq(circleRole.personId, person.id), eq(circleRole.role, 'steward')))
    .innerJoin(
      membership,
      and(eq(membership.personId, person.id), eq(membership.circleId, circleRole.circleId), isNull(membership.leftAt)),
    )
    .where(and(who, sql`${person.id} <> ${scope.viewer.person.id}`))
    .limit(1)
  return row ? { ...row, lang: row.lang as Lang } : null
}

/** What a steward has who is helped. */
export function meansOfSteward(db: Db, lock: Lock, _: SiteScope, steward: HelpedSteward): Promise<Means> {
  return meansOf(db, lock, steward.id)
}

async function meansOf(db: Db, { secret, place }: Lock, personId: string): Promise<Means> {
  const [row] = await db
    .select({
      passkeys: sql<number>`(select count(*)::int from ${passkey} k where k.person_id = ${personId})`,
      recoveryLeft: sql<number>`(select count(*)::int from ${recoveryCode} r
        where r.person_id = ${personId} and r.used_at is null)`,
      sealed: appCode.sealed,
      madeAt: appCode.madeAt,
      usedAt: appCode.usedAt,
    })
    .from(person)
    .leftJoin(appCode, eq(appCode.personId, person.id))
    .where(eq(person.id, personId))
  const { sealed = null, madeAt = null, usedAt = null } = row ?? {}
  const readable = sealed !== null && unseal(secret, APP_CODE, personId, sealed) !== null
  return {
    passkeys: passkeysWorkAt(place) ? (row?.passkeys ?? 0) : 0,
    app: sealed === null ? 'none' : readable ? 'ready' : 'unreadable',
    appMadeAt: madeAt,
    appUsedAt: usedAt,
    recoveryLeft: readable ? (row?.recoveryLeft ?? 0) : 0,
  }
}
