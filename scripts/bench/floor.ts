// The floor: the least that a Node.js server can do for our pages. It runs their very queries one after another and joins
// strings to the very same HTML. A process of its own; its parent sends the pages.
import { createServer } from 'node:http'
import pg from 'pg'
import { escapeText } from './template.ts'
import type { Recorded } from './wire.ts'

export interface FloorPage {
  queries: Recorded[]
  /** See `Template`. */
  code: string
}

export interface FloorOrder {
  url: string
  port: number
  /** By path. */
  pages: Record<string, FloorPage>
}

process.on('message', (order: FloorOrder) => {
  const pool = new pg.Pool({ connectionString: order.url, max: 12, application_name: 'bench-floor' })
  const pages = new Map(
    Object.entries(order.pages).map(([path, { queries, code }]) => [
      path,
      {
        queries,
        html: new Function('rows', 'escapeText', code) as (rows: unknown[][], e: typeof escapeText) => string,
      },
    ]),
  )

  createServer(async (request, response) => {
    const page = pages.get(request.url ?? '')
    if (!page) return response.writeHead(404).end()
    const client = await pool.connect()
    const rows: unknown[][] = []
    try {
      for (const { name, text, values } of page.queries)
        rows.push((await client.query({ text, ...(name ? { name } : {}), ...(values.length ? { values } : {}) })).rows)
    } finally {
      client.release()
    }
    const html = page.html(rows, escapeText)
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': Buffer.byteLength(html) })
    response.end(html)
  }).listen(order.port, '127.0.0.1', () => process.send?.('ready'))
})
