import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { readPostsAnew } from '#features/exchange/commands-matching.ts'
import { fitting, type Runner } from '#features/exchange/queries-matching.ts'
import { readPeopleAnew } from '#features/members/commands-matching.ts'
import { circleScope } from '#kit/access/viewer.ts'
import type { Database } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { countKeys } from '#kit/matching/file.ts'
import { viewersById } from '#kit/session/viewer.ts'
import type { Query, Thing } from '../../seeds/graded/types.ts'
import { seedScale } from '../../seeds/scale.ts'
import { needOf } from './matching-house.ts'
import { seeded } from './matching-judge.ts'
import { explain } from './plans.ts'
import type { Recorded } from './wire.ts'

const SLUG = 'de-lage-drempel'
const MEMBERS = 10_000
const POSTS = 5000
const ROUNDS = 5
const SHOWN = 8

/** Measures matching in a circle of 10,000 members with 5,000 asks and offers, at one connection, and prints it. */
export async function measureMatching(
  { db, pool }: Database,
  client: pg.Client,
  things: readonly Thing[],
  queries: readonly Query[],
): Promise<void> {
  await seedScale(client, { members: MEMBERS, circle: SLUG })
  const { rows } = await client.query<{ id: string; me: string }>(
    `select c.id, (select min(person_id) from directory_entry e where e.circle_id = c.id) me from circle c where slug = $1`,
    [SLUG],
  )
  const { id: circleId = '', me = '' } = rows[0] ?? {}
  await fillBoard(client, circleId, things)
  await readPeopleAnew(db)
  await readPostsAnew(db)
  const from = performance.now()
  await countKeys(db, circleId)
  const counting = performance.now() - from
  await client.query('vacuum analyze')

  const viewer = (await viewersById(db, [me], { stewardsSecondStep: false })).get(me)
  const scope = viewer && circleScope(viewer, SLUG)
  if (!scope) throw new Error('nobody is there to ask')
  const needs = queries.map(needOf)
  const asked: Recorded[] = []
  const tap = {
    query: (one: { text: string; values: unknown[] }) => {
      asked.push({ name: '', ...(one as Omit<Recorded, 'name'>) })
      return pool.query(one)
    },
  } as unknown as Runner
  for (const need of needs) await fitting(pool, scope, need, SHOWN)

  // Interleaved, so that busy neighbours slow both.
  const ours: number[] = []
  const floor: number[] = []
  const computing: number[] = []
  const { rows: backend } = await pool.query<{ pid: number }>('select pg_backend_pid() pid')
  const spent = () => onCore(process.pid) + onCore(backend[0]?.pid ?? 0)
  let most = 0
  for (let round = 0; round < ROUNDS; round++)
    for (const need of needs) {
      asked.length = 0
      const before = spent()
      ours.push(await timed(() => fitting(tap, scope, need, SHOWN)))
      computing.push(spent() - before)
      const again = [...asked]
      most = Math.max(most, again.length)
      floor.push(
        await timed(async () => {
          for (const { text, values } of again) await pool.query({ text, values: values as unknown[] })
        }),
      )
    }
  const plans = await explain(client, asked)
  const size = await client.query<{ matchable: string; keys: string }>(
    `select pg_size_pretty(pg_total_relation_size('matchable')) matchable, pg_size_pretty(pg_total_relation_size('matching_key')) keys`,
  )
  const of = sum(floor) / sum(ours)
  console.log(`\nspeed: ${MEMBERS} members, ${POSTS} asks and offers, one connection, ${ours.length} matches`)
  console.log(`ours   p50 ${at(ours, 0.5)} ms  p99 ${at(ours, 0.99)} ms  aim: p99 within 40 ms`)
  console.log(
    `       p50 ${at(computing, 0.5)} ms  p99 ${at(computing, 0.99)} ms of computing, ours and PostgreSQL's, which busy neighbours hardly change`,
  )
  console.log(`floor  p50 ${at(floor, 0.5)} ms  p99 ${at(floor, 0.99)} ms  (the same statements, nothing else)`)
  console.log(`of the floor ${of.toFixed(2)}  aim: at least 0.50  ${of >= 0.5 ? 'reached' : 'NOT REACHED'}`)
  console.log(
    `statements ${most}  aim: at most 3; scanned: ${plans.flatMap((plan) => plan.scanned).join(', ') || 'no table'}`,
  )
  console.log(
    `counting keys ${counting.toFixed(0)} ms; matchable ${size.rows[0]?.matchable}, matching_key ${size.rows[0]?.keys}`,
  )
}

/** Milliseconds that a process spent on a core; 0 where that can't be seen. */
function onCore(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    return 0
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Fills a circle with 5,000 asks and offers out of the sentences of the graded set, shuffled, the same every time. */
export async function fillBoard(client: pg.Client, circleId: string, things: readonly Thing[]): Promise<void> {
  const random = seeded(7)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const posts = things.filter((thing) => thing.kind !== 'person')
  const sentences = posts.flatMap(({ text }) => text.split(/(?<=[.?!]) /))
  const rows = Array.from({ length: POSTS }, (_, i) => {
    const [one, other] = [pick(posts), pick(posts)]
    const title = `${one.title} ${pick(other.title.split(' '))}`
    const tags = [...one.tags.slice(0, 1), ...other.tags.slice(0, 1)]
    const body = [pick(sentences), pick(sentences), pick(sentences)].join(' ')
    return {
      id: newId(),
      kind: i % 2 ? 'ask' : 'offer',
      title,
      body,
      tags,
      opgave: pick(posts).opgave,
      hours: i,
      answered: i % 4 === 1,
    }
  })
  await client.query(
    `insert into exchange_post (id, circle_id, kind, maker_id, title, body, tags, opgave, region, once_key, search, posted_at, answered_at)
     select r.id, $1, r.kind, (array(select person_id from directory_entry where circle_id = $1 order by 1 limit 999))[1 + r.hours % 999],
       r.title, r.body, r.tags, r.opgave, '', r.id, lower(r.title), now() - r.hours * interval '1 hour', case when r.answered then now() end
     from jsonb_to_recordset($2) r(id text, kind text, title text, body text, tags text[], opgave text, hours int, answered boolean)`,
    [circleId, JSON.stringify(rows)],
  )
}

function at(times: readonly number[], part: number): string {
  return (times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0).toFixed(1)
}

function sum(times: readonly number[]): number {
  return times.reduce((all, one) => all + one, 0)
}
