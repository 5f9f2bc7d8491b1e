/** A bucket on an S3-compatible storage, out of STORAGE_URL. */
export interface S3Address {
  /** The bucket's own address, without a slash at the end. */
  bucketUrl: string
  /** For a log: who is asked, without key or secret. */
  host: string
  bucket: string
  region: string
  key: string
  secret: string
}

const EXAMPLE = 's3://key:secret@s3.example.nl/bucket?region=nl-1'

/**
 * Reads `s3://key:secret@host[:port]/bucket[?region=..&tls=0|1&path-style=0|1]`.
 * @returns the address, or a line for each thing that is wrong with it; no line holds what was given
 */
export function readStorageUrl(text: string): { address: S3Address } | { wrong: string[] } {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== 's3:' || !url.host || url.hash)
    return {
      wrong: [
        `STORAGE_URL is not a storage address: for example ${EXAMPLE} is needed, with %2F for a / in the secret; leave it out to keep files on disk`,
      ],
    }
  const wrong: string[] = []
  const [key, secret] = [decoded(url.username), decoded(url.password)]
  if (!key || !secret) wrong.push(`STORAGE_URL has no key and secret: ${EXAMPLE} is needed`)
  if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d+)?$/i.test(url.host))
    wrong.push('STORAGE_URL has no host that could be: for example s3.example.nl or 10.0.0.5:9000 is needed')
  const bucket = url.pathname.replace(/^\/|\/$/g, '')
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    wrong.push(`STORAGE_URL names no bucket: one name of 3 to 63 small letters and digits is needed, as in ${EXAMPLE}`)
  const asked = Object.fromEntries(url.searchParams)
  const { region = 'us-east-1', tls = '1', 'path-style': pathStyle = '1', ...rest } = asked
  if (!/^[a-z0-9-]+$/i.test(region)) wrong.push('STORAGE_URL has no region that could be: for example region=nl-1')
  if (!/^[01]$/.test(tls)) wrong.push('STORAGE_URL has a tls that is not 1 (the default) or 0')
  if (!/^[01]$/.test(pathStyle))
    wrong.push('STORAGE_URL has a path-style that is not 1 (host/bucket, the default) or 0 (bucket.host)')
  if (Object.keys(rest).length > 0)
    wrong.push('STORAGE_URL asks for something unknown: only region, tls and path-style may stand behind the ?')
  if (wrong.length > 0) return { wrong }
  const scheme = tls === '1' ? 'https' : 'http'
  const bucketUrl = pathStyle === '1' ? `${scheme}://${url.host}/${bucket}` : `${scheme}://${bucket}.${url.host}`
  return { address: { bucketUrl, host: url.host, bucket, region, key, secret } }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
