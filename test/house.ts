import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { desc, eq } from 'drizzle-orm'
import { CAST, castEmail, OTHERS } from '../seeds/cast.ts'
import { CROWD } from '../seeds/crowd.ts'
import { seedDemo } from '../seeds/demo.ts'
import { makeApp } from '../src/app.tsx'
import type { SignedIn } from '../src/kit/access/viewer.ts'
import { openDatabase } from '../src/kit/db/index.ts'
import { readSettings } from '../src/kit/env.ts'
import { hashToken } from '../src/kit/id.ts'
import type { DemoPerson, Kit } from '../src/kit/kit.ts'
import { mail } from '../src/kit/mail/tables.ts'
import { session } from '../src/kit/session/tables.ts'
import { viewerOf } from '../src/kit/session/viewer.ts'
import { makeKit } from '../src/make-kit.ts'
import { testDatabase } from './database.ts'

export const SECRET = 'a secret that is long enough for the tests'

/** What came back, read once. */
export interface Answer {
  status: number
  location: string | null
  html: string
  headers: Headers
}

/** A browser without JavaScript: it keeps its cookies. */
export interface Visitor {
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  post(
    path: string,
    fields?: Record<string, string | File | string[]>,
    headers?: Record<string, string>,
  ): Promise<Answer>
  cookie(name: string): string | undefined
}

/** A whole site on a database of its own, with the demo community in it. */
export interface House {
  kit: Kit
  app: ReturnType<typeof makeApp>
  /** Someone of the cast, signed in, by slug. */
  as(slug: string): Promise<Visitor>
  /** The same person as commands and queries want them. */
  viewer(slug: string): Promise<SignedIn>
  stranger(): Visitor
  personId(slug: string): Promise<string>
  /** The newest mail to an address, or undefined. */
  lastMail(to: string): Promise<typeof mail.$inferSelect | undefined>
  close(): Promise<void>
}

/**
 * Opens a house for a test file. Close it in afterAll.
 * @param options `empty`: without the demo community; `env`: settings to try
 */
export async function makeHouse(options: { empty?: boolean; env?: Record<string, string> } = {}): Promise<House> {
  const test = await testDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'house-'))
  const settings = readSettings({ DATA_DIR: dataDir, DATABASE_URL: test.url, APP_SECRET: SECRET, ...options.env })
  const database = openDatabase(test.url, 6)
  const kit = makeKit({
    settings,
    secret: SECRET,
    database,
    log: (level, message, fields) => complain(level, message, fields),
    dist: 'dist',
  })
  kit.say = () => {}
  if (!options.empty) {
    await seedDemo(kit.db, kit.bus)
    kit.cast = [...CAST, ...CROWD, ...OTHERS].map(
      ({ slug, name, headline }): DemoPerson => ({ slug, name, headline, email: castEmail(slug) }),
    )
  }
  const app = makeApp(kit, 'dist')
  const house: House = {
    kit,
    app,
    stranger: () => visitor(app),
    async as(slug) {
      const one = visitor(app)
      const answer = await one.post('/inloggen/demo', { lid: slug })
      if (answer.status !== 303) throw new Error(`${slug} could not sign in: ${answer.status}`)
      return one
    },
    async viewer(slug) {
      const one = await house.as(slug)
      const viewer = await viewerOf(kit.db, one.cookie('vliegwiel') ?? '', settings)
      if (!viewer?.person) throw new Error(`${slug} is nobody`)
      return viewer as SignedIn
    },
    async personId(slug) {
      return (await house.viewer(slug)).person.id
    },
    async lastMail(to) {
      const [row] = await kit.db
        .select()
        .from(mail)
        .where(eq(mail.recipient, to))
        .orderBy(desc(mail.queuedAt), desc(mail.id))
        .limit(1)
      return row
    },
    async close() {
      await kit.live.stop()
      await database.close()
      await test.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return house
}

/** The session that a visitor's cookie opens. */
export async function sessionOf(kit: Kit, one: Visitor): Promise<typeof session.$inferSelect | undefined> {
  const [row] = await kit.db
    .select()
    .from(session)
    .where(eq(session.tokenHash, hashToken(one.cookie('vliegwiel') ?? '')))
  return row
}

function visitor(app: ReturnType<typeof makeApp>): Visitor {
  const jar = new Map<string, string>()
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers)
    if (jar.size) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await app.request(path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) keep(jar, line)
    return {
      status: response.status,
      location: response.headers.get('location'),
      html: await response.text(),
      headers: response.headers,
    }
  }
  return {
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, fields = {}, headers = {}) =>
      send(path, { method: 'POST', body: formOf(fields), headers: { 'sec-fetch-site': 'same-origin', ...headers } }),
    cookie: (name) => jar.get(name),
  }
}

function formOf(fields: Record<string, string | File | string[]>): FormData | URLSearchParams {
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string | File] => [name, one]),
  )
  if (entries.every(([, value]) => typeof value === 'string')) return new URLSearchParams(entries as [string, string][])
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...rest] = line.split(';')
  const at = pair.indexOf('=')
  const gone = rest.some((part) => /max-age=0/i.test(part))
  if (gone) jar.delete(pair.slice(0, at))
  else jar.set(pair.slice(0, at), pair.slice(at + 1))
}

// A request that breaks must fail its test, not only write a line.
function complain(level: string, message: string, fields?: Record<string, unknown>): void {
  if (level === 'error') console.error(message, fields)
}
