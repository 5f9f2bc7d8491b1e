import { sql } from 'drizzle-orm'
import { saveAbbreviationRow } from '#features/exchange/commands-abbreviations.ts'
import { writeAnswer } from '#features/exchange/commands-answers.ts'
import { writeHelped, writeOutcome } from '#features/exchange/commands-helped.ts'
import { queueFits, writePost } from '#features/exchange/commands-posts.ts'
import type { PostKind } from '#features/exchange/tables.ts'
import { writeIntroduction } from '#features/members/commands-introductions.ts'
import type { Db } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { strike } from '#kit/sparks/index.ts'
import { ASKS, type DemoAnswer, type DemoPost } from './demo-asks.ts'
import { OFFERS } from './demo-offers.ts'

const HOURS_A_DAY = 24
/** The owners of matches are told of asks this new; the others stand as if they were told long ago. */
const TOLD_AFTER_DAYS = 2

const SHORT: [short: string, full: string][] = [
  ['OGW', 'opgavegericht werken'],
  ['AOG', 'aanpak ontmoeten en groeien'],
  ['VVE', 'vereniging van eigenaars'],
]

/**
 * Writes what the demo community asks and offers, as if it was posted and answered these last weeks.
 * @param tx a transaction
 * @param idOf the person behind a slug
 */
export async function seedExchange(tx: Db, circleId: string, idOf: (slug: string) => string): Promise<void> {
  for (const [short, full] of SHORT) await saveAbbreviationRow(tx, circleId, short, full, idOf('anke-zuidgeest'))
  for (const post of ASKS) await seedPost(tx, circleId, 'ask', post, idOf)
  for (const post of OFFERS) await seedPost(tx, circleId, 'offer', post, idOf)
}

type IdOf = (slug: string) => string

async function seedPost(tx: Db, circleId: string, kind: PostKind, demo: DemoPost, idOf: IdOf): Promise<void> {
  const makerId = idOf(demo.by)
  const fields = {
    title: demo.title,
    body: demo.body ?? '',
    tags: demo.tags ?? [],
    opgave: demo.opgave ?? '',
    region: demo.region ?? '',
    untilOn:
      demo.until === undefined ? null : new Date(Date.now() + demo.until * 86_400_000).toISOString().slice(0, 10),
    meets: demo.meets ?? [],
    places: demo.places ?? null,
    public: demo.public ?? false,
  }
  const id = await writePost(tx, { circleId, kind, makerId, fields, onceKey: newId() })
  if (!id) return
  const hours = demo.daysAgo * HOURS_A_DAY
  for (const answer of demo.answers ?? []) await seedAnswer(tx, circleId, { id, kind, makerId }, answer, hours, idOf)
  if (demo.outcome) {
    const { verdict, words, after } = demo.outcome
    const outcome = await writeOutcome(tx, circleId, id, makerId, verdict, words)
    const at = ago(hours - after * HOURS_A_DAY)
    await tx.execute(sql`update exchange_outcome set at = ${at} where id = ${outcome}`)
    await tx.execute(sql`update spark set at = ${at} where to_id = ${outcome}`)
  }
  await agePost(tx, id, demo, hours)
  if (kind === 'ask' && !demo.closed) await queueFits(tx, id, 0)
}

// As if the days had gone by: when it was posted, first answered, helped, closed, asked about.
async function agePost(tx: Db, id: string, demo: DemoPost, hours: number): Promise<void> {
  const told = demo.daysAgo > TOLD_AFTER_DAYS
  await tx.execute(sql`update exchange_post set posted_at = ${ago(hours)},
    public_since = case when public_since is not null then ${ago(hours)} end,
    first_answer_at = (select min(placed_at) from exchange_answer a where a.post_id = ${id} and a.person_id <> maker_id),
    answered_at = (select min(helped_at) from exchange_answer a where a.post_id = ${id}),
    fits_told_at = case when ${told} then now() end,
    followed_up_at = case when ${demo.daysAgo > 21} then now() - interval '20 hours' end,
    closed_at = case when ${demo.closed !== undefined} then now() - interval '6 days' end,
    closed_by = case when ${demo.closed !== undefined} then maker_id end, closed_reason = ${demo.closed ?? ''}
    where id = ${id}`)
}

async function seedAnswer(
  tx: Db,
  circleId: string,
  post: { id: string; kind: PostKind; makerId: string },
  demo: DemoAnswer,
  hours: number,
  idOf: IdOf,
): Promise<void> {
  const by = idOf(demo.by)
  const suggestedId = demo.known ? idOf(demo.known) : undefined
  const introductionId =
    suggestedId && (await writeIntroduction(tx, circleId, by, [post.makerId, suggestedId], demo.text))
  const kind = demo.wants ? 'interest' : introductionId ? 'introduction' : 'answer'
  const id = await writeAnswer(tx, circleId, post, by, { kind, body: demo.text, introductionId, suggestedId }, newId())
  const at = ago(hours - demo.after)
  if (introductionId) {
    await strike(tx, circleId, { kind: 'ask', id: post.id }, { kind: 'introduction', id: introductionId }, by)
    await tx.execute(sql`update introduction set made_at = ${at} where id = ${introductionId}`)
    await tx.execute(sql`update spark set at = ${at} where to_id = ${introductionId}`)
  }
  if (demo.helped !== undefined) {
    const said = { postId: post.id, answerId: id, helperId: by, askerId: post.makerId, words: demo.helped }
    await writeHelped(tx, circleId, said)
  }
  if (demo.wants === 'accepted') await tx.execute(sql`update exchange_post set taken = taken + 1 where id = ${post.id}`)
  const accepted = demo.wants === 'accepted'
  await tx.execute(sql`update exchange_answer set placed_at = ${at},
    helped_at = case when helped_at is not null then ${ago(hours - demo.after - 30)} end,
    accepted_at = case when ${accepted} then ${ago(hours - demo.after - 6)} end where id = ${id}`)
  await tx.execute(sql`update spark set at = ${at} where to_id = ${id} and to_kind = 'answer'`)
  await tx.execute(
    sql`update spark set at = ${ago(hours - demo.after - 30)} where to_id = ${id} and to_kind = 'thanks'`,
  )
  for (const { by: who, text, after } of demo.replies ?? []) {
    const reply = await writeAnswer(
      tx,
      circleId,
      post,
      idOf(who),
      { kind: 'answer', body: text, parentId: id },
      newId(),
    )
    await tx.execute(sql`update exchange_answer set placed_at = ${ago(hours - after)} where id = ${reply}`)
    await tx.execute(sql`update spark set at = ${ago(hours - after)} where to_id = ${reply}`)
  }
}

function ago(hours: number) {
  return sql`now() - make_interval(mins => ${Math.max(20, Math.round(hours * 60))})`
}
