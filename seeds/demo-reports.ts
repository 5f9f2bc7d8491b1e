import { sql } from 'drizzle-orm'
import { report, reportCase } from '#features/stewardship/tables.ts'
import type { Db } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { tell } from '#kit/notices/index.ts'

/** One report that waits for the hosts: somebody is named who may not know it. @param circleId the founding circle */
export async function seedReports(tx: Db, circleId: string, idOf: (slug: string) => string): Promise<void> {
  const { rows } = await tx.execute<{ id: string; maker_id: string; body: string; title: string }>(sql`
    select m.id, m.maker_id, m.body, c.title from message m join conversation c on c.id = m.conversation_id
    where c.circle_id = ${circleId} and c.kind = 'topic' and m.body like '%praktijk De Linde%'`)
  const [said] = rows
  if (!said) throw new Error('what is reported in the demo is not there')
  const id = newId()
  const at = sql`now() - interval '3 hours'`
  const thing = { thingKind: 'message', thingId: said.id, makerId: said.maker_id }
  await tx.insert(reportCase).values({ id, circleId, ...thing, title: said.title, said: said.body, openedAt: at })
  const words = 'Mevrouw De Boer staat hier met naam en plek. Weet zij dat? Ik denk dat initialen genoeg zijn.'
  await tx
    .insert(report)
    .values({ id: newId(), caseId: id, reporterId: idOf('geke-postma'), why: 'private', words, at })
  const made = { kind: 'report', id } as const
  const to = [idOf('anke-zuidgeest'), idOf('roos-vermaat')]
  await tell(tx, { to, circleId, kind: 'report.made', thing: made, byId: null })
  await tx.execute(sql`update notice set at = ${at} where thing_kind = 'report' and thing_id = ${id}`)
}
