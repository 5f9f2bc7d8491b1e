import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { cleanUp, newDataDir, postgresOn, sendSignal, start } from './app.ts'
import { type Client, client } from './people.ts'

const CIRCLE = '/kringen/de-lage-drempel'
const PAGES = ['/', '/vandaag', `${CIRCLE}/leden`, '/ik', '/inloggen']
const CLEAR = 'We zijn er zo weer'

afterEach(cleanUp)

interface Heard {
  path: string
  status: number
  text: string
  at: number
}

/** Keeps asking, as people who read and write, until told to stop. */
function keepAsking(one: Client, heard: Heard[], stopped: () => boolean): Promise<void> {
  return (async () => {
    for (let turn = 0; !stopped(); turn++) {
      const path = PAGES[turn % PAGES.length] ?? '/'
      const { status, text } =
        turn % 4 === 3
          ? await one.post('/ik', { naam: 'Youssef Haddou', taal: 'nl', thema: 'auto' })
          : await one.get(path)
      heard.push({ path, status, text, at: performance.now() })
    }
  })()
}

for (const [name, signal] of [
  ['killed', 'SIGKILL'],
  ['stopped', 'SIGINT'],
] as const)
  test(`when the database is ${name} under load, people read a clear page, and it comes back by itself`, async () => {
    const dataDir = newDataDir()
    const app = await (await start(dataDir)).ready()
    const heard: Heard[] = []
    let over = false
    const people = await Promise.all([
      client(app.port, 'youssef-haddou'),
      client(app.port, 'youssef-haddou'),
      client(app.port, null),
    ])
    const asking = Promise.all(people.map((one) => keepAsking(one, heard, () => over)))

    const away: number[] = []
    for (let turn = 0; turn < 3; turn++) {
      await sleep(500)
      const began = performance.now()
      process.kill(postgresOn(dataDir) as number, signal)
      await expect
        .poll(() => heard.some(({ status, at }) => status === 503 && at > began), { timeout: 10_000, interval: 5 })
        .toBe(true)
      await expect
        .poll(() => heard.slice(-10).every(({ status }) => status < 400), { timeout: 12_000, interval: 20 })
        .toBe(true)
      away.push(performance.now() - began)
    }
    over = true
    await asking

    const refused = heard.filter(({ status }) => status >= 400)
    console.log(
      `database ${name} 3 times under load: ${heard.length} requests, ${refused.length} got the 503 page, back after ${away.map((ms) => `${Math.round(ms)} ms`).join(', ')}`,
    )
    expect(refused.filter(({ status, text }) => status !== 503 || !text.includes(CLEAR))).toEqual([])
    expect(heard.filter(({ text }) => /node_modules|\.m?js:\d+|ECONN|SELECT|select \$/.test(text))).toEqual([])
    expect(Math.max(...away)).toBeLessThan(10_000)
    expect(await sendSignal(app, 'SIGTERM')).toEqual({ code: 0, signal: null })
  }, 90_000)
