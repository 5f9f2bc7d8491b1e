// When things break: the database restarts, a browser does not read, a fragment fails, the house stops.

import http from 'node:http'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type House, openHouse, until } from './testing/house.ts'
import { type Reading, readStream } from './testing/stream.ts'

let house: House
let circleId: string
let anke: string
let cookie: string

beforeAll(async () => {
  house = await openHouse()
  circleId = await house.circle('Wonen met zorg')
  anke = await house.person('Anke')
  await house.join(circleId, anke)
  cookie = (await house.signIn(anke)).cookie
})
afterAll(() => house.stop())

const follow = (topics: string) => readStream(`${house.url}/live/stroom?o=${topics}`, { cookie })

const breakListener = () =>
  house.kit.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'vliegwiel-live' and datname = current_database()`)

it('hears again after the database broke off, and tells what changed meanwhile', async () => {
  const reading = await follow(`circle:${circleId},inbox:${anke}`)
  await breakListener()
  await until(() => !house.hub.figures().listening)
  await house.rename(circleId, 'terwijl niemand luisterde')
  await reading.heard(`circle:${circleId}`, 'terwijl niemand luisterde')
  await reading.heard(`inbox:${anke}`, 'for Anke')
  await house.rename(circleId, 'en weer')
  await reading.heard(`circle:${circleId}`, 'en weer')
  expect(reading.over).toBe(false)
  reading.leave()
})

it('closes whoever lost the right while nobody listened', async () => {
  const roos = await house.person('Roos')
  await house.join(circleId, roos)
  const reading = await readStream(
    `${house.url}/live/stroom?o=circle:${circleId}`,
    await house.signIn(roos).then(({ cookie }) => ({ cookie })),
  )
  await breakListener()
  await until(() => !house.hub.figures().listening)
  await house.remove(circleId, roos)
  await until(() => reading.over)
  expect(reading.events.filter(({ html }) => html.includes('after the parting'))).toEqual([])
})

it('lets a browser go that does not read', async () => {
  const request = http.get(`${house.url}/live/stroom?o=circle:${circleId}`, { headers: { cookie } })
  request.on('error', () => {})
  const response = await new Promise<http.IncomingMessage>((done) => request.once('response', done))
  response.pause()
  const before = house.hub.figures().connections
  const long = 'lang '.repeat(200_000)
  await until(async () => {
    await house.rename(circleId, long + Math.random())
    return house.hub.figures().connections < before
  }, 20_000)
  request.destroy()
  await house.rename(circleId, 'kort')
})

it('skips a fragment that fails, says so, and goes on', async () => {
  const reading = await follow(`broken:${circleId},circle:${circleId}`)
  await house.kit.db.execute(
    sql`select pg_notify('vliegwiel_live', ${JSON.stringify({ topic: `broken:${circleId}` })})`,
  )
  await house.kit.db.execute(sql`select pg_notify('vliegwiel_live', 'not json')`)
  await house.rename(circleId, 'gaat door')
  await reading.heard(`circle:${circleId}`, 'gaat door')
  expect(house.complaints).toContain('live: a fragment could not be rendered')
  expect(house.complaints).toContain('live: a message on the channel could not be read')
  reading.leave()
})

it('closes the oldest of a session that keeps opening streams', async () => {
  const readings: Reading[] = []
  for (let n = 0; n < 13; n++) readings.push(await follow(`inbox:${anke}`))
  await until(() => readings[0]?.over)
  expect(readings.filter(({ over }) => over)).toHaveLength(1)
  for (const reading of readings) reading.leave()
  await until(() => house.hub.figures().connections === 0)
})

it('ends every stream at a stop, with a moment to come back that differs', async () => {
  const own = await openHouse()
  const someone = await own.person('Saskia')
  const readings: Reading[] = []
  for (let n = 0; n < 6; n++) {
    const { cookie } = await own.signIn(someone)
    readings.push(await readStream(`${own.url}/live/stroom?o=inbox:${someone}`, { cookie }))
  }
  await own.stop()
  await until(() => readings.every(({ over }) => over), 1000)
  const moments = readings.map(({ retry }) => retry as number)
  expect(new Set(moments).size).toBeGreaterThan(3)
  expect(Math.max(...moments)).toBeLessThanOrEqual(5000)
})
