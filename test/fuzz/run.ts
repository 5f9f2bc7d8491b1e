import { sql } from 'drizzle-orm'
import { hashToken, newToken } from '#kit/id.ts'
import { beginSession, endByToken } from '#kit/session/sessions.ts'
import { type House, makeHouse } from '#test/house.ts'
import { type Asked, ask } from './asked.ts'
import { judge, knownAs } from './judge.ts'
import { brokenLaws, countWrites } from './ledger.ts'
import { allSignedIn, type Senders, signInAll } from './people.ts'
import { makeDice } from './random.ts'
import { plant } from './secrets.ts'
import { makeSend, type Tokens } from './send.ts'
import { explore } from './surface.ts'

export interface Finding {
  number: number
  wrong: string
  asked: Asked
}

export interface Report {
  requests: number
  seconds: number
  routes: number
  forms: number
  /** How often each status came back; 0 is a connection without an answer. */
  statuses: Record<string, number>
  findings: Finding[]
  brokenLaws: string[]
}

const ENOUGH = 10
// Otherwise the whole run would only meet "too many".
const LIMITS_AWAY_EVERY = 30
const EXPLORE_EVERY = 4000

/**
 * Sends a house what nobody should send, and holds every answer and the whole database against what must be true.
 * @param requests how many
 * @param seed the same seed asks the same
 */
export async function fuzz(requests: number, seed: number): Promise<Report> {
  const house = await makeHouse()
  try {
    return await runOn(house, requests, seed)
  } finally {
    await house.close()
  }
}

async function runOn(house: House, requests: number, seed: number): Promise<Report> {
  const { db } = house.kit
  const dice = makeDice(seed)
  const { secrets, quiet } = await plant(house)
  let senders = await signInAll(house, quiet)
  const tokens = await makeTokens(house, senders)
  let surface = await explore(house, senders, secrets)
  const writes = await countWrites(db)
  const { send, close } = await makeSend(house)
  const report: Report = {
    requests,
    seconds: 0,
    routes: surface.routes.length,
    forms: surface.forms.length,
    statuses: {},
    findings: [],
    brokenLaws: [],
  }
  const began = performance.now()

  const attempt = async (asked: Asked): Promise<string | null> => {
    const before = asked.foreign ? await writes() : 0
    const got = await send(asked, senders, tokens)
    report.statuses[got.status] = (report.statuses[got.status] ?? 0) + 1
    const wrong = await judge(asked, got, knownAs(asked, senders), secrets)
    if (!wrong && asked.foreign && !/^(GET|HEAD|OPTIONS)$/.test(asked.method) && (await writes()) !== before)
      return 'a request from another site changed something'
    return wrong
  }

  for (let number = 1; number <= requests; number++) {
    const asked = ask(dice, surface)
    const wrong = await attempt(asked)
    if (wrong) {
      report.findings.push({
        number,
        wrong,
        asked: await smaller(asked, async (one) => (await attempt(one)) === wrong),
      })
      if (report.findings.length >= ENOUGH) break
    }
    if (asked.method !== 'GET' && !(await allSignedIn(house, senders, hashToken)))
      senders = await signInAll(house, quiet, senders)
    if (number % LIMITS_AWAY_EVERY === 0) await db.execute(sql`delete from rate_limit`)
    if (number % EXPLORE_EVERY === 0) {
      senders = await signInAll(house, quiet, senders)
      surface = await explore(house, senders, secrets)
      report.forms = Math.max(report.forms, surface.forms.length)
    }
  }
  report.seconds = (performance.now() - began) / 1000
  report.brokenLaws = await brokenLaws(db)
  await close()
  return report
}

async function makeTokens(house: House, { steward }: Senders): Promise<Tokens> {
  const stale = await beginSession(house.kit.db, steward.personId ?? '', 'fuzz')
  await endByToken(house.kit.db, stale)
  return { stale, forged: newToken() }
}

/** Leaves out and shortens what does not matter to what went wrong. */
async function smaller(asked: Asked, stillWrong: (one: Asked) => Promise<boolean>): Promise<Asked> {
  let best = asked
  const attempt = async (one: Asked) => {
    if (await stillWrong(one)) best = one
  }
  await attempt({ ...best, socket: false })
  for (const header of asked.headers) await attempt({ ...best, headers: best.headers.filter((one) => one !== header) })
  for (const field of asked.fields) await attempt({ ...best, fields: best.fields.filter((one) => one !== field) })
  for (const [at, [name, value]] of best.fields.entries())
    for (
      let length = value.length >> 1;
      length > 0 && best.fields[at]?.[1] !== value.slice(0, length >> 1);
      length >>= 1
    )
      await attempt({ ...best, fields: best.fields.with(at, [name, value.slice(0, length)]) })
  const [bare = '', asking = ''] = best.path.split('?')
  if (asking) await attempt({ ...best, path: bare })
  return best
}

/** A finding as a person reads it, short however much was sent. */
export function describe({ number, wrong, asked }: Finding): string {
  return `request ${number}: ${wrong}\n    ${JSON.stringify(asked, (_, value) => (typeof value === 'string' && value.length > 300 ? `${value.slice(0, 300)}... (${value.length})` : value))}`
}

/** The figures of a run in a few lines. */
export function summary(report: Report, seed: number): string {
  const { requests, seconds, routes, forms, statuses } = report
  const counts = Object.entries(statuses).map(([status, n]) => `${status === '0' ? 'none' : status}: ${n}`)
  return `fuzz: ${requests} requests over ${routes} routes and ${forms} forms in ${seconds.toFixed(0)} s, ${Math.round(requests / seconds)} a second, seed ${seed}\n  answers ${counts.join(', ')}`
}
