// What bin/import and bin/export share: the installation, the circle, and who does it.
import { sql } from 'drizzle-orm'
import { FEATURES } from '../src/features/index.ts'
import { type CarryScope, carryScopeByHand } from '../src/kit/access/viewer.ts'
import { BackupError } from '../src/kit/backup/errors.ts'
import { openInstallation } from '../src/kit/backup/installation.ts'
import { ListError } from '../src/kit/carry/file.ts'
import { type CarriedKind, kindCalled } from '../src/kit/carry/kinds.ts'
import { type Db, FOR_JOBS, openDatabase } from '../src/kit/db/index.ts'
import { SettingsError } from '../src/kit/env.ts'

/** It was asked wrongly. Its message is a Dutch sentence. */
export class AskedWrongly extends Error {}

/** A circle for who runs this place. */
export interface Circle {
  scope: CarryScope
  rests: boolean
  /** Whether who does it looks after the circle. */
  steward: boolean
}

const KINDS = FEATURES.flatMap((feature) => feature.carries ?? [])

/** @throws AskedWrongly when there is no such kind */
export function wantedKind(name: string | undefined, coming: boolean): CarriedKind {
  const may = coming ? KINDS.filter(({ bring }) => bring) : KINDS
  const kind = kindCalled(may, name ?? '')
  if (!kind) throw new AskedWrongly(`Zeg welke soort: --soort ${may.map((one) => one.kind).join('|')}`)
  return kind
}

/** Runs work on the database of this installation, running or not. @returns with which number to end */
export async function withDatabase(work: (db: Db) => Promise<number>): Promise<number> {
  const { databaseUrl, close } = await openInstallation(process.env, false)
  const database = openDatabase(databaseUrl, 2, () => {}, FOR_JOBS)
  try {
    return await work(database.db)
  } finally {
    await database.close()
    await close()
  }
}

/**
 * The circle at an address.
 * @param inNameOf the e-mail address of a member, or nothing
 * @throws AskedWrongly when there is no such circle, or no such member
 */
export async function circleAt(db: Db, slug: string | undefined, inNameOf: string | undefined): Promise<Circle> {
  if (!slug) throw new AskedWrongly('Zeg welke kring: --kring, en dan wat in het adres na /kringen/ staat.')
  const { rows } = await db.execute<{
    id: string
    slug: string
    name: string
    tagline: string
    rests: boolean
    byId: string | null
    steward: boolean
  }>(sql`
    select c.id, c.slug, c.name, c.tagline, c.archived_at is not null as rests, p.id as "byId", exists (select 1
      from circle_role r where r.circle_id = c.id and r.person_id = p.id and r.role = 'steward') as steward
    from circle c left join (membership m join person p on p.id = m.person_id and lower(p.email) = ${(inNameOf ?? '').toLowerCase()})
      on m.circle_id = c.id and m.left_at is null
    where c.slug = ${slug}`)
  const row = rows[0]
  if (!row) throw new AskedWrongly(`Er is hier geen kring op het adres /kringen/${slug}.`)
  if (inNameOf && !row.byId) throw new AskedWrongly(`${inNameOf} is geen lid van ${row.name}.`)
  const { byId, rests, steward, ...circle } = row
  return { scope: carryScopeByHand(circle, byId), rests, steward }
}

/** Ends a command: what went wrong as one line, and a number. */
export function complain(name: string, error: unknown): number {
  const of = error as { code?: string; cause?: { code?: string } }
  if (error instanceof AskedWrongly || of.code?.startsWith('ERR_PARSE_ARGS')) {
    console.error(`${name}: ${(error as Error).message}`)
    return 2
  }
  const missing = [of.code, of.cause?.code].includes('42P01')
  const why = error instanceof Error ? error.message : String(error)
  console.error(`${name}: ${missing ? 'De database is van een oudere versie. Start Vliegwiel eerst één keer.' : why}`)
  if (![ListError, BackupError, SettingsError].some((kind) => error instanceof kind) && !missing)
    console.error(`${name}: niet alles is gedaan. Doe het opnieuw: wat er al staat, verandert niet.`)
  return 1
}
