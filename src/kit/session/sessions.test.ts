import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '#kit/access/viewer.ts'
import { hashToken } from '#kit/id.ts'
import { type House, makeHouse } from '#test/house.ts'
import { makeCode, tryCode } from './codes.ts'
import { dropKept, findKept, keepForm } from './kept.ts'
import {
  beginSession,
  browserName,
  endByToken,
  endOtherSessions,
  endSession,
  markSecondStep,
  mySessions,
} from './sessions.ts'
import { person, session, signinCode } from './tables.ts'
import * as viewers from './viewer.ts'

let house: House
beforeAll(async () => {
  house = await makeHouse()
})
afterAll(() => house.close())

const UA = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
const viewerOf = (db: House['kit']['db'], token: string, visit?: 'unseen') =>
  viewers.viewerOf(db, token, house.kit.settings, visit)
const begin = async (slug: string) => beginSession(house.kit.db, await house.personId(slug), UA)
const viewerBy = async (token: string) => (await viewerOf(house.kit.db, token)) as SignedIn
const rowBy = async (token: string) =>
  (
    await house.kit.db
      .select()
      .from(session)
      .where(eq(session.tokenHash, hashToken(token)))
  )[0]

describe('a session', () => {
  test('opens with its token alone, of which only a hash is kept', async () => {
    const token = await begin('ilse-boonstra')
    const row = await rowBy(token)
    expect(row?.browser).toBe('Firefox, Windows')
    expect(Object.values(row ?? {})).not.toContain(token)
    expect((await viewerBy(token)).person.name).toBe('Ilse Boonstra')
    expect(await viewerOf(house.kit.db, row?.tokenHash ?? '')).toBeNull()
    expect(await viewerOf(house.kit.db, '')).toBeNull()
    expect(await viewerOf(house.kit.db, `${token}x`)).toBeNull()
  })

  test('that is rotated ends the old one', async () => {
    const old = await begin('ilse-boonstra')
    const id = (await viewerBy(old)).person.id
    const token = await beginSession(house.kit.db, id, UA, old)
    expect(await viewerOf(house.kit.db, old)).toBeNull()
    expect(await viewerOf(house.kit.db, token)).not.toBeNull()
  })

  test('that ended once keeps the moment at which it did', async () => {
    const token = await begin('ilse-boonstra')
    await endByToken(house.kit.db, token)
    const before = (await rowBy(token))?.endedAt
    await endByToken(house.kit.db, token)
    expect((await rowBy(token))?.endedAt).toEqual(before)
  })

  test('is ended by its owner only, and once', async () => {
    const [mine, theirs] = [await begin('wout-terpstra'), await begin('fenna-rozema')]
    const [wout, fenna] = [await viewerBy(mine), await viewerBy(theirs)]
    expect(await endSession(house.kit.db, fenna, wout.person.sessionId)).toBe(false)
    expect(await endSession(house.kit.db, wout, wout.person.sessionId)).toBe(true)
    expect(await endSession(house.kit.db, wout, wout.person.sessionId)).toBe(false)
    expect(await viewerOf(house.kit.db, theirs)).not.toBeNull()
  })

  test('stands in a list with the others that live, the last used first', async () => {
    const tokens = [await begin('lin-verbeek'), await begin('lin-verbeek'), await begin('lin-verbeek')]
    const [tired = '', used = '', here = ''] = tokens
    const me = await viewerBy(here)
    await endOtherSessions(house.kit.db, await viewerBy(here))
    expect(await mySessions(house.kit.db, me)).toHaveLength(1)
    await house.kit.db.execute(sql`update session set ended_at = null where person_id = ${me.person.id}`)
    await house.kit.db.execute(
      sql`update session set seen_at = now() - interval '31 days' where token_hash = ${hashToken(tired)}`,
    )
    await house.kit.db.execute(
      sql`update session set seen_at = now() - interval '1 day' where token_hash = ${hashToken(used)}`,
    )
    const lines = await mySessions(house.kit.db, me)
    expect(lines.map(({ id }) => id)).not.toContain((await rowBy(tired))?.id)
    expect(lines[0]).toMatchObject({ current: true, browser: 'Firefox, Windows' })
    expect(lines.at(-1)?.id).toBe((await rowBy(used))?.id)
  })

  test.each([
    ['a day before it was not used for too long', 'seen_at', viewers.IDLE_DAYS - 1, true],
    ['not used for too long', 'seen_at', viewers.IDLE_DAYS + 1, false],
    ['a day before its end, however much used', 'created_at', viewers.ABSOLUTE_DAYS - 1, true],
    ['as old as it gets, however much used', 'created_at', viewers.ABSOLUTE_DAYS + 1, false],
  ])('%s', async (_, column, days, opens) => {
    const token = await begin('meryem-aksoy')
    await house.kit.db.execute(sql`update session set ${sql.identifier(column)} = now() - make_interval(days => ${days})
      where token_hash = ${hashToken(token)}`)
    const found = await viewerOf(house.kit.db, token)
    expect(found !== null).toBe(opens)
  })

  test('tells its owner on /ik when it ends by itself', async () => {
    const { html } = await (await house.as('meryem-aksoy')).get('/ik')
    expect(html).toContain('30 dagen niet')
    expect(html).toContain('Na 90 dagen')
  })

  test('of a steward owes a second step only where that is asked', async () => {
    const token = await begin('anke-zuidgeest')
    const asked = { stewardsSecondStep: true }
    const { db } = house.kit
    expect((await viewers.viewerOf(db, token, { stewardsSecondStep: false }))?.secondStep).toBe('not asked')
    expect((await viewers.viewerOf(db, token, asked))?.secondStep).toBe('owed')
    await markSecondStep(db, await viewerBy(token))
    expect((await viewers.viewerOf(db, token, asked))?.secondStep).toBe('taken')
    expect((await viewers.viewerOf(db, await begin('ilse-boonstra'), asked))?.secondStep).toBe('not asked')
  })

  test.each([
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605 Version/17 Safari/605', 'Safari, macOS'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18 Mobile Safari/604', 'Safari, iOS'],
    ['Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537', 'Chrome, Android'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537 Edg/140.0', 'Edge, Windows'],
    ['curl/8.5', 'Browser'],
    ['', 'Browser'],
  ])('names %s as %s', (agent, name) => expect(browserName(agent)).toBe(name))
})

describe('who looks', () => {
  const seenOf = async (token: string) => {
    const row = await rowBy(token)
    const [one] = await house.kit.db
      .select()
      .from(person)
      .where(eq(person.id, row?.personId ?? ''))
    return [row?.seenAt.getTime(), one?.seenAt.getTime()]
  }
  const anHourAgo = async (token: string) => {
    const row = await rowBy(token)
    await house.kit.db.execute(sql`update session set seen_at = now() - interval '1 hour' where id = ${row?.id}`)
    await house.kit.db.execute(sql`update person set seen_at = now() - interval '1 hour' where id = ${row?.personId}`)
  }

  test('is seen by opening a page, and not by a stream that is held against their rights', async () => {
    const token = await begin('delano-kromo')
    await anHourAgo(token)
    const before = await seenOf(token)
    expect(await viewerOf(house.kit.db, token, 'unseen')).not.toBeNull()
    expect(await seenOf(token)).toEqual(before)
    await viewerOf(house.kit.db, token)
    const after = await seenOf(token)
    expect(after.every((at, i) => (at ?? 0) > (before[i] ?? 0))).toBe(true)
  })

  test('is written down once in five minutes, not on every page', async () => {
    const token = await begin('meryem-aksoy')
    await anHourAgo(token)
    await viewerOf(house.kit.db, token)
    const after = await seenOf(token)
    await viewerOf(house.kit.db, token)
    expect(await seenOf(token)).toEqual(after)
  })

  test('has the circles where they are, with their roles, the founding one first', async () => {
    const { circles } = await viewerBy(await begin('tjitske-haanstra'))
    expect(circles.map(({ slug, founding, roles }) => [slug, founding, roles])).toEqual([
      ['de-lage-drempel', true, []],
      ['warme-straten', false, []],
    ])
    const anke = await viewerBy(await begin('anke-zuidgeest'))
    expect(anke.circles.map(({ roles }) => roles)).toEqual([['steward']])
    expect(anke.circles[0]?.createdAt).toBeTypeOf('number')
  })

  test('has left a circle at once, role or not', async () => {
    const token = await begin('roos-vermaat')
    await house.kit.db.execute(
      sql`update membership set left_at = now() where person_id = (select person_id from session where token_hash = ${hashToken(token)})`,
    )
    expect((await viewerBy(token)).circles).toEqual([])
  })
})

describe('a code', () => {
  test('is kept as a hash that its own id and the secret go into', async () => {
    const made = await makeCode(house.kit.db, house.kit.secret, 'Ilse@Voorbeeld.nl')
    const [row] = await house.kit.db.select().from(signinCode).where(eq(signinCode.id, made.id))
    expect(row?.codeHash).not.toContain(made.code)
    expect(await tryCode(house.kit.db, 'een ander geheim', made.id, made.code)).toEqual({ ok: false, why: 'wrong' })
    expect(await tryCode(house.kit.db, house.kit.secret, made.id, made.code)).toEqual({
      ok: true,
      email: 'ilse@voorbeeld.nl',
    })
  })

  test('that is right is right once, also for two at the same moment', async () => {
    const { id, code } = await makeCode(house.kit.db, house.kit.secret, 'bas@voorbeeld.nl')
    const answers = await Promise.all([1, 2, 3].map(() => tryCode(house.kit.db, house.kit.secret, id, code)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('that does not exist is gone, not wrong', async () => {
    expect(await tryCode(house.kit.db, house.kit.secret, 'bestaatniet0', '123456')).toEqual({ ok: false, why: 'gone' })
  })
})

describe('a form that is kept', () => {
  const form = { path: '/ik', fields: [['naam', 'Ilse “Illie” \u0000 \ud83c 🎡']] as [string, string][] }

  test('comes back as it was, by its token alone', async () => {
    const token = await keepForm(house.kit.db, form)
    expect(await findKept(house.kit.db, token)).toEqual(form)
    expect(await findKept(house.kit.db, hashToken(token))).toBeNull()
  })

  test('is there for a day, or until it is thrown away', async () => {
    const [old, dropped] = [await keepForm(house.kit.db, form), await keepForm(house.kit.db, form)]
    await house.kit.db.execute(
      sql`update kept_form set kept_at = now() - interval '25 hours' where token_hash = ${hashToken(old)}`,
    )
    await dropKept(house.kit.db, dropped)
    expect([await findKept(house.kit.db, old), await findKept(house.kit.db, dropped)]).toEqual([null, null])
  })
})
