// Brings one mail from standard input to a running Vliegwiel. See bin/receive-mail.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

/** What a mail server understands (sysexits.h): taken, try again later, refused for good. */
const TAKEN = 0
const LATER = 75
const REFUSED = 77

const MOST_BYTES = 24 * 1024 * 1024
/** Nobody is told of these: the mail server may say so to whoever sent them. */
const NOT_FOR_US = ['spoofed', 'unknown-address', 'unreadable']

process.exitCode = await bring().catch((error: unknown) => {
  console.error(`receive-mail: ${error instanceof Error ? error.message : String(error)}`)
  return LATER
})

async function bring(): Promise<number> {
  const { values } = parseArgs({
    options: {
      site: { type: 'string' },
      to: { type: 'string' },
      'secret-file': { type: 'string' },
      silent: { type: 'boolean' },
    },
  })
  const { HOST = '127.0.0.1', PORT = '3000', INBOUND_SECRET } = process.env
  const secret = values['secret-file'] ? readFileSync(values['secret-file'], 'utf8').trim() : INBOUND_SECRET
  if (!secret) throw new Error('no secret: set INBOUND_SECRET, or give --secret-file')
  const raw = await standardInput()
  if (!raw) {
    console.error('receive-mail: larger than 24 MB')
    return REFUSED
  }
  const url = new URL('/post/binnen', values.site ?? `http://${HOST}:${PORT}`)
  if (values.to) url.searchParams.set('aan', values.to)
  const answer = await fetch(url, {
    method: 'POST',
    body: raw,
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'message/rfc822' },
    signal: AbortSignal.timeout(60_000),
  })
  if (!answer.ok) throw new Error(`${url.origin} answered ${answer.status}`)
  const { outcome } = (await answer.json()) as { outcome: string }
  console.error(`receive-mail: ${outcome}`)
  return NOT_FOR_US.includes(outcome) && !values.silent ? REFUSED : TAKEN
}

async function standardInput(): Promise<Buffer<ArrayBuffer> | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of process.stdin) {
    length += (part as Buffer).length
    if (length > MOST_BYTES) return null
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts)
}
