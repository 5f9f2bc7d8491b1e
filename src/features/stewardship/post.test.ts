import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startJobs } from '#kit/jobs/index.ts'
import { post } from '#kit/mail/index.tsx'
import { sendMail } from '#kit/mail/send.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { type MailServer, startMailServer } from '#test/smtp.ts'
import { jobsOf } from '../../serve.ts'

let server: MailServer
let house: House
let anke: Visitor
let fenna: Visitor

beforeAll(async () => {
  server = await startMailServer()
  house = await makeHouse({ env: { SMTP_URL: server.url, MAIL_FROM: 'kring@voorbeeld.nl' } })
  anke = await house.as('anke-zuidgeest')
  fenna = await house.as('fenna-rozema')
})
afterAll(async () => {
  await house.close()
  await server.close()
})
beforeEach(async () => {
  server.arrived.length = 0
  await house.kit.db.execute(sql`delete from mail`)
  await house.kit.db.execute(sql`delete from graphile_worker._private_jobs`)
  await house.kit.db.execute(sql`delete from audit where action like 'mail.%'`)
})

/** Written while there was no mail server: its job came and went, and nothing was sent. */
async function heldMail(to: string, code?: string): Promise<string> {
  const { db, settings, log } = house.kit
  const letter = {
    kind: 'proef',
    onceKey: `proef:${to}`,
    to,
    lang: 'nl',
    subject: `Brief aan ${to}`,
    preview: 'x',
  } as const
  await post(db, { ...letter, body: ['Dag'], footer: 'Klaar', ...(code ? { code } : {}) })
  const { rows } = await db.execute<{ id: string }>(sql`select id from mail where recipient = ${to}`)
  const id = rows[0]?.id ?? ''
  await sendMail(db, null, settings, id, log)
  await db.execute(sql`delete from graphile_worker._private_jobs where key = ${`mail:${id}`}`)
  return id
}

async function workedOff(): Promise<string[]> {
  const jobs = await startJobs(house.kit.pool, jobsOf(house.kit), house.kit.log)
  try {
    await vi.waitFor(
      async () => {
        const { rows } = await house.kit.db.execute(
          sql`select 1 from graphile_worker.jobs where task_identifier = 'mail.send' and attempts < max_attempts`,
        )
        expect(rows).toEqual([])
      },
      { timeout: 10_000 },
    )
  } finally {
    await jobs.stop()
  }
  return server.arrived.flatMap(({ to }) => to).sort()
}

const deeds = async () =>
  (
    await house.kit.db.execute<{ action: string; detail: unknown }>(
      sql`select action, detail from audit where action like 'mail.%' order by at`,
    )
  ).rows

describe('mail that nothing sends by itself', () => {
  test('is told with its number, and goes in one press; the codes of then do not', async () => {
    await heldMail('een@voorbeeld.nl')
    await heldMail('twee@voorbeeld.nl')
    await heldMail('code@voorbeeld.nl', '123456')
    await house.kit.db.execute(sql`update mail set stale_at = now() - interval '1 second' where stale_at is not null`)
    const { html } = await anke.get('/beheer/post')
    expect(html).toContain('2 mails wachten op jou')
    expect(html).toContain('niet verstuurd, de code is verlopen')
    const { location } = await anke.post('/beheer/post/verstuur')
    expect(location).toBe('/beheer/post?gedaan=verstuurd')
    const after = await anke.get('/beheer/post?gedaan=verstuurd')
    expect(after.html).toContain('Het gaat nu op pad.')
    expect(after.html).not.toContain('wachten op jou')
    expect(await workedOff()).toEqual(['een@voorbeeld.nl', 'twee@voorbeeld.nl'])
    expect(await deeds()).toEqual([{ action: 'mail.sent-after-all', detail: { mails: 2 } }])
  })

  test('can be sent or left out one by one, and pressing twice does it once', async () => {
    const [one, other] = [await heldMail('een@voorbeeld.nl'), await heldMail('twee@voorbeeld.nl')]
    expect((await anke.get('/beheer/post')).html).toContain('aria-label="Laat ‘Brief aan twee@voorbeeld.nl’')
    await anke.post(`/beheer/post/${one}/verstuur`)
    expect((await anke.post(`/beheer/post/${one}/verstuur`)).location).toBe('/beheer/post?gedaan=niets')
    expect((await anke.post(`/beheer/post/${other}/laat-weg`)).location).toBe('/beheer/post?gedaan=weggelaten')
    expect((await anke.post(`/beheer/post/${other}/verstuur`)).location).toBe('/beheer/post?gedaan=niets')
    expect((await anke.get('/beheer/post')).html).toContain('weggelaten')
    expect(await workedOff()).toEqual(['een@voorbeeld.nl'])
    expect((await anke.post(`/beheer/post/${one}/laat-weg`)).location).toBe('/beheer/post?gedaan=niets')
    expect((await deeds()).map(({ action }) => action)).toEqual(['mail.sent-after-all', 'mail.dropped'])
  })

  test('that is left out is not sent, nor written anew', async () => {
    const id = await heldMail('een@voorbeeld.nl')
    expect((await anke.post('/beheer/post/laat-weg')).location).toBe('/beheer/post?gedaan=weggelaten')
    await heldMail('een@voorbeeld.nl')
    const { rows } = await house.kit.db.execute<{ id: string }>(sql`select id from mail`)
    expect(rows).toEqual([{ id }])
    // Also when a job for it was still there.
    await sendMail(house.kit.db, { send: async () => expect.unreachable() }, house.kit.settings, id, house.kit.log)
  })

  test('was also refused too often', async () => {
    const id = await heldMail('een@voorbeeld.nl')
    await anke.post(`/beheer/post/${id}/verstuur`)
    await house.kit.db.execute(sql`update graphile_worker._private_jobs set attempts = max_attempts`)
    await house.kit.db.execute(sql`update mail set tries = 12, last_error = 'vol'`)
    expect((await anke.get('/beheer/post')).html).toContain('Eén mail wacht op jou')
    await anke.post(`/beheer/post/${id}/verstuur`)
    expect(await workedOff()).toEqual(['een@voorbeeld.nl'])
  })

  test('is not what waits in the queue, nor what was sent', async () => {
    const { db } = house.kit
    await post(db, {
      ...{ kind: 'proef', onceKey: 'rij', to: 'rij@voorbeeld.nl', lang: 'nl', subject: 'In de rij', preview: 'x' },
      ...{ body: [], footer: '' },
    })
    const { html } = await anke.get('/beheer/post')
    expect(html).toContain('In de rij')
    expect(html).not.toContain('op jou')
    expect((await anke.post('/beheer/post/laat-weg')).location).toBe('/beheer/post?gedaan=niets')
    expect(await workedOff()).toEqual(['rij@voorbeeld.nl'])
    expect((await anke.post('/beheer/post/verstuur')).location).toBe('/beheer/post?gedaan=niets')
  })

  test('is for stewards of the site alone', async () => {
    const id = await heldMail('een@voorbeeld.nl')
    for (const path of ['verstuur', 'laat-weg', `${id}/verstuur`, `${id}/laat-weg`])
      expect([path, (await fenna.post(`/beheer/post/${path}`)).status]).toEqual([path, 404])
    expect((await anke.get('/beheer/post')).html).toContain('Eén mail wacht op jou')
  })
})
