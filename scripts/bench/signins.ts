// Signs people in one after another, as a browser does: asks a code, types it over. A process of its own, told by its parent.
import { Agent, request } from 'node:http'
import pg from 'pg'

export interface SigninOrder {
  port: number
  /** Of the database, to read the mail from. */
  url: string
  emails: string[]
}

/** Milliseconds of each. */
export interface SigninTimes {
  asked: number[]
  entered: number[]
}

process.on('message', async (order: SigninOrder) => process.send?.(await signIn(order)))

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
let visitors = 0

async function signIn({ port, url, emails }: SigninOrder): Promise<SigninTimes> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const times: SigninTimes = { asked: [], entered: [] }
  for (const email of emails) {
    // Each from an address of their own, as people have.
    const from = `10.${(++visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`
    const asked = await post(port, '/inloggen', { email }, from)
    const carried = /code=([^;]+)/.exec(asked.cookies.join('; '))?.[1]
    const id = new URLSearchParams(decodeURIComponent(carried ?? '')).get('id') ?? ''
    const { rows } = await client.query<{ code: string }>(
      `select substring(body_text from '\\m[0-9]{6}\\M') code from mail where recipient = $1 order by queued_at desc limit 1`,
      [email],
    )
    const entered = await post(port, '/inloggen/code', { id, email, code: rows[0]?.code ?? '' }, from)
    if (asked.status !== 303 || entered.status !== 303)
      throw new Error(`${email} could not sign in: ${asked.status}, ${entered.status}`)
    times.asked.push(asked.took)
    times.entered.push(entered.took)
  }
  await client.end()
  return times
}

function post(
  port: number,
  path: string,
  fields: Record<string, string>,
  from: string,
): Promise<{ status: number; cookies: string[]; took: number }> {
  const body = new URLSearchParams(fields).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': body.length,
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': from,
  }
  return new Promise((done, fail) => {
    const began = performance.now()
    request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => {
        const cookies = answer.headers['set-cookie'] ?? []
        done({ status: answer.statusCode ?? 0, cookies, took: performance.now() - began })
      })
    })
      .on('error', fail)
      .end(body)
  })
}
