import { sql } from 'drizzle-orm'
import { facesOf } from '#features/members/queries-people.ts'
import type { CarryScope } from '#kit/access/viewer.ts'
import type { CarriedKind, CarriedPage } from '#kit/carry/kinds.ts'
import type { Db } from '#kit/db/index.ts'
import { notHidden } from '#kit/things/sight.ts'
import { mentionedIn, writeMentions } from './forms-mentions.ts'

/** What was said in the topics of a circle. A talk among a few is theirs, and stays. */
export const carries: readonly CarriedKind[] = [
  {
    kind: 'gesprek',
    en: 'talk',
    columns: [
      { key: 'key', name: 'sleutel', only: 'out' },
      { key: 'topic', name: 'onderwerp', only: 'out' },
      { key: 'at', name: 'wanneer', only: 'out' },
      { key: 'maker', name: 'van', only: 'out' },
      { key: 'body', name: 'tekst', only: 'out' },
      { key: 'replyTo', name: 'antwoord op', only: 'out' },
    ],
    read: messagesToCarry,
  },
]

/** Where a topic was read to its end: the next one comes. */
const OVER = 'over'

interface Line extends Record<string, unknown> {
  id: string
  seq: number
  makerId: string
  body: string
  at: string
  replyTo: string | null
}

// One topic at a time: within it the messages stand in the order of an index.
async function messagesToCarry(
  db: Db,
  { circle }: CarryScope,
  after: string | null,
  most: number,
): Promise<CarriedPage> {
  const [at = '', place = '0'] = after?.split('|') ?? []
  const onward = place === OVER ? sql`c.id > ${at}` : sql`c.id >= ${at}`
  const [topic] = (
    await db.execute<{ id: string; title: string }>(sql`
      select c.id, c.title from conversation c where c.circle_id = ${circle.id} and c.kind = 'topic' and ${onward}
        and ${notHidden('conversation', sql`c.id`)} order by c.id limit 1`)
  ).rows
  if (!topic) return { rows: [], next: null }
  const { rows } = await db.execute<Line>(sql`
    select m.id, m.seq, m.maker_id as "makerId", m.body, m.at, m.reply_to as "replyTo" from message m
    where m.conversation_id = ${topic.id} and m.seq > ${topic.id === at ? Number(place) : 0} and m.deleted_at is null
      and ${notHidden('message', sql`m.id`)} order by m.seq limit ${most}`)
  const people = await facesOf(
    db,
    circle.id,
    rows.flatMap(({ makerId, body }) => [makerId, ...mentionedIn(body)]),
  )
  const nameOf = (id: string) => people.get(id)?.name
  return {
    rows: rows.map(({ id, makerId, body, at: said, replyTo }) => ({
      key: id,
      topic: topic.title,
      at: new Date(said),
      maker: nameOf(makerId) ?? null,
      body: writeMentions(body, (one) => `@${nameOf(one) ?? 'iemand'}`),
      replyTo,
    })),
    next: `${topic.id}|${rows.length === most ? rows.at(-1)?.seq : OVER}`,
  }
}
