import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { and, eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { testDatabase } from '#test/database.ts'
import { circle, membership } from '../../access/tables.ts'
import { type Database, openDatabase, transact } from '../../db/index.ts'
import { newId } from '../../id.ts'
import type { Kit } from '../../kit.ts'
import { whoAsks } from '../../session/middleware.ts'
import { beginSession } from '../../session/sessions.ts'
import { person } from '../../session/tables.ts'
import type { AppEnv } from '../../web/env.ts'
import { securityHeaders } from '../../web/headers.ts'
import { makeHub } from '../hub.ts'
import { announce, announceRights, type LiveHub, type Topic } from '../index.ts'
import { liveRoutes } from '../routes.ts'

/** A small house with nothing in it but people, circles and what is live. */
export interface House {
  url: string
  kit: Kit
  hub: LiveHub
  app: Hono<AppEnv>
  /** How many streams were begun so far. */
  opened(): number
  /** What was logged as a warning or an error. */
  complaints: string[]
  circle(name: string): Promise<string>
  person(name: string): Promise<string>
  join(circleId: string, personId: string): Promise<void>
  /** Takes the membership away and says so. */
  remove(circleId: string, personId: string): Promise<void>
  rename(circleId: string, tagline: string): Promise<void>
  signIn(personId: string): Promise<{ token: string; cookie: string }>
  stop(): Promise<void>
}

/** The circle's line: the same for every member. Its id carries the circle, as every topic's does. */
const circleTopic: Topic = {
  name: 'circle',
  personal: false,
  may: (viewer, id) => viewer.circles.some((one) => one.id === id),
  async fragment(kit, _viewer, id) {
    const [row] = await kit.db.select().from(circle).where(eq(circle.id, id))
    return row
      ? `<turbo-stream action="update" target="circle-${id}"><template>${row.tagline}</template></turbo-stream>`
      : null
  },
}

/** What only one person sees. */
const inboxTopic: Topic = {
  name: 'inbox',
  personal: true,
  may: (viewer, id) => viewer.person?.id === id,
  fragment: async (_kit, viewer, id) =>
    `<turbo-stream action="update" target="inbox-${id}"><template>for ${viewer.person?.name}</template></turbo-stream>`,
}

/** The circle as this member sees it. */
const mineTopic: Topic = {
  name: 'mine',
  personal: true,
  may: circleTopic.may,
  fragment: async (_kit, viewer, id) =>
    `${viewer.person?.name} in ${viewer.circles.find((one) => one.id === id)?.tagline}`,
}

/** What is said in the circle, told piece by piece; whoever missed some has to look again. */
const newsTopic: Topic = {
  name: 'news',
  personal: false,
  may: async (viewer, id) => viewer.circles.some((one) => one.id === id),
  fragment: async () => 'look again',
  changes: async (_kit, viewer, _id, details) => `${viewer.lang}: ${details.join(' ')}.`,
}

const brokenTopic: Topic = {
  name: 'broken',
  personal: false,
  may: circleTopic.may,
  fragment: () => Promise.reject(new Error('as it should')),
}

/** @param extend adds pages before the server starts */
export async function openHouse(extend: (app: Hono<AppEnv>) => void = () => {}): Promise<House> {
  const test = await testDatabase()
  const database = openDatabase(test.url, 8)
  const complaints: string[] = []
  const kit = {
    db: database.db,
    pool: database.pool,
    settings: { secure: false, trustProxy: 0 },
    log: (level, message) => void (/warn|error/.test(level) && complaints.push(message)),
  } as Partial<Kit> as Kit
  kit.live = makeHub({
    kit,
    topics: [circleTopic, inboxTopic, mineTopic, newsTopic, brokenTopic],
    databaseUrl: database.url,
  })
  const hub = kit.live
  let opened = 0
  kit.live = {
    ...hub,
    open(request) {
      opened++
      return hub.open(request)
    },
  }
  const app = new Hono<AppEnv>()
  app.use(securityHeaders(false), whoAsks(kit))
  app.use((c, next) => {
    c.set('kit', kit)
    return next()
  })
  app.route('/', liveRoutes)
  extend(app)
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  await until(() => kit.live.figures().listening)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    kit,
    hub,
    opened: () => opened,
    app,
    complaints,
    ...deeds(database),
    async stop() {
      await kit.live.stop()
      await new Promise((done) => server.close(done))
      await database.close()
      await test.drop()
    },
  }
}

function deeds({ db }: Database): Pick<House, 'circle' | 'person' | 'join' | 'remove' | 'rename' | 'signIn'> {
  return {
    async circle(name) {
      const id = newId()
      await db.insert(circle).values({ id, slug: id, name })
      return id
    },
    async person(name) {
      const id = newId()
      await db.insert(person).values({ id, name, email: `${id}@demo.invalid` })
      return id
    },
    async join(circleId, personId) {
      await db.insert(membership).values({ circleId, personId })
    },
    remove: (circleId, personId) =>
      transact(db, async (tx) => {
        await tx
          .update(membership)
          .set({ leftAt: new Date() })
          .where(and(eq(membership.circleId, circleId), eq(membership.personId, personId)))
        // The topic first: a fragment that is being made when the right is lost may not arrive either.
        await tx.update(circle).set({ tagline: 'after the parting' }).where(eq(circle.id, circleId))
        await announce(tx, 'circle', circleId)
        await announceRights(tx, personId)
      }),
    rename: (circleId, tagline) =>
      transact(db, async (tx) => {
        await tx.update(circle).set({ tagline }).where(eq(circle.id, circleId))
        for (const topic of ['circle', 'mine']) await announce(tx, topic, circleId)
      }),
    async signIn(personId) {
      const token = await beginSession(db, personId, 'test')
      return { token, cookie: `vliegwiel=${token}` }
    },
  }
}

/** Waits until something is so. @throws Error when it takes longer than `withinMs` */
export async function until(so: () => unknown, withinMs = 5000): Promise<void> {
  const end = Date.now() + withinMs
  while (!(await so())) {
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${so}`)
    await new Promise((done) => setTimeout(done, 10))
  }
}
