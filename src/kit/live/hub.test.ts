import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '../access/viewer.ts'
import { transact } from '../db/index.ts'
import { endByToken } from '../session/sessions.ts'
import { viewerOf } from '../session/viewer.ts'
import { announce, announceRights } from './index.ts'
import { type House, openHouse, until } from './testing/house.ts'
import { type Reading, readStream } from './testing/stream.ts'

let house: House
let circleId: string
let anke: string
let fenna: string
const open: Reading[] = []

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.stop())

beforeEach(async () => {
  circleId = await house.circle('Wonen met zorg')
  anke = await house.person('Anke')
  fenna = await house.person('Fenna')
  await house.join(circleId, anke)
})
afterEach(async () => {
  for (const reading of open.splice(0)) reading.leave()
  await until(() => house.hub.figures().connections === 0)
})

async function follow(personId: string, topics: string, extra = '', headers: Record<string, string> = {}) {
  const { token, cookie } = await house.signIn(personId)
  const reading = await readStream(`${house.url}/live/stroom?o=${topics}${extra}`, { cookie, ...headers })
  open.push(reading)
  return { reading, token, cookie }
}

describe('a stream', () => {
  it('brings what changed to a member', async () => {
    const { reading } = await follow(anke, `circle:${circleId}`)
    await house.rename(circleId, 'aan de keukentafel')
    await reading.heard(`circle:${circleId}`, 'aan de keukentafel')
    expect(reading.headers.get('content-type')).toContain('text/event-stream')
    expect(reading.headers.get('cache-control')).toBe('no-store')
    expect(reading.headers.get('x-accel-buffering')).toBe('no')
  })

  it('renders a shared topic once for all its followers, and a personal one for each', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, (_, n) => house.person(`Lid ${n}`)))
    for (const id of people) await house.join(circleId, id)
    const readings = await Promise.all(people.map((id) => follow(id, `circle:${circleId},mine:${circleId}`)))
    const before = house.hub.figures().renders
    await house.rename(circleId, 'samen')
    for (const [n, { reading }] of readings.entries()) {
      await reading.heard(`circle:${circleId}`, 'samen')
      await reading.heard(`mine:${circleId}`, `Lid ${n} in `)
    }
    expect(house.hub.figures().renders - before).toBe(1 + 5)
  })

  it('takes a burst together and ends with how things are', async () => {
    const { reading } = await follow(anke, `circle:${circleId}`)
    const before = house.hub.figures().renders
    for (let n = 1; n <= 40; n++) await house.rename(circleId, `versie ${n}.`)
    await reading.heard(`circle:${circleId}`, 'versie 40.')
    expect(house.hub.figures().renders - before).toBeLessThan(12)
    expect(reading.events.at(-1)?.html).toContain('versie 40.')
  })

  it('brings at once what changed while the page was on its way', async () => {
    await house.rename(circleId, 'net veranderd')
    const { reading } = await follow(anke, `circle:${circleId}`)
    await reading.heard(`circle:${circleId}`, 'net veranderd')
  })

  it('brings everything to a browser that comes back', async () => {
    const asked = await follow(anke, `inbox:${anke}`, '&alles=1')
    await asked.reading.heard(`inbox:${anke}`, 'for Anke')
    const returned = await follow(anke, `inbox:${anke}`, '', { 'last-event-id': '1' })
    await returned.reading.heard(`inbox:${anke}`, 'for Anke')
    const fresh = await follow(anke, `inbox:${anke}`)
    await new Promise((done) => setTimeout(done, 150))
    expect(fresh.reading.events).toEqual([])
  })
})

describe('a topic that tells its changes one by one', () => {
  const say = (detail: string) => announce(house.kit.db, 'news', circleId, detail)

  it('brings each of them in order, rendered once for a language', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, (_, n) => house.person(`Lid ${n}`)))
    for (const id of people) await house.join(circleId, id)
    const readings = await Promise.all(people.map((id) => follow(id, `news:${circleId}`)))
    const before = house.hub.figures().renders
    for (let n = 0; n < 40; n++) await say(`w${n}`)
    for (const { reading } of readings) {
      await reading.heard(`news:${circleId}`, 'w39')
      const told = reading.events.map(({ html }) => html.replace(/nl: |\./g, '')).join(' ')
      expect(told).toBe(Array.from({ length: 40 }, (_, n) => `w${n}`).join(' '))
    }
    expect(house.hub.figures().renders - before).toBeLessThanOrEqual(40)
  })

  it('tells who comes back, or was held, to look again', async () => {
    const returned = await follow(anke, `news:${circleId}`, '', { 'last-event-id': '1' })
    await returned.reading.heard(`news:${circleId}`, 'look again')
    const { reading } = await follow(anke, `news:${circleId}`)
    await transact(house.kit.db, async (tx) => {
      await announceRights(tx, anke)
      await announce(tx, 'news', circleId, 'while in doubt')
    })
    await reading.heard(`news:${circleId}`, 'look again')
    await say('and on')
    await reading.heard(`news:${circleId}`, 'and on')
  })

  it('tells nothing to who may not follow, nor to who lost the right', async () => {
    const { reading } = await follow(fenna, `news:${circleId},inbox:${fenna}`)
    const member = await follow(anke, `news:${circleId}`)
    await house.remove(circleId, anke)
    await say('after the parting')
    await until(() => member.reading.over, 1000)
    expect(reading.events).toEqual([])
    expect(member.reading.events.filter(({ html }) => html.includes('parting'))).toEqual([])
  })
})

describe('rights', () => {
  it('closes within a second when a membership is lost, and tells nothing of after', async () => {
    const saskia = await house.person('Saskia')
    await house.join(circleId, saskia)
    const { reading } = await follow(anke, `circle:${circleId},inbox:${anke}`)
    const stays = await follow(saskia, `circle:${circleId}`)
    await house.rename(circleId, 'ervoor')
    await reading.heard(`circle:${circleId}`, 'ervoor')

    await house.remove(circleId, anke)
    await until(() => reading.over, 1000)
    expect(reading.retry).toBeLessThan(1000)
    await stays.reading.heard(`circle:${circleId}`, 'after the parting')
    expect(reading.events.filter(({ html }) => html.includes('after the parting'))).toEqual([])
  })

  it('writes nothing while the rights are in doubt, however long that takes', async () => {
    const saskia = await house.person('Saskia')
    await house.join(circleId, saskia)
    const { reading } = await follow(anke, `circle:${circleId}`)
    const stays = await follow(saskia, `circle:${circleId}`)
    await transact(house.kit.db, async (tx) => {
      // Loading a viewer waits for this; rendering the fragment does not.
      await tx.execute(sql`lock table session in access exclusive mode`)
      await house.remove(circleId, anke)
      await stays.reading.heard(`circle:${circleId}`, 'after the parting')
      await new Promise((done) => setTimeout(done, 100))
      expect(reading.over).toBe(false)
    })
    await until(() => reading.over, 1000)
    expect(reading.events).toEqual([])
  })

  it('doubts a viewer who was loaded just before the right was lost', async () => {
    const { token } = await house.signIn(anke)
    const viewer = (await viewerOf(house.kit.db, token, house.kit.settings)) as Viewer
    await house.remove(circleId, anke)
    const late = http.createServer((_, out) => {
      house.hub.open({ viewer, token, topics: [`circle:${circleId}`], out, missed: true })
    })
    await new Promise<void>((done) => late.listen(0, '127.0.0.1', done))
    await new Promise((done) => setTimeout(done, 50))
    const reading = await readStream(`http://127.0.0.1:${(late.address() as AddressInfo).port}/`, {})
    await until(() => reading.over, 1000)
    expect(reading.events).toEqual([])
    late.close()
  })

  it('gives who comes back what is still allowed', async () => {
    const { reading, cookie } = await follow(anke, `circle:${circleId},inbox:${anke}`)
    await house.remove(circleId, anke)
    await until(() => reading.over)
    const again = await readStream(`${house.url}/live/stroom?o=circle:${circleId},inbox:${anke}&alles=1`, { cookie })
    open.push(again)
    await again.heard(`inbox:${anke}`, 'for Anke')
    expect(again.events.map((event) => event.topic)).toEqual([`inbox:${anke}`])
  })

  it('closes when the session ends', async () => {
    const { reading, token, cookie } = await follow(anke, `inbox:${anke}`)
    await endByToken(house.kit.db, token)
    await announceRights(house.kit.db, anke)
    await until(() => reading.over, 1000)
    const again = await fetch(`${house.url}/live/stroom?o=inbox:${anke}`, { headers: { cookie } })
    expect(again.status).toBe(204)
  })

  it('goes on, without a gap, when the rights turn out to be the same', async () => {
    const { reading } = await follow(anke, `circle:${circleId}`)
    await announceRights(house.kit.db, anke)
    await house.rename(circleId, 'nog steeds')
    await reading.heard(`circle:${circleId}`, 'nog steeds')
    expect(reading.over).toBe(false)
  })

  it('gives an outsider who exists nothing, beside what is theirs', async () => {
    const { reading } = await follow(fenna, `circle:${circleId},mine:${circleId},inbox:${anke},inbox:${fenna}`)
    const member = await follow(anke, `circle:${circleId}`)
    await house.rename(circleId, 'onder ons')
    await member.reading.heard(`circle:${circleId}`, 'onder ons')
    await new Promise((done) => setTimeout(done, 200))
    expect(reading.status).toBe(200)
    expect(reading.events).toEqual([])
  })
})

describe('who gets no stream', () => {
  const ask = async (topics: string, cookie = '') =>
    (await fetch(`${house.url}/live/stroom?o=${topics}`, { headers: { cookie } })).status

  it('is a stranger', async () => expect(await ask(`circle:${circleId}`)).toBe(204))

  it('is somebody who may follow none of it, whether it exists or not', async () => {
    const { cookie } = await house.signIn(fenna)
    expect(await ask(`circle:${circleId}`, cookie)).toBe(204)
    expect(await ask('circle:000000000000', cookie)).toBe(204)
    expect(await ask('nothing:abc', cookie)).toBe(204)
    expect(await ask('', cookie)).toBe(204)
    expect(await ask('%0A:x,:,circle:', cookie)).toBe(204)
  })
})
