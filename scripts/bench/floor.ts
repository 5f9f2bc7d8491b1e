// The floor: the least that a Node.js server can do for our pages. It runs their very queries one after another and joins
// strings to the very same HTML. A process of its own; its parent sends the pages.
import { createServer } from 'node:http'
import pg from 'pg'
import { fill, type Template } from './template.ts'
import type { Recorded } from './wire.ts'

export interface FloorOrder {
  url: string
  port: number
  pages: { path: string; queries: Recorded[]; template: Template }[]
}

process.on('message', ({ url, port, pages }: FloorOrder) => {
  const pool = new pg.Pool({ connectionString: url, max: 12, application_name: 'bench-floor' })
  const byPath = new Map(pages.map(({ path, queries, template }) => [path, { queries, html: fill(template) }]))

  createServer(async (request, response) => {
    const page = byPath.get(request.url ?? '')
    if (!page) return response.writeHead(404).end()
    const client = await pool.connect()
    const rows: unknown[][] = []
    try {
      for (const query of page.queries) rows.push((await client.query(asked(query))).rows)
    } finally {
      client.release()
    }
    const html = page.html(rows)
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': Buffer.byteLength(html) })
    response.end(html)
  }).listen(port, '127.0.0.1', () => process.send?.('ready'))
})

function asked({ name, text, values }: Recorded): pg.QueryConfig {
  return { text, ...(name && { name }), ...(values.length > 0 && { values }) }
}
