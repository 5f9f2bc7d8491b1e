import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { type App, cleanUp, newDataDir, query, sendSignal, start } from './app.ts'
import { type Client, client } from './people.ts'

const full = process.env.FAULTS_FULL === '1'
const kills = full ? 100 : 20
const writes = full ? 1000 : 200
const CIRCLE = '/kringen/de-lage-drempel'

afterEach(cleanUp)

/** What was asked to be kept, under a word that stands nowhere else, and whether the app said that it was. */
interface Written {
  kind: 'hello' | 'introduction' | 'plan' | 'application'
  word: string
  acknowledged: boolean
  /** It was sent a second time, after an answer that never came. */
  again?: boolean
}

test(`${kills} times kill -9 during ${writes} acknowledged writes: none lost, none twice`, {
  timeout: 60_000 + kills * 8000,
}, async () => {
  const dataDir = newDataDir()
  let app = await (await start(dataDir)).ready()
  const { port } = app
  const written: Written[] = []
  let over = false
  const enough = () => written.filter(({ acknowledged }) => acknowledged).length >= writes

  const [anke, youssef, ilse, stranger] = await Promise.all(
    ['anke-zuidgeest', 'youssef-haddou', 'ilse-boonstra', null].map((lid) => client(port, lid)),
  )
  const people = await query<{ id: string }>(
    dataDir,
    `select p.id from person p join membership m on m.person_id = p.id join circle c on c.id = m.circle_id
      where c.founding and p.email !~ '^(anke|ilse|youssef)' order by p.id`,
  )
  const pairs = people.flatMap(({ id: een }, at) => people.slice(at + 1).map(({ id: ander }) => ({ een, ander })))

  const keepOn = async (one: Client | undefined, kind: Written['kind'], send: SendOne) => {
    for (let turn = 0; one && !over; turn++) {
      const entry: Written = {
        kind,
        word: `woord${kind}${turn}x${Math.random().toString(36).slice(2)}`,
        acknowledged: false,
      }
      written.push(entry)
      try {
        const { status, location } = await send(one, entry, turn)
        entry.acknowledged = status === 303 && !location?.startsWith('/inloggen')
      } catch {
        await sleep(30)
      }
    }
  }
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const clients = Promise.all([
    keepOn(youssef, 'hello', (one, { word }) =>
      one.post(`${CIRCLE}/leden/${people[0]?.id}/schrijf`, { bericht: `Hallo, ${word}` }),
    ),
    keepOn(ilse, 'introduction', (one, { word }, turn) =>
      one.post(`${CIRCLE}/voorstellen`, {
        ...pairs[turn % pairs.length],
        waarom: `Jullie horen elkaar te kennen: ${word}`,
      }),
    ),
    keepOn(anke, 'plan', (one, { word }) =>
      one.post(`${CIRCLE}/beheer/plannen`, { titel: word, wie: 'Anke Zuidgeest', datum: day }),
    ),
    keepOn(stranger, 'application', async (one, entry) => {
      const { word } = entry
      const fields = {
        naam: word,
        email: `${word}@demo.invalid`,
        werk: word,
        breng: 'koffie',
        zoek: 'raad',
        akkoord: 'ja',
      }
      // Sent again after an answer that never came, as a person does: it stays one application.
      const send = () => one.post(`${CIRCLE}/aanmelden`, fields)
      return send().catch(async () => {
        entry.again = true
        await sleep(200)
        return send()
      })
    }),
  ])
  const limitsAway = (async () => {
    while (!over) {
      await query(dataDir, 'delete from rate_limit').catch(() => {})
      await sleep(150)
    }
  })()

  for (let turn = 0; turn < kills; turn++) {
    const goal = (writes / kills) * (turn + 1)
    const until = Date.now() + 5000
    while (written.filter(({ acknowledged }) => acknowledged).length < goal && Date.now() < until) await sleep(5)
    await sendSignal(app, 'SIGKILL')
    app = await restart(dataDir, port)
  }
  const until = Date.now() + 20_000
  while (!enough() && Date.now() < until) await sleep(20)
  over = true
  await Promise.all([clients, limitsAway])

  const found = await figures(dataDir)
  const report = tally(written, found)
  console.log(
    `kills: ${kills} times kill -9, ${report.acknowledged} writes acknowledged of ${written.length} sent, ${report.lost.length} lost, ${report.twice.length} twice, ${report.mails} mails`,
  )
  expect(enough()).toBe(true)
  expect(report.lost).toEqual([])
  expect(report.twice).toEqual([])
  expect(report.wrongMails).toEqual([])
  // What killed workers held is taken up by the next one: here half a minute passes at once.
  const held = () =>
    query(
      dataDir,
      "select id, attempts, max_attempts, locked_by, locked_at, run_at, now(), last_error, key from graphile_worker._private_jobs where task_id in (select id from graphile_worker._private_tasks where identifier = 'mail.send')",
    )
  await query(
    dataDir,
    "update graphile_worker._private_jobs set locked_at = locked_at - interval '1 minute', run_at = least(run_at, now())",
  )
  await sendSignal(app, 'SIGTERM')
  await restart(dataDir, port)
  await expect.poll(held, { timeout: 20_000, interval: 100 }).toEqual([])
})

type SendOne = (one: Client, entry: Written, turn: number) => Promise<{ status: number; location: string | null }>

/** How often a word stands in the table of its kind, and in how many mails. */
interface Figures {
  rows: Map<string, number>
  mails: Map<string, number>
}

const WORD = `(regexp_match(%, 'woord[a-z]+[0-9]+x[0-9a-z]+'))[1]`

async function figures(dataDir: string): Promise<Figures> {
  const count = async (column: string, from: string) => {
    const rows = await query<{ word: string; n: string }>(
      dataDir,
      `select ${WORD.replace('%', column)} word, count(*) n from ${from}${from.includes(' where ') ? ' and' : ' where'} ${column} like '%woord%' group by 1`,
    )
    return rows.map(({ word, n }): [string, number] => [word, Number(n)])
  }
  const rows = await Promise.all([
    count('body_text', "mail where kind = 'hello'"),
    count('note', 'introduction'),
    count('title', 'circle_activity'),
    count('works_on', 'application'),
  ])
  const mails = await count("(body_text || ' ' || recipient)", 'mail')
  return { rows: new Map(rows.flat()), mails: new Map(mails) }
}

const MAILS: Record<Written['kind'], number> = { hello: 1, introduction: 2, plan: 0, application: 1 }

function tally(written: Written[], { rows, mails }: Figures) {
  const sure = written.filter(({ acknowledged }) => acknowledged)
  const times = ({ word }: Written) => rows.get(word) ?? 0
  return {
    acknowledged: sure.length,
    lost: sure.filter((one) => times(one) === 0),
    twice: written.filter((one) => times(one) > 1),
    mails: [...mails.values()].reduce((sum, n) => sum + n, 0),
    wrongMails: written.filter((one) => times(one) === 1 && !mailsFit(one, mails.get(one.word) ?? 0)),
  }
}

// Who applies again gets a fresh link, so also a second mail.
function mailsFit({ kind, again }: Written, mails: number): boolean {
  return mails === MAILS[kind] || (again === true && mails === MAILS[kind] + 1)
}

async function restart(dataDir: string, port: number): Promise<App> {
  return (await start(dataDir, { port })).ready()
}
