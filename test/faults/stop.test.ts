import { Agent, request } from 'node:http'
import { afterEach, expect, inject, test, vi } from 'vitest'
import { databaseUrl, run } from '../global.ts'
import { cleanUp, newDataDir, queryAt, sendSignal, start } from './app.ts'

const CLIENTS = 50
afterEach(cleanUp)

test('a stop under load finishes every request that it took in', async () => {
  const { url } = inject('testServer')
  const name = `vliegwiel_stop_${process.pid}`
  await run(url, `create database ${name}`)
  const env = { DATABASE_URL: databaseUrl(url, name), APP_SECRET: 'x'.repeat(32), DEMO: '1' }
  const app = await (await start(newDataDir(), { env })).ready()

  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  const answers: Answer[] = []
  const clients = Array.from({ length: CLIENTS }, async () => {
    for (;;) {
      const answer = await signIn(agent, app.port)
      answers.push(answer)
      if (answer.status !== 303) return
    }
  })
  await vi.waitUntil(() => answers.length > 4 * CLIENTS, { timeout: 60_000, interval: 5 })
  const began = performance.now()
  expect(await sendSignal(app, 'SIGTERM')).toEqual({ code: 0, signal: null })
  const took = performance.now() - began
  await Promise.all(clients)
  agent.destroy()

  const well = answers.filter(({ status }) => status === 303)
  const kept = await queryAt<{ n: number }>(env.DATABASE_URL, 'select count(*)::int as n from session')
  // Every sign-in that was begun was kept and answered; the others were never taken in, and nothing else was said.
  expect(kept).toEqual([{ n: well.length }])
  const others = new Set(answers.filter(({ status }) => status !== 303).map(({ error }) => error))
  expect([...others].filter((error) => !['ECONNREFUSED', 'ECONNRESET'].includes(String(error)))).toEqual([])
  expect(app.output()).not.toContain('"level":"error"')
  // The five seconds after which connections are cut were not needed.
  expect(took).toBeLessThan(5000)
  await run(url, `drop database ${name} with (force)`)
}, 120_000)

interface Answer {
  status: number | null
  error?: string
}

function signIn(agent: Agent, port: number): Promise<Answer> {
  return new Promise((resolve) => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
    const asked = request({ agent, port, host: '127.0.0.1', path: '/inloggen/demo', method: 'POST', headers })
    asked.on('error', (error: NodeJS.ErrnoException) => resolve({ status: null, error: error.code ?? error.message }))
    asked.on('response', (response) => {
      response.on('error', () => resolve({ status: null, error: 'cut off' }))
      response.on('end', () => resolve({ status: response.statusCode ?? 0 }))
      response.resume()
    })
    asked.end('lid=anke-zuidgeest')
  })
}
