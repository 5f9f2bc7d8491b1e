import { loadavg } from 'node:os'
import type { Crowd } from './house.ts'
import { computedBy, computedByFamily, memoryOf } from './machine.ts'
import { median } from './measure.ts'
import type { CrowdTold, Seat } from './talk-crowd.ts'
import { CIRCLE, type Filled, IN_ROOM } from './talk-fill.ts'

const TURNS = 2
const TALK_SECONDS = 8
const PER_SECOND = 20
const LISTENING = 50
const AT_ONCE = 16
/** As the page does: see talk.ts of the client. */
const READ = { fromMs: 4000, toMs: 60_000 }

/** A talk, with what it took. */
export interface Talked extends CrowdTold {
  /** Milliseconds of computing for a message, in the app and in PostgreSQL. */
  server: number
  postgres: number
  /** How busy the machine was then, with us. */
  load: number
}

export interface Crowds {
  hall: Talked[]
  bare: Talked[]
  /** The hall, while everybody says how far they have read. */
  reading: Talked
  /** KB for each connection: of ours when they came, of ours after talking, and of the bare one. */
  memory: { came: number; talked: number; bare: number }
  saving: Talked
  room: Talked
  across: Talked
}

interface House {
  port: number
  /** Of the processes. */
  app: number
  postgres: number
}

interface With {
  crowd: Crowd
  browsers: number
  bare: { port: number; pid: number }
  /** A message as ours goes over the wire. */
  bytes: string
  /** Starts a second app on the same database, three ports on. @returns its number */
  second(): Promise<number>
}

/** Lets browsers follow conversations while people talk in them. */
export async function measureCrowds(house: House, filled: Filled, how: With): Promise<Crowds> {
  const { crowd, browsers, bare, bytes } = how
  const { rooms, people, cookies } = filled
  const seats = (talk: string, count: number, port = house.port): Seat[] =>
    cookies
      .slice(0, count)
      .map((cookie, n) => ({ port, cookie, path: `/live/stroom?o=talk:${talk},notices:${people[n]}` }))
  const say = (talk: string, who = cookies) => ({
    port: house.port,
    cookies: who,
    path: `/kringen/${CIRCLE}/gesprek/${talk}`,
  })
  const talk = async (order: Omit<Parameters<Crowd['run']>[0] & { do: 'talk' }, 'do' | 'atOnce'>, pid = house.app) => {
    const before = [computedBy(pid), computedByFamily(house.postgres)] as const
    const told = await crowd.run({ do: 'talk', atOnce: AT_ONCE, ...order })
    const server = (computedBy(pid) - before[0]) / told.said
    const postgres = (computedByFamily(house.postgres) - before[1]) / told.said
    return { ...told, server, postgres, load: loadavg()[0] ?? 0 }
  }
  const note = (what: string) => process.stderr.write(`${what}\n`)

  note('saving and fanning out')
  await crowd.run({ do: 'come', over: 'events', seats: seats(rooms.hall, LISTENING) })
  const fast = { perSecond: null, say: say(rooms.hall) }
  await talk({ ...fast, seconds: 3 })
  const saving = await talk({ ...fast, seconds: 6 })
  await crowd.run({ do: 'leave' })

  const hall: Talked[] = []
  const bares: Talked[] = []
  const memory = { came: [] as number[], talked: [] as number[], bare: [] as number[] }
  const steady = { perSecond: PER_SECOND, seconds: TALK_SECONDS }
  let reading: Talked | undefined
  for (let turn = 0; turn < TURNS; turn++) {
    note(`${browsers} browsers, turn ${turn + 1} of ${TURNS}`)
    const each = (pid: number, before: number) => ((memoryOf(pid).now - before) * 1024) / browsers
    const before = memoryOf(house.app).now
    await crowd.run({ do: 'come', over: 'events', seats: seats(rooms.hall, browsers) })
    memory.came.push(each(house.app, before))
    hall.push(await talk({ ...steady, say: say(rooms.hall) }))
    memory.talked.push(each(house.app, before))
    if (turn === TURNS - 1)
      reading = await talk({
        ...steady,
        seconds: 2 * TALK_SECONDS,
        say: say(rooms.hall),
        reading: { path: `/kringen/${CIRCLE}/gesprek/${rooms.hall}/gelezen`, ...READ },
      })
    await crowd.run({ do: 'leave' })
    const bareBefore = memoryOf(bare.pid).now
    const sockets = seats(rooms.hall, browsers, bare.port).map((seat) => ({ ...seat, path: '/' }))
    await crowd.run({ do: 'come', over: 'websocket', seats: sockets })
    memory.bare.push(each(bare.pid, bareBefore))
    bares.push(await talk({ ...steady, say: { bytes } }, bare.pid))
    await crowd.run({ do: 'leave' })
  }

  note(`a private room of ${IN_ROOM}`)
  await crowd.run({ do: 'come', over: 'events', seats: seats(rooms.room, IN_ROOM) })
  const inRoom = { perSecond: 5, say: say(rooms.room, cookies.slice(0, IN_ROOM)) }
  await talk({ ...inRoom, seconds: 2 })
  const room = await talk({ ...inRoom, seconds: TALK_SECONDS })
  await crowd.run({ do: 'leave' })

  note('two processes')
  await how.second()
  await crowd.run({ do: 'come', over: 'events', seats: seats(rooms.hall, LISTENING, house.port + 3) })
  const beside = { perSecond: 5, say: say(rooms.hall) }
  await talk({ ...beside, seconds: 2 })
  const across = await talk({ ...beside, seconds: TALK_SECONDS })
  await crowd.run({ do: 'leave' })
  return {
    ...{ hall, bare: bares, saving, room, across },
    reading: reading as Talked,
    // The first time: memory that was given back by those who left is used again.
    memory: { came: memory.came[0] ?? 0, talked: median(memory.talked), bare: memory.bare[0] ?? 0 },
  }
}
