import pg from 'pg'
import { errorFields, type Log } from '../log.ts'
import { LIVE_CHANNEL } from './index.ts'

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 10_000
const PULSE_MS = 20_000

/** What arrives over the channel. */
export interface Heard {
  topic?: string
  /** What changed on the topic. */
  detail?: string
  rights?: string
}

export interface Listener {
  readonly listening: boolean
  stop(): Promise<void>
}

/**
 * Keeps one connection of its own that listens, and makes it again, ever more slowly, when it breaks.
 * @param url connection string; behind a pooler in transaction mode LISTEN does not work
 * @param on.heard told of each message
 * @param on.connected told each time the connection stands: whatever was said before then may have been missed
 */
export function listen(url: string, log: Log, on: { heard(message: Heard): void; connected(): void }): Listener {
  let client: pg.Client | null = null
  let listening = false
  let stopped = false
  let wait = FIRST_WAIT_MS
  let timer: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: 'vliegwiel-live',
      keepAlive: true,
      connectionTimeoutMillis: 5000,
      query_timeout: 10_000,
    })
    client = fresh
    let broken = false
    const lost = (error?: Error) => {
      if (broken) return
      broken = true
      again(fresh, error)
    }
    fresh.on('error', lost)
    fresh.on('end', () => lost())
    fresh.on('notification', (message) => hear(message.payload))
    try {
      await fresh.connect()
      await fresh.query(`listen ${LIVE_CHANNEL}`)
      listening = true
      wait = FIRST_WAIT_MS
      if (!stopped) on.connected()
      // A connection whose other side vanished without a word is only found out by asking.
      pulse(fresh, lost)
    } catch (error) {
      lost(error as Error)
    }
  }

  function pulse(on: pg.Client, lost: (error: Error) => void): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      on.query('select 1').then(() => pulse(on, lost), lost)
    }, PULSE_MS).unref()
  }

  function again(old: pg.Client, error?: Error): void {
    listening = false
    clearTimeout(timer)
    old.end().catch(() => {})
    if (stopped) return
    log('warn', 'live: the listening connection broke', { waitMs: wait, ...(error && errorFields(error)) })
    timer = setTimeout(connect, wait * (0.75 + Math.random() / 2)).unref()
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }

  function hear(payload: string | undefined): void {
    try {
      on.heard(JSON.parse(payload ?? '') as Heard)
    } catch {
      log('warn', 'live: a message on the channel could not be read')
    }
  }

  void connect()
  return {
    get listening() {
      return listening
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}
