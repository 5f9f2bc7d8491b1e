import pg from 'pg'
import { clockIn, HOME_ZONE } from '#kit/when/zoned.ts'
import { seedScale } from '../../seeds/scale.ts'
import { signInAll } from './talk-rows.ts'

export const CIRCLE = 'de-lage-drempel'
/** Somebody in two circles, so that everything that depends on it is on the page. */
export const VISITOR = 'tjitske-haanstra'
const GATHERINGS = 500
/** So many are still to come: with three months back, two hundred stand in a calendar that is followed. */
const AHEAD = 136
const ANSWERS = 300
/** For how many there is a chair in the gathering that many want to come to. */
export const CHAIRS = 50
export const WANTING = 300
const LARGE = 'benchlarge00'
export const RACED = 'benchraced00'

/** The house as it was filled. */
export interface Filled {
  /** The gathering with many answers. */
  large: string
  /** The one that many want to come to at once, and their cookies. */
  raced: string
  cookies: string[]
  /** The month with most in it, as 2026-12. */
  month: string
}

/**
 * Fills a circle with gatherings over two years, most of them past, one of them with many answers and a programme.
 * @param url of its database, with tables and a cast, and nobody connected
 */
export async function fillGatherings(url: string, members: number): Promise<Filled> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await seedScale(client, { members, circle: CIRCLE })
    const { rows } = await client.query<{ circle: string; person: string }>(
      `select c.id circle, e.person_id person from circle c join directory_entry e on e.circle_id = c.id
        join person p on p.id = e.person_id where c.slug = $1 and p.email like 'lid-%@schaal.invalid' order by 2 limit $2`,
      [CIRCLE, WANTING + ANSWERS],
    )
    const circle = rows[0]?.circle ?? ''
    const people = rows.map(({ person }) => person)
    const maker = people[0] ?? ''
    await client.query(
      `insert into gathering (id, circle_id, maker_id, title, theme, starts_at, ends_at, zone, held, place, town, region, capacity,
          open_to, once_key, published_at, purpose)
        select 'bench' || lpad(n::text, 7, '0'), $1, $2, 'Bijeenkomst ' || n, 'Thema ' || n % 20, at, at + interval '3 hours',
          'Europe/Amsterdam', case n % 3 when 0 then 'online' else 'place' end, 'Buurthuis ' || n % 40, 'Wierdam', 'zuid-holland',
          24, case n % 2 when 0 then 'public' else 'circle' end, 'bench-' || n, now(), 'Waarvoor we bij elkaar komen.'
        from generate_series(1, ${GATHERINGS}) n, lateral (select date_trunc('day', now()) + interval '13 hours'
          + make_interval(days => ((n - ${GATHERINGS - AHEAD}) * 1.4)::int)) t(at)
        on conflict do nothing`,
      [circle, maker],
    )
    for (const [id, title, capacity] of [
      [LARGE, 'De grote bijeenkomst', ANSWERS + 100],
      [RACED, 'Vijftig stoelen', CHAIRS],
    ])
      await client.query(
        `insert into gathering (id, circle_id, maker_id, title, starts_at, ends_at, zone, held, place, town, region, capacity, once_key,
            published_at, purpose)
          values ($1, $2, $3, $4, now() + interval '9 days', now() + interval '9 days 3 hours', 'Europe/Amsterdam', 'place',
            'Buurthuis De Kade', 'Wierdam', 'zuid-holland', $5, $1, now(), 'Waarvoor **we** bij elkaar komen.')
          on conflict do nothing`,
        [id, circle, maker, title, capacity],
      )
    await client.query(
      `insert into gathering_host (gathering_id, person_id) select g.id, $1 from gathering g where g.id like 'bench%' on conflict do nothing`,
      [maker],
    )
    await client.query(
      `insert into gathering_signup (id, gathering_id, person_id, state, way)
        select 'bs' || lpad(n::text, 10, '0'), $1, person, 'coming', 'place' from unnest($2::text[]) with ordinality t(person, n)
        on conflict do nothing`,
      [LARGE, people.slice(WANTING)],
    )
    await client.query(`update gathering set at_place = $2 where id = $1`, [LARGE, people.length - WANTING])
    await client.query(
      `insert into programme_part (id, gathering_id, circle_id, place, kind, title, body, minutes)
        select 'bp' || lpad(n::text, 10, '0'), $1, $2, n, 'own', 'Deel ' || n, 'Wat we doen in deel ' || n, 20
        from generate_series(1, 8) n on conflict do nothing`,
      [LARGE, circle],
    )
    const cookies = await signInAll(client, people.slice(0, WANTING))
    // Two hundred in the calendar of the visitor.
    await client.query(
      `insert into gathering_signup (id, gathering_id, person_id, state, way)
        select 'bv' || lpad(n::text, 10, '0'), 'bench' || lpad((n + 250)::text, 7, '0'), p.id, 'coming', 'place'
        from generate_series(1, 200) n, person p where p.email like 'tjitske-haanstra@%' on conflict do nothing`,
    )
    await client.query("set client_min_messages = 'error'")
    await client.query('vacuum analyze')
    const month = clockIn(HOME_ZONE, new Date()).day.slice(0, 7)
    return { large: LARGE, raced: RACED, cookies, month }
  } finally {
    await client.end()
  }
}
