import { and, eq, isNull } from 'drizzle-orm'
import { membership } from '#kit/access/tables.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { newId } from '#kit/id.ts'
import { post } from '#kit/mail/index.tsx'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { person } from '#kit/session/tables.ts'
import { apart } from '#kit/things/blocks.ts'
import { helloLetter } from './emails-hello.ts'
import { memberHref } from './queries.ts'

const A_DAY: Limit = { name: 'hello', most: 20, seconds: 86_400 }

/**
 * Mails one member's words to another of the same circle.
 * @param toId who gets it
 * @returns `gone` when that person is no member here, `apart` when one of them does not want to hear the other, `too-many` when the day's limit is reached
 */
export async function sayHello(
  db: Db,
  baseUrl: string,
  scope: CircleScope,
  toId: string,
  body: string,
  origin: Origin,
): Promise<'sent' | 'gone' | 'apart' | 'too-many'> {
  const { circle, viewer } = scope
  if (toId === viewer.person.id) return 'gone'
  return transact(db, async (tx) => {
    const [to] = await tx
      .select({ email: person.email, lang: person.lang })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .where(and(eq(membership.circleId, circle.id), eq(membership.personId, toId), isNull(membership.leftAt)))
    if (!to) return 'gone'
    if (await apart(tx, viewer.person.id, toId)) return 'apart'
    if (!(await mayPass(tx, A_DAY, viewer.person.id))) return 'too-many'
    const from = { ...viewer.person, url: baseUrl + memberHref(circle, viewer.person) }
    await post(
      tx,
      helloLetter({ id: newId(), to: { email: to.email, lang: to.lang as Lang }, from, circleName: circle.name, body }),
    )
    await record(tx, origin, { action: 'member.written', circleId: circle.id, subject: { kind: 'person', id: toId } })
    return 'sent'
  })
}
