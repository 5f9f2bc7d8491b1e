import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { transact } from '#kit/db/index.ts'
import { startJobs } from '#kit/jobs/index.ts'
import { type House, makeHouse } from '#test/house.ts'
import { inWords, type MailServer, startMailServer } from '#test/smtp.ts'
import { jobsOf } from '../../serve.ts'
import { type Letter, post } from './index.tsx'
import { type Carrier, sendMail, smtpCarrier } from './send.ts'
import { mail } from './tables.ts'

let server: MailServer
let house: House
let carrier: Carrier

beforeAll(async () => {
  server = await startMailServer()
  house = await makeHouse({
    empty: true,
    env: { SMTP_URL: server.url, MAIL_FROM: 'De Lage Drempel <kring@voorbeeld.nl>', BASE_URL: 'https://kring.example' },
  })
  carrier = smtpCarrier(server.url)
})
afterAll(async () => {
  await house.close()
  await server.close()
})
beforeEach(async () => {
  server.arrived.length = 0
  server.atTheDoor = async () => {}
  await house.kit.db.execute(sql`delete from graphile_worker._private_jobs`)
})

let letters = 0
const letter = (parts: Partial<Letter> = {}): Letter => ({
  kind: 'proef',
  onceKey: `proef:${++letters}`,
  to: 'ilse@voorbeeld.nl',
  replyTo: 'anke@voorbeeld.nl',
  lang: 'nl',
  subject: 'Een vraag van Anke',
  preview: 'Ze wil je iets vragen.',
  body: ['Dag Ilse,', 'Heb je even?'],
  action: { label: 'Lees verder', url: 'https://kring.example/vandaag' },
  footer: 'Je krijgt deze mail omdat je in de kring zit.',
  ...parts,
})

async function posted(parts: Partial<Letter> = {}): Promise<string> {
  const made = letter(parts)
  await post(house.kit.db, made)
  const [row] = await house.kit.db.select({ id: mail.id }).from(mail).where(eq(mail.onceKey, made.onceKey))
  return row?.id ?? ''
}

const rowOf = async (id: string) => (await house.kit.db.select().from(mail).where(eq(mail.id, id)))[0]
const send = (id: string, by: Carrier | null = carrier) =>
  sendMail(house.kit.db, by, house.kit.settings, id, house.kit.log)

describe('a letter', () => {
  test('arrives with both parts, from us, to be answered to a person', async () => {
    const id = await posted({ quote: { by: 'Anke', text: 'Eerste regel\nTweede regel' }, code: '123456' })
    await send(id)
    const [one] = server.arrived
    expect(one?.from).toBe('kring@voorbeeld.nl')
    expect(one?.to).toEqual(['ilse@voorbeeld.nl'])
    const header = (name: string) => one?.headers.get(name)
    expect(header('from')).toEqual(['De Lage Drempel <kring@voorbeeld.nl>'])
    expect(header('to')).toEqual(['ilse@voorbeeld.nl'])
    expect(header('reply-to')).toEqual(['anke@voorbeeld.nl'])
    expect(header('subject')).toEqual(['Een vraag van Anke'])
    expect(header('message-id')).toEqual([`<${id}@kring.example>`])
    expect(header('content-type')?.[0]).toMatch(/^multipart\/alternative/)
    for (const words of [
      'Dag Ilse,',
      'Heb je even?',
      '123456',
      'https://kring.example/vandaag',
      'omdat je in de kring zit',
    ]) {
      expect(one?.text).toContain(words)
      expect(one?.html).toContain(words)
    }
    expect(one?.text).toContain('Anke:\n> Eerste regel\n> Tweede regel')
    expect(one?.html).toContain('<html lang="nl"')
    // An escaped quote is no quote in a style sheet: the letters would be those of a typewriter.
    expect(one?.html.match(/<style>(.*)<\/style>/s)?.[1]).not.toContain('&')
    expect(await rowOf(id)).toMatchObject({ tries: 1, lastError: null, sentAt: expect.any(Date) })
  })

  test('that is sent already does not go again', async () => {
    const id = await posted()
    await send(id)
    await send(id)
    expect(server.arrived).toHaveLength(1)
    expect((await rowOf(id))?.tries).toBe(1)
  })

  test('with the same key is posted once', async () => {
    const twice = letter()
    const answers = [await post(house.kit.db, twice), await post(house.kit.db, { ...twice, subject: 'Nog een keer' })]
    expect(answers).toEqual([true, false])
    const rows = await house.kit.db.select().from(mail).where(eq(mail.onceKey, twice.onceKey))
    expect(rows.map(({ subject }) => subject)).toEqual([twice.subject])
    const { rows: jobs } = await house.kit.db.execute(
      sql`select 1 from graphile_worker.jobs where task_identifier = 'mail.send'`,
    )
    expect(jobs).toHaveLength(1)
  })

  test('posted twice at the same moment is one letter', async () => {
    const twice = letter()
    const answers = await Promise.all([post(house.kit.db, twice), post(house.kit.db, twice)])
    expect(answers.sort()).toEqual([false, true])
  })

  test('goes once when two workers have it at the same moment', async () => {
    const id = await posted()
    const door = Promise.withResolvers<void>()
    const knocked = Promise.withResolvers<void>()
    server.atTheDoor = () => {
      knocked.resolve()
      return door.promise
    }
    const first = send(id)
    await knocked.promise
    // The other worker comes while the first one stands at the door: it leaves again without waiting.
    await send(id)
    door.resolve()
    await first
    await send(id)
    expect(server.arrived).toHaveLength(1)
    expect((await rowOf(id))?.tries).toBe(1)
  })

  test('that the server refuses waits, counts the try, and goes the next time under the same number', async () => {
    const id = await posted()
    server.atTheDoor = async () => {
      throw Object.assign(new Error('Try again later'), { responseCode: 451 })
    }
    await expect(send(id)).rejects.toThrow('Try again later')
    expect(await rowOf(id)).toMatchObject({
      tries: 1,
      sentAt: null,
      lastError: expect.stringContaining('Try again later'),
    })
    server.atTheDoor = async () => {}
    await send(id)
    expect(await rowOf(id)).toMatchObject({ tries: 2, sentAt: expect.any(Date), lastError: null })
    expect(server.arrived.map(({ headers }) => headers.get('message-id'))).toEqual([[`<${id}@kring.example>`]])
  })

  test('to a server that is not there waits too', async () => {
    const id = await posted()
    await expect(send(id, smtpCarrier('smtp://127.0.0.1:1'))).rejects.toThrow()
    expect(await rowOf(id)).toMatchObject({ tries: 1, sentAt: null })
  })

  test('with a code goes within ten minutes or not at all', async () => {
    const id = await posted({ code: '123456' })
    await house.kit.db.execute(sql`update mail set stale_at = stale_at - interval '10 minutes' where id = ${id}`)
    await send(id)
    expect(server.arrived).toEqual([])
    expect(await rowOf(id)).toMatchObject({ sentAt: null, tries: 0 })
    expect((await rowOf(await posted()))?.staleAt).toBeNull()
  })

  test('is never marked as sent where there is no mail server', async () => {
    const id = await posted()
    await send(id, null)
    expect(await rowOf(id)).toMatchObject({ sentAt: null, tries: 0, lastError: null })
  })
})

describe('what people wrote', () => {
  const SNEAKY = 'Anke\r\nBcc: buit@elders.invalid\r\nX-Kwaad: ja\r\n\r\n<p>Nieuwe inhoud</p>'

  test.each<[string, Partial<Letter>]>([
    ['a subject', { subject: `Een vraag van ${SNEAKY}` }],
    ['an address to answer to', { replyTo: `anke@voorbeeld.nl\r\nBcc: buit@elders.invalid` }],
    ['an address to send to', { to: `ilse@voorbeeld.nl\r\nBcc: buit@elders.invalid` }],
    ['a name', { quote: { by: SNEAKY, text: SNEAKY }, body: [SNEAKY] }],
  ])('in %s adds no header and no reader', async (_, parts) => {
    await send(await posted(parts)).catch(() => {})
    for (const one of server.arrived) {
      expect([...one.headers.keys()].sort()).toEqual(
        ['content-type', 'date', 'from', 'message-id', 'mime-version', 'reply-to', 'subject', 'to'].sort(),
      )
      expect(one.to).not.toContain('buit@elders.invalid')
      expect(one.to).toHaveLength(1)
    }
  })

  test('with accents arrives as it was written', async () => {
    await send(await posted({ subject: 'Zoë vraagt: hé, één idee voor Ångström?', body: ['Café – “ja” 🎡'] }))
    const [one] = server.arrived
    expect(inWords(one?.headers.get('subject')?.[0])).toBe('Zoë vraagt: hé, één idee voor Ångström?')
    expect(one?.text).toContain('Café – “ja” 🎡')
    expect(one?.html).toContain('Café – “ja” 🎡')
  })

  test('is text in the HTML part too', async () => {
    const words = '<img src=x onerror=alert(1)> & <b>vet</b> "dag"'
    await send(
      await posted({
        subject: words,
        preview: words,
        body: [words],
        quote: { by: words, text: words },
        action: { label: words, url: 'https://kring.example/?a="><script>1</script>' },
        footer: words,
      }),
    )
    const [one] = server.arrived
    expect(one?.text).toContain(words)
    expect(one?.html).not.toMatch(/<(img|script|b>vet)/)
    expect(one?.html.match(/&lt;img src=x/g)?.length).toBe(7)
  })

  test('a mail fetches nothing from anywhere', async () => {
    await send(await posted())
    expect(server.arrived[0]?.html).not.toMatch(/<(img|link|script|iframe)|url\(|@import/)
  })
})

describe('the queue', () => {
  test('carries what was posted, and nothing of what was rolled back', async () => {
    const undone = letter({ to: 'nooit@voorbeeld.nl' })
    await expect(
      transact(house.kit.db, async (tx) => {
        await post(tx, undone)
        throw new Error('toch niet')
      }),
    ).rejects.toThrow('toch niet')
    const jobs = await startJobs(house.kit.pool, jobsOf(house.kit), house.kit.log)
    try {
      await transact(house.kit.db, (tx) => post(tx, letter({ to: 'wel@voorbeeld.nl' })))
      await vi.waitFor(() => expect(server.arrived).toHaveLength(1), { timeout: 10_000 })
      await vi.waitFor(
        async () => {
          const { rows } = await house.kit.db.execute(
            sql`select 1 from graphile_worker.jobs where task_identifier = 'mail.send'`,
          )
          expect(rows).toEqual([])
        },
        { timeout: 10_000 },
      )
    } finally {
      await jobs.stop()
    }
    expect(server.arrived.map(({ to }) => to)).toEqual([['wel@voorbeeld.nl']])
    expect(await house.lastMail('wel@voorbeeld.nl')).toMatchObject({ sentAt: expect.any(Date), tries: 1 })
    expect(await house.lastMail('nooit@voorbeeld.nl')).toBeUndefined()
  })
})
