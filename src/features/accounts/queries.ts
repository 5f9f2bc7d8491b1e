import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { person } from '#kit/session/tables.ts'

/** The person behind an e-mail address, for signing in. */
export async function personByEmail(
  db: Db,
  email: string,
): Promise<{ id: string; name: string; lang: Lang; greeted: boolean } | null> {
  const [row] = await db
    .select({ id: person.id, name: person.name, lang: person.lang, greetedAt: person.greetedAt })
    .from(person)
    .where(sql`lower(${person.email}) = ${email.toLowerCase()}`)
  return row ? { id: row.id, name: row.name, lang: row.lang as Lang, greeted: row.greetedAt !== null } : null
}
