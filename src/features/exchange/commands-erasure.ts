import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import type { Erased } from '#kit/events/index.ts'
import { unfileSaying } from '#kit/matching/file.ts'
import { takeDownAll } from '#kit/storage/documents.ts'
import { fold } from '#kit/text/fold.ts'
import { countLabels, type Filed } from './commands-labels.ts'
import { emptyOrDelete } from './commands-posts.ts'

interface Theirs extends Filed, Record<string, unknown> {
  id: string
  circle: string
  tags: string[]
  opgave: string
  region: string
}

/**
 * What somebody asked, offered and answered: the words go, unless they were to stay or must. What others wrote under it
 * is theirs and stays. Who it was is taken out of every row afterwards.
 * @param tx the transaction of the erasure
 */
export async function eraseWords(tx: Db, gone: Erased): Promise<void> {
  if (gone.choice === 'remove') {
    const elsewhere = sql`not (circle_id = any(${sql.param([...gone.held])}::text[]))`
    const { rows } = await tx.execute<Theirs>(sql`select id, circle_id circle, tags, opgave, region from exchange_post
      where maker_id = ${gone.id} and removed_at is null and ${elsewhere} order by id`)
    for (const { id, circle, ...filed } of rows) {
      await countLabels(tx, circle, filed, -1)
      await emptyOrDelete(tx, id, gone.id)
    }
    const answers = sql`select id from exchange_answer where person_id = ${gone.id} and ${elsewhere}`
    await takeDownAll(tx, 'answer', answers)
    await tx.execute(sql`update exchange_answer set body = '', removed_at = coalesce(removed_at, now())
      where person_id = ${gone.id} and ${elsewhere}`)
    await tx.execute(sql`update exchange_answer set thanks = '' where ${elsewhere}
      and post_id in (select id from exchange_post where maker_id = ${gone.id})`)
    await tx.execute(sql`update exchange_outcome set words = '' where person_id = ${gone.id} and ${elsewhere}`)
  }
  // What can be searched is folded, so that their name stands in it in another way than they wrote it.
  const name = fold(gone.name)
  if (name.includes(' '))
    await tx.execute(sql`update exchange_post set search = replace(search, ${` ${name} `}, ' ')
      where circle_id = any(${sql.param([...gone.circles])}::text[]) and position(${` ${name} `} in search) > 0`)
  if (name.includes(' ')) await unfileSaying(tx, gone.circles, gone.name)
  // A subject that nobody uses any more suggests nothing, and may be somebody's own name.
  await tx.execute(sql`delete from exchange_label
    where circle_id = any(${sql.param([...gone.circles])}::text[]) and uses <= 0`)
}
