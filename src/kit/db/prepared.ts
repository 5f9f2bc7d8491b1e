import type { Duplex } from 'node:stream'
import pg from 'pg'

// Statements put together with ever other texts would fill the memory of PostgreSQL: more than these are not kept.
const MOST_KEPT = 500
const LONGEST_KEPT = 8000

const names = new Map<string, string>()

export interface PreparingConfig extends pg.ClientConfig {
  /** In milliseconds; 0, or nothing, waits for ever. */
  answerMs?: number
}

/**
 * A connection that has PostgreSQL plan each statement once and then only run it. A page's statements are small and always
 * the same, so planning them costs more than running them. It is broken off when no answer comes within `answerMs`.
 */
export class PreparingClient extends pg.Client {
  readonly #answerMs: number
  #waiting: NodeJS.Timeout | undefined

  constructor(config: PreparingConfig = {}) {
    super(config)
    this.#answerMs = config.answerMs ?? 0
    this.on('drain', () => this.#answered())
    this.on('end', () => this.#answered())
  }

  // The overloads of pg are many; what differs here is one property of one form.
  override query = ((config: unknown, ...rest: unknown[]) => {
    if (this.#answerMs) this.#expectAnswer()
    return super.query(...([named(config, rest[0]), ...rest] as Parameters<pg.Client['query']>))
  }) as pg.Client['query']

  // The time-out of pg itself leaves the connection as it is, perhaps in the middle of a transaction that the next one
  // would then write in.
  #expectAnswer(): void {
    if (this.#waiting) this.#waiting.refresh()
    else
      this.#waiting = setTimeout(() => {
        const { stream } = (this as unknown as { connection: { stream: Duplex } }).connection
        stream.destroy(new Error(`timeout: no answer from the database in ${this.#answerMs} ms`))
      }, this.#answerMs).unref()
  }

  #answered(): void {
    clearTimeout(this.#waiting)
    this.#waiting = undefined
  }
}

function named(config: unknown, values: unknown): unknown {
  if (typeof config === 'string') return Array.isArray(values) ? withName({ text: config }, values) : config
  return isPlain(config) ? withName(config, config.values ?? values) : config
}

function withName(config: pg.QueryConfig, values: unknown): pg.QueryConfig {
  if (config.name || !Array.isArray(values) || values.length === 0) return config
  const name = nameOf(config.text)
  return name ? { ...config, name } : config
}

function isPlain(config: unknown): config is pg.QueryConfig {
  return typeof config === 'object' && config !== null && 'text' in config && !('submit' in config)
}

/** The same name for the same text; null when too many are kept already. */
function nameOf(text: string): string | null {
  const known = names.get(text)
  if (known) return known
  if (names.size >= MOST_KEPT || text.length > LONGEST_KEPT) return null
  const name = `kept-${names.size + 1}`
  names.set(text, name)
  return name
}
