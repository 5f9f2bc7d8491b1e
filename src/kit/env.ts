import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { readStorageUrl, type S3Address } from './storage/address.ts'

export type Role = 'web' | 'worker' | 'all'
export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** An OpenID provider through which people may sign in. */
export interface OidcSettings {
  issuer: string
  clientId: string
  clientSecret: string
  /** What people know it by. */
  name: string
}

export interface Settings {
  port: number
  host: string
  /** Where people reach the site, without a slash at the end. */
  baseUrl: string
  /** True when BASE_URL is https: cookies get the __Host- prefix and HSTS is sent. */
  secure: boolean
  /** How many proxies in front may be believed about the visitor's address; 0 is none. */
  trustProxy: number
  dataDir: string
  /** Null: the embedded PostgreSQL. */
  databaseUrl: string | null
  /** Null: files lie in DATA_DIR. */
  s3: S3Address | null
  /** Null until the embedded installation has made or read its own. */
  appSecret: string | null
  smtpUrl: string | null
  mailFrom: string
  /** The part behind the @ of addresses on which people answer by mail, and what brings those mails in proves itself by. */
  inbound: { domain: string; secret: string } | null
  /** Null: not said; the boot decides (embedded and new means demo). */
  demo: boolean | null
  role: Role
  metricsPort: number | null
  /** Null: nobody signs in through another place. */
  oidc: OidcSettings | null
  /** Stewards show in two ways who they are before they look after anything. */
  stewardsSecondStep: boolean
  logLevel: LogLevel
  version: string
}

/** Thrown with one line for each setting that is wrong. */
export class SettingsError extends Error {
  readonly lines: string[]
  constructor(lines: string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/**
 * Reads every setting from the environment and checks them all before saying anything.
 * @param source the environment, `process.env` in production
 * @returns the settings with their defaults filled in
 * @throws SettingsError with a line for each wrong setting
 */
export function readSettings(source: Record<string, string | undefined>): Settings {
  const wrong: string[] = []
  const get = (name: string) => source[name]?.trim() || undefined
  const say = (name: string, expected: string) => {
    wrong.push(`${name} is "${get(name)}": ${expected}`)
  }

  const port = portOf(get('PORT'), 3000, () =>
    say('PORT', 'a whole number from 1 to 65535 is needed, for example 3000'),
  )
  const host = get('HOST') ?? '127.0.0.1'
  if (!isIP(host) && !/^[a-z0-9.-]+$/i.test(host))
    say('HOST', 'an address to listen on is needed, for example 127.0.0.1')

  const saidBaseUrl = get('BASE_URL')
  let baseUrl = saidBaseUrl ?? `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`
  try {
    const url = new URL(baseUrl)
    if (!/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) throw new Error()
    baseUrl = url.origin
  } catch {
    // Without BASE_URL the address is made of HOST and PORT, which then have their own line.
    if (saidBaseUrl)
      say('BASE_URL', 'the address people type is needed, without a path, for example https://kring.example.nl')
  }

  const databaseUrl = get('DATABASE_URL') ?? null
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    wrong.push('DATABASE_URL is not a PostgreSQL address: for example postgres://user:password@host/name is needed')

  const appSecret = get('APP_SECRET') ?? null
  if (appSecret && appSecret.length < 32) wrong.push('APP_SECRET is too short: at least 32 characters are needed')
  if (databaseUrl && !appSecret)
    wrong.push('APP_SECRET is missing: it is required when DATABASE_URL is set, at least 32 characters')

  const storage = get('STORAGE_URL') ? readStorageUrl(get('STORAGE_URL') ?? '') : { address: null }
  if ('wrong' in storage) wrong.push(...storage.wrong)

  const smtpUrl = get('SMTP_URL') ?? null
  if (smtpUrl && !/^smtps?:\/\/./.test(smtpUrl))
    wrong.push('SMTP_URL is not a mail server address: for example smtp://user:password@host:587 is needed')

  const mailFrom = get('MAIL_FROM') ?? 'Vliegwiel <vliegwiel@localhost>'
  if (!/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(mailFrom))
    say('MAIL_FROM', 'a sender is needed, for example "De Kring <kring@example.nl>"')
  if (smtpUrl && !get('MAIL_FROM')) wrong.push('MAIL_FROM is missing: it is required when SMTP_URL is set')

  const inbound = inboundOf(get, wrong)

  const demo = oneOf(get('DEMO'), ['0', '1'], null, () =>
    say('DEMO', '1 (fill with the demo community) or 0 is needed'),
  )
  const isPublic = !isLoopback(baseUrl)
  if (demo === '1' && isPublic)
    wrong.push(`DEMO is "1": the demo lets anybody sign in, so it is refused with a public BASE_URL (${baseUrl})`)

  const role = oneOf(get('ROLE'), ['web', 'worker', 'all'], 'all', () => say('ROLE', 'web, worker or all is needed'))
  const logLevel = oneOf(get('LOG_LEVEL'), ['debug', 'info', 'warn', 'error'], 'info', () =>
    say('LOG_LEVEL', 'debug, info, warn or error is needed'),
  )
  const metricsPort = get('METRICS_PORT')
    ? portOf(get('METRICS_PORT'), 0, () => say('METRICS_PORT', 'a whole number from 1 to 65535 is needed'))
    : null
  if (metricsPort !== null && metricsPort === port) say('METRICS_PORT', 'it must differ from PORT')
  const trust = get('TRUST_PROXY') ?? '0'
  if (!/^\d$/.test(trust)) say('TRUST_PROXY', 'the number of proxies in front is needed, 0 to 9')

  const secondStep = oneOf(get('STEWARDS_SECOND_STEP'), ['0', '1'], '0', () =>
    say('STEWARDS_SECOND_STEP', '1 (stewards also need a passkey or a code from an app) or 0 is needed'),
  )
  const oidc = oidcOf(get, wrong)

  if (wrong.length) throw new SettingsError(wrong)
  return {
    port,
    host,
    baseUrl,
    secure: baseUrl.startsWith('https:'),
    trustProxy: Number(trust),
    dataDir: get('DATA_DIR') ?? 'data',
    databaseUrl,
    s3: 'address' in storage ? storage.address : null,
    appSecret,
    smtpUrl,
    mailFrom,
    inbound,
    demo: demo === null ? (isPublic ? false : null) : demo === '1',
    role: role as Role,
    metricsPort,
    oidc,
    stewardsSecondStep: secondStep === '1',
    logLevel: logLevel as LogLevel,
    version: readVersion(),
  }
}

/**
 * Whether an address can only be reached from this machine.
 * @param url an absolute URL
 */
export function isLoopback(url: string): boolean {
  try {
    const { hostname } = new URL(url)
    return hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'))
  } catch {
    return false
  }
}

function inboundOf(get: (name: string) => string | undefined, wrong: string[]): Settings['inbound'] {
  const domain = get('REPLY_DOMAIN')?.toLowerCase()
  const secret = get('INBOUND_SECRET')
  if (!domain && !secret) return null
  if (!domain || !secret)
    wrong.push(
      `${domain ? 'INBOUND_SECRET' : 'REPLY_DOMAIN'} is missing: REPLY_DOMAIN and INBOUND_SECRET are set together or not at all`,
    )
  // An address is 254 characters at most, and what stands before the @ takes up to 64 of them.
  if (domain && (domain.length > 189 || !/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/.test(domain)))
    wrong.push(
      `REPLY_DOMAIN is "${domain}": the name behind the @ of addresses that only this site receives, for example antwoord.kring.example.nl`,
    )
  if (secret && !/^\S{32,}$/.test(secret))
    wrong.push('INBOUND_SECRET is too short: at least 32 characters are needed, without spaces')
  return domain && secret ? { domain, secret } : null
}

const OIDC = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const

function oidcOf(get: (name: string) => string | undefined, wrong: string[]): OidcSettings | null {
  const [issuer, clientId, clientSecret, name] = OIDC.map(get)
  if (!issuer && !clientId && !clientSecret && !name) return null
  for (const one of OIDC)
    if (!get(one)) wrong.push(`${one} is missing: ${OIDC.join(', ')} are set together or not at all`)
  if (issuer && !isIssuer(issuer))
    wrong.push(
      `OIDC_ISSUER is "${issuer}": the https address of a provider is needed, for example https://login.example.nl`,
    )
  return issuer && clientId && clientSecret && name ? { issuer, clientId, clientSecret, name } : null
}

// Without TLS anyone in between could say who somebody is; on this machine there is nobody in between.
function isIssuer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return (
    url !== null &&
    !url.search &&
    !url.hash &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(text)))
  )
}

function portOf(text: string | undefined, fallback: number, complain: () => void): number {
  if (text === undefined) return fallback
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535) complain()
  return port
}

function oneOf<T extends string, F>(
  text: string | undefined,
  allowed: readonly T[],
  fallback: F,
  complain: () => void,
): T | F {
  if (text === undefined) return fallback
  if (!allowed.includes(text as T)) complain()
  return text as T
}

/** The version in package.json, beside the sources or beside the build. */
export function readVersion(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      return (JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version: string }).version
    } catch {
      // The bundle and the sources lie at different depths below package.json.
    }
  }
  return '0.0.0'
}
