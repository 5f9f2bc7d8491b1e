// Asks for a page, or sends a form, over kept-alive connections, as fast as the answers come. A process of its own, told what to do by its parent.
import { connect } from 'node:net'

export interface Order {
  port: number
  path: string
  headers: Record<string, string>
  connections: number
  seconds: number
  /** A form to send; without it the page is only asked for. */
  form?: SentForm
}

/** A form that many people send. */
export interface SentForm {
  /** As it goes over the wire; each `#` becomes a key of its own. */
  body: string
  /** Of who sends it, in turn. */
  cookies?: readonly string[]
}

export interface Outcome {
  requests: number
  seconds: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Of the last answer, without its head. */
  bytes: number
  /** Answers with another status than 200. */
  refused: number
}

process.on('message', async (order: Order) => process.send?.(await load(order)))

async function load(order: Order): Promise<Outcome> {
  const times: number[] = []
  const totals = { bytes: 0, refused: 0 }
  const began = performance.now()
  const until = began + order.seconds * 1000
  await Promise.all(Array.from({ length: order.connections }, () => ask(order, until, times, totals)))
  const seconds = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0
  return { requests: times.length, seconds, p50: at(0.5), p99: at(0.99), ...totals }
}

/** One connection: a request, its whole answer, the next request. */
function ask(order: Order, until: number, times: number[], totals: { bytes: number; refused: number }): Promise<void> {
  const next = requests(order)
  return new Promise((done, fail) => {
    const socket = connect(order.port, '127.0.0.1')
    socket.setNoDelay(true)
    let began = 0
    let answer: Buffer = Buffer.alloc(0)
    const send = () => {
      began = performance.now()
      socket.write(next())
    }
    socket.on('connect', send)
    socket.on('error', fail)
    socket.on('close', () => done())
    socket.on('data', (chunk) => {
      answer = answer.length ? Buffer.concat([answer, chunk]) : chunk
      const bytes = wholeBody(answer)
      if (bytes === null) return
      const now = performance.now()
      times.push(now - began)
      totals.bytes = bytes
      if (answer.toString('latin1', 9, 12) !== '200') totals.refused++
      answer = Buffer.alloc(0)
      if (now < until) send()
      else socket.end()
    })
  })
}

let sent = 0

/** Gives the next request, each time. */
function requests({ port, path, headers, form }: Order): () => string {
  const begin = (method: string, more: Record<string, string>) => {
    const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers, ...more })
    return `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}`
  }
  if (!form) {
    const request = `${begin('GET', {})}\r\n`
    return () => request
  }
  const type = 'application/x-www-form-urlencoded'
  const heads = (form.cookies ?? [null]).map((cookie) =>
    begin('POST', { ...(cookie && { cookie }), 'content-type': type, 'sec-fetch-site': 'same-origin' }),
  )
  return () => {
    const key = `${Date.now().toString(36)}-${(++sent).toString(36).padStart(8, '0')}-key`
    const body = form.body.replaceAll('#', key)
    return `${heads[sent % heads.length]}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  }
}

/** The length of the body when all of it has come, else null. */
function wholeBody(answer: Buffer): number | null {
  const head = answer.indexOf('\r\n\r\n')
  if (head === -1) return null
  const body = answer.length - head - 4
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.toString('latin1', 0, head))?.[1]
  if (length) return body >= Number(length) ? body : null
  return answer.toString('latin1', answer.length - 5) === '0\r\n\r\n' ? body : null
}
