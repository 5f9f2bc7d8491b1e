import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { CarryScope } from '#kit/access/viewer.ts'
import { bringing, type CarriedKind, type Column, type Outcome } from '#kit/carry/kinds.ts'
import { carried } from '#kit/carry/tables.ts'
import type { Db } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { FOLLOWUP_DAYS } from './commands-followup.ts'
import { countAllLabels, spelled, spellings } from './commands-labels.ts'
import { filePosts } from './commands-matching.ts'
import { searchable } from './commands-posts.ts'
import { type CarriedPost, carriedPost } from './forms-carry.ts'
import { answersToCarry, postsToCarry } from './queries-carry.ts'
import { exchangePost, type PostKind } from './tables.ts'

const KEY: Column = { key: 'key', name: 'sleutel', also: ['id'] }
const TITLE: Column = { key: 'title', name: 'titel', must: true }
const BEFORE: readonly Column[] = [
  KEY,
  TITLE,
  { key: 'body', name: 'tekst', also: ['text', 'omschrijving'] },
  { key: 'tags', name: 'onderwerpen', also: ['woorden'] },
  { key: 'opgave', name: 'opgave', also: ['theme'] },
  { key: 'region', name: 'regio', also: ['provincie'] },
  { key: 'meets', name: 'hoe', also: ['how'] },
  { key: 'until', name: 'tot' },
]
const PLACES: Column = { key: 'places', name: 'plaatsen' }
const AFTER: readonly Column[] = [
  { key: 'maker', name: 'van', also: ['from'], only: 'out' },
  { key: 'email', name: 'e-mail', also: ['e-mailadres', 'mail'], only: 'address' },
  { key: 'posted', name: 'geplaatst', also: ['date', 'datum'] },
  { key: 'closed', name: 'gesloten' },
  { key: 'closedReason', name: 'waarom gesloten', also: ['closed reason'] },
]
const SHOWN: Column = { key: 'open', name: 'openbaar', also: ['public'], only: 'out' }
const ANSWERED: Column = { key: 'answered', name: 'geholpen', also: ['answered'], only: 'out' }

const posts = (kind: PostKind, columns: readonly Column[]): Pick<CarriedKind, 'columns' | 'read' | 'bring'> => ({
  columns,
  read: (db, scope, after, most) => postsToCarry(db, scope, kind, after, most),
  bring: bringing({
    schema: carriedPost,
    keyOf,
    write: (tx, scope, rows) => bringPosts(tx, scope, kind, rows),
  }),
})

/** Asks and offers, which come and go, and what people answered, which goes along. */
export const carries: readonly CarriedKind[] = [
  { kind: 'vragen', en: 'asks', ...posts('ask', [...BEFORE, ...AFTER, ANSWERED, SHOWN]) },
  { kind: 'aanbod', en: 'offers', ...posts('offer', [...BEFORE, PLACES, ...AFTER, SHOWN]) },
  {
    kind: 'antwoorden',
    en: 'answers',
    columns: [
      KEY,
      { key: 'post', name: 'bij', only: 'out' },
      { key: 'title', name: 'titel', only: 'out' },
      { key: 'maker', name: 'van', only: 'out' },
      { key: 'body', name: 'tekst', only: 'out' },
      { key: 'placed', name: 'geplaatst', only: 'out' },
      { key: 'helped', name: 'hielp', only: 'out' },
      { key: 'thanks', name: 'dank', only: 'out' },
    ],
    read: answersToCarry,
  },
]

// Without a key of its own, a row is known by what it says.
function keyOf({ key, email, title, body, posted }: CarriedPost): string {
  if (key) return key
  const said = JSON.stringify([email, title, body, posted?.toISOString() ?? ''])
  return `inhoud:${createHash('sha256').update(said).digest('hex').slice(0, 32)}`
}

async function bringPosts(tx: Db, scope: CarryScope, kind: PostKind, rows: readonly CarriedPost[]): Promise<Outcome[]> {
  const circleId = scope.circle.id
  const there = await alreadyHere(tx, circleId, kind, rows.map(keyOf))
  const makers = await membersAmong(
    tx,
    scope,
    rows.map(({ email }) => email),
  )
  const outcomes = rows.map((row): Outcome => {
    if (there.has(keyOf(row))) return { made: false }
    return makers.has(row.email) ? { made: true } : { field: 'email', why: whoIsMissed(row.email) }
  })
  const fresh = rows.filter((_, i) => 'made' in (outcomes[i] ?? {}) && !there.has(keyOf(rows[i] as CarriedPost)))
  if (fresh.length === 0) return outcomes
  const known = await spellings(
    tx,
    circleId,
    fresh.flatMap(({ tags }) => tags),
  )
  const made = fresh.map((row) => asPost(circleId, kind, makers.get(row.email) ?? '', row, spelled(row.tags, known)))
  await tx.insert(exchangePost).values(made)
  await tx
    .insert(carried)
    .values(made.map(({ id }, i) => ({ kind, circleId, outerKey: keyOf(fresh[i] as CarriedPost), thingId: id })))
  await countAllLabels(tx, circleId, made, 1)
  await filePosts(
    tx,
    made.map(({ id }) => id),
  )
  return outcomes
}

// Nobody is told of what comes in like this, nor asked what came of something from long ago.
function asPost(circleId: string, kind: PostKind, makerId: string, row: CarriedPost, tags: string[]) {
  const { title, body, opgave, region, meets, until, posted, closed, closedReason } = row
  const postedAt = posted ?? new Date()
  const long = Date.now() - postedAt.getTime() > FOLLOWUP_DAYS * 86_400_000
  const id = newId()
  return {
    ...{ id, circleId, kind, makerId, title, body, tags, opgave, region, meets, postedAt },
    untilOn: until,
    places: kind === 'offer' ? row.places : null,
    onceKey: id,
    closedAt: closed,
    closedBy: closed && makerId,
    closedReason: closed ? closedReason : '',
    followedUpAt: kind === 'ask' && long ? new Date() : null,
    search: searchable({ title, body, tags, opgave, region }),
  }
}

/** Which of these keys are known: of what was brought in, also when it is gone since, and of what was written here. */
async function alreadyHere(tx: Db, circleId: string, kind: PostKind, keys: readonly string[]): Promise<Set<string>> {
  const all = sql`any(${sql.param([...keys])}::text[])`
  const { rows } = await tx.execute<{ key: string }>(sql`
    select outer_key as key from carried where circle_id = ${circleId} and kind = ${kind} and outer_key = ${all}
    union all select id from exchange_post where id = ${all} and circle_id = ${circleId} and kind = ${kind}`)
  return new Set(rows.map(({ key }) => key))
}

/** The members among these addresses, by address; under '' the one in whose name the list comes in. */
async function membersAmong(
  tx: Db,
  { circle, byId }: CarryScope,
  emails: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{ id: string; email: string }>(sql`
    select p.id, lower(p.email) as email from person p
    join membership m on m.person_id = p.id and m.circle_id = ${circle.id} and m.left_at is null
    where lower(p.email) = any(${sql.param([...new Set(emails)])}::text[]) or p.id = ${byId}`)
  const members = new Map(rows.map(({ id, email }) => [email, id]))
  if (byId && rows.some(({ id }) => id === byId)) members.set('', byId)
  return members
}

function whoIsMissed(email: string): string {
  return email
    ? `${email} is geen lid van deze kring. Zet eerst de leden klaar, en lees deze lijst opnieuw in als die lid zijn.`
    : 'Vul in van wie dit is, of zeg met --namens in wiens naam het komt te staan.'
}
