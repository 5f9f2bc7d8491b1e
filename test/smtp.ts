import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as it came off the wire. */
export interface Arrived {
  from: string
  to: string[]
  /** By their name in lower case, each with its folds undone. */
  headers: Map<string, string[]>
  text: string
  html: string
  /** Every part, however deep, with its type as it stands. */
  parts: { type: string; body: string }[]
}

export interface MailServer {
  url: string
  arrived: Arrived[]
  /** What happens before a mail is accepted: throw to refuse it, wait to be slow. */
  atTheDoor: () => Promise<void>
  close(): Promise<void>
}

/** A mail server on a free port of this machine. */
export async function startMailServer(): Promise<MailServer> {
  const mails: MailServer = { url: '', arrived: [], atTheDoor: async () => {}, close: async () => {} }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        try {
          await mails.atTheDoor()
        } catch (error) {
          done(error as Error)
          return
        }
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom ? mailFrom.address : ''
        mails.arrived.push({ from, to: rcptTo.map(({ address }) => address), ...read(Buffer.concat(parts)) })
        done()
      })
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  mails.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  mails.close = () => new Promise((resolve) => server.close(() => resolve()))
  return mails
}

function read(raw: Buffer): Pick<Arrived, 'headers' | 'text' | 'html' | 'parts'> {
  const whole = split(raw.toString('latin1'))
  const parts = leaves(whole).map(({ headers, body }) => ({
    type: headers.get('content-type')?.[0] ?? 'text/plain',
    body: decode(body, headers.get('content-transfer-encoding')?.[0]),
  }))
  const partOf = (type: string) => parts.find((part) => part.type.startsWith(type))?.body ?? ''
  return { headers: whole.headers, text: partOf('text/plain'), html: partOf('text/html'), parts }
}

type Part = ReturnType<typeof split>

function leaves(part: Part): Part[] {
  const type = part.headers.get('content-type')?.[0] ?? ''
  const boundary = /^multipart\//.test(type) && /boundary="?([^";]+)"?/.exec(type)?.[1]
  if (!boundary) return [part]
  return part.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((one) => leaves(split(one)))
}

function split(text: string): { headers: Map<string, string[]>; body: string } {
  const [head = '', ...body] = text.replace(/^\r\n/, '').split('\r\n\r\n')
  const headers = new Map<string, string[]>()
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()])
  }
  return { headers, body: body.join('\r\n\r\n') }
}

function decode(body: string, encoding = '7bit'): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1').toString('utf8').replaceAll('\r\n', '\n')
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n')
}

/** A header in words: what its encoded words say. */
export function inWords(header = ''): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, said: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(said, 'base64').toString('utf8')
        : decode(said.replaceAll('_', ' '), 'quoted-printable'),
    )
}
