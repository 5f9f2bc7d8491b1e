import { createHash } from 'node:crypto'
import { AwsV4Signer } from 'aws4fetch'
import type { S3Address } from './address.ts'
import { checkKey, type Storage, StorageAway } from './index.ts'

const PATIENCE_MS = 8000
// On top of that, for what has to be sent.
const MS_PER_MEGABYTE = 1000

/**
 * Files in a bucket of an S3-compatible storage. Only the app speaks with it: no address of it ever reaches a browser.
 * @param patienceMs how long it may take to begin an answer
 */
export function s3Storage(address: S3Address, patienceMs = PATIENCE_MS): Storage {
  const ask = (method: string, key: string, body?: Uint8Array) => {
    checkKey(key)
    const wait = patienceMs + ((body?.length ?? 0) / 1e6) * MS_PER_MEGABYTE
    return asked(address, method, key, wait, body)
  }
  return {
    async put(key, bytes) {
      await emptied(address, await ask('PUT', key, bytes))
    },
    async get(key) {
      const response = await ask('GET', key)
      if (response.status === 404) return missing(address, response)
      if (!response.ok || !response.body) throw await refusal(address, response)
      return { stream: response.body, size: Number(response.headers.get('content-length')) }
    },
    async remove(key) {
      const response = await ask('DELETE', key)
      if (response.status === 404) await missing(address, response)
      else await emptied(address, response)
    },
  }
}

// Every question may be asked twice: a storage closes connections that we hoped to use again.
async function asked(address: S3Address, method: string, key: string, wait: number, body?: Uint8Array) {
  try {
    const first = await askOnce(address, method, key, wait, body)
    if (first.status < 500) return first
    await first.body?.cancel()
  } catch (error) {
    if (isTooLate(error)) throw away(address, 'it does not answer in time', error)
  }
  return askOnce(address, method, key, wait, body).catch((error: unknown) => {
    const { code } = ((error as Error).cause ?? error) as { code?: string }
    throw away(address, isTooLate(error) ? 'it does not answer in time' : (code ?? 'no connection'), error)
  })
}

async function askOnce(address: S3Address, method: string, key: string, wait: number, body?: Uint8Array) {
  const { bucketUrl, region, key: accessKeyId, secret: secretAccessKey } = address
  const signed = await new AwsV4Signer({
    method,
    url: `${bucketUrl}/${key}`,
    // What is signed is these very bytes: nobody in between can change them.
    headers: { 'x-amz-content-sha256': sha256(body ?? new Uint8Array()) },
    accessKeyId,
    secretAccessKey,
    region,
    service: 's3',
  }).sign()
  const tooLate = new AbortController()
  const timer = setTimeout(() => tooLate.abort(new DOMException('too late', 'TimeoutError')), wait)
  try {
    return await fetch(signed.url, {
      method,
      headers: signed.headers,
      // Our signature is for this host only.
      redirect: 'manual',
      signal: tooLate.signal,
      ...(body ? { body: body as Uint8Array<ArrayBuffer> } : {}),
    })
  } finally {
    // The bytes themselves may take as long as whoever reads them.
    clearTimeout(timer)
  }
}

async function emptied(address: S3Address, response: Response): Promise<void> {
  if (!response.ok) throw await refusal(address, response)
  await response.body?.cancel()
}

// A bucket that is not there is no missing file.
async function missing(address: S3Address, response: Response): Promise<null> {
  const code = await codeOf(response)
  if (code && code !== 'NoSuchKey') throw away(address, `it says ${code}`)
  return null
}

async function refusal(address: S3Address, response: Response): Promise<StorageAway> {
  return away(address, `it says ${(await codeOf(response)) || response.status}`)
}

/** S3's one word for what is wrong. The rest of the answer can hold our key. */
async function codeOf(response: Response): Promise<string> {
  const text = await response.text().catch(() => '')
  return /<Code>(\w{1,60})<\/Code>/.exec(text)?.[1] ?? ''
}

function away({ host, bucket }: S3Address, why: string, cause?: unknown): StorageAway {
  return new StorageAway(`the storage ${host}, bucket ${bucket}, cannot be used: ${why}`, { cause })
}

function isTooLate(error: unknown): boolean {
  return (error as Error).name === 'TimeoutError'
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
