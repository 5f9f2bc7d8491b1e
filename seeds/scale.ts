import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type pg from 'pg'
import { copyIn } from '#kit/backup/copy.ts'
import { setAside } from '#kit/backup/indexes.ts'
import { findOrMakeCircle } from './scale-circle.ts'
import { FILLED, type Range, rowMaker, type ScaleRows, type Wanted } from './scale-rows.ts'

/** People in one go: where nobody else is, the rounds cost most; beside others, what one transaction holds on to. */
const BATCH_ALONE = 8000
const BATCH_BESIDE = 2000
/** So many batches are made before they are asked for. */
const AHEAD = 3
/** Fewer are added with the indexes in place: that takes less than building them anew. */
const FEW = 5000
const WORD_INDEXES = ['directory_tokens', 'directory_opgaven']

/** How PostgreSQL is best set while it only fills: fewer moments at which everything must be on disk. */
export const SEEDING = { max_wal_size: '4GB', checkpoint_timeout: '30min' }

export interface ScaleOptions {
  members: number
  /** Slug of the circle; made when it is not there. */
  circle: string
  /** Told after each batch, and before indexes are built. */
  progress?: (added: number, missing: number, indexing: boolean) => void
}

/**
 * Fills a circle with members that are the same every time. Who is there already stays as they are, so a second run
 * adds nothing, and a larger number only what is missing. Where nobody else is connected and the tables at least double,
 * all of it is one transaction that builds the indexes at its end; else it goes batch by batch, and whoever uses the
 * installation notices nothing.
 * @param client a connection outside a transaction
 * @returns how many were added
 */
export async function seedScale(client: pg.ClientBase, { members, circle, progress }: ScaleOptions): Promise<number> {
  const circleId = await findOrMakeCircle(client, circle)
  const ranges = await missingFrom(client, members)
  const missing = ranges.reduce((sum, [from, to]) => sum + to - from, 0)
  if (missing === 0) return 0
  const wanted: Wanted = { circleId, now: Date.now(), taken: await takenIds(client) }
  const atOnce = missing >= FEW && (await aloneWithFewer(client, missing))
  const batches = inBatches(ranges, atOnce ? BATCH_ALONE : BATCH_BESIDE)
  let added = 0
  const write = async (rows: ScaleRows) => {
    await add(client, circleId, rows)
    added += rows.people
    progress?.(added, missing, false)
  }
  if (atOnce) await fillAtOnce(client, madeAhead(batches, wanted), write, () => progress?.(added, missing, true))
  else await fillBesideOthers(client, batches, rowMaker(wanted), write)
  // The planner has to know how large the circle became.
  await client.query(`analyze ${FILLED.join(', ')}, directory_label, directory_word`)
  return added
}

type Write = (rows: ScaleRows) => Promise<void>

async function fillAtOnce(
  client: pg.ClientBase,
  batches: AsyncGenerator<ScaleRows>,
  write: Write,
  indexing: () => void,
): Promise<void> {
  await transaction(client, async () => {
    // An index is built by three processes together: two of their own and ours.
    await client.query(`set local maintenance_work_mem = '256MB'; set local max_parallel_maintenance_workers = 2`)
    const putBack = await setAside(client, FILLED)
    for await (const rows of batches) await write(rows)
    indexing()
    await putBack()
  })
}

// So many new words go into their indexes in one go, which costs half; and a batch that a power cut takes is made anew.
async function fillBesideOthers(
  client: pg.ClientBase,
  batches: Range[],
  make: (batch: Range) => ScaleRows,
  write: Write,
): Promise<void> {
  await client.query('set synchronous_commit = off')
  for (const index of WORD_INDEXES)
    await client.query(`alter index ${index} set (fastupdate = on, gin_pending_list_limit = 524288)`)
  try {
    for (const batch of batches) await transaction(client, () => write(make(batch)))
  } finally {
    await client.query('reset synchronous_commit')
    for (const index of WORD_INDEXES) {
      await client.query(`alter index ${index} set (fastupdate = off)`)
      await client.query(`alter index ${index} reset (gin_pending_list_limit)`)
      await client.query(`select gin_clean_pending_list('${index}'::regclass)`)
    }
  }
}

/** The numbers of the generator that are not there yet, as ranges. */
async function missingFrom(client: pg.ClientBase, members: number): Promise<Range[]> {
  const { rows } = await client.query<{ from: number; to: number }>(`
    select min(n) "from", max(n) + 1 "to" from (
      select n, n - row_number() over (order by n) run from (
        select substr(email, 5, 6)::int n from person where email like 'lid-______@schaal.invalid'
          and translate(substr(email, 5, 6), '0123456789', '') = '') numbered) placed
    group by run order by 1`)
  const ranges: Range[] = []
  let at = 0
  for (const { from, to } of [...rows, { from: members, to: members }]) {
    if (at < Math.min(from, members)) ranges.push([at, Math.min(from, members)])
    at = Math.max(at, to)
  }
  return ranges
}

// Someone of the generator who took another address is still there.
async function takenIds(client: pg.ClientBase): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    `select id from person where email not like 'lid-______@schaal.invalid'`,
  )
  return new Set(rows.map(({ id }) => id))
}

// Without its indexes nobody can be served, and a large installation would wait for all of them to be built anew.
async function aloneWithFewer(client: pg.ClientBase, missing: number): Promise<boolean> {
  const { rows } = await client.query<{ alone: boolean }>(
    `select (select count(*) from (select from person limit $1) p) < $1 and not exists (select from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and coalesce(backend_type, 'client backend') = 'client backend') alone`,
    [missing],
  )
  return rows[0]?.alone ?? false
}

function inBatches(ranges: Range[], size: number): Range[] {
  return ranges.flatMap(([from, to]) =>
    Array.from(
      { length: Math.ceil((to - from) / size) },
      (_, i): Range => [from + i * size, Math.min(to, from + (i + 1) * size)],
    ),
  )
}

/** The rows of some batches, each made while the ones before it are written. */
async function* madeAhead(batches: Range[], wanted: Wanted): AsyncGenerator<ScaleRows> {
  const worker = new Worker(new URL('./scale-worker.ts', import.meta.url), { workerData: wanted })
  const ready: ScaleRows[] = []
  worker.on('message', (rows: ScaleRows) => ready.push(rows))
  try {
    for (let i = 0; i < batches.length; i++) {
      if (i === 0) for (const batch of batches.slice(0, AHEAD)) worker.postMessage(batch)
      while (ready.length === 0) await once(worker, 'message')
      const rows = ready.shift()
      const next = batches[i + AHEAD]
      if (next) worker.postMessage(next)
      if (rows) yield rows
    }
  } finally {
    await worker.terminate()
  }
}

async function add(
  client: pg.ClientBase,
  circleId: string,
  { people, copies, labels, words }: ScaleRows,
): Promise<void> {
  for (const { statement, rows } of copies)
    await copyIn(client, statement, Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength))
  await client.query(LABELS, [circleId, JSON.stringify(labels)])
  await client.query(KEEP_WORDS, [circleId, words])
  await client.query('update circle set member_count = member_count + $2 where id = $1', [circleId, people])
}

// Always in the same order, as when a person saves.
const LABELS = `insert into directory_label (circle_id, kind, label, people)
  select $1, kind, label, people from json_to_recordset($2) as counted(kind text, label text, people int) order by label
  on conflict (circle_id, kind, label) do update set people = directory_label.people + excluded.people`

const KEEP_WORDS = `insert into directory_word (circle_id, word) select $1, unnest($2::text[]) on conflict do nothing`

async function transaction(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
