import type pg from 'pg'
import { CHAIRS, type Filled, WANTING } from './gatherings-fill.ts'

/** How it went when many wanted to come at once. */
export interface Race {
  seconds: number
  /** Answers with another status than 303. */
  refused: number
  coming: number
  waiting: number
  /** Whether those who wait stand in the order in which they were written down. */
  inOrder: boolean
  /** How many of them have a letter, and how many more than one. */
  letters: number
  twice: number
}

/**
 * Has everyone say that they come, half through one process and half through another, all at once.
 * @param ports of two app processes on one database
 */
export async function race(client: pg.Client, { raced, cookies }: Filled, ports: readonly number[]): Promise<Race> {
  await client.query('delete from rate_limit')
  const began = performance.now()
  const statuses = await Promise.all(
    cookies.map(async (cookie, i) => {
      const answer = await fetch(`http://127.0.0.1:${ports[i % ports.length]}/bijeenkomsten/${raced}/antwoord`, {
        method: 'POST',
        headers: { cookie, 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ antwoord: 'ja' }),
        redirect: 'manual',
      })
      await answer.arrayBuffer()
      return answer.status
    }),
  )
  const seconds = (performance.now() - began) / 1000
  const { rows } = await client.query<{ state: string; n: number; ordered: boolean }>(
    `select state, count(*)::int n, bool_and(waiting_since is null or rank = line) ordered from (
      select state, waiting_since, row_number() over (partition by state order by answered_at, id) rank,
        row_number() over (partition by state order by waiting_since, id) line
      from gathering_signup where gathering_id = $1) t group by 1`,
    [raced],
  )
  const counted = (state: string) => rows.find((row) => row.state === state)?.n ?? 0
  const told = await untilTold(client, raced)
  return {
    seconds,
    refused: statuses.filter((status) => status !== 303).length,
    coming: counted('coming'),
    waiting: counted('waiting'),
    inOrder: rows.find(({ state }) => state === 'waiting')?.ordered ?? false,
    ...told,
  }
}

// Letters are written by jobs: it waits until each who answered has one, at most half a minute.
async function untilTold(client: pg.Client, raced: string): Promise<{ letters: number; twice: number }> {
  for (let tries = 0; ; tries++) {
    const { rows } = await client.query<{ letters: number; twice: number }>(
      `select count(*)::int letters, (count(*) filter (where n > 1))::int twice from (
        select count(*) n from gathering_signup s join mail m on m.once_key like 'gathering-%:' || s.id || ':%'
        where s.gathering_id = $1 group by s.id) t`,
      [raced],
    )
    const told = rows[0] ?? { letters: 0, twice: 0 }
    if (told.letters >= WANTING || tries >= 60) return told
    await new Promise((done) => setTimeout(done, 500))
  }
}

/** What has to be true of it. */
export function fair({ coming, waiting, inOrder, refused, letters, twice }: Race): boolean {
  return (
    coming === CHAIRS && waiting === WANTING - CHAIRS && inOrder && refused === 0 && letters === WANTING && twice === 0
  )
}
