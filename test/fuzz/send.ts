import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { serve } from '@hono/node-server'
import { answerAnyExpectation } from '#kit/web/expectations.ts'
import type { House } from '#test/house.ts'
import type { Asked } from './asked.ts'
import type { Senders } from './people.ts'

/** What came back. `status` 0: the connection was closed without an answer, or the answer never ends. */
export interface Got {
  status: number
  headers: Headers
  text: string
}

/** Session tokens that open nothing any more, or never did. */
export interface Tokens {
  stale: string
  forged: string
}

const BOUNDARY = 'fuzzgrens'
const PATIENCE = 1500

/** Sends requests to a house: straight into the app, or as bytes over a socket. */
export async function makeSend(house: House) {
  const server = serve({ fetch: house.app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
  answerAnyExpectation(server)
  if (!server.listening) await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return {
    send: (asked: Asked, senders: Senders, tokens: Tokens): Promise<Got> => {
      const headers = headersOf(asked, senders, tokens)
      const body = bodyOf(asked)
      return asked.socket ? overSocket(port, asked, headers, body) : inside(house, asked, headers, body)
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function headersOf(asked: Asked, senders: Senders, { stale, forged }: Tokens): [string, string][] {
  const own = senders[asked.as].token
  const cookie = { own, none: null, stale, stolen: senders.other.token, forged, twice: forged }[asked.proof]
  const headers = asked.headers.map(([name, value]): [string, string] => [name, value])
  const jar = headers.find(([name]) => name === 'cookie')
  const pair = cookie && `vliegwiel=${cookie}${asked.proof === 'twice' && own ? `; vliegwiel=${own}` : ''}`
  if (pair && jar) jar[1] = `${pair}; ${jar[1]}`
  else if (pair) headers.push(['cookie', pair])
  const type = TYPES[asked.body]
  if (type && !headers.some(([name]) => name === 'content-type')) headers.push(['content-type', type])
  return headers
}

const TYPES: Record<Asked['body'], string | null> = {
  none: null,
  form: 'application/x-www-form-urlencoded',
  multipart: `multipart/form-data; boundary=${BOUNDARY}`,
  broken: `multipart/form-data; boundary=${BOUNDARY}`,
  json: 'application/json',
  raw: 'application/x-www-form-urlencoded',
}

function bodyOf({ body, fields }: Asked): Buffer | null {
  switch (body) {
    case 'none':
      return null
    case 'form':
      return Buffer.from(fields.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&'))
    case 'json':
      return Buffer.from(JSON.stringify(Object.fromEntries(fields)))
    case 'raw':
      return Buffer.from(fields.map(([name, value]) => `${name}=${value}&%&%zz=%E0%A4&&==`).join('&'), 'latin1')
    default: {
      const parts = fields.map(([name, value], at) => partOf(name, value, at))
      const whole = `${parts.join('')}--${BOUNDARY}--\r\n`
      return Buffer.from(body === 'broken' ? whole.slice(0, Math.floor(whole.length * 0.7)) : whole)
    }
  }
}

function partOf(name: string, value: string, at: number): string {
  const file = name === 'foto' || at % 7 === 6
  const quoted = name.replace(/["\r\n]/g, '_')
  const about = file ? `; filename="../${quoted}.png"\r\nContent-Type: image/png` : ''
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${quoted}"${about}\r\n\r\n${value}\r\n`
}

function encode(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    return '%ED%A0%80'
  }
}

async function inside(house: House, asked: Asked, headers: [string, string][], body: Buffer | null): Promise<Got> {
  let request: Request
  try {
    const bare = /^(GET|HEAD)$/.test(asked.method)
    request = new Request(`http://localhost${asked.path.startsWith('/') ? '' : '/'}${asked.path}`, {
      method: asked.method,
      headers: headers.map(([name, value]): [string, string] => [name, Buffer.from(value).toString('latin1')]),
      body: bare || !body ? null : new Uint8Array(body),
    })
  } catch {
    // Not even a request can be made of it: only bytes on a socket could say this.
    return { status: 0, headers: new Headers(), text: '' }
  }
  const response = await house.app.fetch(request)
  return {
    status: response.status,
    headers: response.headers,
    text: asked.method === 'HEAD' ? '' : await readable(response),
  }
}

async function readable(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  return response.headers.get('content-encoding') === 'gzip'
    ? (await unzip(bytes)).toString()
    : Buffer.from(bytes).toString()
}

function overSocket(port: number, asked: Asked, headers: [string, string][], body: Buffer | null): Promise<Got> {
  const lines = [
    `${asked.method} ${asked.path.replace(/[\r\n ]/g, '%20')} HTTP/1.1`,
    'Host: localhost',
    ...headers.map(([name, value]) => `${name}: ${value.replace(/[\r\n]/g, ' ')}`),
    ...(body ? [`Content-Length: ${body.length}`] : []),
    'Connection: close',
  ]
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`${lines.join('\r\n')}\r\n\r\n`)
      if (body) socket.write(body)
    })
    const done = async () => {
      clearTimeout(timer)
      socket.destroy()
      resolve(await parse(Buffer.concat(chunks)))
    }
    const timer = setTimeout(done, asked.path.startsWith('/live/') ? 150 : PATIENCE)
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', () => {})
    socket.once('close', done)
  })
}

async function parse(bytes: Buffer): Promise<Got> {
  const end = bytes.indexOf('\r\n\r\n')
  if (end === -1) return { status: 0, headers: new Headers(), text: '' }
  const [first = '', ...rest] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const headers = new Headers()
  for (const line of rest) {
    const at = line.indexOf(':')
    if (at > 0) headers.append(line.slice(0, at), line.slice(at + 1).trim())
  }
  let body = bytes.subarray(end + 4)
  if (headers.get('transfer-encoding') === 'chunked') body = unchunk(body)
  if (headers.get('content-encoding') === 'gzip') body = await unzip(body)
  return { status: Number(first.split(' ')[1] ?? 0), headers, text: body.toString() }
}

function unchunk(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n', at)
    const size = Number.parseInt(bytes.subarray(at, end).toString(), 16)
    if (end === -1 || !size) break
    parts.push(bytes.subarray(end + 2, end + 2 + size))
    at = end + 4 + size
  }
  return Buffer.concat(parts)
}

async function unzip(bytes: Uint8Array): Promise<Buffer> {
  const { gunzipSync } = await import('node:zlib')
  try {
    return gunzipSync(bytes)
  } catch {
    return Buffer.from(bytes)
  }
}
