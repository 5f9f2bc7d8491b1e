import { afterEach, expect, test } from 'vitest'
import { cleanUp, newDataDir, postgresOn, start } from './app.ts'

afterEach(cleanUp)

const WRONG: [name: string, env: Record<string, string>][] = [
  ['PORT', { PORT: 'three thousand' }],
  ['HOST', { HOST: 'not a host!' }],
  ['BASE_URL', { BASE_URL: 'kring.example.nl/pad' }],
  ['TRUST_PROXY', { TRUST_PROXY: 'yes' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/kring', APP_SECRET: 'x'.repeat(32) }],
  ['APP_SECRET', { DATABASE_URL: 'postgres://localhost/kring' }],
  ['APP_SECRET', { APP_SECRET: 'short' }],
  ['STORAGE_URL', { STORAGE_URL: 's3://sleutel:geheim@s3.example.nl' }],
  ['SMTP_URL', { SMTP_URL: 'mail.example.nl', MAIL_FROM: 'kring@example.nl' }],
  ['MAIL_FROM', { MAIL_FROM: 'nobody' }],
  ['DEMO', { DEMO: 'maybe' }],
  ['DEMO', { DEMO: '1', BASE_URL: 'https://kring.example.nl' }],
  ['ROLE', { ROLE: 'boss' }],
  ['METRICS_PORT', { METRICS_PORT: '0' }],
  [
    'OIDC_ISSUER',
    {
      OIDC_ISSUER: 'http://login.example.nl',
      OIDC_CLIENT_ID: 'kring',
      OIDC_CLIENT_SECRET: 'geheim',
      OIDC_NAME: 'Elders',
    },
  ],
  ['OIDC_NAME', { OIDC_ISSUER: 'https://login.example.nl', OIDC_CLIENT_ID: 'kring', OIDC_CLIENT_SECRET: 'geheim' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
]

test.for(WRONG)('%s that is wrong gives one line, and nothing starts', async ([name, env]) => {
  const dataDir = newDataDir()
  const app = await start(dataDir, { env })
  expect((await app.ended).code).toBe(1)
  expect(app.output()).toMatch(new RegExp(`^vliegwiel: ${name} [^\\n]+\\n$`))
  expect(postgresOn(dataDir)).toBeNull()
})

test('each wrong setting has its line', async () => {
  const app = await start(newDataDir(), { env: { PORT: '0', ROLE: 'boss', LOG_LEVEL: 'loud' } })
  await app.ended
  expect(app.output().trim().split('\n')).toEqual([
    expect.stringContaining('PORT'),
    expect.stringContaining('ROLE'),
    expect.stringContaining('LOG_LEVEL'),
  ])
})

test('a database that nobody answers at is named', async () => {
  const env = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/kring', APP_SECRET: 'x'.repeat(32) }
  const app = await start(newDataDir(), { env })
  expect((await app.ended).code).toBe(1)
  expect(app.output()).toMatch(/^vliegwiel: [^\n]+\n$/)
})
