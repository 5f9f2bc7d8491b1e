import { describe, expect, test } from 'vitest'
import { isLoopback, readSettings, SettingsError } from './env.ts'

type Env = Record<string, string | undefined>

/** The complaints about an environment; none when it is fine. */
function complaints(env: Env): string[] {
  try {
    readSettings(env)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.lines
    throw error
  }
}

const DATABASE = { DATABASE_URL: 'postgres://u:p@db/naam', APP_SECRET: 'x'.repeat(32) }
const SMTP = { SMTP_URL: 'smtp://u:p@post:587', MAIL_FROM: 'De Kring <kring@voorbeeld.nl>' }

test('nothing said is a site on this machine with its own database', () => {
  expect(readSettings({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    baseUrl: 'http://127.0.0.1:3000',
    secure: false,
    trustProxy: 0,
    dataDir: 'data',
    databaseUrl: null,
    s3: null,
    appSecret: null,
    smtpUrl: null,
    inbound: null,
    mailFrom: 'Vliegwiel <vliegwiel@localhost>',
    demo: null,
    role: 'all',
    metricsPort: null,
    stewardsSecondStep: false,
    logLevel: 'info',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
  })
})

test('empty or blank is as if it was not said, and spaces around it do not count', () => {
  const blank = Object.fromEntries(
    [
      'PORT',
      'HOST',
      'BASE_URL',
      'DATABASE_URL',
      'STORAGE_URL',
      'APP_SECRET',
      'SMTP_URL',
      'REPLY_DOMAIN',
      'INBOUND_SECRET',
      'DEMO',
      'ROLE',
      'METRICS_PORT',
      'TRUST_PROXY',
      'STEWARDS_SECOND_STEP',
    ].map((name) => [name, '  ']),
  )
  expect(readSettings(blank)).toEqual(readSettings({}))
  expect(readSettings({ PORT: ' 8080 ' }).port).toBe(8080)
})

describe('right', () => {
  test.each<[Env, object]>([
    [{ PORT: '8080' }, { port: 8080, baseUrl: 'http://127.0.0.1:8080' }],
    [{ HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
    [{ HOST: '::1' }, { baseUrl: 'http://[::1]:3000' }],
    [{ HOST: 'kring.intern' }, { host: 'kring.intern' }],
    [{ BASE_URL: 'https://kring.example.nl/' }, { baseUrl: 'https://kring.example.nl', secure: true, demo: false }],
    [
      { REPLY_DOMAIN: 'Antwoord.Kring.example.nl', INBOUND_SECRET: 's'.repeat(32) },
      { inbound: { domain: 'antwoord.kring.example.nl', secret: 's'.repeat(32) } },
    ],
    [{ BASE_URL: 'http://localhost:3000' }, { secure: false, demo: null }],
    [DATABASE, { databaseUrl: DATABASE.DATABASE_URL, appSecret: DATABASE.APP_SECRET }],
    [{ ...DATABASE, DATABASE_URL: 'postgresql:///naam?host=/run' }, { databaseUrl: 'postgresql:///naam?host=/run' }],
    [SMTP, { smtpUrl: SMTP.SMTP_URL, mailFrom: SMTP.MAIL_FROM }],
    [{ ...SMTP, MAIL_FROM: 'kring@voorbeeld.nl' }, { mailFrom: 'kring@voorbeeld.nl' }],
    [
      { STORAGE_URL: 's3://sleutel:ge%2Fheim%2B@s3.example.nl/kring?region=nl-1' },
      {
        s3: {
          bucketUrl: 'https://s3.example.nl/kring',
          host: 's3.example.nl',
          bucket: 'kring',
          region: 'nl-1',
          key: 'sleutel',
          secret: 'ge/heim+',
        },
      },
    ],
    [
      { STORAGE_URL: 's3://a:b@10.0.0.5:9000/kring/?tls=0&path-style=1' },
      { s3: { bucketUrl: 'http://10.0.0.5:9000/kring', region: 'us-east-1' } },
    ],
    [
      { STORAGE_URL: 's3://a:b@s3.example.nl/kring?path-style=0' },
      { s3: { bucketUrl: 'https://kring.s3.example.nl' } },
    ],
    [{ DEMO: '1' }, { demo: true }],
    [{ DEMO: '0' }, { demo: false }],
    [{ ROLE: 'worker' }, { role: 'worker' }],
    [{ METRICS_PORT: '9090' }, { metricsPort: 9090 }],
    [{ TRUST_PROXY: '2' }, { trustProxy: 2 }],
    [{ STEWARDS_SECOND_STEP: '1' }, { stewardsSecondStep: true }],
    [{ STEWARDS_SECOND_STEP: '0' }, { stewardsSecondStep: false }],
    [{ LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
    [{ DATA_DIR: '/srv/een map' }, { dataDir: '/srv/een map' }],
  ])('%j', (env, expected) => expect(readSettings(env)).toMatchObject(expected))
})

describe('wrong', () => {
  test.each<[Env, RegExp]>([
    [{ PORT: 'drieduizend' }, /^PORT is "drieduizend": a whole number/],
    [{ PORT: '0' }, /^PORT is "0"/],
    [{ PORT: '65536' }, /^PORT/],
    [{ PORT: '3000.5' }, /^PORT/],
    [{ HOST: 'http://x' }, /^HOST is "http:\/\/x": an address/],
    [{ BASE_URL: 'kring.example.nl' }, /^BASE_URL is "kring.example.nl": .* https:/],
    [{ BASE_URL: 'https://kring.example.nl/kring' }, /^BASE_URL .* without a path/],
    [{ BASE_URL: 'https://kring.example.nl/?a=1' }, /^BASE_URL/],
    [{ BASE_URL: 'ftp://kring.example.nl' }, /^BASE_URL/],
    [{ BASE_URL: 'https://' }, /^BASE_URL/],
    [{ ...DATABASE, DATABASE_URL: 'mysql://db/naam' }, /^DATABASE_URL is not a PostgreSQL address/],
    [{ REPLY_DOMAIN: 'antwoord.example.nl' }, /^INBOUND_SECRET is missing/],
    [{ INBOUND_SECRET: 's'.repeat(32) }, /^REPLY_DOMAIN is missing/],
    [{ REPLY_DOMAIN: 'a@b.nl', INBOUND_SECRET: 's'.repeat(32) }, /^REPLY_DOMAIN is "a@b.nl"/],
    [{ REPLY_DOMAIN: 'a.example.nl', INBOUND_SECRET: 'kort' }, /^INBOUND_SECRET is too short/],
    [{ APP_SECRET: 'kort' }, /^APP_SECRET is too short: at least 32/],
    [{ DATABASE_URL: DATABASE.DATABASE_URL }, /^APP_SECRET is missing: it is required when DATABASE_URL/],
    [{ STORAGE_URL: 'kring-bestanden' }, /^STORAGE_URL is not a storage address: for example s3:/],
    [{ STORAGE_URL: 'https://a:geheim@s3.example.nl/kring' }, /^STORAGE_URL is not a storage address/],
    [{ STORAGE_URL: 's3://a:gehe/im@s3.example.nl/kring' }, /^STORAGE_URL is not .* %2F for a \/ in the secret/],
    [{ STORAGE_URL: 's3://s3.example.nl/kring' }, /^STORAGE_URL has no key and secret/],
    [{ STORAGE_URL: 's3://a@s3.example.nl/kring' }, /^STORAGE_URL has no key and secret/],
    [{ STORAGE_URL: 's3://a:gehe%im@s3.example.nl/kring' }, /^STORAGE_URL has no key and secret/],
    [{ STORAGE_URL: 's3://a:geheim@s3_x.example.nl/kring' }, /^STORAGE_URL has no host/],
    [{ STORAGE_URL: 's3://a:geheim@s3.example.nl' }, /^STORAGE_URL names no bucket/],
    [{ STORAGE_URL: 's3://a:geheim@s3.example.nl/een/twee' }, /^STORAGE_URL names no bucket/],
    [{ STORAGE_URL: 's3://a:geheim@s3.example.nl/kring?tls=ja' }, /^STORAGE_URL has a tls that is not 1/],
    [{ STORAGE_URL: 's3://a:geheim@s3.example.nl/kring?path-style=x' }, /^STORAGE_URL has a path-style/],
    [{ STORAGE_URL: 's3://a:geheim@s3.example.nl/kring?region=' }, /^STORAGE_URL has no region/],
    [{ STORAGE_URL: 's3://a:geheim@s3.example.nl/kring?ssl=1' }, /^STORAGE_URL asks for something unknown/],
    [{ ...SMTP, SMTP_URL: 'post:587' }, /^SMTP_URL is not a mail server address/],
    [{ ...SMTP, SMTP_URL: 'smtp://' }, /^SMTP_URL/],
    [{ SMTP_URL: SMTP.SMTP_URL }, /^MAIL_FROM is missing: it is required when SMTP_URL/],
    [{ MAIL_FROM: 'De Kring' }, /^MAIL_FROM is "De Kring": a sender/],
    [{ MAIL_FROM: 'De Kring <kring@voorbeeld.nl>\nBcc: x@y.z' }, /^MAIL_FROM/],
    [{ DEMO: 'ja' }, /^DEMO is "ja": 1 .* or 0/],
    [{ ROLE: 'server' }, /^ROLE is "server": web, worker or all/],
    [{ LOG_LEVEL: 'alles' }, /^LOG_LEVEL is "alles"/],
    [{ METRICS_PORT: 'x' }, /^METRICS_PORT is "x"/],
    [{ METRICS_PORT: '3000' }, /^METRICS_PORT .* differ from PORT/],
    [{ TRUST_PROXY: 'ja' }, /^TRUST_PROXY is "ja": the number of proxies/],
    [{ TRUST_PROXY: '10' }, /^TRUST_PROXY/],
    [{ TRUST_PROXY: '-1' }, /^TRUST_PROXY/],
  ])('%j', (env, sentence) => {
    const lines = complaints(env)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(sentence)
    expect(lines[0]).not.toMatch(/gehe(im|%|\/)/)
  })

  test('everything is said at once, a line each', () => {
    const lines = complaints({ PORT: 'x', DEMO: 'x', ROLE: 'x', SMTP_URL: 'x', TRUST_PROXY: 'x', LOG_LEVEL: 'x' })
    expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual(
      ['DEMO', 'LOG_LEVEL', 'MAIL_FROM', 'PORT', 'ROLE', 'SMTP_URL', 'TRUST_PROXY'].sort(),
    )
  })

  test('a secret is never said', () => {
    const lines = complaints({
      APP_SECRET: 'mijn geheim',
      SMTP_URL: 'ik:mijngeheim@post',
      DATABASE_URL: 'ik:mijngeheim@db/naam',
    }).join('\n')
    expect(lines).toMatch(/APP_SECRET[\s\S]*SMTP_URL|SMTP_URL[\s\S]*APP_SECRET/)
    expect(lines).not.toMatch(/mijn ?geheim/)
  })
})

describe('the demo lets anybody sign in', () => {
  test.each([
    'https://kring.example.nl',
    'http://192.168.1.10:3000',
    'http://127.0.0.1.nip.example',
    'https://localhost.example',
  ])('so it is refused where others can reach it: %s', (BASE_URL) => {
    expect(complaints({ DEMO: '1', BASE_URL })).toEqual([expect.stringContaining('refused with a public BASE_URL')])
    expect(readSettings({ BASE_URL }).demo).toBe(false)
  })

  test('also when only HOST makes it public', () => {
    expect(complaints({ DEMO: '1', HOST: '0.0.0.0' })).toHaveLength(1)
    expect(readSettings({ HOST: '0.0.0.0' }).demo).toBe(false)
  })

  test.each([
    'http://localhost:3000',
    'http://127.0.0.1',
    'http://127.1.2.3:80',
    'http://[::1]:3000',
    'https://localhost',
  ])('and allowed on this machine: %s', (BASE_URL) => {
    expect(complaints({ DEMO: '1', BASE_URL })).toEqual([])
    expect(isLoopback(BASE_URL)).toBe(true)
  })

  test('what is no address is not this machine', () => expect(isLoopback('localhost')).toBe(false))
})
