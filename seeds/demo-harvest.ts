import { eq, sql } from 'drizzle-orm'
import { writeActivity } from '#features/circles/commands-activities.ts'
import { circleActivity } from '#features/circles/tables.ts'
import { writeAnswer, writeDatePoll } from '#features/datepolls/commands.ts'
import { datePoll } from '#features/datepolls/tables.ts'
import { writeAccount } from '#features/harvest/commands-account.ts'
import { writeGoodie } from '#features/harvest/commands-goodies.ts'
import { writeItem } from '#features/harvest/commands-items.ts'
import { account } from '#features/harvest/tables.ts'
import { writeNeed } from '#features/needs/commands.ts'
import { need, needDot } from '#features/needs/tables.ts'
import type { Db } from '#kit/db/index.ts'
import { strike } from '#kit/sparks/index.ts'
import { clockIn, daysLater, HOME_ZONE, momentIn } from '#kit/when/zoned.ts'
import { ACCOUNTS, type AccountText, AGREED, FIND_A_DAY, NEEDS, SPARKED } from './demo-harvest-texts.ts'

type Person = (slug: string) => string

const DAY = 86_400_000

/** What is kept of gatherings, what people need and what they agreed on. @param gatherings ids by their key in the texts */
export async function seedHarvest(
  tx: Db,
  circleId: string,
  gatherings: ReadonlyMap<string, string>,
  idOf: Person,
): Promise<void> {
  for (const text of ACCOUNTS) await seedAccount(tx, circleId, gatherings.get(text.of) ?? '', text, idOf)
  await seedNeeds(tx, circleId, gatherings.get('sleutel') ?? '', idOf)
  await seedAgreed(tx, circleId, gatherings, idOf)
  await seedDatePoll(tx, circleId, idOf)
}

async function seedAccount(
  tx: Db,
  circleId: string,
  gatheringId: string,
  text: AccountText,
  idOf: Person,
): Promise<void> {
  const by = idOf(text.by)
  const id = await writeAccount(tx, circleId, gatheringId, by, [
    { kind: 'opening', body: text.opening, link: text.video },
    ...text.sections.map(({ by: presenter, ...section }) => ({ ...section, presenter })),
    { kind: 'more', askId: idOf(text.contact) },
  ])
  const daysAgo = (text.items[0]?.daysAgo ?? 7) - 4
  await tx
    .update(account)
    .set({ publishedAt: new Date(Date.now() - daysAgo * DAY), publishedBy: by, openTo: text.open })
    .where(eq(account.id, id ?? ''))
  for (const { kind, text: words, saidBy = '', by: maker, daysAgo: days } of text.items) {
    const noted = { kind, text: words, saidBy, named: true, gatheringId, partId: null }
    const item = await writeItem(tx, circleId, idOf(maker), noted, undefined, new Date(Date.now() - days * DAY))
    await spark(tx, circleId, { kind, id: item }, words, idOf(maker))
  }
  for (const given of text.goodies) await writeGoodie(tx, circleId, gatheringId, by, given)
}

// An insight that became an ask, as the board has it.
async function spark(
  tx: Db,
  circleId: string,
  from: { kind: 'insight' | 'question' | 'quote'; id: string },
  words: string,
  byId: string,
): Promise<void> {
  const title = SPARKED[words]
  if (!title) return
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from exchange_post where circle_id = ${circleId} and kind = 'ask' and title = ${title}`,
  )
  if (rows[0]) await strike(tx, circleId, from, { kind: 'ask', id: rows[0].id }, byId)
}

async function seedNeeds(tx: Db, circleId: string, gatheringId: string, idOf: Person): Promise<void> {
  for (const [i, { text, why, by, dots }] of NEEDS.entries()) {
    const at = new Date(Date.now() - (9 - i) * DAY)
    const id = await writeNeed(tx, circleId, idOf(by), { sentence: text, why, gatheringId, at })
    const given = Object.entries(dots)
    await tx.insert(needDot).values(given.map(([slug, n]) => ({ needId: id, personId: idOf(slug), circleId, dots: n })))
    await tx
      .update(need)
      .set({ dots: given.reduce((sum, [, n]) => sum + n, 0) })
      .where(eq(need.id, id))
  }
}

async function seedAgreed(
  tx: Db,
  circleId: string,
  gatherings: ReadonlyMap<string, string>,
  idOf: Person,
): Promise<void> {
  for (const { title, owner, inDays, of, state } of AGREED) {
    const onDate = clockIn(HOME_ZONE, daysLater(HOME_ZONE, new Date(), inDays)).day
    const made = { title, ownerId: idOf(owner), onDate, gatheringId: gatherings.get(of) ?? null }
    const id = await writeActivity(tx, circleId, idOf('anke-zuidgeest'), made)
    const at = new Date(Date.now() - 2 * DAY)
    const by = idOf(owner)
    if (state !== 'planned')
      await tx
        .update(circleActivity)
        .set({
          ...{ startedAt: at, startedBy: by },
          ...(state === 'happened' ? { happenedAt: at, happenedBy: by } : {}),
        })
        .where(eq(circleActivity.id, id))
  }
}

async function seedDatePoll(tx: Db, circleId: string, idOf: Person): Promise<void> {
  const { by, title, note, place, moments, answers } = FIND_A_DAY
  const at = (days: number, time: string) =>
    momentIn(HOME_ZONE, clockIn(HOME_ZONE, daysLater(HOME_ZONE, new Date(), days)).day, time, 'first') as Date
  const id = await writeDatePoll(tx, circleId, idOf(by), {
    ...{ title, note, place, zone: HOME_ZONE },
    moments: moments.map(([days, from, until]) => ({ startsAt: at(days, from), endsAt: at(days, until) })),
    closesAt: at(10, '18:00'),
  })
  const [held] = await tx.select().from(datePoll).where(eq(datePoll.id, id))
  for (const [slug, can] of Object.entries(answers)) {
    const said = Object.fromEntries((held?.moments ?? []).map((one, i) => [one.id, can[i] ?? 'no']))
    await writeAnswer(tx, { id, moments: held?.moments ?? [] }, idOf(slug), said)
  }
}
