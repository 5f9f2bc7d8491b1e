import type { EventEmitter } from 'node:events'
import type pg from 'pg'

// What `pg` gives a query of our own making to work with; it has no types for it.
interface Wire {
  stream: EventEmitter & { pause(): void; resume(): void }
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

/** How both ends must write dates and numbers so that the same row is the same text everywhere. */
export const SAME_TEXT = `set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';
  set extra_float_digits = 1; set bytea_output = 'hex'; set client_encoding = 'UTF8'; set client_min_messages = 'warning';
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0; set search_path = public`

const PAUSE_AT = 8 * 1024 * 1024

/**
 * The rows that `copy ... to stdout` gives, each as one line of text with its line end.
 * @param client nothing else may be asked of it meanwhile
 */
export async function* copyOut(client: pg.ClientBase, statement: string): AsyncGenerator<Buffer[]> {
  let rows: Buffer[] = []
  let bytes = 0
  let over = false
  let failure: Error | null = null
  let wire: Wire | null = null
  let wake = () => {}
  const end = (error: Error | null) => {
    failure ??= error
    over = true
    wake()
  }
  submit(client, {
    submit(connection) {
      wire = connection
      connection.query(statement)
    },
    // PostgreSQL sends every row as a message of its own. Its bytes lie in a buffer that `pg` writes over later.
    handleCopyData({ chunk }) {
      rows.push(Buffer.from(chunk))
      bytes += chunk.length
      if (bytes > PAUSE_AT) wire?.stream.pause()
      wake()
    },
    handleCopyInResponse: (connection) => connection.sendCopyFail('only copy to is expected here'),
    end,
  })
  for (;;) {
    if (rows.length > 0) {
      const some = rows
      rows = []
      bytes = 0
      ;(wire as Wire | null)?.stream.resume()
      yield some
    } else if (over) break
    else
      await new Promise<void>((resolve) => {
        wake = resolve
      })
  }
  if (failure) throw failure
}

/**
 * Adds rows as `copyOut` gave them.
 * @param statement copy ... from stdin
 * @param rows whole rows
 */
export function copyIn(client: pg.ClientBase, statement: string, rows: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    submit(client, {
      submit: (connection) => connection.query(statement),
      handleCopyData: () => {},
      handleCopyInResponse(connection) {
        connection.sendCopyFromChunk(rows)
        connection.endCopyFrom()
      },
      end: (error) => (error ? reject(error) : resolve()),
    })
  })
}

interface Asked {
  submit(connection: Wire): void
  handleCopyData(message: { chunk: Buffer }): void
  handleCopyInResponse(connection: Wire): void
  /** Called once, when the connection can be used again. */
  end(error: Error | null): void
}

function submit(client: pg.ClientBase, { end, ...asked }: Asked): void {
  let failure: Error | null = null
  client.query({
    ...asked,
    callback: () => {},
    handleRowDescription: () => {},
    handleDataRow: () => {},
    handleEmptyQuery: () => {},
    handlePortalSuspended: () => {},
    handleCommandComplete: () => {},
    handleError(error: Error) {
      failure = error
      end(failure)
    },
    handleReadyForQuery: () => end(failure),
  } as unknown as pg.Submittable)
}
