import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readErasures } from '#kit/privacy/ledger.ts'
import { tracesOf } from '#kit/privacy/testing/traces.ts'
import { brokenLaws } from '#test/fuzz/ledger.ts'
import { type House, makeHouse, sessionOf, type Visitor } from '#test/house.ts'
import { inWords, type MailServer, startMailServer } from '#test/smtp.ts'
import { castEmail } from '../../../seeds/cast.ts'
import { jobsOf } from '../../serve.ts'

const HOME = '/kringen/de-lage-drempel'
const NAME = 'Ilse Boonstra'
const EMAIL = castEmail('ilse-boonstra')

let house: House
let server: MailServer
beforeEach(async () => {
  server = await startMailServer()
  house = await makeHouse({ env: { SMTP_URL: server.url, MAIL_FROM: 'kring@voorbeeld.invalid' } })
})
afterEach(async () => {
  await house?.close()
  await server.close()
})

const rows = async <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  (await house.kit.db.execute<T>(query)).rows

/** What the queue holds is done, all of it. */
async function work(): Promise<void> {
  const jobs = jobsOf(house.kit)
  const waiting = await rows<{ task: string; payload: unknown }>(sql`
    select t.identifier task, j.payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id`)
  for (const { task, payload } of waiting) await jobs[task]?.(payload)
  await house.kit.db.execute(sql`delete from graphile_worker._private_jobs`)
}

async function deed(who: Visitor, path: string, fields: Record<string, string | File>): Promise<string> {
  const { status, location } = await who.post(path, fields)
  expect([path, status]).toEqual([path, 303])
  return location ?? ''
}

const picture = () => sharp({ create: { width: 90, height: 90, channels: 3, background: 'teal' } }).png()
const photo = async () => new File([await picture().toBuffer()], 'ik.png')
const idIn = (location: string) => /voorstellen\/(\w{12})/.exec(location)?.[1] ?? ''

interface Busy {
  id: string
  ilse: Visitor
  /** An introduction that she made. */
  made: string
  /** One that she is in, and said thanks for. */
  hers: string
}

/** Someone with something everywhere: profile, photo, introductions, thanks, a hello, invitations, a turn as a steward. */
async function busy(): Promise<Busy> {
  const [id = '', youssef = '', bas = ''] = await Promise.all(
    ['ilse-boonstra', 'youssef-haddou', 'bas-oudendag'].map((slug) => house.personId(slug)),
  )
  const anke = await house.as('anke-zuidgeest')
  await deed(anke, `${HOME}/beheer/leden/${id}/rollen`, { rol: 'steward' })
  const ilse = await house.as('ilse-boonstra')
  const profile = { worksOn: 'Schuldhulp', about: `Ik ben ${NAME}`, organisation: 'Boonstra Advies', shown: 'ja' }
  await deed(ilse, '/ik/profiel', { ...profile, foto: await photo() })
  const note = `Jullie lijken op elkaar. Groet, ${NAME}`
  const made = idIn(await deed(ilse, `${HOME}/voorstellen`, { een: youssef, ander: bas, waarom: note }))
  await deed(ilse, `${HOME}/leden/${youssef}/schrijf`, { bericht: `Dag, met ${NAME}.` })
  const other = { een: id, ander: youssef, waarom: `${NAME} weet hier alles van.` }
  const hers = idIn(await deed(anke, `${HOME}/voorstellen`, other))
  await deed(ilse, `${HOME}/voorstellen/${hers}/dank`, { woorden: `Mooi, zegt ${NAME}` })
  const [nour] = await rows<{ id: string }>(sql`select id from application where name = 'Nour Belkadi'`)
  await deed(ilse, `${HOME}/beheer/aanmeldingen/${nour?.id}/vraag`, { vraag: `Vertel eens. ${NAME}` })
  await deed(ilse, `${HOME}/beheer/uitnodigingen/mail`, { adressen: 'iemand@voorbeeld.invalid', termijn: '7' })
  for (const body of ['Welkom', `Welkom, zegt ${NAME}`])
    await ilse.post(`${HOME}/teksten/tagline`, { tekst: body }).catch(() => {})
  await work()
  return { id, ilse, made, hers }
}

const noteOf = async (id: string) =>
  (await rows<{ note: string }>(sql`select note from introduction where id = ${id}`))[0]?.note
const thanksFor = async (id: string) =>
  (await rows<{ words: string }>(sql`select words from introduction_thanks where introduction_id = ${id}`)).map(
    (one) => one.words,
  )

describe('leaving the site', () => {
  test('takes a person out of every table, file, letter and list, with their words', async () => {
    const { id, ilse, made, hers } = await busy()
    const { db, storage, settings } = house.kit
    const [file] = await rows<{ key: string }>(sql`select key from stored_file where owner_id = ${id}`)
    expect((await tracesOf(db, [NAME, EMAIL])).length).toBeGreaterThan(20)
    server.arrived.length = 0

    expect(await deed(ilse, '/ik/weg', { keuze: 'remove', woord: 'weg' })).toBe('/tot-ziens')
    await work()
    expect(server.arrived.map(({ to, headers }) => [to, inWords(headers.get('subject')?.[0])])).toEqual([
      [[EMAIL], 'Je bent weggehaald'],
    ])
    expect(await tracesOf(db, [NAME, 'Boonstra Advies', EMAIL])).toEqual([])
    // Only the ledger knows that there was somebody.
    expect((await tracesOf(db, [id])).map((line) => line.split(':')[0])).toEqual(['erasure.person_id'])
    expect(await readErasures(`${settings.dataDir}/erasures`)).toMatchObject([
      { personId: id, choice: 'remove', held: [] },
    ])
    expect(await storage.get(file?.key ?? '')).toBeNull()
    expect(await brokenLaws(db)).toEqual([])
    // That people met and were thanked stays a fact of the circle; the words do not.
    expect([await noteOf(made), await noteOf(hers), await thanksFor(hers)]).toEqual([
      '',
      '… weet hier alles van.',
      [''],
    ])
  })

  test('ends every session, and every page that spoke of them goes on without the name', async () => {
    const { ilse, made } = await busy()
    const elsewhere = await house.as('ilse-boonstra')
    await deed(ilse, '/ik/weg', { keuze: 'remove', woord: 'weg' })
    expect(ilse.cookie('vliegwiel')).toBeUndefined()
    expect((await ilse.get('/tot-ziens')).html).toContain('Je bent weg')
    expect((await elsewhere.get('/ik')).location).toMatch(/^\/inloggen/)
    const youssef = await house.as('youssef-haddou')
    const anke = await house.as('anke-zuidgeest')
    const pages: [Visitor, string][] = [
      ...['/', '/vandaag', HOME, `${HOME}/ontmoeten`, `${HOME}/leden`, `${HOME}/voorstellen/${made}`].map(
        (path): [Visitor, string] => [youssef, path],
      ),
      ...[
        '/beheer/logboek',
        '/beheer/post',
        ...['logboek', 'aanmeldingen', 'stappen', 'uitnodigingen', 'leden'].map((part) => `${HOME}/beheer/${part}`),
      ].map((path): [Visitor, string] => [anke, path]),
    ]
    for (const [who, path] of pages) {
      const { status, html } = await who.get(path)
      expect([path, status, html.includes('Boonstra')]).toEqual([path, 200, false])
    }
    expect((await anke.get('/beheer/logboek')).html).toContain('ging weg van deze plek')
  })

  test('leaves the words without the name when that was chosen', async () => {
    const { ilse, made, hers } = await busy()
    await deed(ilse, '/ik/weg', { keuze: 'nameless', woord: ' WEG ' })
    await work()
    expect(await tracesOf(house.kit.db, [NAME, EMAIL])).toEqual([])
    expect([await noteOf(made), await thanksFor(hers)]).toEqual(['Jullie lijken op elkaar. Groet, …', ['Mooi, zegt …']])
    expect(await rows(sql`select body from application_message where body like 'Vertel%'`)).toEqual([
      { body: 'Vertel eens. …' },
    ])
  })

  test('keeps the words of a circle under a legal hold, and says so beforehand', async () => {
    const { ilse, made } = await busy()
    const anke = await house.as('anke-zuidgeest')
    await deed(anke, `${HOME}/beheer/bewaarplicht`, { reden: 'De kring bereidt besluiten voor.' })
    const [one] = await rows<{ id: string }>(sql`select circle_id id from introduction where id = ${made}`)
    await house.kit.db.execute(
      sql`update application set decision = 'welcomed', decided_at = now(), person_id = ${await house.personId('ilse-boonstra')}, email = ${EMAIL}, name = ${NAME} where name = 'Gijs Ottevanger'`,
    )
    const page = await ilse.get('/ik/weg')
    expect(page.html).toContain('De kring bereidt besluiten voor.')
    await deed(ilse, '/ik/weg', { keuze: 'remove', woord: 'weg' })
    await work()
    expect(await noteOf(made)).toBe('Jullie lijken op elkaar. Groet, …')
    expect(await rows(sql`select name, email from application where name = ''`)).toEqual([{ name: '', email: '' }])
    expect(await tracesOf(house.kit.db, [NAME, EMAIL])).toEqual([])
    expect(await readErasures(`${house.kit.settings.dataDir}/erasures`)).toMatchObject([{ held: [one?.id] }])
    const inbox = await anke.get(`${HOME}/beheer/aanmeldingen?plank=besloten`)
    expect(inbox.html).toContain('iemand die wegging')
    await deed(anke, `${HOME}/beheer/bewaarplicht/einde`, {})
    expect((await anke.get(`${HOME}/beheer/logboek`)).html).toContain('zette de bewaarplicht uit')
  })

  test('asks for a choice and the word, and changes nothing until then', async () => {
    const ilse = await house.as('ilse-boonstra')
    const before = await rows(sql`select id from person order by id`)
    for (const fields of [
      {},
      { keuze: 'remove' },
      { keuze: 'remove', woord: 'ja' },
      { woord: 'weg' },
      { keuze: 'x', woord: 'weg' },
    ]) {
      const { status, html } = await ilse.post('/ik/weg', fields as Record<string, string>)
      expect([status, html.includes('error-summary')]).toEqual([422, true])
    }
    expect(await rows(sql`select id from person order by id`)).toEqual(before)
  })

  test('needs fresh proof', async () => {
    const ilse = await house.as('ilse-boonstra')
    const session = await sessionOf(house.kit, ilse)
    await house.kit.db.execute(
      sql`update session set proved_at = now() - interval '11 minutes' where id = ${session?.id}`,
    )
    for (const path of ['/ik/weg', '/ik/gegevens']) {
      const to = `/ik/bewijs?terug=${encodeURIComponent(path)}`
      expect((await ilse.get(path)).location).toBe(to)
      expect((await ilse.post(path, { keuze: 'remove', woord: 'weg' })).location).toBe(to)
    }
    expect((await ilse.get('/ik')).status).toBe(200)
  })

  test('waits while nobody else looks after a circle, and says what to do', async () => {
    const anke = await house.as('anke-zuidgeest')
    await house.kit.db.execute(sql`delete from circle_role r using person p where p.id = r.person_id and p.name <> 'Anke Zuidgeest'
      and r.circle_id = (select id from circle where founding)`)
    const page = await anke.get('/ik/weg')
    expect(page.html).toContain(`${HOME}/beheer/leden`)
    expect(page.html).not.toContain('name="woord"')
    expect((await anke.post('/ik/weg', { keuze: 'remove', woord: 'weg' })).status).toBe(422)
    expect((await anke.get('/vandaag')).status).toBe(200)
    const bas = await house.personId('bas-oudendag')
    await deed(anke, `${HOME}/beheer/leden/${bas}/rollen`, { rol: 'steward' })
    await deed(anke, '/ik/weg', { keuze: 'remove', woord: 'weg' })
  })

  test('puts a circle at rest in which nobody is left', async () => {
    const ilse = await house.as('ilse-boonstra')
    await deed(ilse, '/kringen/nieuw', {
      naam: 'Alleen ik',
      belofte: 'Even proberen',
      soort: 'collective',
      deur: 'open',
      uit: '',
    })
    expect((await ilse.get('/ik/weg')).html).toContain('Alleen ik')
    await deed(ilse, '/ik/weg', { keuze: 'nameless', woord: 'weg' })
    expect(
      await rows(sql`select member_count n, archived_at is not null rests from circle where name = 'Alleen ik'`),
    ).toEqual([{ n: 0, rests: true }])
  })

  test('spares a namesake', async () => {
    const { ilse, made } = await busy()
    await house.kit.db.execute(sql`update person set name = ${NAME} where name = 'Bas Oudendag'`)
    await deed(ilse, '/ik/weg', { keuze: 'nameless', woord: 'weg' })
    expect(await noteOf(made)).toContain(NAME)
  })

  test('with no mail server writes no goodbye that would stay', async () => {
    await house.close()
    house = await makeHouse()
    const ilse = await house.as('ilse-boonstra')
    await deed(ilse, '/ik/weg', { keuze: 'remove', woord: 'weg' })
    expect(await tracesOf(house.kit.db, [NAME, EMAIL])).toEqual([])
    expect((await ilse.get('/tot-ziens')).html).not.toContain('laatste mail')
  })

  test('forgets an address that no server takes', async () => {
    const ilse = await house.as('ilse-boonstra')
    server.atTheDoor = async () => {
      throw Object.assign(new Error('no such box'), { responseCode: 550 })
    }
    await deed(ilse, '/ik/weg', { keuze: 'remove', woord: 'weg' })
    const [mail] = await rows<{ id: string }>(sql`select id from mail where kind = 'goodbye'`)
    for (let n = 0; n < 12; n++) {
      expect(await tracesOf(house.kit.db, [EMAIL])).toHaveLength(1)
      await jobsOf(house.kit)
        ['mail.send']?.({ id: mail?.id })
        .catch(() => {})
    }
    expect(await tracesOf(house.kit.db, [EMAIL])).toEqual([])
  })
})

describe('erasing somebody at their request', () => {
  const FORM = { gevraagd: 'letter', keuze: 'remove', naam: 'ilse  boonstra' }

  test('is for stewards of the site, who find the account by its address and say how it was asked', async () => {
    const { id } = await busy()
    const anke = await house.as('anke-zuidgeest')
    expect((await anke.get(`/beheer/leden?email=${encodeURIComponent(EMAIL.toUpperCase())}`)).html).toContain(
      `/beheer/leden/${id}`,
    )
    expect((await anke.get('/beheer/leden?email=niemand@voorbeeld.invalid')).html).toContain('Geen account')
    for (const missing of ['gevraagd', 'keuze', 'naam'])
      expect((await anke.post(`/beheer/leden/${id}/wissen`, { ...FORM, [missing]: '' })).status).toBe(422)
    expect(await deed(anke, `/beheer/leden/${id}/wissen`, FORM)).toBe('/beheer/leden?gewist=1')
    await work()
    expect(server.arrived.at(-1)?.to).toEqual([EMAIL])
    expect(await tracesOf(house.kit.db, [NAME, EMAIL])).toEqual([])
    const [line] = await rows<{ person_id: string; detail: unknown }>(
      sql`select person_id, detail from audit where action = 'person.erased'`,
    )
    expect(line).toMatchObject({
      person_id: await house.personId('anke-zuidgeest'),
      detail: { asked: 'letter', choice: 'remove' },
    })
    expect((await anke.get(`/beheer/leden/${id}`)).status).toBe(404)
  })

  test('is out of reach of everybody else', async () => {
    const id = await house.personId('ilse-boonstra')
    for (const slug of ['fenna-rozema', 'youssef-haddou', 'roos-vermaat']) {
      const one = await house.as(slug)
      expect((await one.get(`/beheer/leden/${id}`)).status).toBe(404)
      expect((await one.get(`/beheer/leden?email=${EMAIL}`)).status).toBe(404)
      expect((await one.post(`/beheer/leden/${id}/wissen`, FORM)).status).toBe(404)
    }
    expect((await house.stranger().post(`/beheer/leden/${id}/wissen`, FORM)).location).toMatch(/^\/inloggen/)
    expect((await (await house.as('ilse-boonstra')).get('/ik')).status).toBe(200)
  })

  test('needs fresh proof, and is not how a steward leaves', async () => {
    const anke = await house.as('anke-zuidgeest')
    const [id, me] = await Promise.all(['ilse-boonstra', 'anke-zuidgeest'].map((slug) => house.personId(slug)))
    expect((await anke.post(`/beheer/leden/${me}/wissen`, FORM)).location).toBe('/ik/weg')
    const session = await sessionOf(house.kit, anke)
    await house.kit.db.execute(
      sql`update session set proved_at = now() - interval '11 minutes' where id = ${session?.id}`,
    )
    expect((await anke.post(`/beheer/leden/${id}/wissen`, FORM)).location).toMatch(/^\/ik\/bewijs/)
    expect((await (await house.as('ilse-boonstra')).get('/ik')).status).toBe(200)
  })
})
