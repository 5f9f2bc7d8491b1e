import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/id.ts'
import { sweep } from '#kit/jobs/retention.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { answers, BASE, posts } from './testing/house.ts'

let house: House
let ruben: Visitor
let wout: Visitor
let fenna: Visitor
beforeAll(async () => {
  house = await makeHouse()
  ruben = await house.as('ruben-ligthart')
  wout = await house.as('wout-terpstra')
  fenna = await house.as('fenna-rozema')
})
afterAll(() => house.close())

const photo = async (name = 'sloot.jpg') =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width: 900, height: 600, channels: 3, background: '#393' } })
          .jpeg()
          .toBuffer(),
      ),
    ],
    name,
    { type: 'image/jpeg' },
  )
const pdf = (name = 'verslag.pdf') => new File(['%PDF-1.7\n1 0 obj\n'], name, { type: 'application/pdf' })
const filesIn = (html: string) => [...html.matchAll(/data-file="([0-9a-z]{12})"/g)].map(([, id]) => id ?? '')
const linksIn = (html: string) => [
  ...new Set([...html.matchAll(/"(\/bestanden\/[0-9a-z]{12}\/[^"?]+)/g)].map(([, href]) => href ?? '')),
]
const ask = (more: Record<string, string | File | string[]>) => ({
  soort: 'vraag',
  titel: 'Wie weet welke plant dit is?',
  eens: newId(),
  ...more,
})

describe('an ask with a photo and a file', () => {
  let path: string
  let links: string[]

  test('comes back with the question what there is to see, and everything that was typed', async () => {
    const back = await ruben.post(BASE, ask({ tekst: 'Zie de foto.', bestanden: await photo() }))
    expect(back.status).toBe(422)
    expect(back.html).toContain('Zie de foto.')
    expect(back.html).toContain('Wat is er te zien op sloot?')
    expect(back.html).toContain('Schrijf in een paar woorden wat er te zien is')
    const [id = ''] = filesIn(back.html)
    // Adding is a step: another file comes beside it, and nothing is sent.
    const eens = newId()
    const more = await ruben.post(BASE, ask({ eens, bijlage: ['', id], doe: 'erbij', bestanden: pdf() }))
    expect([more.status, filesIn(more.html).length]).toEqual([200, 2])
    const placed = await ruben.post(
      BASE,
      ask({ eens, bijlage: ['', ...filesIn(more.html)], [`beeld-${id}`]: 'Een paarse bloem in een sloot' }),
    )
    expect(placed.status).toBe(303)
    path = placed.location?.split('?')[0] ?? ''
    const page = (await wout.get(path)).html
    expect(page).toMatch(/<img[^>]*alt="Een paarse bloem in een sloot"[^>]*width="760" height="507"/)
    expect(page).toContain('verslag.pdf')
    expect((await wout.get(BASE)).html).toContain('alt="Een paarse bloem in een sloot"')
    links = linksIn(page)
    expect(links).toHaveLength(2)
  })

  test('is for who may read the ask, and nobody else', async () => {
    for (const link of links) {
      expect((await wout.get(link)).status).toBe(200)
      expect((await fenna.get(link)).status).toBe(404)
      expect((await house.stranger().get(link)).status).toBe(303)
    }
  })

  test('is out of sight with the ask, except for its maker and the hosts', async () => {
    const id = /vraag-en-aanbod\/([0-9a-z]{12})/.exec(path)?.[1]
    await house.kit.db.execute(sql`insert into thing_hidden (thing_kind, thing_id, circle_id, hidden_by, reason)
      select 'ask', id, circle_id, 'x', 'proef' from exchange_post where id = ${id}`)
    const statuses = await Promise.all(
      [wout, ruben, await house.as('anke-zuidgeest')].map((one) => one.get(links[0] ?? '')),
    )
    expect(statuses.map(({ status }) => status)).toEqual([404, 200, 200])
    await house.kit.db.execute(sql`delete from thing_hidden where thing_id = ${id}`)
  })

  test('loses what is left out when it is changed, and keeps the rest', async () => {
    const edit = await ruben.get(`${path}/wijzig`)
    const [photoId = '', fileId = ''] = filesIn(edit.html)
    expect(edit.html).toContain('value="Een paarse bloem in een sloot"')
    const without = await ruben.post(`${path}/wijzig`, ask({ bijlage: ['', photoId, fileId], haal: fileId }))
    expect(filesIn(without.html)).toEqual([photoId])
    expect((await wout.get(`/bestanden/${fileId}/verslag.pdf`)).status).toBe(200)
    const fields = { bijlage: ['', photoId], [`beeld-${photoId}`]: 'Kattenstaart' }
    expect((await ruben.post(`${path}/wijzig`, ask(fields))).status).toBe(303)
    expect((await wout.get(path)).html).toContain('alt="Kattenstaart"')
    expect((await wout.get(`/bestanden/${fileId}/verslag.pdf`)).status).toBe(404)
    // A form without the field says nothing of files.
    await ruben.post(`${path}/wijzig`, ask({}))
    expect((await wout.get(path)).html).toContain('alt="Kattenstaart"')
  })

  test('an answer has files of its own, which go with it', async () => {
    const back = await wout.post(`${path}/antwoorden`, {
      tekst: 'Kijk maar',
      eens: newId(),
      bestanden: pdf('kaart.pdf'),
      doe: 'erbij',
    })
    const [id = ''] = filesIn(back.html)
    expect(back.html).toContain('Kijk maar')
    const answer = await answers(wout, path, 'Kijk maar', { bijlage: id })
    const page = (await ruben.get(path)).html
    expect(page).toContain('kaart.pdf')
    expect((await fenna.get(`/bestanden/${id}/kaart.pdf`)).status).toBe(404)
    const kept = await wout.post(`${path}/antwoorden/${answer}/wijzig`, { tekst: 'Kijk nog eens', bijlage: ['', id] })
    expect(kept.status).toBe(303)
    expect((await ruben.get(`/bestanden/${id}/kaart.pdf`)).status).toBe(200)
    await wout.post(`${path}/antwoorden/${answer}/weg`)
    expect((await ruben.get(`/bestanden/${id}/kaart.pdf`)).status).toBe(404)
  })

  test('goes with the ask', async () => {
    await ruben.post(`${path}/weg`)
    for (const link of links) expect((await ruben.get(link)).status).toBe(404)
  })
})

test.each<[string, () => File, string]>([
  ['a program', () => new File(['MZ\x90\0'], 'virus.exe'), 'virus.exe: Dit soort bestand kunnen we niet bewaren'],
  ['a page', () => new File(['<script>alert(1)</script>'], 'foto.jpg'), 'foto.jpg: Dit soort bestand'],
  [
    'half a photo',
    () => new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], 'half.jpg'),
    'half.jpg: Dit bestand kunnen we niet als beeld lezen',
  ],
  ['nothing', () => new File([], 'leeg.pdf'), 'leeg.pdf: Dit bestand is leeg'],
  [
    'more than 20 MB',
    () => new File([new Uint8Array(21 * 1024 * 1024)], 'groot.pdf'),
    'groot.pdf: Dit bestand is groter dan 20 MB',
  ],
])('%s is refused with a sentence beside the field, and what was typed stays', async (_, file, words) => {
  const back = await ruben.post(BASE, ask({ titel: 'Mijn zin die moet blijven', bestanden: file() }))
  expect(back.status).toBe(422)
  expect(back.html).toContain(words)
  expect(back.html).toContain('Mijn zin die moet blijven')
  expect(filesIn(back.html)).toEqual([])
})

test('no more than six', async () => {
  const seven = await ruben.post(
    BASE,
    ask({ doe: 'erbij', bestanden: Array.from({ length: 7 }, () => pdf()) as never }),
  )
  expect(filesIn(seven.html)).toHaveLength(6)
  expect(seven.html).toContain('Meer bestanden passen er niet bij')
})

test('what somebody else brought is not hung, whatever the form says', async () => {
  const back = await ruben.post(BASE, ask({ doe: 'erbij', bestanden: pdf('van-ruben.pdf') }))
  const [id = ''] = filesIn(back.html)
  const { path } = await posts(wout, 'vraag', 'Een vraag met andermans bestand', { bijlage: id })
  expect((await wout.get(path)).html).not.toContain('van-ruben.pdf')
  expect((await ruben.get(`/bestanden/${id}/van-ruben.pdf`)).status).toBe(200)
  expect((await wout.get(`/bestanden/${id}/van-ruben.pdf`)).status).toBe(404)
})

test('a draft keeps its files, also after the day in which they would go', async () => {
  const back = await ruben.post(BASE, ask({ doe: 'erbij', bestanden: pdf('concept.pdf') }))
  const loose = filesIn((await ruben.post(BASE, ask({ doe: 'erbij', bestanden: pdf('los.pdf') }))).html)[0]
  const [id = ''] = filesIn(back.html)
  await ruben.post(BASE, ask({ titel: 'Nog niet klaar', doe: 'bewaar', bijlage: ['', id] }))
  await house.kit.db.execute(
    sql`update attachment set added_at = now() - interval '25 hours' where owner_kind = 'waiting'`,
  )
  await house.kit.db.execute(sql`update stored_file set stored_at = now() - interval '25 hours'`)
  await sweep(house.kit.db)
  const again = await ruben.get(`${BASE}/nieuw?soort=vraag`)
  expect(filesIn(again.html)).toEqual([id])
  expect((await ruben.get(`/bestanden/${id}/concept.pdf`)).status).toBe(200)
  expect((await ruben.get(`/bestanden/${loose}/los.pdf`)).status).toBe(404)
})

test('of an ask that its maker lets everyone read, everyone reads the files too', async () => {
  const back = await ruben.post(BASE, ask({ doe: 'erbij', bestanden: pdf('openbaar.pdf') }))
  const [id = ''] = filesIn(back.html)
  const { path } = await posts(ruben, 'vraag', 'Een vraag voor iedereen', { bijlage: id, buiten: 'ja' })
  const stranger = house.stranger()
  expect((await stranger.get(path)).html).toContain('openbaar.pdf')
  expect((await stranger.get(`/bestanden/${id}/openbaar.pdf`)).status).toBe(200)
  await ruben.post(`${path}/sluit`, { reden: 'Het is al geregeld.' })
  expect((await stranger.get(`/bestanden/${id}/openbaar.pdf`)).status).toBe(303)
})

test('somebody takes their files along, under the names they gave them', async () => {
  const { filesOf } = await import('#kit/privacy/taken.ts')
  const { person } = await house.viewer('ruben-ligthart')
  const files = await filesOf(house.kit.db, { id: person.id, name: person.name, email: person.email })
  expect(files.map(({ name }) => name)).toContain('openbaar.pdf')
})
