import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { getTableConfig } from 'drizzle-orm/pg-core'
import type pg from 'pg'
import { searchable, seenFrom } from '#features/members/commands.ts'
import { directoryEntry, participant, profile } from '#features/members/tables.ts'
import { membership } from '#kit/access/tables.ts'
import { newId } from '#kit/id.ts'
import { person } from '#kit/session/tables.ts'
import { type ScalePerson, scalePerson } from './scale-people.ts'

const BATCH = 2000

export interface ScaleOptions {
  members: number
  /** Slug of the circle; made when it is not there. */
  circle: string
  /** Told after each batch. */
  progress?: (done: number, added: number) => void
}

/**
 * Fills a circle with members that are the same every time. Who is there already stays as they are, so a second run
 * adds nothing, and a larger number only what is missing.
 * @param client a connection outside a transaction
 * @returns how many were added
 */
export async function seedScale(client: pg.ClientBase, { members, circle, progress }: ScaleOptions): Promise<number> {
  const circleId = await findOrMakeCircle(client, circle)
  let added = 0
  await indexLater(client, true)
  for (let from = 0; from < members; from += BATCH) {
    const people = Array.from({ length: Math.min(BATCH, members - from) }, (_, i) => scalePerson(from + i))
    await client.query('begin')
    try {
      added += await addBatch(client, circleId, people)
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw error
    }
    progress?.(from + people.length, added)
  }
  await indexLater(client, false)
  // The planner has to know how large the circle became.
  if (added > 0)
    await client.query('analyze person, membership, profile, directory_entry, directory_label, participant')
  return added
}

const WORD_INDEXES = ['directory_search', 'directory_names', 'directory_opgaven']

// So many new words go into their indexes in one go, which costs half.
async function indexLater(client: pg.ClientBase, later: boolean): Promise<void> {
  for (const index of WORD_INDEXES) {
    const how = later ? 'fastupdate = on, gin_pending_list_limit = 524288' : 'fastupdate = off'
    await client.query(`alter index ${index} set (${how})`)
    if (!later) await client.query(`alter index ${index} reset (gin_pending_list_limit)`)
    if (!later) await client.query(`select gin_clean_pending_list('${index}'::regclass)`)
  }
}

async function addBatch(client: pg.ClientBase, circleId: string, all: ScalePerson[]): Promise<number> {
  const there = await client.query<{ id: string }>('select id from person where id = any($1)', [
    all.map(({ id }) => id),
  ])
  const known = new Set(there.rows.map(({ id }) => id))
  const people = all.filter(({ id }) => !known.has(id))
  if (people.length === 0) return 0
  const now = Date.now()
  const ago = (minutes: number) => new Date(now - minutes * 60_000)
  const rows = people.map((one) => rowsOf(one, circleId, ago(one.joined), ago(one.seen)))
  await pour(
    client,
    person,
    rows.map((row) => row.person),
  )
  await pour(
    client,
    membership,
    rows.map((row) => row.membership),
  )
  await pour(
    client,
    profile,
    rows.map((row) => row.profile),
  )
  await pour(
    client,
    directoryEntry,
    rows.map((row) => row.entry),
  )
  await pour(
    client,
    participant,
    rows.flatMap((row) => (row.participant ? [row.participant] : [])),
  )
  await client.query(LABELS, [circleId, rows.map((row) => row.person.id)])
  await client.query('update circle set member_count = member_count + $2 where id = $1', [circleId, people.length])
  return people.length
}

// The same rows that a person's own saving makes, in the shapes of the projection itself.
function rowsOf(one: ScalePerson, circleId: string, joinedAt: Date, seenAt: Date) {
  const { id, name, email, shown, thanks, joined: _joined, seen: _seen, ...told } = one
  const written = { ...told, shownSince: shown ? joinedAt : null }
  const who = { name, photoId: null }
  const seen = seenFrom(who, written, 'circles')
  const front = seenFrom(who, written, 'everyone')
  return {
    person: { ...who, id, email, lang: 'nl', theme: 'auto', createdAt: joinedAt, seenAt, greetedAt: joinedAt },
    membership: { circleId, personId: id, joinedAt },
    profile: { personId: id, ...written, changedAt: joinedAt },
    entry: { circleId, personId: id, joinedAt, activeAt: seenAt, thanks, ...seen, search: searchable(seen) },
    participant: shown
      ? { circleId, personId: id, joinedAt, name, photoId: front.photoId, worksOn: front.worksOn }
      : null,
  }
}

/** Many rows of one table in one statement. */
async function pour(client: pg.ClientBase, table: PgTable, rows: object[]): Promise<void> {
  if (rows.length === 0) return
  const { name } = getTableConfig(table)
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => [key, column.name] as const)
  const asColumns = rows.map((row) =>
    Object.fromEntries(columns.map(([key, column]) => [column, (row as Record<string, unknown>)[key] ?? null])),
  )
  await client.query(`insert into ${name} select * from json_populate_recordset(null::${name}, $1)`, [
    JSON.stringify(asColumns),
  ])
}

const LABELS = `insert into directory_label (circle_id, kind, label, people)
  select $1, kind, label, count(*) from (
    select 'opgave' kind, unnest(opgaven) label from directory_entry where circle_id = $1 and person_id = any($2)
    union all
    select 'organisation', organisation from directory_entry where circle_id = $1 and person_id = any($2) and organisation <> ''
  ) named group by kind, label order by label
  on conflict (circle_id, kind, label) do update set people = directory_label.people + excluded.people`

// The stewards of the founding circle sit in it too, so that there is someone to look around as.
async function findOrMakeCircle(client: pg.ClientBase, slug: string): Promise<string> {
  const found = await client.query<{ id: string }>('select id from circle where slug = $1', [slug])
  if (found.rows[0]) return found.rows[0].id
  const id = newId()
  await client.query('begin')
  await client.query(
    `insert into circle (id, slug, name, tagline, kind, hue, founding)
     values ($1, $2, $3, 'om te kijken hoe het gaat als het groot wordt', 'movement', 220, false)`,
    [id, slug, slug.charAt(0).toUpperCase() + slug.slice(1)],
  )
  await client.query(
    `with tending as (select distinct r.person_id from circle_role r join circle c on c.id = r.circle_id
        join membership m on m.circle_id = c.id and m.person_id = r.person_id and m.left_at is null
        where c.founding and r.role = 'steward'),
      seat as (insert into membership (circle_id, person_id) select $1, person_id from tending returning person_id),
      given as (insert into circle_role (circle_id, person_id, role) select $1, person_id, 'steward' from tending),
      entry as (insert into directory_entry select (jsonb_populate_record(e, jsonb_build_object('circle_id', $1::text, 'thanks', 0))).*
        from directory_entry e join circle c on c.id = e.circle_id and c.founding where e.person_id in (select person_id from tending))
    update circle set member_count = (select count(*) from seat) where id = $1`,
    [id],
  )
  await client.query('commit')
  return id
}
