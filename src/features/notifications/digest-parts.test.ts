import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kit/id.ts'
import type { Thing } from '#kit/things/index.ts'
import { type House, makeHouse } from '#test/house.ts'
import { happenedOf } from './queries.ts'
import { digestOf } from './queries-digest.ts'

let house: House
const HERE = '/kringen/de-lage-drempel'
const sent = async (slug: string, path: string, fields: Record<string, string>) => {
  const answer = await (await house.as(slug)).post(HERE + path, { ...fields, eens: newId() })
  if (answer.status !== 303) throw new Error(`${path} answers ${answer.status}`)
  return /\/([0-9a-z]{12})(?![0-9a-z])/.exec(answer.location ?? '')?.[1] ?? ''
}
const asks = (titel: string) =>
  sent('youssef-haddou', '/vraag-en-aanbod', { soort: 'vraag', titel, tekst: 'Voor mei.' })
const talks = (onderwerp: string) => sent('youssef-haddou', '/gesprek/nieuw', { onderwerp, bericht: 'Het begin.' })
const choice = { uitleg: '', soort: 'single', mogelijkheden: 'Ja\nNee', stippen: '5', hooguit: '3', telling: 'borda' }
const polls = (vraag: string) => sent('youssef-haddou', '/peilingen', { ...choice, namen: 'namen', tot: '', vraag })
const hide = (kind: string, id: string) =>
  house.kit.db.execute(sql`insert into thing_hidden (thing_kind, thing_id, circle_id, hidden_by, reason)
    select ${kind}, ${id}, id, 'x', 'x' from circle where founding`)
const fits = async (askId: string, slug: string) =>
  house.kit.db.execute(sql`insert into exchange_fit (ask_id, kind, fit_id, owner_id, rank)
    values (${askId}, 'person', ${await house.personId(slug)}, ${await house.personId(slug)}, 1)`)
const digestFor = async (slug: string) => {
  const hourAgo = new Date(Date.now() - 3_600_000)
  const { sections } = await digestOf(
    house.kit.db,
    house.kit,
    await house.viewer(slug),
    { daily: hourAgo, weekly: hourAgo },
    true,
  )
  return sections.map(({ heading, items }) => [heading, ...items.map(({ title, line }) => `${title} | ${line}`)])
}

beforeAll(async () => {
  house = await makeHouse()
  for (const late of [
    'exchange_post set posted_at',
    'conversation set last_at',
    'message set at',
    'poll set opened_at',
    'directory_entry set joined_at',
    'introduction set made_at',
    'date_poll set made_at',
    'need set at',
    'harvest_item set at',
  ])
    await house.kit.db.execute(sql.raw(`update ${late} = now() - interval '90 days'`))
  await house.kit.db.execute(sql`delete from notice`)
})
afterAll(() => house.close())

test('it names an ask that fits, new posts, talk and a poll; not what is hidden, one’s own, or of another circle', async () => {
  const ask = await asks('Wie leent een beamer uit?')
  await fits(ask, 'roos-vermaat')
  await asks('Wie weet een zaal?')
  const hiddenAsk = await asks('Verborgen vraag')
  await fits(hiddenAsk, 'roos-vermaat')
  await hide('ask', hiddenAsk)
  await talks('Meubels voor de zaal')
  await hide('conversation', await talks('Verborgen gesprek'))
  await polls('Soep op dinsdag?')
  await hide('poll', await polls('Verborgen peiling?'))
  await house.kit.db.execute(sql`delete from notice`)
  expect(await digestFor('roos-vermaat')).toEqual([
    ['Voor jou', 'Past bij jou: Wie leent een beamer uit? | Van Youssef Haddou. Voor mei.'],
    [expect.any(String), 'Soep op dinsdag? | Youssef Haddou legt dit voor.'],
    ['Nieuwe vragen', 'Wie weet een zaal? | Van Youssef Haddou. Voor mei.'],
    ['Waar het over gaat', 'Meubels voor de zaal | 1 nieuw bericht. Het laatst schreef Youssef Haddou.'],
  ])
  // Hosts and stewards see hidden things on the page; no mail tells of them.
  expect(JSON.stringify(await digestFor('anke-zuidgeest'))).not.toContain('Verborgen')
  expect(await digestFor('youssef-haddou')).toEqual([])
  // Fenna is only in another circle.
  expect(await digestFor('fenna-rozema')).toEqual([])
})

test('a notice of a poll says whether it closed or was decided on', async () => {
  const { rows } = await house.kit.db.execute<{ poll: string; decision: string }>(
    sql`select poll_id poll, id decision from poll_decision limit 1`,
  )
  for (const [kind, id] of [
    ['poll', rows[0]?.poll],
    ['decision', rows[0]?.decision],
  ])
    await house.kit.db.execute(sql`insert into notice (id, person_id, circle_id, kind, thing_kind, thing_id, once_key)
      select ${newId()}, ${await house.personId('roos-vermaat')}, id, 'poll.decided', ${kind}, ${id}, ${kind} from circle where founding`)
  const { html } = await (await house.as('roos-vermaat')).get('/meldingen')
  expect(html).toContain('De peiling is gesloten')
  expect(html).toContain('Er is een besluit')
})

test('a notice says what somebody responds to', () => {
  const [me, other] = ['0123456789ab', 'ab0123456789']
  const answer = (makerId: string): Thing => ({
    ...{ kind: 'answer' as const, id: 'x', circleId: 'x', makerId, makerName: '' },
    ...{ title: '', excerpt: '', path: '/', at: new Date() },
  })
  const said = (thing: Thing | null) =>
    happenedOf('nl', { kind: 'message.reply', who: { id: other, name: 'Bas', photoId: null }, thing })
  expect(said(answer(other))).toBe('Bas reageert op jouw antwoord')
  expect(said(answer(me))).toBe('Bas reageert op jouw interesse')
  expect(said({ ...answer(other), kind: 'message' })).toBe('Bas antwoordt je')
})
