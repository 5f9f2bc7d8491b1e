import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readErasures } from '#kit/privacy/ledger.ts'
import { tracesOf } from '#kit/privacy/testing/traces.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { inWords, type MailServer, startMailServer } from '#test/smtp.ts'
import { castEmail } from '../../../seeds/cast.ts'
import { brokenLaws } from '../../../test/fuzz/ledger.ts'
import { jobsOf } from '../../serve.ts'

const HOME = '/kringen/de-lage-drempel'
const GO = { keuze: 'remove', woord: 'weg' }

let house: House
let server: MailServer
beforeEach(async () => {
  server = await startMailServer()
  house = await makeHouse({ env: { SMTP_URL: server.url, MAIL_FROM: 'kring@voorbeeld.invalid' } })
})
afterEach(async () => {
  await house.close()
  await server.close()
})

const rows = async <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  (await house.kit.db.execute<T>(query)).rows

async function work(): Promise<void> {
  const jobs = jobsOf(house.kit)
  for (const { task, payload } of await rows<{ task: string; payload: unknown }>(
    sql`select t.identifier task, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`,
  ))
    await jobs[task]?.(payload)
  await house.kit.db.execute(sql`delete from graphile_worker._private_jobs`)
}

const photo = async () =>
  new File(
    [
      await sharp({ create: { width: 90, height: 90, channels: 3, background: 'teal' } })
        .png()
        .toBuffer(),
    ],
    'ik.png',
  )

const PROFILE = {
  worksOn: 'Schuldhulp',
  brings: 'Tijd',
  seeks: 'Raad',
  about: 'Ik ben Ilse Boonstra',
  organisation: 'Boonstra Advies',
  shown: 'ja',
}

/** Someone with something everywhere: a profile with a photo, an introduction, a thanks, a hello, a turn as a steward. */
async function busy(): Promise<{ id: string; ilse: Visitor; introduction: string }> {
  const ilse = await house.as('ilse-boonstra')
  const anke = await house.as('anke-zuidgeest')
  const [id, youssef, bas, ankeId] = await Promise.all(
    ['ilse-boonstra', 'youssef-haddou', 'bas-oudendag', 'anke-zuidgeest'].map((slug) => house.personId(slug)),
  )
  expect((await ilse.post('/ik/profiel', { ...PROFILE, foto: await photo() })).status).toBe(303)
  const made = await ilse.post(`${HOME}/voorstellen`, {
    een: youssef ?? '',
    ander: bas ?? '',
    waarom: 'Jullie lijken op elkaar. Groet, Ilse Boonstra',
  })
  await ilse.post(`${HOME}/leden/${youssef}/schrijf`, { bericht: 'Dag, met Ilse Boonstra.' })
  const other = await anke.post(`${HOME}/voorstellen`, {
    een: id ?? '',
    ander: youssef ?? '',
    waarom: 'Ilse Boonstra weet hier alles van.',
  })
  expect(
    (await ilse.post(`${other.location?.replace(/\?.*/, '')}/dank`, { woorden: 'Mooi, zegt Ilse Boonstra' })).status,
  ).toBe(303)
  await anke.post(`${HOME}/beheer/leden/${id}/rollen`, { rol: 'steward' })
  const [nour] = await rows<{ id: string }>(sql`select id from application where name = 'Nour Belkadi'`)
  const tending = await house.as('ilse-boonstra')
  expect(
    (
      await tending.post(`${HOME}/beheer/aanmeldingen/${nour?.id}/vraag`, {
        vraag: 'Vertel eens. Ilse Boonstra',
      })
    ).status,
  ).toBe(303)
  expect(
    (
      await tending.post(`${HOME}/beheer/uitnodigingen/mail`, {
        adressen: 'iemand@voorbeeld.invalid',
        termijn: '7',
      })
    ).status,
  ).toBe(303)
  expect(ankeId).toBeDefined()
  return { id: id ?? '', ilse: tending, introduction: /voorstellen\/(\w{12})/.exec(made.location ?? '')?.[1] ?? '' }
}

describe('leaving the site', () => {
  test('takes a person out of every table, file, letter and list, with their words', async () => {
    const { id, ilse, introduction } = await busy()
    await work()
    const [file] = await rows<{ key: string }>(sql`select key from stored_file where owner_id = ${id}`)
    expect(await tracesOf(house.kit.db, ['Ilse Boonstra', castEmail('ilse-boonstra')])).not.toEqual([])
    server.arrived.length = 0

    const done = await ilse.post('/ik/weg', GO)
    expect([done.status, done.location]).toEqual([303, '/tot-ziens'])
    expect(ilse.cookie('vliegwiel')).toBeUndefined()
    expect((await ilse.get('/tot-ziens')).html).toContain('Je bent weg')
    await work()
    expect(server.arrived.map(({ to, headers }) => [to, inWords(headers.get('subject')?.[0])])).toEqual([
      [[castEmail('ilse-boonstra')], 'Je bent weggehaald'],
    ])
    const { db, storage, settings } = house.kit
    expect(await tracesOf(db, ['Ilse Boonstra', 'Boonstra Advies', castEmail('ilse-boonstra')])).toEqual([])
    // Only the ledger knows that there was somebody.
    expect((await tracesOf(db, [id])).map((line) => line.split(':')[0])).toEqual(['erasure.person_id'])
    expect(await storage.get(file?.key ?? '')).toBeNull()
    expect(await readErasures(`${settings.dataDir}/erasures`)).toMatchObject([
      { personId: id, choice: 'remove', held: [] },
    ])
    expect(await brokenLaws(db)).toEqual([])
    // That two people met stays; the words do not.
    expect(await rows(sql`select note from introduction where id = ${introduction}`)).toEqual([{ note: '' }])
    const youssef = await house.as('youssef-haddou')
    const page = await youssef.get(`${HOME}/voorstellen/${introduction}`)
    expect(page.html).toContain('Iemand die wegging')
    expect((await youssef.get(`${HOME}/leden?q=boonstra`)).html).not.toContain('Ilse')
    for (const path of ['/vandaag', HOME, `${HOME}/ontmoeten`, '/']) expect((await youssef.get(path)).status).toBe(200)
    const anke = await house.as('anke-zuidgeest')
    for (const path of [
      '/beheer/logboek',
      `${HOME}/beheer/logboek`,
      `${HOME}/beheer/aanmeldingen`,
      `${HOME}/beheer/stappen`,
      `${HOME}/beheer/uitnodigingen`,
    ])
      expect((await anke.get(path)).status).toBe(200)
    expect((await anke.get('/beheer/logboek')).html).toContain('ging weg van deze plek')
  })

  test('leaves the words without the name when that was chosen', async () => {
    const { ilse, introduction } = await busy()
    await work()
    expect((await ilse.post('/ik/weg', { keuze: 'nameless', woord: ' WEG ' })).location).toBe('/tot-ziens')
    await work()
    expect(await tracesOf(house.kit.db, ['Ilse Boonstra', castEmail('ilse-boonstra')])).toEqual([])
    expect(await rows(sql`select note from introduction where id = ${introduction}`)).toEqual([
      { note: 'Jullie lijken op elkaar. Groet, …' },
    ])
    expect(await rows(sql`select words from introduction_thanks where words like 'Mooi%'`)).toHaveLength(1)
    expect(await rows(sql`select body from application_message where body like 'Vertel eens%'`)).toEqual([
      { body: 'Vertel eens. …' },
    ])
  })
})
