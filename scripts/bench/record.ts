import type pg from 'pg'
import { signIn, startApp } from './house.ts'
import { explain, type Plan } from './plans.ts'
import { cutTemplate, fill, type Template } from './template.ts'
import { type Recorded, type Tap, tapDatabase } from './wire.ts'

/** A page as it was once answered to somebody who is signed in. */
export interface RecordedPage {
  path: string
  html: string
  queries: Recorded[]
  plans: Plan[]
  template: Template
}

interface Place {
  /** A connection of the bench's own. */
  client: pg.Client
  url: string
  dataDir: string
  port: number
  /** Slug of somebody of the cast. */
  visitor: string
  paths: string[]
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
      for (const path of paths) pages.push(await recordPage(client, tap, path, () => get(port, path, cookie)))
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
  path: string,
  ask: () => Promise<string>,
): Promise<RecordedPage> {
  // The first visits prepare their statements, and may write that somebody was seen.
  for (let i = 0; i < 3; i++) await ask()
  let html = ''
  const queries = await tap.record(async () => {
    html = await ask()
  })
  const results: pg.QueryResult[] = []
  for (const { text, values } of queries) results.push(await client.query({ text, values }))
  const template = cutTemplate(html, results)
  const again = fill(template)(results.map(({ rows }) => rows))
  if (again !== html) throw new Error(`${path}: the floor does not make the same page`)
  return { path, html, queries, plans: await explain(client, queries), template }
}

async function get(port: number, path: string, cookie: string): Promise<string> {
  const headers = { cookie, 'accept-encoding': 'identity' }
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual' })
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return answer.text()
}
