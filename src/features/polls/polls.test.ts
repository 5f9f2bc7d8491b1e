import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CircleScope, circleScope } from '#kit/access/viewer.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { openPoll } from './commands.ts'
import { closeDue } from './commands-closing.ts'
import { erasePolls } from './commands-erasure.ts'
import { tellOf } from './commands-telling.ts'
import { vote } from './commands-voting.ts'
import { pollsTopic } from './live.tsx'
import { openedSince, pollLinksIn, pollTopic, toDecide, waitingPolls } from './queries.ts'
import { sourcesOf } from './queries-lineage.ts'
import { pollById } from './queries-poll.ts'

let house: House
const people: Record<string, Visitor> = {}
const HERE = '/kringen/de-lage-drempel/peilingen'

beforeAll(async () => {
  house = await makeHouse()
  for (const slug of ['ilse-boonstra', 'bas-oudendag', 'youssef-haddou', 'roos-vermaat', 'fenna-rozema'])
    people[slug.split('-')[0] as string] = await house.as(slug)
})
afterAll(() => house.close())

const who = (name: string): Visitor => people[name] as Visitor

const FORM = {
  vraag: 'Soep of brood?',
  uitleg: '',
  soort: 'single',
  mogelijkheden: 'Soep\nBrood\nAllebei',
  stippen: '5',
  hooguit: '3',
  telling: 'borda',
  namen: 'namen',
  tot: '',
}

let made = 0
async function open(fields: Partial<typeof FORM> & Record<string, string> = {}, by = 'ilse'): Promise<string> {
  // More than anyone opens in a day.
  await house.kit.db.execute(sql`delete from rate_limit`)
  const answer = await who(by).post(HERE, { ...FORM, eens: `${++made}`.padStart(12, '0'), ...fields })
  expect(answer.status).toBe(303)
  return /peilingen\/([0-9a-z]{12})/.exec(answer.location ?? '')?.[1] ?? ''
}
const cast = (name: string, id: string, fields: Record<string, string | string[]>) =>
  who(name).post(`${HERE}/${id}/stem`, { versie: '1', ...fields })
const shown = async (id: string, name = 'ilse') => (await who(name).get(`${HERE}/${id}`)).html
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
async function scopeOf(slug: string): Promise<CircleScope> {
  return circleScope(await house.viewer(slug), 'de-lage-drempel') as CircleScope
}
const standing = async (id: string, slug = 'ilse-boonstra') => pollById(house.kit.db, await scopeOf(slug), id)

describe('each kind is asked, voted and counted', () => {
  test('one choice, with who chose it', async () => {
    const id = await open()
    await cast('ilse', id, { keuze: '0' })
    await cast('bas', id, { keuze: '0' })
    await cast('roos', id, { keuze: '2' })
    expect(await standing(id)).toMatchObject({ counts: [2, 0, 1], voters: 3 })
    expect(text(await shown(id, 'bas'))).toMatch(/Bas Oudendag, Ilse Boonstra/)
  })

  test('several choices', async () => {
    const id = await open({ soort: 'multiple' })
    await cast('ilse', id, { keuze: ['0', '2'] })
    await cast('bas', id, { keuze: ['2'] })
    expect(await standing(id)).toMatchObject({ counts: [1, 0, 2], voters: 2 })
  })

  test('dots, not more than one has and not more on one than may be', async () => {
    const id = await open({ soort: 'dots' })
    expect((await cast('ilse', id, { 'stip-0': '4', 'stip-1': '1' })).status).toBe(422)
    const over = await cast('ilse', id, { 'stip-0': '3', 'stip-1': '3' })
    expect(over.status).toBe(422)
    expect(over.html).toContain('verdeelde er 6')
    expect(over.html).toMatch(/name="stip-1"[^>]*|value="3"/)
    expect((await cast('ilse', id, { 'stip-0': '-1', 'stip-1': '2' })).status).toBe(422)
    await cast('ilse', id, { 'stip-0': '3', 'stip-1': '2' })
    await cast('bas', id, { 'stip-1': '1' })
    expect(await standing(id)).toMatchObject({ counts: [3, 3, 0] })
  })

  test('a ranking, with gaps closed and the rest left out', async () => {
    const id = await open({ soort: 'ranking' })
    expect((await cast('ilse', id, { 'plaats-0': '' })).status).toBe(422)
    await cast('ilse', id, { 'plaats-2': '3', 'plaats-0': '1' })
    expect(await standing(id)).toMatchObject({ mine: { choice: [1, 0, 2] }, counts: [0, 1, 1, 0, 0, 0, 0, 1, 0] })
  })

  test('consent: an objection needs a reason, and everyone reads it', async () => {
    const id = await open({ soort: 'consent', mogelijkheden: '' })
    const bare = await cast('bas', id, { keuze: '2' })
    expect(bare.status).toBe(422)
    expect(bare.html).toContain('Een bezwaar heeft een reden nodig')
    await cast('bas', id, { keuze: '2', reden: 'Dan komt niemand meer op tijd.' })
    await cast('ilse', id, { keuze: '0' })
    const html = await shown(id, 'youssef')
    expect(html).toContain('Dan komt niemand meer op tijd.')
    expect(text(html)).toContain('Er is één bezwaar.')
    expect(await standing(id)).toMatchObject({ counts: [1, 0, 1] })
  })
})

describe('asking', () => {
  test.each([
    [{ mogelijkheden: 'Soep' }, 'twee of meer'],
    [{ mogelijkheden: Array.from({ length: 13 }, (_, i) => `optie ${i}`).join('\n') }, '12'],
    [{ mogelijkheden: 'Soep\nsoep' }, 'hetzelfde'],
    [{ soort: 'dots', stippen: '9', hooguit: '1' }, 'Zo kan niemand'],
    [{ vraag: '' }, 'waarover'],
    [{ tot: '2020-01-01' }, 'voorbij'],
    [{ tot: '2026-02-31' }, 'Vul een datum in'],
    [{ soort: 'raden' }, 'mogelijkheden'],
  ])('%j is not taken, and what was typed stays', async (fields, complaint) => {
    const answer = await who('ilse').post(HERE, { ...FORM, uitleg: 'blijft staan', ...fields })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain(complaint)
    expect(answer.html).toContain('blijft staan')
  })

  test('a form that is sent twice opens one poll', async () => {
    const once = 'abcdefghjkmn'
    const ids = await Promise.all([open({ eens: once }), open({ eens: once })])
    expect(new Set(ids).size).toBe(1)
  })

  test('hostile Markdown does nothing', async () => {
    const id = await open({ uitleg: '<script>alert(1)</script> [x](javascript:alert(1)) **vet**', vraag: '<b>dik</b>' })
    const html = await shown(id)
    expect(html).not.toMatch(/<script>alert|href="javascript:|<b>dik/)
    expect(html).toContain('<strong>vet</strong>')
  })

  test('before the first vote its maker changes all of it; after it only the day', async () => {
    const id = await open()
    expect((await who('bas').get(`${HERE}/${id}/wijzig`)).status).toBe(404)
    const changed = { ...FORM, mogelijkheden: 'Pap\nVla', namen: 'anoniem' }
    expect((await who('ilse').post(`${HERE}/${id}/wijzig`, changed)).status).toBe(303)
    expect(await standing(id)).toMatchObject({ options: ['Pap', 'Vla'], anonymous: true })
    // Who still had the form from before chooses anew.
    expect((await cast('bas', id, { keuze: '0' })).location).toContain('stem=changed')
    await cast('bas', id, { keuze: '0', versie: '2' })
    await who('ilse').post(`${HERE}/${id}/wijzig`, { ...FORM, tot: '' })
    expect(await standing(id)).toMatchObject({ options: ['Pap', 'Vla'], anonymous: true, question: 'Soep of brood?' })
    expect((await who('ilse').get(`${HERE}/${id}/wijzig`)).html).not.toContain('name="mogelijkheden"')
  })

  test('out of something that the viewer may reach it leaves a spark; of anything else it says nothing', async () => {
    const source = await open()
    const form = await who('ilse').get(`${HERE}/nieuw?uit=ask:${source}`)
    expect(form.status).toBe(200)
    expect(form.html).not.toContain('name="uit"')
  })
})

test('what a poll came out of stays known, once', async () => {
  const scope = await scopeOf('ilse-boonstra')
  const asked = {
    question: 'Wie neemt dit op?',
    explanation: '',
    kind: 'single',
    options: ['Ik', 'Jij'],
    anonymous: false,
  } as const
  const whole = { ...asked, options: [...asked.options], dots: 0, dotsMost: 0, method: 'borda' as const, lastDay: null }
  const from = { kind: 'ask', id: 'eenvraageena' } as const
  const origin = { personId: scope.viewer.person.id, address: 'test', requestId: 'test' }
  const ids = [1, 2].map(() => openPoll(house.kit.db, scope, whole, from, 'uiteenvraag0', origin))
  const [id, again] = await Promise.all(ids)
  expect(again).toBe(id)
  expect(await sourcesOf(house.kit.db, scope, id ?? '')).toEqual([from])
  // What nobody can reach any more is not shown.
  expect((await who('ilse').get(`${HERE}/${id}`)).status).toBe(200)
})

describe('voting', () => {
  test('with names one changes a vote, and it counts once', async () => {
    const id = await open()
    await cast('bas', id, { keuze: '0' })
    await cast('bas', id, { keuze: '1' })
    await cast('bas', id, { keuze: '1' })
    expect(await standing(id)).toMatchObject({ counts: [0, 1, 0], voters: 1 })
  })

  test('two at once are both counted, and two of the same person once', async () => {
    const id = await open()
    await Promise.all(['ilse', 'bas', 'youssef', 'roos'].map((name) => cast(name, id, { keuze: '1' })))
    await Promise.all([cast('bas', id, { keuze: '2' }), cast('bas', id, { keuze: '2' })])
    expect(await standing(id)).toMatchObject({ counts: [0, 3, 1], voters: 4 })
  })

  test('what was not offered is not taken', async () => {
    const id = await open()
    for (const keuze of ['7', '-1', 'x', '', '0\n1']) expect((await cast('bas', id, { keuze })).status).toBe(422)
    expect((await cast('bas', id, { keuze: ['0', '1'] })).status).toBe(422)
    expect(await standing(id)).toMatchObject({ voters: 0 })
  })

  test('closing and voting at once: the vote counts in the result, or is told that it came too late', async () => {
    const id = await open()
    const [voted] = await Promise.all([
      cast('bas', id, { keuze: '0' }),
      who('ilse').post(`${HERE}/${id}/sluit`, { ja: 'ja' }),
    ])
    const counted = voted.location?.includes('stem=counted')
    expect(counted || voted.location?.includes('stem=closed')).toBe(true)
    expect(await standing(id)).toMatchObject({ state: 'closed', voters: counted ? 1 : 0 })
    expect((await cast('youssef', id, { keuze: '0' })).location).toContain('stem=closed')
  })

  test('after its day nobody votes, before any clock came by', async () => {
    const id = await open()
    await house.kit.db.execute(sql`update poll set closes_at = now() - interval '1 second' where id = ${id}`)
    expect((await cast('bas', id, { keuze: '0' })).location).toContain('stem=closed')
    expect(await closeDue(house.kit.db, house.kit.secret)).toBeGreaterThan(0)
    expect(await closeDue(house.kit.db, house.kit.secret)).toBe(0)
    expect(await standing(id)).toMatchObject({ state: 'closed', voters: 0 })
  })
})

describe('deciding', () => {
  test('is for its maker and for who looks after the circle, after it closed, once', async () => {
    const id = await open()
    await cast('bas', id, { keuze: '0' })
    const said = { besluit: 'We eten soep.', redenen: 'Omdat het **warm** is.' }
    expect((await who('bas').post(`${HERE}/${id}/sluit`, { ja: 'ja' })).status).toBe(404)
    expect((await who('ilse').post(`${HERE}/${id}/besluit`, said)).status).toBe(404)
    expect((await who('roos').post(`${HERE}/${id}/sluit`, { ja: 'ja' })).status).toBe(303)
    expect((await who('bas').get(`${HERE}/${id}/besluit`)).status).toBe(404)
    expect((await who('ilse').post(`${HERE}/${id}/besluit`, { besluit: 'Soep' })).status).toBe(422)
    await Promise.all([1, 2].map(() => who('ilse').post(`${HERE}/${id}/besluit`, said)))
    const html = await shown(id, 'bas')
    expect(html).toContain('We eten soep.')
    expect(html).toContain('<strong>warm</strong>')
    const { rows } = await house.kit.db.execute<{ to: string }>(
      sql`select to_id "to" from spark where from_kind = 'poll' and from_id = ${id} and to_kind = 'decision'`,
    )
    expect(rows).toHaveLength(1)
    const found = await house.kit.things.find(house.kit.db, await house.viewer('bas-oudendag'), [
      { kind: 'decision', id: rows[0]?.to ?? '' },
      { kind: 'poll', id },
    ])
    expect([...found.values()].map(({ title }) => title).sort()).toEqual(['Soep of brood?', 'We eten soep.'])
    const outside = await house.viewer('fenna-rozema')
    expect((await house.kit.things.find(house.kit.db, outside, [{ kind: 'poll', id }])).size).toBe(0)
  })

  test('with an open objection asks what was done with it', async () => {
    const id = await open({ soort: 'consent' })
    await cast('bas', id, { keuze: '2', reden: 'Te vroeg op de avond.' })
    await who('ilse').post(`${HERE}/${id}/sluit`, { ja: 'ja' })
    const form = await who('ilse').get(`${HERE}/${id}/besluit`)
    expect(form.html).toContain('Te vroeg op de avond.')
    const said = { besluit: 'We beginnen later.', redenen: 'Zo komt iedereen.' }
    expect((await who('ilse').post(`${HERE}/${id}/besluit`, said)).status).toBe(422)
    const done = await who('ilse').post(`${HERE}/${id}/besluit`, { ...said, bezwaren: 'Een half uur later.' })
    expect(done.status).toBe(303)
    expect(await shown(id, 'youssef')).toContain('Een half uur later.')
  })

  test('who voted is told that it closed and what was decided, each once; everyone that it opened', async () => {
    const id = await open()
    await cast('bas', id, { keuze: '0' })
    await cast('youssef', id, { keuze: '0' })
    const { db } = house.kit
    const members = (await scopeOf('ilse-boonstra')).circle.memberCount
    expect(await tellOf(db, 'opened', id)).toBe(members - 1)
    expect(await tellOf(db, 'opened', id)).toBe(0)
    await who('ilse').post(`${HERE}/${id}/sluit`, { ja: 'ja' })
    expect(await tellOf(db, 'closed', id)).toBe(2)
    await who('ilse').post(`${HERE}/${id}/besluit`, { besluit: 'Soep.', redenen: 'Warm.' })
    expect(await tellOf(db, 'decided', id)).toBe(2)
    expect(await tellOf(db, 'decided', id)).toBe(0)
  })

  test('a circle too large for a notice each is left to its digests', async () => {
    const id = await open()
    await house.kit.db.execute(sql`update circle set member_count = member_count + 1000 where founding`)
    expect(await tellOf(house.kit.db, 'opened', id)).toBe(0)
    await house.kit.db.execute(sql`update circle set member_count = member_count - 1000 where founding`)
    const lately = await openedSince(house.kit.db, await scopeOf('bas-oudendag'), new Date(Date.now() - 60_000))
    expect(lately.map((one) => one.id)).toContain(id)
  })
})

describe('who sees what', () => {
  test('an outsider finds nothing, on any address', async () => {
    const id = await open()
    const fenna = who('fenna')
    for (const path of ['', '/nieuw', `/${id}`, `/${id}/inbed`, `/${id}/wijzig`, `/${id}/besluit`])
      expect((await fenna.get(HERE + path)).status).toBe(404)
    for (const path of ['', `/${id}/stem`, `/${id}/wijzig`, `/${id}/sluit`, `/${id}/besluit`])
      expect((await fenna.post(HERE + path, { ...FORM, keuze: '0', versie: '1' })).status).toBe(404)
    // Nor by way of a circle that is theirs.
    expect((await fenna.get(`/kringen/warme-straten/peilingen/${id}`)).status).toBe(404)
    expect((await fenna.post(`/kringen/warme-straten/peilingen/${id}/stem`, { keuze: '0', versie: '1' })).status).toBe(
      404,
    )
    expect(await standing(id)).toMatchObject({ voters: 0 })
  })

  test('a hidden poll is there for its maker and the hosts only, and takes no vote of others', async () => {
    const id = await open()
    await house.kit.db.execute(sql`insert into thing_hidden (thing_kind, thing_id, circle_id, hidden_by, reason)
      select 'poll', id, circle_id, maker_id, 'grof' from poll where id = ${id}`)
    expect((await who('bas').get(`${HERE}/${id}`)).status).toBe(404)
    expect((await cast('bas', id, { keuze: '0' })).status).toBe(404)
    expect((await who('bas').get(HERE)).html).not.toContain(id)
    for (const name of ['ilse', 'roos']) expect((await who(name).get(`${HERE}/${id}`)).status).toBe(200)
  })

  test('who blocked its maker does not come across it', async () => {
    const id = await open()
    await house.kit.db.execute(sql`insert into person_block (person_id, blocked_id)
      values (${await house.personId('bas-oudendag')}, ${await house.personId('ilse-boonstra')})`)
    expect((await who('bas').get(`${HERE}/${id}`)).status).toBe(404)
    const scope = await scopeOf('bas-oudendag')
    expect((await toDecide(house.kit.db, scope, 40)).map((one) => one.id)).not.toContain(id)
    await house.kit.db.execute(sql`delete from person_block`)
  })

  test('in a circle at rest one reads and changes nothing', async () => {
    const id = await open()
    await house.kit.db.execute(sql`update circle set archived_at = now() where founding`)
    expect((await cast('bas', id, { keuze: '0' })).status).toBe(409)
    expect((await who('bas').post(HERE, FORM)).status).toBe(409)
    const { status, html } = await who('bas').get(`${HERE}/${id}`)
    expect([status, html.includes('/stem"')]).toEqual([200, false])
    await house.kit.db.execute(sql`update circle set archived_at = null where founding`)
  })

  test('what still waits for one is counted', async () => {
    const scope = await scopeOf('youssef-haddou')
    const before = await waitingPolls(house.kit.db, scope)
    const id = await open()
    expect(await waitingPolls(house.kit.db, scope)).toBe(before + 1)
    await cast('youssef', id, { keuze: '0' })
    expect(await waitingPolls(house.kit.db, scope)).toBe(before)
  })
})

describe('inside another page', () => {
  test('a poll has a frame of its own, in which one votes and stays', async () => {
    const id = await open()
    const frame = await who('bas').get(`${HERE}/${id}/inbed`)
    expect(frame.html).toContain(`<turbo-frame id="peiling-${id}"`)
    const voted = await cast('bas', id, { keuze: '0', inbed: 'ja' })
    expect(voted.location).toMatch(/\/inbed\?stem=counted$/)
    expect((await who('bas').get(voted.location ?? '')).html).toContain(`uitslag-${id}`)
    expect((await cast('youssef', id, { inbed: 'ja' })).html).toContain(`<turbo-frame id="peiling-${id}"`)
  })

  test('links to polls of the circle are found in a text', () => {
    const here = { slug: 'de-lage-drempel' }
    const text = `Kijk: https://kring.example${HERE}/0123456789ab-wat-is en ${HERE}/0123456789ab, ook ${HERE}/nieuw
      /kringen/warme-straten/peilingen/0123456789ac ${HERE}/zzzzzzzzzzzz.`
    expect(pollLinksIn(text, here)).toEqual(['0123456789ab', 'zzzzzzzzzzzz'])
    expect(pollLinksIn('niets', here)).toEqual([])
  })
})

test('the news of a poll is for its circle, the same for all, and says nothing of one that is hidden', async () => {
  const id = await open()
  await cast('bas', id, { keuze: '2' })
  const bas = await house.viewer('bas-oudendag')
  const topic = pollTopic(bas.circles.find(({ slug }) => slug === 'de-lage-drempel')?.id ?? '', id).slice(
    'poll:'.length,
  )
  expect([bas, await house.viewer('fenna-rozema')].map((viewer) => pollsTopic.may(viewer, topic, house.kit))).toEqual([
    true,
    false,
  ])
  const news = await pollsTopic.fragment(house.kit, bas, topic)
  expect(news).toContain(`target="uitslag-${id}"`)
  expect(await pollsTopic.fragment(house.kit, await house.viewer('ilse-boonstra'), topic)).toBe(news)
  // One's own circle in the address does not open a poll of another.
  const own = (await house.viewer('fenna-rozema')).circles[0]?.id
  expect(await pollsTopic.fragment(house.kit, await house.viewer('fenna-rozema'), `${own}-${id}`)).toBeNull()
  await house.kit.db.execute(sql`insert into thing_hidden (thing_kind, thing_id, circle_id, hidden_by, reason)
    select 'poll', id, circle_id, maker_id, 'grof' from poll where id = ${id}`)
  // Only that the page has to look again: for who may not see it, it is gone then.
  expect(await pollsTopic.fragment(house.kit, bas, topic)).toBe('<turbo-stream action="refresh"></turbo-stream>')
})

test('of somebody who goes, the choice stays as a number, and the words go when they wish', async () => {
  const id = await open({ soort: 'consent', uitleg: 'Mijn woorden.' }, 'bas')
  const unasked = await open({}, 'bas')
  await cast('bas', id, { keuze: '2', reden: 'Mijn bezwaar.' })
  await cast('ilse', id, { keuze: '0' })
  const { id: me, name, email } = (await house.viewer('bas-oudendag')).person
  const gone = { id: me, name, email, alias: 'zzzzzzzzzzzz', choice: 'remove' as const, held: [], circles: [] }
  await erasePolls(house.kit.db, gone)
  expect(await standing(unasked)).toBeNull()
  expect(await standing(id)).toMatchObject({
    counts: [1, 0, 1],
    voters: 2,
    explanation: '',
    question: 'Soep of brood?',
  })
  expect((await standing(id))?.objections.map(({ reason }) => reason)).toEqual([''])
})

test('a vote of who is signed out is kept nowhere: they go to the poll after signing in', async () => {
  const id = await open()
  const answer = await house.stranger().post(`${HERE}/${id}/stem`, { keuze: '1', versie: '1' })
  expect(answer.location).toBe(`/inloggen?terug=${encodeURIComponent(`${HERE}/${id}`)}`)
  const { rows } = await house.kit.db.execute(sql`select 1 from kept_form where path like ${`%${id}%`}`)
  expect(rows).toEqual([])
})

test('a vote through the command of somebody who may not see the poll is not taken', async () => {
  const id = await open()
  const scope = circleScope(await house.viewer('fenna-rozema'), 'warme-straten') as CircleScope
  const origin = { personId: null, address: 'test', requestId: 'test' }
  expect(await vote(house.kit.db, house.kit.secret, scope, id, 1, { choice: [1, 0, 0], reason: '' }, origin)).toBe(
    'gone',
  )
})
