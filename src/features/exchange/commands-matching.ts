import { sql } from 'drizzle-orm'
import { type Db, transact } from '#kit/db/index.ts'
import { fileThings, READING, unfileThing } from '#kit/matching/file.ts'
import type { Field } from '#kit/matching/thing.ts'
import type { PostKind } from './tables.ts'

const AT_ONCE = 200

interface Post extends Record<string, unknown> {
  id: string
  circleId: string
  kind: PostKind
  title: string
  body: string
  tags: string[]
  opgave: string
  ready: boolean
}

/**
 * Files posts under what they say, so that they are found by asks. An emptied post is taken away.
 * @param tx the transaction that changes them
 */
export async function filePosts(tx: Db, ids: readonly string[]): Promise<void> {
  const { rows } = await tx.execute<Post & { gone: boolean }>(sql`
    select id, circle_id "circleId", kind, title, body, tags, opgave, removed_at is not null gone,
      case kind when 'ask' then answered_at is not null else closed_at is null end ready
    from exchange_post where id = any(${sql.param([...ids])}::text[]) order by id`)
  for (const { id, kind, gone } of rows) if (gone) await unfileThing(tx, kind, id)
  const there = rows.filter(({ gone }) => !gone)
  await fileThings(
    tx,
    there.map((post) => ({ ...post, fields: fieldsOf(post) })),
  )
}

/** How much the parts of a post weigh. */
export function fieldsOf({ title, body, tags, opgave }: Pick<Post, 'title' | 'body' | 'tags' | 'opgave'>): Field[] {
  return [
    { text: title, weight: 2 },
    { text: body, weight: 1 },
    { text: tags.join(' . '), weight: 1.6 },
    { text: opgave, weight: 0.8 },
  ]
}

/** Reads the posts that were not read yet, or by older rules. */
export async function readPostsAnew(db: Db): Promise<void> {
  for (;;) {
    const { rows } = await db.execute<{ id: string }>(sql`
      select p.id from exchange_post p where p.removed_at is null and not exists (select 1 from matchable m
        where m.circle_id = p.circle_id and m.kind = p.kind and m.thing_id = p.id and m.reading = ${READING}) limit ${AT_ONCE}`)
    if (rows.length === 0) return
    await transact(db, (tx) =>
      filePosts(
        tx,
        rows.map(({ id }) => id),
      ),
    )
  }
}
