import { once } from 'node:events'
import { type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, makeHouse } from '#test/house.ts'
import { answerAnyExpectation } from './expectations.ts'

let house: House
let server: Server
beforeAll(async () => {
  house = await makeHouse({ empty: true })
  server = serve({ fetch: house.app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
  answerAnyExpectation(server)
  if (!server.listening) await once(server, 'listening')
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await house.close()
})

async function ask(method: string, headers: Record<string, string>): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo
  const asked = request({ port, host: '127.0.0.1', method, path: '/inloggen', headers: { expect: 'cake', ...headers } })
  asked.end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  answer.resume()
  return answer
}

test('whatever a request expects, the site answers it by its own rules', async () => {
  const page = await ask('GET', {})
  expect([page.statusCode, page.headers['content-security-policy']]).toEqual([
    200,
    expect.stringContaining('default-src'),
  ])
  expect((await ask('POST', { 'sec-fetch-site': 'cross-site', origin: 'https://elders.example' })).statusCode).toBe(403)
})
