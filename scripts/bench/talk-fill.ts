import pg from 'pg'
import { readPostsAnew } from '#features/exchange/commands-matching.ts'
import { readPeopleAnew } from '#features/members/commands-matching.ts'
import { openDatabase } from '#kit/db/index.ts'
import { countKeys } from '#kit/matching/file.ts'
import { THINGS } from '../../seeds/graded/things.ts'
import { seedScale } from '../../seeds/scale.ts'
import { fillBoard } from './matching-speed.ts'
import { fillTalk, type Rooms, signInAll } from './talk-rows.ts'

export const CIRCLE = 'de-lage-drempel'
/** Somebody in two circles, so that everything that depends on it is on the page. */
export const VISITOR = 'tjitske-haanstra'
const VISITOR_EMAIL = 'tjitske'
const SIGNED_IN = 2500
export const IN_ROOM = 300

/** The house as it was filled. */
export interface Filled {
  circleId: string
  /** All of the circle, by id. */
  members: string[]
  /** Of the bench's own sessions, and whose they are. */
  cookies: string[]
  people: string[]
  /** Her id. */
  visitor: string
  rooms: Rooms
  /** Where the large conversation is called. */
  largeTitle: string
}

/**
 * Fills a house with members, asks and offers, and conversations; what is there already stays.
 * @param url of its database, with tables and a cast, and nobody connected
 */
export async function fillHouse(url: string, wanted: { members: number; messages: number }): Promise<Filled> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await step('members', () => seedScale(client, { members: wanted.members, circle: CIRCLE }))
    const { rows } = await client.query<{ id: string; person: string; visitor: string; scaled: boolean }>(
      `select c.id, e.person_id person, p.email like '${VISITOR_EMAIL}%' visitor, p.email like 'lid-%@schaal.invalid' scaled
        from circle c join directory_entry e on e.circle_id = c.id join person p on p.id = e.person_id
        where c.slug = $1 order by 2`,
      [CIRCLE],
    )
    const circleId = rows[0]?.id ?? ''
    const members = rows.map(({ person }) => person)
    const visitor = rows.find((row) => row.visitor)?.person ?? ''
    const people = rows
      .filter(({ scaled }) => scaled)
      .map(({ person }) => person)
      .slice(0, SIGNED_IN)
    const { rowCount } = await client.query('select from exchange_post where circle_id = $1 limit 1000', [circleId])
    if ((rowCount ?? 0) < 1000) await step('asks and offers', () => fillBoard(client, circleId, THINGS))
    const inRoom = people.slice(0, IN_ROOM)
    const filling = { circleId, messages: wanted.messages, members, visitor, inRoom }
    const rooms = await step('messages', () => fillTalk(client, filling))
    const house = openDatabase(url, 2)
    try {
      await step('what asks are found by', async () => {
        await readPeopleAnew(house.db)
        await readPostsAnew(house.db)
        await countKeys(house.db, circleId)
      })
    } finally {
      await house.close()
    }
    const cookies = await signInAll(client, people)
    const large = await client.query<{ title: string }>('select title from conversation where id = $1', [rooms.large])
    await client.query("set client_min_messages = 'error'")
    await client.query('vacuum analyze')
    return { circleId, members, cookies, people, visitor, rooms, largeTitle: large.rows[0]?.title ?? '' }
  } finally {
    await client.end()
  }
}

async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const done = await work()
  process.stderr.write(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
  return done
}
