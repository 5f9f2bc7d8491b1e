import type pg from 'pg'
import { newId } from '#kit/id.ts'
import { signIn, startApp } from './house.ts'
import { explain, type Plan } from './plans.ts'
import { cutTemplate, fill, type Template } from './template.ts'
import { type Turns, turner } from './turns.ts'
import { type Recorded, type Tap, tapDatabase } from './wire.ts'

/** What is asked of the app. */
export interface Asking {
  path: string
  headers?: Record<string, string>
  /** A form to send, as in `SentForm`. */
  form?: string
  /** What has to be another at each request, out of the answer and the key that was sent. */
  turns?(html: string, key: string): Turns
}

/** A page as it was once answered to somebody who is signed in. */
export interface RecordedPage {
  path: string
  html: string
  queries: Recorded[]
  plans: Plan[]
  template: Template
  turns: Turns
}

interface Place {
  /** A connection of the bench's own. */
  client: pg.Client
  url: string
  dataDir: string
  port: number
  /** Slug of somebody of the cast. */
  visitor: string
  paths: (string | Asking)[]
  /** Done when the app has made its tables, before the pages are asked for. */
  fill(): Promise<void>
}

/**
 * Asks an app for each page behind a tap: its queries, how PostgreSQL runs them, and the page as strings to join.
 * @throws when a page is not there, or joining the strings does not give the page again
 */
export async function recordPages(place: Place): Promise<RecordedPage[]> {
  const { client, url, dataDir, port, visitor, paths } = place
  const tap = await tapDatabase(url)
  try {
    // Without background work, whose queries would pass by the tap as well.
    const app = await startApp('dist', { port, url: tap.url, dataDir, role: 'web' })
    try {
      await place.fill()
      const cookie = await signIn(port, visitor)
      const pages: RecordedPage[] = []
      for (const path of paths) {
        const asking = typeof path === 'string' ? { path } : path
        pages.push(await recordPage(client, tap, asking, (key) => ask(port, asking, cookie, key)))
      }
      return pages
    } finally {
      await app.stop()
    }
  } finally {
    await tap.stop()
  }
}

async function recordPage(
  client: pg.Client,
  tap: Tap,
  { path, turns: turnsOf }: Asking,
  ask: (key: string) => Promise<string>,
): Promise<RecordedPage> {
  // The first visits prepare their statements, and may write that somebody was seen.
  for (let i = 0; i < 3; i++) await ask(newId())
  let html = ''
  const key = newId()
  const queries = await tap.record(async () => {
    html = await ask(key)
  })
  const turns = turnsOf?.(html, key) ?? {}
  // What was written stands there already: it is written again, as another.
  const turn = turner(turns)
  const results: pg.QueryResult[] = []
  for (const { text, values } of turn(queries)) results.push(await client.query({ text, values }))
  const template = cutTemplate(html, results)
  const again = fill(template)(results.map(({ rows }) => rows))
  if (again !== html) throw new Error(`${path}: the floor does not make the same page`)
  return { path, html, queries, plans: await explain(client, turn(queries)), template, turns }
}

async function ask(port: number, { path, headers: own, form }: Asking, cookie: string, key: string): Promise<string> {
  const headers = { cookie, 'accept-encoding': 'identity', 'sec-fetch-site': 'same-origin', ...own }
  const sent = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form.replaceAll('#', key)) }
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual', ...sent })
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return answer.text()
}
