import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kit/id.ts'
import { forget } from '#kit/privacy/forget.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { eraseTalk } from './commands-erasure.ts'
import { privatesTopic, topicsTopic } from './live.tsx'

const BASE = '/kringen/de-lage-drempel/gesprek'
let house: House
let bas: Visitor
let roos: Visitor
let fenna: Visitor
beforeAll(async () => {
  house = await makeHouse()
  bas = await house.as('bas-oudendag')
  roos = await house.as('roos-vermaat')
  fenna = await house.as('fenna-rozema')
})
afterAll(() => house.close())

async function topic(): Promise<{ href: string; id: string; title: string }> {
  const title = `Onderwerp ${newId()}`
  const made = await bas.post(`${BASE}/nieuw`, { onderwerp: title, bericht: 'Begin', sleutel: newId() })
  const href = made.location ?? ''
  return { href, id: /gesprek\/([0-9a-z]{12})/.exec(href)?.[1] ?? '', title }
}

const pdf = (name: string) => new File(['%PDF-1.7\n1 0 obj\n'], name)
const filesIn = (html: string) => [...html.matchAll(/data-file="([0-9a-z]{12})"/g)].map(([, id]) => id ?? '')
const idIn = (location: string | null) => /#bericht-([0-9a-z]{12})/.exec(location ?? '')?.[1] ?? ''
const bring = async (href: string, file: File, who = roos) =>
  filesIn((await who.post(href, { doe: 'erbij', bericht: 'getypt', bestanden: file })).html)[0] ?? ''

test('a message with a picture and a file; the picture alone says enough', async () => {
  const { href } = await topic()
  const bytes = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#933' } })
    .png()
    .toBuffer()
  const picture = new File([new Uint8Array(bytes)], 'plein.png')
  const back = await roos.post(href, { bericht: 'Zo ziet het eruit', sleutel: newId(), bestanden: picture })
  expect(back.status).toBe(422)
  expect(back.html).toContain('Zo ziet het eruit')
  const [id = ''] = filesIn(back.html)
  const sent = await roos.post(href, {
    bericht: '',
    sleutel: newId(),
    bijlage: ['', id],
    [`beeld-${id}`]: 'Een leeg plein',
  })
  expect(sent.status).toBe(303)
  const page = await bas.get(sent.location ?? '')
  expect(page.html).toMatch(/<img src="[^"]*\?klein" alt="Een leeg plein"[^>]* width="340" height="227"/)
  expect((await bas.get(BASE)).html).toContain('Roos: een foto of bestand')
  const link = `/bestanden/${id}/plein.webp`
  expect([(await bas.get(link)).status, (await fenna.get(link)).status]).toEqual([200, 404])
})

test('a hostile file gets its sentence, and what was typed stays', async () => {
  const { href } = await topic()
  const back = await roos.post(href, {
    bericht: 'Mijn woorden',
    sleutel: newId(),
    bestanden: new File(['MZ\0'], 'x.exe'),
  })
  expect(back.status).toBe(422)
  expect(back.html).toContain('x.exe: Dit soort bestand kunnen we niet bewaren')
  expect(back.html).toContain('Mijn woorden</textarea>')
})

test('a browser that brings a file gets the field alone', async () => {
  const { href } = await topic()
  const part = await roos.post(href, { doe: 'erbij', bestanden: pdf('los.pdf') }, { 'x-in-background': '1' })
  expect(part.status).toBe(200)
  expect(part.html).toMatch(/^<vw-files/)
  expect(filesIn(part.html)).toHaveLength(1)
})

test('what is sent twice hangs once; what is taken away or hidden is gone for others', async () => {
  const { href, id: talkId } = await topic()
  const file = await bring(href, pdf('plan.pdf'))
  const fields = { bericht: 'Het plan', sleutel: newId(), bijlage: file }
  const [first, second] = await Promise.all([roos.post(href, fields), roos.post(href, fields)])
  expect(first.location).toBe(second.location)
  const message = idIn(first.location)
  const link = `/bestanden/${file}/plan.pdf`
  expect((await bas.get(link)).status).toBe(200)
  await house.kit.db.execute(sql`insert into thing_hidden (thing_kind, thing_id, circle_id, hidden_by, reason)
    select 'message', ${message}, circle_id, 'x', 'proef' from conversation where id = ${talkId}`)
  expect([(await bas.get(link)).status, (await roos.get(link)).status]).toEqual([404, 200])
  await house.kit.db.execute(sql`delete from thing_hidden where thing_id = ${message}`)
  await roos.post(`${BASE}/bericht/${message}/weg`)
  expect([(await bas.get(link)).status, (await roos.get(link)).status]).toEqual([404, 404])
})

test('a message in other words keeps its file, or loses it when it is left out', async () => {
  const { href } = await topic()
  const file = await bring(href, pdf('lijst.pdf'))
  const message = idIn((await roos.post(href, { bericht: 'De lijst', sleutel: newId(), bijlage: file })).location)
  const edit = `${BASE}/bericht/${message}/bewerk`
  expect(filesIn((await roos.get(edit)).html)).toEqual([file])
  await roos.post(edit, { bericht: 'De hele lijst', bijlage: ['', file] })
  expect((await bas.get(`/bestanden/${file}/lijst.pdf`)).status).toBe(200)
  await roos.post(edit, { bericht: 'Geen lijst', bijlage: '' })
  expect((await bas.get(`/bestanden/${file}/lijst.pdf`)).status).toBe(404)
})

test('among a few only they open it', async () => {
  const wie = await house.personId('bas-oudendag')
  const href = (await roos.post(`${BASE}/samen`, { wie })).location ?? ''
  const file = await bring(href, pdf('geheim.pdf'))
  await roos.post(href, { bericht: 'Voor jou', sleutel: newId(), bijlage: file })
  const statuses = await Promise.all(
    [bas, await house.as('anke-zuidgeest'), fenna].map((one) => one.get(`/bestanden/${file}/geheim.pdf`)),
  )
  expect(statuses.map(({ status }) => status)).toEqual([200, 404, 404])
})

test('who goes for good takes what they sent, and what still waited', async () => {
  const tom = await house.as('tom-brouwer')
  const { href } = await topic()
  const sent = await bring(href, pdf('van-tom.pdf'), tom)
  await tom.post(href, { bericht: 'Van mij', sleutel: newId(), bijlage: sent })
  await bring(href, pdf('wacht.pdf'), tom)
  const { person } = await house.viewer('tom-brouwer')
  const gone = { ...person, alias: newId(), choice: 'remove' as const, held: [], circles: [] }
  await house.kit.db.transaction(async (tx) => {
    await eraseTalk(tx as never, gone)
    await forget(tx as never, person, gone.alias, [])
  })
  expect((await bas.get(`/bestanden/${sent}/van-tom.pdf`)).status).toBe(404)
  const left = await house.kit.db.execute(sql`select from attachment where name in ('van-tom.pdf', 'wacht.pdf')`)
  expect(left.rowCount).toBe(0)
})

test('reading a conversation is having seen what was told of it', async () => {
  const { href, id } = await topic()
  const unseen = async () =>
    (
      await house.kit.db.execute(
        sql`select from notice where person_id = ${await house.personId('roos-vermaat')} and seen_at is null
          and thing_id in (select m.id from message m where m.conversation_id = ${id})`,
      )
    ).rowCount
  await bas.post(href, { bericht: 'Kom je, @Roos Vermaat?', sleutel: newId() })
  expect(await unseen()).toBe(1)
  expect((await roos.get('/vandaag')).html).toContain('class="count"')
  // Fetched ahead is not read.
  await roos.get(href, { 'sec-purpose': 'prefetch' })
  expect(await unseen()).toBe(1)
  await roos.get(href)
  expect(await unseen()).toBe(0)
  // And so it is for who has it open when it is said.
  await bas.post(href, { bericht: 'Nog eens, @Roos Vermaat?', sleutel: newId() })
  expect(await unseen()).toBe(1)
  await roos.post(`${BASE}/${id}/gelezen`, { tot: '99' })
  expect(await unseen()).toBe(0)
})

test('the lists of conversations show what moved, each under the rights of who looks', async () => {
  const { href, title } = await topic()
  const viewer = await house.viewer('roos-vermaat')
  const outsider = await house.viewer('fenna-rozema')
  const circle = viewer.circles.find(({ slug }) => slug === 'de-lage-drempel')?.id ?? ''
  const tools = { db: house.kit.db }
  await roos.get(href)
  await bas.post(href, { bericht: 'Iets nieuws', sleutel: newId() })
  const list = (await topicsTopic.fragment(tools, viewer, circle)) ?? ''
  expect(list).toContain(title)
  expect(list).toContain('Bas: Iets nieuws')
  expect(list).toContain('1 ongelezen')
  expect(await topicsTopic.may(viewer, circle, tools)).toBe(true)
  expect(await topicsTopic.may(outsider, circle, tools)).toBe(false)
  expect(await privatesTopic.may(viewer, `${circle}-${viewer.person.id}`, tools)).toBe(true)
  expect(await privatesTopic.may(await house.viewer('bas-oudendag'), `${circle}-${viewer.person.id}`, tools)).toBe(
    false,
  )
  expect((await roos.get(BASE)).html).toContain(`topics:${circle} privates:${circle}-${viewer.person.id}`)
})

test('a poll out of a topic stands in it, and out of a message under it; a talk among a few keeps to itself', async () => {
  const { href, id } = await topic()
  const poll = {
    vraag: 'Wanneer spreken we af?',
    soort: 'single',
    mogelijkheden: 'Dinsdag\nVrijdag',
    namen: 'namen',
    uitleg: '',
  }
  const made = await roos.post('/kringen/de-lage-drempel/peilingen', {
    ...poll,
    uit: `conversation:${id}`,
    eens: newId(),
  })
  expect(made.status).toBe(303)
  const pollId = /peilingen\/([0-9a-z]{12})/.exec(made.location ?? '')?.[1]
  const page = (await bas.get(href)).html
  expect(page).toContain(`<turbo-frame id="peiling-${pollId}" src="/kringen/de-lage-drempel/peilingen/${pollId}/inbed"`)
  expect((await bas.get(made.location ?? '')).html).toContain(href)
  const first = /id="bericht-([0-9a-z]{12})"/.exec(page)?.[1] ?? ''
  await roos.post('/kringen/de-lage-drempel/peilingen', { ...poll, uit: `message:${first}`, eens: newId() })
  const again = (await bas.get(href)).html
  expect(again).toContain('Hier werd een peiling van')
  expect(again.match(/<turbo-frame id="peiling-/g)).toHaveLength(2)
  const wie = await house.personId('bas-oudendag')
  const among = (await roos.post(`${BASE}/samen`, { wie })).location ?? ''
  expect((await roos.get(among)).html).not.toContain('/peilingen/nieuw')
  const talkId = /gesprek\/([0-9a-z]{12})/.exec(among)?.[1]
  await roos.post('/kringen/de-lage-drempel/peilingen', { ...poll, uit: `conversation:${talkId}`, eens: newId() })
  expect((await bas.get(among)).html).not.toContain('<turbo-frame id="peiling-')
})
