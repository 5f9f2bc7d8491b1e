import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** One statement as it crossed the wire. */
export interface Recorded {
  /** Of a prepared statement; empty when the statement had none. */
  name: string
  text: string
  values: (string | Buffer | null)[]
}

/** A tap between an app and its PostgreSQL. */
export interface Tap {
  /** The same database, through the tap. */
  url: string
  /** What was asked during some work, in the order in which it was asked. */
  record(work: () => Promise<void>): Promise<Recorded[]>
  stop(): Promise<void>
}

/**
 * Opens a door to a PostgreSQL that writes down what passes. The app itself knows nothing of it.
 * @param url of the database, on a Unix socket or a port of this machine, without TLS
 */
export async function tapDatabase(url: string): Promise<Tap> {
  let heard: Recorded[] | null = null
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const database = connectTo(new URL(url))
    const read = reader((one) => heard?.push(one))
    client.on('data', read)
    client.pipe(database).pipe(client)
    for (const socket of [client, database]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        client.destroy()
        database.destroy()
      })
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const tapped = new URL(url)
  tapped.search = '?sslmode=disable'
  tapped.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: tapped.href,
    async record(work) {
      const mine: Recorded[] = []
      heard = mine
      await work()
      heard = null
      return mine
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        for (const socket of open) socket.destroy()
      }),
  }
}

function connectTo(url: URL): Socket {
  const folder = url.searchParams.get('host')
  const port = Number(url.port || 5432)
  return folder?.startsWith('/') ? connect(`${folder}/.s.PGSQL.${port}`) : connect(port, folder ?? url.hostname)
}

/** Reads what one connection says to PostgreSQL: its statements with their names, and what each is run with. */
function reader(tell: (one: Recorded) => void): (chunk: Buffer) => void {
  const texts = new Map<string, string>()
  let rest: Buffer = Buffer.alloc(0)
  let started = false
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      // The first message of a connection has no letter before its length.
      const letter = started ? 1 : 0
      if (rest.length < letter + 4) return
      const length = rest.readInt32BE(letter) + letter
      if (rest.length < length) return
      const kind = started ? String.fromCharCode(rest[0] ?? 0) : ''
      const body = rest.subarray(letter + 4, length)
      rest = rest.subarray(length)
      started = true
      if (kind === 'Q') tell({ name: '', text: textAt(body, 0)[0], values: [] })
      if (kind === 'P') {
        const [name, after] = textAt(body, 0)
        texts.set(name, textAt(body, after)[0])
      }
      if (kind === 'B') {
        const [name, values] = bound(body)
        tell({ name, text: texts.get(name) ?? '', values })
      }
    }
  }
}

function bound(body: Buffer): [name: string, values: Recorded['values']] {
  const [, afterPortal] = textAt(body, 0)
  const [name, afterName] = textAt(body, afterPortal)
  const formats = body.readInt16BE(afterName)
  const binary = Array.from({ length: formats }, (_, i) => body.readInt16BE(afterName + 2 + 2 * i) === 1)
  let at = afterName + 2 + 2 * formats
  const count = body.readInt16BE(at)
  at += 2
  const values = Array.from({ length: count }, (_, i) => {
    const length = body.readInt32BE(at)
    at += 4
    if (length === -1) return null
    const bytes = body.subarray(at, at + length)
    at += length
    return (formats === 1 ? binary[0] : binary[i]) ? Buffer.from(bytes) : bytes.toString('utf8')
  })
  return [name, values]
}

function textAt(body: Buffer, at: number): [text: string, after: number] {
  const end = body.indexOf(0, at)
  return [body.toString('utf8', at, end), end + 1]
}
