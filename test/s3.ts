import { createHash, createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// It has no types, and comes from the time before modules.
const S3rver = createRequire(import.meta.url)('s3rver') as new (
  options: object,
) => { configureBuckets(): Promise<unknown>; callback(): RequestListener }

const BUCKET = 'kring-bestanden'
const KEY = 'S3RVER'

/** An S3 server on this machine that checks every signature. */
export interface S3Server {
  /** For STORAGE_URL. */
  url: string
  /** The same with another part, as a wrong secret. */
  urlWith(parts: { secret?: string; bucket?: string }): string
  /** Away, as when it is being restarted: `start` brings it back with what it held. */
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

/** Starts one with an empty bucket, on a free port. */
export async function startS3(): Promise<S3Server> {
  const directory = mkdtempSync(join(tmpdir(), 'vliegwiel-s3-'))
  const s3rver = new S3rver({ silent: true, directory, configureBuckets: [{ name: BUCKET }] })
  await s3rver.configureBuckets()
  const answer = s3rver.callback()
  let port = 0
  let server: Server | null = null
  const start = async () => {
    if (server) return
    const fresh = createServer((request, response) =>
      isSigned(request) ? answer(request, response) : refuse(response),
    )
    await new Promise<void>((resolve) => fresh.listen(port, '127.0.0.1', resolve))
    port = (fresh.address() as AddressInfo).port
    server = fresh
  }
  const stop = async () => {
    const running = server
    server = null
    running?.closeAllConnections()
    if (running) await new Promise((resolve) => running.close(resolve))
  }
  await start()
  const urlWith = ({ secret = KEY, bucket = BUCKET }) => `s3://${KEY}:${secret}@127.0.0.1:${port}/${bucket}?tls=0`
  return {
    url: urlWith({}),
    urlWith,
    start,
    stop,
    async close() {
      await stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

// The server itself lets every signature of the fourth version pass.
function isSigned({ method = '', url = '', headers }: IncomingMessage): boolean {
  const said =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/((\d{8})\/([^/]+)\/s3\/aws4_request), SignedHeaders=([^,]+), Signature=(\w+)$/
  const [, key, scope, day, region, names = '', signature] = said.exec(headers.authorization ?? '') ?? []
  if (key !== KEY || !day || !region) return false
  const [path, query = ''] = url.split('?')
  const signed = names.split(';').map((name) => `${name}:${headers[name]}\n`)
  const asked = [method, path, query, signed.join(''), names, headers['x-amz-content-sha256']].join('\n')
  const hash = createHash('sha256').update(asked).digest('hex')
  const hmac = (by: string | Buffer, text: string) => createHmac('sha256', by).update(text).digest()
  const by = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${KEY}`)
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hash].join('\n')
  return names.includes('host') && hmac(by, text).toString('hex') === signature
}

function refuse(response: ServerResponse): void {
  const answer = `<Error><Code>SignatureDoesNotMatch</Code><AWSAccessKeyId>${KEY}</AWSAccessKeyId></Error>`
  response.writeHead(403, { 'content-type': 'application/xml', connection: 'close' }).end(answer)
}
