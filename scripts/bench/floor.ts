// The floor: the least that a Node.js server can do for our pages. It runs their very queries one after another and joins
// strings to the very same HTML. A process of its own; its parent sends the pages.
import { createServer } from 'node:http'
import pg from 'pg'
import { fill, type Template } from './template.ts'
import { type Turns, turner } from './turns.ts'
import type { Recorded } from './wire.ts'

export interface FloorOrder {
  url: string
  port: number
  pages: FloorPage[]
}

export interface FloorPage {
  path: string
  queries: Recorded[]
  template: Template
  /** What stands in its values and is another at each request. */
  turns?: Turns
}

process.on('message', ({ url, port, pages }: FloorOrder) => {
  const pool = new pg.Pool({ connectionString: url, max: 12, application_name: 'bench-floor' })
  const byPath = new Map(
    pages.map(({ path, queries, template, turns = {} }) => [
      path,
      { asked: turning(queries, turns), html: fill(template) },
    ]),
  )

  createServer(async (request, response) => {
    const page = byPath.get(request.url ?? '')
    request.resume()
    if (!page) return response.writeHead(404).end()
    const client = await pool.connect()
    const rows: unknown[][] = []
    try {
      for (const query of page.asked()) rows.push((await client.query(query)).rows)
    } finally {
      client.release()
    }
    const html = page.html(rows)
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': Buffer.byteLength(html) })
    response.end(html)
  }).listen(port, '127.0.0.1', () => process.send?.('ready'))
})

function turning(queries: Recorded[], turns: Turns): () => pg.QueryConfig[] {
  const still = queries.map(asked)
  if (Object.keys(turns).length === 0) return () => still
  const turn = turner(turns)
  return () => turn(queries).map(asked)
}

function asked({ name, text, values }: Recorded): pg.QueryConfig {
  return { text, ...(name && { name }), ...(values.length > 0 && { values }) }
}
