import { and, eq, gt, sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { circle, circleRole, membership } from '#kit/access/tables.ts'
import { audit } from '#kit/audit/tables.ts'
import { LIVE_CHANNEL } from '#kit/live/index.ts'
import { mail } from '#kit/mail/tables.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { giveRole, letIn } from './commands.ts'

const HOME = '/kringen/de-lage-drempel'
const MEMBERS = `${HOME}/beheer/leden`
const SEED = { personId: null, address: 'test', requestId: 'test' }

let house: House
let anke: Visitor
let circleId: string
let ids: Record<'anke' | 'ilse' | 'bas' | 'roos' | 'fenna', string>

beforeAll(async () => {
  house = await makeHouse()
  anke = await house.as('anke-zuidgeest')
  circleId = (await here()).id
  ids = {
    anke: await house.personId('anke-zuidgeest'),
    ilse: await house.personId('ilse-boonstra'),
    bas: await house.personId('bas-oudendag'),
    roos: await house.personId('roos-vermaat'),
    fenna: await house.personId('fenna-rozema'),
  }
})
afterAll(() => house.close())

let begun: Date
// Everyone is back where they were, with Anke as the only steward.
beforeEach(async () => {
  begun = new Date()
  const { db, bus } = house.kit
  for (const id of [ids.anke, ids.ilse, ids.bas, ids.roos]) await letIn(db, bus, circleId, id, ids.anke, SEED)
  await db.execute(sql`delete from circle_role where circle_id = ${circleId} and role = 'steward'`)
  await giveRole(db, circleId, ids.anke, 'steward', SEED)
})

describe('leaving', () => {
  test('opening the page changes nothing, nor does pressing without the tick', async () => {
    const ilse = await house.as('ilse-boonstra')
    const seen = await ilse.get(`${HOME}/vertrek`)
    expect(seen.html).toContain('Wat je in de kring deelde, blijft staan')
    const pressed = await ilse.post(`${HOME}/vertrek`)
    expect(pressed.status).toBe(422)
    expect(pressed.html).toContain('Zet eerst het vinkje')
    expect((await ilse.get(`${HOME}/leden`)).status).toBe(200)
  })

  test('takes someone out of the directory, the roles and the count, and their live rights with it', async () => {
    const bas = await house.as('bas-oudendag')
    await giveRole(house.kit.db, circleId, ids.bas, 'host', SEED)
    const before = (await here()).memberCount
    const heard = await listen()
    expect((await bas.post(`${HOME}/vertrek`, { zeker: 'ja' })).location).toBe('/kringen?vertrokken=1')
    expect((await bas.get('/kringen?vertrokken=1')).html).toContain('Je bent geen lid meer')
    expect((await bas.get(`${HOME}/leden`)).status).toBe(404)
    expect((await anke.get(`${HOME}/leden?q=oudendag`)).html).not.toContain('Bas Oudendag')
    expect((await here()).memberCount).toBe(before - 1)
    expect(await rolesOf(ids.bas)).toEqual([])
    expect(await heard.until(JSON.stringify({ rights: ids.bas }))).toBe(true)
    await heard.stop()
    const [deed] = await house.kit.db
      .select()
      .from(audit)
      .where(and(eq(audit.action, 'member.left'), eq(audit.subjectId, ids.bas)))
    expect(deed?.personId).toBe(ids.bas)
  })

  test('every steward hears it once, with the reason when one was given, but not the address', async () => {
    await giveRole(house.kit.db, circleId, ids.ilse, 'steward', SEED)
    const roos = await house.as('roos-vermaat')
    const typed = await roos.post(`${HOME}/vertrek`, { reden: 'Ik verhuis naar zee.' })
    expect(typed.status).toBe(422)
    expect(typed.html).toContain('Ik verhuis naar zee.')
    await roos.post(`${HOME}/vertrek`, { reden: 'Ik verhuis naar zee.', zeker: 'ja' })
    await (await house.as('bas-oudendag')).post(`${HOME}/vertrek`, { reden: ' ', zeker: 'ja' })
    for (const slug of ['anke-zuidgeest', 'ilse-boonstra']) {
      const letters = await farewells(slug)
      expect(letters.map(({ subject }) => subject).sort()).toEqual([
        'Bas Oudendag verliet De Lage Drempel',
        'Roos Vermaat verliet De Lage Drempel',
      ])
      const [silent, told] = letters.sort((a, b) => (a.subject < b.subject ? -1 : 1))
      expect(told?.bodyText).toContain('Ik verhuis naar zee.')
      expect(silent?.bodyText).toContain('Er staat geen reden bij')
      expect(letters.map(({ replyTo }) => replyTo)).toEqual([null, null])
      expect(told?.bodyText).not.toContain('roos-vermaat@')
    }
    expect(await farewells('saskia-pinas')).toEqual([])
    const desk = (await anke.get(MEMBERS)).html
    expect(desk).toMatch(/Wie pas vertrok[\s\S]*Roos Vermaat[\s\S]*Ik verhuis naar zee\./)
    expect((await (await house.as('fenna-rozema')).get(MEMBERS)).status).toBe(404)
    // Who comes back left nothing behind.
    await letIn(house.kit.db, house.kit.bus, circleId, ids.roos, ids.anke, SEED)
    expect((await anke.get(MEMBERS)).html).not.toContain('Ik verhuis naar zee.')
  })

  test('the last steward hands on first, and hears how', async () => {
    expect((await anke.get(`${HOME}/vertrek`)).html).toContain('Draag het beheer eerst over')
    const tried = await anke.post(`${HOME}/vertrek`, { zeker: 'ja' })
    expect(tried.status).toBe(422)
    expect(tried.html).toContain(`${HOME}/beheer/leden`)
    expect(await rolesOf(ids.anke)).toContain('steward')
  })

  test('two stewards who leave at the same moment do not leave the circle without one', async () => {
    await giveRole(house.kit.db, circleId, ids.ilse, 'steward', SEED)
    const ilse = await house.as('ilse-boonstra')
    const answers = await Promise.all([anke, ilse].map((who) => who.post(`${HOME}/vertrek`, { zeker: 'ja' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(await stewards()).toHaveLength(1)
  })

  test('is no matter for who is not in it', async () => {
    const fenna = await house.as('fenna-rozema')
    expect((await fenna.get('/kringen/warme-straten/vertrek')).status).toBe(200)
    expect((await fenna.get(`${HOME}/vertrek`)).status).toBe(404)
    expect((await fenna.post(`${HOME}/vertrek`, { zeker: 'ja' })).status).toBe(404)
    expect((await house.stranger().get(`${HOME}/vertrek`)).location).toMatch(/^\/inloggen/)
  })
})

describe('taking out', () => {
  test('needs a reason, which the person reads by mail', async () => {
    const empty = await anke.post(`${MEMBERS}/${ids.ilse}/weg`, { reden: ' ' })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('Zonder reden halen we niemand weg')
    expect((await anke.post(`${MEMBERS}/${ids.ilse}/weg`, { reden: 'Je verkocht hier je boek.' })).status).toBe(303)
    const told = await house.lastMail('ilse-boonstra@demo.invalid')
    expect(told).toMatchObject({ kind: 'member-removed', replyTo: 'anke-zuidgeest@demo.invalid' })
    expect(told?.bodyText).toContain('Je verkocht hier je boek.')
    expect((await (await house.as('ilse-boonstra')).get(`${HOME}/leden`)).status).toBe(404)
    const [row] = await house.kit.db
      .select()
      .from(membership)
      .where(and(eq(membership.circleId, circleId), eq(membership.personId, ids.ilse)))
    expect(row).toMatchObject({ removedBy: ids.anke, removedReason: 'Je verkocht hier je boek.' })
    const [deed] = await house.kit.db.select().from(audit).where(eq(audit.action, 'member.removed'))
    expect(JSON.stringify(deed)).not.toContain('boek')
  })

  test('in an open circle who was taken out waits for a steward', async () => {
    await house.kit.db.update(circle).set({ joining: 'open' }).where(eq(circle.id, circleId))
    await anke.post(`${MEMBERS}/${ids.ilse}/weg`, { reden: 'Even afstand.' })
    const ilse = await house.as('ilse-boonstra')
    await ilse.post(`${HOME}/aanmelden`, { werk: 'iets', breng: 'soep', zoek: 'brood', akkoord: 'ja' })
    expect((await ilse.get(`${HOME}/leden`)).status).toBe(404)
    expect((await anke.get(`${HOME}/beheer/aanmeldingen`)).html).toContain('Ilse Boonstra')
    await house.kit.db.update(circle).set({ joining: 'application' }).where(eq(circle.id, circleId))
  })

  test('two stewards who take each other out at once leave one', async () => {
    await giveRole(house.kit.db, circleId, ids.roos, 'steward', SEED)
    const roos = await house.as('roos-vermaat')
    const answers = await Promise.all([
      anke.post(`${MEMBERS}/${ids.roos}/weg`, { reden: 'nee' }),
      roos.post(`${MEMBERS}/${ids.anke}/weg`, { reden: 'nee' }),
    ])
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(await stewards()).toHaveLength(1)
  })
})

describe('roles', () => {
  test('are given and taken, and who gets one hears it once by mail', async () => {
    await anke.post(`${MEMBERS}/${ids.bas}/rollen`, { rol: ['host', 'facilitator'] })
    expect((await rolesOf(ids.bas)).sort()).toEqual(['facilitator', 'host'])
    const told = await house.lastMail('bas-oudendag@demo.invalid')
    expect(told?.kind).toBe('role-given')
    expect(told?.subject).toContain('gastheer, begeleider')
    await anke.post(`${MEMBERS}/${ids.bas}/rollen`, { rol: 'host' })
    expect(await rolesOf(ids.bas)).toEqual(['host'])
    expect((await house.lastMail('bas-oudendag@demo.invalid'))?.id).toBe(told?.id)
    expect((await anke.get(MEMBERS)).html).toMatch(/Bas Oudendag[\s\S]*?gastheer/)
  })

  test('stewardship is handed on, but never left', async () => {
    const kept = await anke.post(`${MEMBERS}/${ids.anke}/rollen`, { rol: 'host' })
    expect(kept.status).toBe(422)
    expect(kept.html).toContain('Dit is de enige beheerder')
    expect((await anke.post(`${MEMBERS}/${ids.ilse}/overdracht`)).status).toBe(422)
    expect((await anke.post(`${MEMBERS}/${ids.ilse}/overdracht`, { zeker: 'ja' })).location).toBe(HOME)
    expect(await stewards()).toEqual([ids.ilse])
    expect((await anke.get(MEMBERS)).status).toBe(404)
    expect((await house.lastMail('ilse-boonstra@demo.invalid'))?.bodyText).toContain('draagt het beheer')
    expect((await anke.post(`${HOME}/vertrek`, { zeker: 'ja' })).status).toBe(303)
  })

  test('are found by name, and only for who tends this circle', async () => {
    const found = (await anke.get(`${MEMBERS}?q=oudendag`)).html
    expect(found).toContain('Bas Oudendag')
    expect(found).not.toContain('Ilse Boonstra')
    expect((await anke.get(`${MEMBERS}?q=zwxq`)).html).toContain('Niemand gevonden')
    const fenna = await house.as('fenna-rozema')
    for (const who of [fenna, await house.as('ilse-boonstra')]) {
      expect((await who.get(MEMBERS)).status).toBe(404)
      for (const [deed, fields] of [
        ['rollen', { rol: 'steward' }],
        ['overdracht', { zeker: 'ja' }],
        ['weg', { reden: 'x' }],
      ] as const)
        expect((await who.post(`${MEMBERS}/${ids.bas}/${deed}`, fields)).status, deed).toBe(404)
    }
    expect((await fenna.get(`/kringen/warme-straten/beheer/leden/${ids.fenna}`)).status).toBe(200)
    expect((await fenna.get(`/kringen/warme-straten/beheer/leden/${ids.bas}`)).status).toBe(404)
    expect((await fenna.post(`/kringen/warme-straten/beheer/leden/${ids.bas}/rollen`, { rol: 'steward' })).status).toBe(
      404,
    )
  })

  test('the list goes on page by page, each member once', async () => {
    const seen: string[] = []
    for (let path: string | undefined = MEMBERS; path; ) {
      const html: string = (await anke.get(path)).html
      const list = html.slice(html.indexOf('id="h-leden"'))
      seen.push(...[...list.matchAll(/beheer\/leden\/([0-9a-z]{12})"/g)].map(([, id]) => id ?? ''))
      path = /href="([^"]*na=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe((await here()).memberCount)
  })
})

async function here(): Promise<typeof circle.$inferSelect> {
  const [row] = await house.kit.db.select().from(circle).where(eq(circle.founding, true))
  if (!row) throw new Error('no circle')
  return row
}

async function rolesOf(personId: string): Promise<string[]> {
  const rows = await house.kit.db
    .select({ role: circleRole.role })
    .from(circleRole)
    .where(and(eq(circleRole.circleId, circleId), eq(circleRole.personId, personId)))
  return rows.map(({ role }) => role)
}

async function farewells(slug: string) {
  return house.kit.db
    .select()
    .from(mail)
    .where(and(eq(mail.kind, 'member-left'), eq(mail.recipient, `${slug}@demo.invalid`), gt(mail.queuedAt, begun)))
}

async function stewards(): Promise<string[]> {
  const rows = await house.kit.db
    .select({ id: circleRole.personId })
    .from(circleRole)
    .where(and(eq(circleRole.circleId, circleId), eq(circleRole.role, 'steward')))
  return rows.map(({ id }) => id)
}

/** What the live connections of every process would hear. */
async function listen() {
  const client = new pg.Client({ connectionString: house.kit.settings.databaseUrl ?? '' })
  await client.connect()
  const heard: string[] = []
  const waiting: { payload: string; tell: (yes: true) => void }[] = []
  client.on('notification', ({ payload = '' }) => {
    heard.push(payload)
    for (const one of waiting) if (one.payload === payload) one.tell(true)
  })
  await client.query(`listen ${LIVE_CHANNEL}`)
  return {
    until: (payload: string) =>
      heard.includes(payload) ? Promise.resolve(true) : new Promise<true>((tell) => waiting.push({ payload, tell })),
    stop: () => client.end(),
  }
}
