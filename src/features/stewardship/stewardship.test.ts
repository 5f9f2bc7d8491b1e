import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { castEmail } from '../../../seeds/cast.ts'

let house: House
let anke: Visitor
let fenna: Visitor
let youssef: Visitor

beforeAll(async () => {
  house = await makeHouse()
  anke = await house.as('anke-zuidgeest')
  fenna = await house.as('fenna-rozema')
  youssef = await house.as('youssef-haddou')
})
afterAll(() => house.close())

const HERE = '/kringen/de-lage-drempel'
const THERE = '/kringen/warme-straten'
const idOf = async (slug: string) => {
  const { rows } = await house.kit.db.execute<{ id: string }>(sql`select id from circle where slug = ${slug}`)
  return rows[0]?.id ?? ''
}

/** The cells of the log, line by line. */
const linesOf = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)]
    .map(([, row]) =>
      [...(row ?? '').matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell]) => (cell ?? '').replace(/<[^>]+>/g, '')),
    )
    .filter((cells) => cells.length > 0)

/** Follows "Ouder" to the end. */
async function pagesOf(one: Visitor, path: string): Promise<string[]> {
  const pages: string[] = []
  for (let next: string | undefined = ''; next !== undefined && pages.length < 40; ) {
    const { status, html } = await one.get(`${path}${next}`)
    expect(status).toBe(200)
    pages.push(html)
    next = /href="(\?na=[^"]+)"/.exec(html)?.[1]
  }
  return pages
}

describe('the post', () => {
  test('shows each mail with its reader, and what it says, while no mail server takes it away', async () => {
    await house.stranger().post('/inloggen', { email: castEmail('ilse-boonstra') })
    const mail = await house.lastMail(castEmail('ilse-boonstra'))
    const { html } = await anke.get('/beheer/post')
    expect(html).toContain('Er is nog geen mailserver ingesteld')
    expect(html).toContain(mail?.subject)
    expect(html).toContain(castEmail('ilse-boonstra'))
    expect(html).toContain('niet verstuurd, alleen hier te lezen')
    const letter = await anke.get(`/beheer/post/${mail?.id}`)
    expect(letter.html).toContain(/^\d{6}$/m.exec(mail?.bodyText ?? '')?.[0])
    expect(letter.headers.get('cache-control')).toBe('no-store')
  })

  test('what people wrote in a mail is text, and its links go where they say', async () => {
    await house.kit.db.execute(sql`insert into mail (id, once_key, kind, recipient, subject, body_text, body_html)
      values ('mailmailmail', 'x', 'x', '<b>x</b>@y.nl', '<script>1</script>', 'Dag <img src=x> ga naar https://kring.example/a?b=1&c="2 of javascript:alert(1)', '')`)
    const { html } = await anke.get('/beheer/post/mailmailmail')
    expect(html).not.toMatch(/<script>1|<img src=x|<b>x/)
    expect(html).toContain('href="https://kring.example/a?b=1&amp;c=&quot;2"')
    expect(html).not.toContain('href="javascript')
  })

  test('is for stewards of the site, not of another circle, nor for members', async () => {
    const mail = await house.lastMail(castEmail('ilse-boonstra'))
    for (const one of [fenna, youssef])
      for (const path of ['/beheer', '/beheer/post', `/beheer/post/${mail?.id}`, '/beheer/logboek'])
        expect([path, (await one.get(path)).status]).toEqual([path, 404])
    expect((await house.stranger().get('/beheer/post')).location).toMatch(/^\/inloggen/)
  })

  test('goes on page by page, complete and without doubles, also when mails are of the same moment', async () => {
    await house.kit.db.execute(sql`
      insert into mail (id, once_key, kind, recipient, subject, body_text, body_html, queued_at)
      select 'p' || lpad(n::text, 11, '0'), 'p' || n, 'x', 'x', 'Brief ' || n || '.', 'x', 'x',
        '2026-01-01T12:00:00.123Z'::timestamptz + (n % 3) * interval '1 microsecond' from generate_series(1, 120) n`)
    const found = (await pagesOf(anke, '/beheer/post')).flatMap((html) => html.match(/Brief \d+\./g) ?? [])
    expect(found).toHaveLength(120)
    expect(new Set(found).size).toBe(120)
  })

  test('with a mail server, what a mail says is only for its reader', async () => {
    const served = await makeHouse({ env: { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'kring@voorbeeld.nl' } })
    try {
      await served.stranger().post('/inloggen', { email: castEmail('ilse-boonstra') })
      const mail = await served.lastMail(castEmail('ilse-boonstra'))
      const steward = await served.as('anke-zuidgeest')
      expect((await steward.get(`/beheer/post/${mail?.id}`)).status).toBe(404)
      const { html } = await steward.get('/beheer/post')
      expect(html).toContain(mail?.subject)
      expect(html).toContain('wacht')
      expect(html).not.toContain(`/beheer/post/${mail?.id}`)
      await served.kit.db.execute(sql`update mail set tries = 2, last_error = 'mailbox of ilse is full'`)
      expect((await steward.get('/beheer/post')).html).toContain('2 keer mislukt, wordt opnieuw geprobeerd')
      await served.kit.db.execute(sql`update mail set sent_at = now()`)
      expect((await steward.get('/beheer/post')).html).toContain('verstuurd')
    } finally {
      await served.close()
    }
  })
})

describe('the desk and the log of a circle', () => {
  test('are for its own stewards', async () => {
    for (const part of ['', '/logboek', '/aanmeldingen', '/stappen']) {
      expect([part, (await fenna.get(`${THERE}/beheer${part}`)).status]).toEqual([part, 200])
      expect([part, (await fenna.get(`${HERE}/beheer${part}`)).status]).toEqual([part, 404])
      expect([part, (await anke.get(`${HERE}/beheer${part}`)).status]).toEqual([part, 200])
      // A steward of the site is no steward of every circle.
      expect([part, (await anke.get(`${THERE}/beheer${part}`)).status]).toEqual([part, 404])
      expect([part, (await youssef.get(`${HERE}/beheer${part}`)).status]).toEqual([part, 404])
    }
  })

  test('the way to the site’s desk is there for who may go', async () => {
    expect((await anke.get(`${HERE}/beheer`)).html).toContain('href="/beheer"')
    expect((await fenna.get(`${THERE}/beheer`)).html).not.toContain('href="/beheer"')
  })

  test('the log says who did what, and how it ended', async () => {
    await fenna.post(`${THERE}/teksten/closing`, { tekst: 'Tot in de straat', taal: 'nl', op: '' })
    const lines = linesOf((await fenna.get(`${THERE}/beheer/logboek`)).html).map((line) => line.slice(1))
    expect(lines[0]).toEqual(['Fenna Rozema', 'veranderde een tekst op de voorkant', 'gedaan'])
    // Letting in is a deed of the steward, joining one of the newcomer.
    expect(lines).toContainEqual(['Fenna Rozema', 'liet iemand binnen', 'gedaan'])
    expect(lines.filter(([, what]) => what === 'schoof aan')).toEqual([['Fenna Rozema', 'schoof aan', 'gedaan']])
  })

  test('what is done in one circle is not in the log of another, but in that of the site', async () => {
    await anke.post(`${HERE}/beheer/stappen/4`, { stand: 'now', toelichting: 'We gaan', sinds: '2026-10-01' })
    const step = ['Anke Zuidgeest', 'begon een stap', 'gedaan']
    expect(linesOf((await anke.get(`${HERE}/beheer/logboek`)).html).map((line) => line.slice(1))).toContainEqual(step)
    expect(linesOf((await anke.get('/beheer/logboek')).html).map((line) => line.slice(1))).toContainEqual(step)
    expect((await fenna.get(`${THERE}/beheer/logboek`)).html).not.toContain('begon een stap')
  })

  test('a deed that was refused stands there too, without the account it was about', async () => {
    const browser = house.stranger()
    await browser.post('/inloggen', { email: 'niemand@elders.invalid' })
    const [newest] = linesOf((await anke.get('/beheer/logboek')).html)
    expect(newest?.slice(1)).toEqual(['iemand zonder account', 'vroeg een inlogcode', 'geweigerd'])
    expect((await anke.get('/beheer/logboek')).html).not.toContain('niemand@elders.invalid')
  })

  test('someone who is gone is not called by the name of the site', async () => {
    await house.kit.db.execute(
      sql`insert into audit (id, action, person_id, circle_id) values ('weggegaan000', 'member.written', 'bestaatniet0', ${await idOf('warme-straten')})`,
    )
    const lines = linesOf((await fenna.get(`${THERE}/beheer/logboek`)).html)
    expect(lines.map((line) => line.slice(1, 3))).toContainEqual([
      'iemand die hier niet meer is',
      'schreef een ander lid',
    ])
  })

  test('a deed without words of its own is shown by its name', async () => {
    await house.kit.db.execute(
      sql`insert into audit (id, action, circle_id) values ('zonderwoord0', 'iets.nieuws', ${await idOf('warme-straten')})`,
    )
    expect((await fenna.get(`${THERE}/beheer/logboek`)).html).toContain('iets.nieuws')
  })

  test('every line of a day with many deeds is shown once, however close together', async () => {
    const warm = await idOf('warme-straten')
    await house.kit.db.execute(sql`
      insert into audit (id, action, circle_id, at)
      select 'a' || lpad(n::text, 11, '0'), 'proef.' || n || '.', ${warm},
        '2026-01-01T12:00:00.123Z'::timestamptz + (n % 3) * interval '1 microsecond' from generate_series(1, 120) n`)
    for (const [one, path] of [
      [fenna, `${THERE}/beheer/logboek`],
      [anke, '/beheer/logboek'],
    ] as const) {
      const found = (await pagesOf(one, path)).flatMap((html) => html.match(/proef\.\d+\./g) ?? [])
      expect(found).toHaveLength(120)
      expect(new Set(found).size).toBe(120)
    }
  })

  test('a page that is exactly full does not lead on to an empty one', async () => {
    const { rows } = await house.kit.db.execute<{ n: number }>(
      sql`select count(*) n from audit where circle_id = ${await idOf('warme-straten')}`,
    )
    const more = 50 - ((rows[0]?.n ?? 0) % 50)
    await house.kit.db.execute(sql`
      insert into audit (id, action, circle_id, at) select 'v' || lpad(n::text, 11, '0'), 'vol.' || n, ${await idOf('warme-straten')}, now()
      from generate_series(1, ${more}::int) n`)
    const pages = await pagesOf(fenna, `${THERE}/beheer/logboek`)
    expect(pages).toHaveLength(((rows[0]?.n ?? 0) + more) / 50)
    expect(linesOf(pages.at(-1) ?? '')).toHaveLength(50)
  })

  test.each(['x', '_', '9'.repeat(30), '-1_aaaaaaaaaaaa', '1_aaaaaaaaaaaa'])(
    'a place that never was, %s, is the beginning or the end',
    async (na) => expect((await anke.get(`/beheer/logboek?na=${na}`)).status).toBe(200),
  )
})
