import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { cleanUp, newDataDir, query, sendSignal, start } from './app.ts'
import { type Client, client, type Said } from './people.ts'

const full = process.env.FAULTS_FULL === '1'
const kills = full ? 100 : 20
const posts = full ? 1000 : 200
const CIRCLE = '/kringen/de-lage-drempel'
const BOARD = `${CIRCLE}/vraag-en-aanbod`
const STREAM = 'text/vnd.turbo-stream.html'
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

afterEach(cleanUp)

/** What was said, under a word that stands nowhere else, and whether the app said that it stands. */
interface Posted {
  kind: 'message' | 'ask' | 'answer'
  word: string
  acknowledged: boolean
  /** How often it was sent, always with the same key. */
  sent: number
}

test(`${kills} times kill -9 during ${posts} acknowledged posts, sent again until answered: none lost, none twice`, {
  timeout: 60_000 + kills * 8000,
}, async () => {
  const dataDir = newDataDir()
  let app = await (await start(dataDir)).ready()
  const { port } = app
  const all: Posted[] = []
  let over = false
  const acknowledged = () => all.filter((one) => one.acknowledged).length

  const [anke, youssef, ilse, roos] = await Promise.all(
    ['anke-zuidgeest', 'youssef-haddou', 'ilse-boonstra', 'roos-vermaat'].map((lid) => client(port, lid)),
  )
  const [topic] = await query<{ id: string }>(
    dataDir,
    `select c.id from conversation c join circle k on k.id = c.circle_id
      where k.founding and c.kind = 'topic' and c.closed_at is null and c.slow_seconds = 0 order by c.last_at limit 1`,
  )
  const talk = `${CIRCLE}/gesprek/${topic?.id}`
  const asked = await placeAsk(anke as Client, 'Wie denkt mee over doorgaan na een storing?', newKey())
  const ask = asked.location?.split('?')[0]

  // What got no answer is sent again with its key, as the page does, and a person who presses the button once more.
  const keepOn = async (one: Client | undefined, kind: Posted['kind'], send: SendOne) => {
    for (let turn = 0; one && !over; turn++) {
      const word = `woord${kind}${turn}x${Math.random().toString(36).slice(2)}`
      const entry: Posted = { kind, word, acknowledged: false, sent: 0 }
      all.push(entry)
      const key = newKey()
      while (!entry.acknowledged && !over) {
        entry.sent++
        const said = await send(one, word, key).catch(() => null)
        entry.acknowledged =
          said !== null && (said.status === 200 || (said.status === 303 && !said.location?.startsWith('/inloggen')))
        if (!entry.acknowledged) await sleep(30)
      }
    }
  }
  const inBackground: SendOne = (one, word, key) =>
    one.post(talk, { bericht: `In het gesprek: ${word}`, sleutel: key }, undefined, { accept: STREAM })
  const clients = Promise.all([
    keepOn(youssef, 'message', inBackground),
    keepOn(ilse, 'message', inBackground),
    keepOn(roos, 'message', (one, word, key) => one.post(talk, { bericht: `Zonder script: ${word}`, sleutel: key })),
    keepOn(anke, 'ask', (one, word, key) => placeAsk(one, `Een vraag over ${word}`, key)),
    keepOn(youssef, 'answer', (one, word, key) =>
      one.post(`${ask}/antwoorden`, { tekst: `Ik weet er iets van: ${word}`, eens: key }),
    ),
  ])
  const limitsAway = (async () => {
    while (!over) {
      await query(dataDir, 'delete from rate_limit').catch(() => {})
      await sleep(150)
    }
  })()

  for (let turn = 0; turn < kills; turn++) {
    const goal = (posts / kills) * (turn + 1)
    const until = Date.now() + 5000
    while (acknowledged() < goal && Date.now() < until) await sleep(5)
    await sendSignal(app, 'SIGKILL')
    app = await (await start(dataDir, { port })).ready()
  }
  const until = Date.now() + 20_000
  while (acknowledged() < posts && Date.now() < until) await sleep(20)
  over = true
  await Promise.all([clients, limitsAway])

  const times = await standing(dataDir)
  const lost = all.filter(({ word, acknowledged: sure }) => sure && !times.get(word))
  const twice = all.filter(({ word }) => (times.get(word) ?? 0) > 1)
  const again = all.filter(({ sent }) => sent > 1)
  console.log(
    `posts: ${kills} times kill -9, ${acknowledged()} posts acknowledged, ${again.length} of ${all.length} sent more than once, ${lost.length} lost, ${twice.length} twice`,
  )
  expect(acknowledged()).toBeGreaterThanOrEqual(posts)
  expect(new Set(all.filter((one) => one.acknowledged).map(({ kind }) => kind))).toEqual(
    new Set(['message', 'ask', 'answer']),
  )
  expect(again.length).toBeGreaterThan(0)
  expect(lost).toEqual([])
  expect(twice).toEqual([])
  await expectWhole(dataDir, topic?.id ?? '')
  await expectRead(anke as Client, talk, all)
})

type SendOne = (one: Client, word: string, key: string) => Promise<Said>

const placeAsk = (one: Client, titel: string, eens: string) =>
  one.post(BOARD, { soort: 'vraag', titel, tekst: 'Zodat iemand meekijkt.', eens })

const newKey = () => Array.from({ length: 12 }, () => ALPHABET[Math.floor(Math.random() * 32)]).join('')

/** How often each word stands in the tables. */
async function standing(dataDir: string): Promise<Map<string, number>> {
  const columns = [
    ['body', 'message'],
    ['title', 'exchange_post'],
    ['body', 'exchange_answer'],
  ]
  const rows = await Promise.all(
    columns.map(([column, table]) =>
      query<{ word: string; n: string }>(
        dataDir,
        `select (regexp_match(${column}, 'woord[a-z]+[0-9]+x[0-9a-z]+'))[1] word, count(*) n from ${table}
          where ${column} like '%woord%x%' group by 1`,
      ),
    ),
  )
  return new Map(rows.flat().map(({ word, n }) => [word, Number(n)]))
}

/** What belongs to a post stands with it: places without gaps, one notice and one spark an answer, one line in the trail. */
async function expectWhole(dataDir: string, topicId: string): Promise<void> {
  const [wrong] = await query<Record<string, string>>(
    dataDir,
    `select
      (select count(*) from conversation c where c.id = '${topicId}' and (c.last_seq <> (select count(*) from message m
        where m.conversation_id = c.id) or c.last_seq <> (select max(seq) from message m where m.conversation_id = c.id))) gaps,
      (select count(*) from exchange_answer a where a.body like '%woordanswer%' and 1 <>
        (select count(*) from notice n where n.thing_kind = 'answer' and n.thing_id = a.id)) notices,
      (select count(*) from exchange_answer a where a.body like '%woordanswer%' and 1 <>
        (select count(*) from spark s where s.to_kind = 'answer' and s.to_id = a.id)) sparks,
      (select count(*) from exchange_post p where p.title like '%woordask%' and 1 <>
        (select count(*) from audit l where l.subject_kind = 'ask' and l.subject_id = p.id)) trail`,
  )
  expect(wrong).toEqual({ gaps: '0', notices: '0', sparks: '0', trail: '0' })
}

/** Whoever opens the conversation reads what was said, each once. */
async function expectRead(one: Client, talk: string, all: Posted[]): Promise<void> {
  const { status, text } = await one.get(`${talk}?voor=999999999`)
  expect(status).toBe(200)
  // Beside the conversation stands what was said last in each.
  const lines = text
    .split('<li class="line')
    .slice(1)
    .map((line) => line.split('</li>')[0] ?? '')
  const times = all.map(({ word }) => lines.filter((line) => line.includes(word)).length)
  expect(times.filter((n) => n === 1).length).toBeGreaterThan(20)
  expect(times.filter((n) => n > 1)).toEqual([])
}
