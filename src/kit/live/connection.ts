import type { ServerResponse } from 'node:http'
import type { SignedIn } from '../access/viewer.ts'
import type { StreamRequest } from './index.ts'

/** What a client may leave unread before it is closed: it comes back and gets everything anew. */
const MOST_UNREAD_BYTES = 512 * 1024

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // nginx and its likes would otherwise hold the events back.
  'X-Accel-Buffering': 'no',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
}

/** A rendered fragment, ready to be written to many. */
export interface Parcel {
  topic: string
  /** Order in which the renders began. */
  turn: number
  bytes: Buffer
}

/** One browser's stream. */
export interface Connection {
  viewer: SignedIn
  readonly token: string
  readonly topics: ReadonlySet<string>
  /** When its rights are due to be checked again, milliseconds since 1970. */
  due: number
  /** Raised while its rights are in doubt: nothing is written, and what passed by is kept in `passedBy`. */
  held: boolean
  readonly passedBy: Set<string>
  /** @returns whether it was written: not while held, nor when something newer on the topic went before */
  put(parcel: Parcel): boolean
  beat(): void
  /** Ends the stream; the browser comes back after about this long. */
  end(comeBackMs: number): void
  destroy(): void
}

/**
 * Begins the stream on a response.
 * @param closed told once, when the stream is over for whatever reason
 */
export function beginStream(
  request: StreamRequest & { viewer: SignedIn },
  topics: ReadonlySet<string>,
  closed: (connection: Connection) => void,
): Connection {
  const { out } = request
  const lastTurn = new Map<string, number>()
  const write = (data: Buffer | string) => {
    if (out.writableEnded || out.destroyed) return
    out.write(data)
    if (out.writableLength > MOST_UNREAD_BYTES) out.destroy()
  }

  const connection: Connection = {
    viewer: request.viewer,
    token: request.token,
    topics,
    due: 0,
    held: false,
    passedBy: new Set(),
    put(parcel) {
      if (connection.held) {
        connection.passedBy.add(parcel.topic)
        return false
      }
      if (parcel.turn <= (lastTurn.get(parcel.topic) ?? 0)) return false
      lastTurn.set(parcel.topic, parcel.turn)
      write(parcel.bytes)
      return true
    },
    beat: () => write(':\n\n'),
    end(comeBackMs) {
      write(`retry: ${Math.round(comeBackMs)}\n\n`)
      out.end()
      // Someone who does not read would keep the rest of it forever.
      setTimeout(() => out.destroy(), 2000).unref()
    },
    destroy: () => void out.destroy(),
  }

  out.once('close', () => closed(connection))
  // A broken socket is told by 'close' as well; without a listener the error would end the process.
  out.on('error', () => {})
  greet(out)
  return connection
}

function greet(out: ServerResponse): void {
  out.writeHead(200, HEADERS)
  out.socket?.setNoDelay(true)
  // With an id the browser sends Last-Event-ID when it comes back by itself, which tells that it missed something.
  out.write(`retry: ${Math.round(2000 + Math.random() * 2000)}\nid: 1\n\n`)
}

/** An event with the topic on its first line and the fragment on those after it. */
export function parcelOf(topic: string, turn: number, html: string): Parcel {
  const lines = html.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`)
  return { topic, turn, bytes: Buffer.from(`data: ${topic}\n${lines.join('')}\n`) }
}
