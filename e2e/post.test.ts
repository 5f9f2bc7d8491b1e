import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../scripts/chromium.ts'
import { castEmail } from '../seeds/cast.ts'
import { mailOf } from '../src/kit/mail/testing/mails.ts'
import { enter, openSite, type Site, until } from './site.ts'

const INBOUND_SECRET = 'een-geheim-dat-lang-genoeg-is-voor-een-reis'
const ROOS = castEmail('roos-vermaat')
let site: Site
let browser: Browser
const complaints: string[] = []
const here = () => ({ browser, site, complaints })
const PHONE = { viewport: { width: 390, height: 844 } }
beforeAll(async () => {
  site = await openSite({ REPLY_DOMAIN: 'antwoord.voorbeeld.nl', INBOUND_SECRET })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

/** Makes the digest of everybody whose moment it is, as the worker does in the morning. */
async function morning(day: string): Promise<void> {
  await site.pool.query(`select graphile_worker.add_job('digest.batch', $1::json)`, [
    JSON.stringify({ daily: `d:${day}`, weekly: `w:${day}`, after: '' }),
  ])
  await until(async () => {
    const { rows } = await site.pool.query(
      `select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier = 'digest.batch'`,
    )
    return rows.length === 0
  })
}

test('a digest is read on a phone, leads to what fits, and is left with one click', async () => {
  await morning('2026-01-06')
  const text = await site.mailTo(ROOS, /dit gebeurde er/)
  const links = [...text.matchAll(/https?:\S+/g)].map(([link]) => link)

  // What it says first leads there, signed in.
  const roos = await enter(here(), 'roos-vermaat', PHONE)
  const first = links.find((link) => /\/(meldingen|kringen)\//.test(link)) ?? ''
  expect((await roos.goto(first))?.status()).toBe(200)

  // Leaving needs no signing in: opening the address alone changes nothing, the button does.
  const stranger = await enter(here(), null, PHONE)
  const leave = links.find((link) => link.includes('/meldingen/af/')) ?? ''
  await stranger.goto(leave)
  await stranger.locator('main').getByRole('button').click()
  await stranger.getByText('Je krijgt geen overzichten meer per mail.').waitFor()
  await morning('2026-01-13')
  const { rows } = await site.pool.query(`select recipient from mail where kind = 'digest' and recipient = $1`, [ROOS])
  expect(rows).toHaveLength(1)
  expect(complaints).toEqual([])
})

test('an answer by mail stands in the thread, where the other sees it come in', async () => {
  const youssef = await enter(here(), 'youssef-haddou', PHONE)
  const ask = '/kringen/de-lage-drempel/vraag-en-aanbod'
  await youssef.goto(`${site.url}${ask}/nieuw?soort=vraag`)
  await youssef.getByLabel('Wat zoek je?').fill('Wie leent me een weekend een grote koffiekan?')
  await youssef.getByRole('button', { name: 'Plaats je vraag' }).click()
  await youssef.getByText('Je vraag staat er.').waitFor()
  const address = youssef.url()

  // Roos answers on the site; Youssef, who gets mail at once, answers that from his mail program.
  const roos = await enter(here(), 'roos-vermaat', PHONE)
  await roos.goto(address)
  await roos.getByLabel('Je antwoord').fill('Ik heb er een van veertig koppen.')
  await roos.getByRole('button', { name: 'Plaats je antwoord' }).click()
  await roos.locator('.answer', { hasText: 'veertig koppen' }).waitFor()
  const reply = await until(async () => {
    const { rows } = await site.pool.query(
      `select reply_to reply from mail where recipient = $1 and body_text like '%veertig koppen%'`,
      [castEmail('youssef-haddou')],
    )
    return rows[0]?.reply as string | undefined
  })
  const bring = (from: string) =>
    fetch(`${site.url}/post/binnen`, {
      method: 'POST',
      headers: { authorization: `Bearer ${INBOUND_SECRET}`, 'content-type': 'message/rfc822' },
      body: mailOf(
        { From: from, To: reply, 'Message-ID': `<${from}-1@thuis.example>`, Subject: 'Re: koffiekan' },
        'Veertig is precies genoeg, ik haal hem vrijdag.\r\n\r\nOp zo 22 nov 2026 om 10:12 schreef Vliegwiel <antwoord@voorbeeld.nl>:\r\n> Ik heb er een van veertig koppen.',
      ) as unknown as BodyInit,
    }).then((answer) => answer.json())
  expect(await bring('boef@elders.example')).toEqual({ outcome: 'spoofed' })
  expect(await bring(castEmail('youssef-haddou'))).toEqual({ outcome: 'placed' })
  const answer = roos.locator('.answer', { hasText: 'precies genoeg' })
  await answer.waitFor()
  expect(await answer.textContent()).not.toContain('schreef Vliegwiel')
  expect(await answer.count()).toBe(1)
  expect(complaints).toEqual([])
})
