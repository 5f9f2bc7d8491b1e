import type pg from 'pg'
import { copyIn } from '#kit/backup/copy.ts'
import { setAside } from '#kit/backup/indexes.ts'
import { ALPHABET, hashToken } from '#kit/id.ts'
import { fold } from '#kit/text/fold.ts'
import { THINGS } from '../../seeds/graded/things.ts'
import { seeded } from './matching-judge.ts'

const TOPICS = 300
const PAIRS = 700
/** One conversation has a tenth of all that is said. */
const LARGEST = 0.1
const REACTED = 0.06
const REPLIES = 0.12
const DAYS = 240

/** Where the bench talks: everything by id. */
export interface Rooms {
  /** With a tenth of all messages. */
  large: string
  /** Empty, for what is measured: one to post in, one for everybody, and one among 300. */
  posting: string
  hall: string
  room: string
}

/** What to fill, and who is there. */
export interface Filling {
  circleId: string
  messages: number
  /** All of the circle, by id. */
  members: readonly string[]
  /** Who looks around: some talks among two are theirs. */
  visitor: string
  /** Who sit in the room. */
  inRoom: readonly string[]
}

/**
 * Fills a circle with conversations, the same every time: topics and talks between two, of all lengths.
 * @param client a connection outside a transaction, with nobody else on the database
 */
export async function fillTalk(client: pg.ClientBase, filling: Filling): Promise<Rooms> {
  const random = seeded(11)
  const id = () => Array.from({ length: 12 }, () => ALPHABET[Math.floor(random() * 32)]).join('')
  const rooms: Rooms = { large: id(), posting: id(), hall: id(), room: id() }
  const { rows } = await client.query(`select from conversation where id = $1`, [rooms.large])
  if (rows.length) return rooms
  const conversations = [...sizes(filling.messages)].map(([kind, size], n) => {
    const mine = kind === 'private' && n % 20 === 0
    const pair = [mine ? filling.visitor : pick(random, filling.members), pick(random, filling.members)].toSorted()
    return { id: n === 0 ? rooms.large : id(), kind, size, pair, n }
  })
  await client.query('begin')
  const putBack = await setAside(client, ['message', 'message_reaction', 'conversation_reading'])
  await writeConversations(client, filling, conversations)
  for (const one of conversations) await writeMessages(client, filling, one, random, id)
  await putBack()
  await writeRooms(client, filling, rooms)
  await client.query('commit')
  return rooms
}

type Conversation = { id: string; kind: 'topic' | 'private'; size: number; pair: string[]; n: number }

function* sizes(messages: number): Generator<['topic' | 'private', number]> {
  const large = Math.floor(messages * LARGEST)
  yield ['topic', large]
  // Of the rest, two thirds in topics, the longest as long as a hundred of the shortest.
  const share = (count: number, of: number) => {
    const weights = Array.from({ length: count }, (_, n) => 1 / (n + 3))
    const sum = weights.reduce((all, one) => all + one, 0)
    return weights.map((weight) => Math.max(1, Math.round((of * weight) / sum)))
  }
  const rest = messages - large
  for (const size of share(TOPICS - 1, rest * 0.66)) yield ['topic', size]
  for (const size of share(PAIRS, rest * 0.34)) yield ['private', size]
}

const SENTENCES = THINGS.flatMap((thing) => ('text' in thing ? thing.text.split(/(?<=[.?!]) /) : []))
const TITLES = THINGS.map(({ title }) => title)

const pick = <T>(random: () => number, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T

async function writeConversations(client: pg.ClientBase, { circleId }: Filling, all: Conversation[]): Promise<void> {
  const rows = all.map(({ id, kind, size, pair, n }) => {
    const title = kind === 'topic' ? `${TITLES[n % TITLES.length]} ${n}` : ''
    return { id, kind, title, pair: kind === 'private' ? pair.join('-') : null, begun: pair[0], size, minutes: n * 7 }
  })
  await client.query(
    `insert into conversation (id, circle_id, kind, title, pair_key, begun_by, last_seq, last_rev, last_at)
      select r.id, $1, r.kind, r.title, case when r.kind = 'private' then r.pair || r.id end, r.begun, r.size, r.size,
        now() - r.minutes * interval '1 minute'
      from jsonb_to_recordset($2) r(id text, kind text, title text, pair text, begun text, size int, minutes int)`,
    [circleId, JSON.stringify(rows)],
  )
  await client.query(
    `insert into conversation_member (conversation_id, person_id)
      select distinct r.id, r.person from jsonb_to_recordset($1) r(id text, person text)`,
    [
      JSON.stringify(
        all.flatMap(({ id, kind, pair }) => (kind === 'private' ? pair.map((person) => ({ id, person })) : [])),
      ),
    ],
  )
}

async function writeMessages(
  client: pg.ClientBase,
  { members, visitor }: Filling,
  { id: talk, kind, size, pair, n }: Conversation,
  random: () => number,
  id: () => string,
): Promise<void> {
  const end = Date.now() - n * 7 * 60_000
  const step = (DAYS * 86_400_000) / size
  const ids: string[] = []
  const messages: string[] = []
  const reactions: string[] = []
  for (let seq = 1; seq <= size; seq++) {
    const own = id()
    ids.push(own)
    const maker = pick(random, kind === 'topic' ? members : pair)
    const body = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, SENTENCES)).join(' ')
    const at = new Date(end - (size - seq) * step).toISOString()
    const reply = seq > 6 && random() < REPLIES ? (ids[seq - 1 - Math.ceil(random() * 5)] ?? '\\N') : '\\N'
    messages.push([own, talk, seq, seq, maker, escaped(body), at, reply, own, ` ${escaped(fold(body))} `].join('\t'))
    if (random() < REACTED) reactions.push([own, 'thanks', pick(random, members), at].join('\t'))
  }
  const columns = 'id, conversation_id, seq, rev, maker_id, body, at, reply_to, once_key, search'
  await copyIn(client, `copy message (${columns}) from stdin`, lines(messages))
  await copyIn(client, 'copy message_reaction (message_id, kind, person_id, at) from stdin', lines(reactions))
  const readers = kind === 'topic' ? [visitor, pick(random, members)] : pair.slice(0, 1)
  const readings = [...new Set(readers)].map((person) => [talk, person, Math.max(0, size - (n % 9))].join('\t'))
  await copyIn(client, 'copy conversation_reading (conversation_id, person_id, read_seq) from stdin', lines(readings))
}

const lines = (rows: string[]) => Buffer.from(rows.map((row) => `${row}\n`).join(''))
const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\t', ' ').replaceAll('\n', '\\n')

async function writeRooms(client: pg.ClientBase, { circleId, inRoom }: Filling, rooms: Rooms): Promise<void> {
  await client.query(
    `insert into conversation (id, circle_id, kind, title, begun_by, last_at)
      select r.id, $1, r.kind, r.title, $3, now() - interval '1 year' from jsonb_to_recordset($2) r(id text, kind text, title text)`,
    [
      circleId,
      JSON.stringify([
        { id: rooms.posting, kind: 'topic', title: 'De gang' },
        { id: rooms.hall, kind: 'topic', title: 'De zaal' },
        { id: rooms.room, kind: 'private', title: 'De kamer' },
      ]),
      inRoom[0],
    ],
  )
  await client.query(`insert into conversation_member (conversation_id, person_id) select $1, unnest($2::text[])`, [
    rooms.room,
    inRoom,
  ])
}

/** Signs people in. @returns the cookie of each */
export async function signInAll(client: pg.ClientBase, people: readonly string[]): Promise<string[]> {
  const tokens = people.map((person, n) => ({
    person,
    id: `b${String(n).padStart(11, '0')}`,
    token: `bench-${n}-${person}`,
  }))
  await client.query(
    `insert into session (id, token_hash, person_id, browser)
      select r.id, r.hash, r.person, '' from jsonb_to_recordset($1) r(id text, hash text, person text)
      on conflict (id) do update set seen_at = now(), proved_at = now(), ended_at = null`,
    [JSON.stringify(tokens.map(({ person, id, token }) => ({ person, id, hash: hashToken(token) })))],
  )
  return tokens.map(({ token }) => `vliegwiel=${token}`)
}
