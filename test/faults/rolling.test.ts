import { Agent, createServer, request, type Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, inject, test } from 'vitest'
import { databaseUrl, run } from '../global.ts'
import { type App, cleanUp, newDataDir, sendSignal, start } from './app.ts'
import { type Client, client } from './people.ts'

const SECRET = 'a secret that is long enough for the tests'
const CIRCLE = '/kringen/de-lage-drempel'
const closing: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
  await cleanUp()
})

test('two processes restarted one after another under load: not one request fails', async () => {
  const { url: server } = inject('testServer')
  const name = `vliegwiel_rolling_${process.pid}`
  await run(server, `create database ${name}`)
  closing.push(() => run(server, `drop database ${name} with (force)`))
  const env = { DATABASE_URL: databaseUrl(server, name), APP_SECRET: SECRET, DEMO: '1' }
  const apps = [await (await start(newDataDir(), { env })).ready(), await (await start(newDataDir(), { env })).ready()]
  const balancer = await balance(apps.map(({ port }) => port))
  closing.push(balancer.close)

  const answers: { status: number; path: string }[] = []
  let over = false
  const people = await Promise.all(
    ['anke-zuidgeest', 'youssef-haddou', 'ilse-boonstra', null].map((lid) => client(balancer.port, lid)),
  )
  const asking = Promise.all(people.map((one, at) => keepAsking(one, at === 3, answers, () => over)))

  for (let turn = 0; turn < 4; turn++) {
    await sleep(700)
    const old = apps[turn % 2] as App
    const before = answers.length
    expect(await sendSignal(old, 'SIGTERM')).toEqual({ code: 0, signal: null })
    expect(answers.length).toBeGreaterThan(before)
    apps[turn % 2] = await (await start(newDataDir(), { env, port: old.port })).ready()
    await expect.poll(() => balancer.healthy(), { timeout: 10_000, interval: 20 }).toBe(2)
  }
  await sleep(500)
  over = true
  await asking

  const failed = answers.filter(({ status }) => status === 0 || status >= 500)
  console.log(`rolling restart: 4 restarts, ${answers.length} requests, ${failed.length} failed`)
  expect(failed).toEqual([])
}, 120_000)

async function keepAsking(
  one: Client,
  stranger: boolean,
  answers: { status: number; path: string }[],
  stopped: () => boolean,
): Promise<void> {
  const paths = stranger ? ['/', '/inloggen', CIRCLE] : ['/vandaag', `${CIRCLE}/leden`, '/ik', CIRCLE]
  for (let turn = 0; !stopped(); turn++) {
    const path = paths[turn % paths.length] ?? '/'
    const writes = !stranger && turn % 5 === 4
    const { status } = await (writes ? one.post('/welkom/later', {}) : one.get(path)).catch(() => ({ status: 0 }))
    answers.push({ status, path })
  }
}

/** The least that stands before a site: turn and turn about over who says at /readyz that it is ready; it tries nothing twice. */
async function balance(ports: number[]) {
  const ready = new Set(ports)
  // Connections are kept, as any proxy does: closing one that is just being used is what a drain must not do.
  const agent = new Agent({ keepAlive: true })
  let turn = 0
  const server: Server = createServer((incoming, outgoing) => {
    const from = ports.filter((port) => ready.has(port))
    const port = from[turn++ % from.length]
    const onward = request(
      { host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers: incoming.headers, agent },
      (answer) => {
        const { connection: _, ...headers } = answer.headers
        outgoing.writeHead(answer.statusCode ?? 502, headers)
        answer.pipe(outgoing)
      },
    )
    onward.on('error', () => outgoing.writeHead(502).end())
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const looking = setInterval(async () => {
    for (const port of ports) {
      const fine = await fetch(`http://127.0.0.1:${port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
      if (fine) ready.add(port)
      else ready.delete(port)
    }
  }, 100)
  return {
    port: (server.address() as { port: number }).port,
    healthy: () => ready.size,
    close: async () => {
      clearInterval(looking)
      agent.destroy()
      server.closeAllConnections()
      server.close()
    },
  }
}
