// Browsers that follow a conversation, and those who speak in it, in a process of their own: one clock for what is sent and
// what arrives. Over server-sent events as the house does it, or over WebSockets to hold it against.
import { Agent, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A browser: where its stream is, and who it is. */
export interface Seat {
  port: number
  /** Of its stream. */
  path: string
  cookie: string
}

export interface Reading {
  path: string
  fromMs: number
  toMs: number
}

export type CrowdOrder =
  | { do: 'come'; over: 'events' | 'websocket'; seats: Seat[] }
  | { do: 'leave' }
  | {
      do: 'talk'
      /** Messages a second; null is as many as are answered. */
      perSecond: number | null
      seconds: number
      /** How many are sent at once at most. */
      atOnce: number
      /** How it is said; over a WebSocket only the bytes count, in which PLACE becomes what the message is known by. */
      say: { port: number; path: string; cookies: string[] } | { bytes: string }
      /** Every browser says how far it has read, somewhere in this while after something came in. */
      reading?: Reading
    }

/** Milliseconds from sending a message until it is at a browser. */
export interface CrowdTold {
  said: number
  refused: number
  /** From the first message until the last arrived. */
  seconds: number
  /** Messages that did not arrive at somebody. */
  missing: number
  p50: number
  p95: number
  p99: number
  most: number
  /** Until the sender's own answer came. */
  answered: number
  /** How often somebody said how far they have read. */
  read: number
}

interface Follower extends Seat {
  socket: Socket
  seen: Set<number>
  marking: boolean
  /** The end of what came last, when a mark may be cut in two there. */
  tail: Buffer | null
}

/** Where a recorded message holds what it is known by. */
export const PLACE = 'meting-00000000'
const MARK = 'meting-'
const DIGITS = 8
/** What everybody says. */
export const SAID = `${PLACE} Dat klinkt goed. Ik ben er dinsdag ook, en ik neem iemand van de corporatie mee die dit al eens deed.`
const LARGE_READ = 4096
const COME_AT_ONCE = 40
const PATIENCE_MS = 4000

const agent = new Agent({ keepAlive: true, maxSockets: 64 })
let followers: Follower[] = []
let sentAt: number[] = []
let arrivals: number[] = []
let lastArrival = 0
let lastSeq = 0
let read = 0
let runs = 0
let reading: Reading | undefined

process.on('message', async (order: CrowdOrder) => process.send?.(await obey(order)))

async function obey(order: CrowdOrder): Promise<CrowdTold> {
  if (order.do === 'come') await come(order)
  if (order.do === 'leave') {
    for (const { socket } of followers.splice(0)) socket.destroy()
    await sleep(300)
  }
  return order.do === 'talk' ? talk(order) : told({ said: 0, refused: 0, answered: [], began: 0 })
}

async function come({ seats, over }: Extract<CrowdOrder, { do: 'come' }>): Promise<void> {
  followers = []
  for (let at = 0; at < seats.length; at += COME_AT_ONCE)
    await Promise.all(seats.slice(at, at + COME_AT_ONCE).map((seat) => sitDown(seat, over)))
}

function sitDown(seat: Seat, over: 'events' | 'websocket'): Promise<void> {
  const head = [
    `GET ${seat.path} HTTP/1.1`,
    `host: 127.0.0.1:${seat.port}`,
    `cookie: ${seat.cookie}`,
    ...(over === 'websocket'
      ? [
          'connection: upgrade',
          'upgrade: websocket',
          'sec-websocket-version: 13',
          `sec-websocket-key: ${'A'.repeat(22)}==`,
        ]
      : ['accept: text/event-stream']),
  ]
  return new Promise((done, fail) => {
    const socket = connect(seat.port, '127.0.0.1', () => socket.write(`${head.join('\r\n')}\r\n\r\n`))
    const follower: Follower = { ...seat, socket, seen: new Set(), marking: false, tail: null }
    socket.on('error', fail)
    socket.once('data', (chunk) => {
      const status = chunk.toString('latin1', 9, 12)
      if (status !== (over === 'websocket' ? '101' : '200')) return fail(new Error(`a stream answered ${status}`))
      followers.push(follower)
      socket.on('data', (news) => take(follower, news))
      done()
    })
  })
}

function take(follower: Follower, came: Buffer): void {
  const now = performance.now()
  const chunk = follower.tail ? Buffer.concat([follower.tail, came]) : came
  // Most reads end where a message ends.
  follower.tail = came.length >= LARGE_READ ? Buffer.from(came.subarray(-PLACE.length)) : null
  for (let at = chunk.indexOf(MARK); at !== -1; at = chunk.indexOf(MARK, at + MARK.length)) {
    if (at + PLACE.length > chunk.length) break
    const n = Number(chunk.toString('latin1', at + MARK.length, at + PLACE.length))
    const sent = sentAt[n]
    if (sent === undefined || follower.seen.has(n)) continue
    follower.seen.add(n)
    arrivals.push(now - sent)
    lastArrival = now
    if (reading) mark(follower, chunk, reading)
  }
}

function mark(follower: Follower, chunk: Buffer, { path, fromMs, toMs }: Reading): void {
  if (follower === followers[0]) {
    const at = chunk.lastIndexOf('data-seq="')
    if (at !== -1) lastSeq = Number.parseInt(chunk.toString('latin1', at + 10, at + 22), 10)
  }
  if (follower.marking) return
  follower.marking = true
  setTimeout(
    () => {
      follower.marking = false
      if (!reading || follower.socket.destroyed) return
      read++
      void post(follower.port, path, follower.cookie, `tot=${lastSeq}`)
    },
    fromMs + Math.random() * (toMs - fromMs),
  ).unref()
}

async function talk(order: Extract<CrowdOrder, { do: 'talk' }>): Promise<CrowdTold> {
  runs++
  sentAt = []
  arrivals = []
  read = 0
  reading = order.reading
  for (const { seen } of followers) seen.clear()
  const answered: number[] = []
  let refused = 0
  const began = performance.now()
  const until = began + order.seconds * 1000
  const one = async () => {
    const n = sentAt.length
    sentAt.push(performance.now())
    if (await say(order, n)) answered.push(performance.now() - (sentAt[n] ?? 0))
    else refused++
  }
  if (order.perSecond) {
    const under: Promise<void>[] = []
    for (let n = 0; n < order.perSecond * order.seconds; n++) {
      const wait = began + (n * 1000) / order.perSecond - performance.now()
      if (wait > 0) await sleep(wait)
      under.push(one())
    }
    await Promise.all(under)
  } else
    await Promise.all(
      Array.from({ length: order.atOnce }, async () => {
        while (performance.now() < until) await one()
      }),
    )
  const wanted = () => (sentAt.length - refused) * followers.length
  const over = performance.now() + PATIENCE_MS
  while (arrivals.length < wanted() && performance.now() < over) await sleep(10)
  reading = undefined
  return told({ said: sentAt.length, refused, answered, began })
}

async function say({ say: how }: Extract<CrowdOrder, { do: 'talk' }>, n: number): Promise<boolean> {
  const mark = MARK + String(n).padStart(DIGITS, '0')
  if ('bytes' in how) {
    followers[0]?.socket.write(frame(how.bytes.replace(PLACE, mark)))
    return true
  }
  const body = new URLSearchParams({
    bericht: SAID.replace(PLACE, mark),
    sleutel: `${process.pid}-${Math.floor(performance.timeOrigin)}-${runs}-${n}`,
  }).toString()
  const cookie = how.cookies[n % how.cookies.length] ?? ''
  return (await post(how.port, how.path, cookie, body)) === 200
}

// From a browser, so masked; with a mask of zeros the bytes stay what they are.
function frame(text: string): Buffer {
  const bytes = Buffer.from(text)
  const head = Buffer.alloc(8)
  head[0] = 0x81
  head[1] = 0x80 | 126
  head.writeUInt16BE(bytes.length, 2)
  return Buffer.concat([head, bytes])
}

/** @returns the status; 0 when the connection broke */
function post(port: number, path: string, cookie: string, body: string): Promise<number> {
  const headers = {
    cookie,
    accept: 'text/vnd.turbo-stream.html',
    'accept-encoding': 'identity',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'sec-fetch-site': 'same-origin',
  }
  return new Promise((done) => {
    request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => done(answer.statusCode ?? 0))
    })
      .on('error', () => done(0))
      .end(body)
  })
}

function told({
  said,
  refused,
  answered,
  began,
}: {
  said: number
  refused: number
  answered: number[]
  began: number
}): CrowdTold {
  const times = arrivals.toSorted((a, b) => a - b)
  const at = (all: number[], part: number) => all[Math.min(all.length - 1, Math.floor(all.length * part))] ?? 0
  return {
    ...{ said, refused, read },
    seconds: (Math.max(lastArrival, began) - began) / 1000,
    missing: (said - refused) * followers.length - times.length,
    ...{ p50: at(times, 0.5), p95: at(times, 0.95), p99: at(times, 0.99), most: times.at(-1) ?? 0 },
    answered: at(
      answered.toSorted((a, b) => a - b),
      0.5,
    ),
  }
}
