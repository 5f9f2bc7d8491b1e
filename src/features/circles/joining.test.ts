import { and, eq, like, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { circle, membership } from '#kit/access/tables.ts'
import { mail } from '#kit/mail/tables.ts'
import { rateLimit } from '#kit/session/tables.ts'
import { spark } from '#kit/sparks/tables.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { applicantOf } from './access.ts'
import { application, applicationMessage } from './tables.ts'

const HOME = '/kringen/de-lage-drempel'
const INBOX = `${HOME}/beheer/aanmeldingen`
const FILLED = { naam: 'Sanne Wijngaard', werk: 'een dorpshuis', breng: 'soep', zoek: 'een timmerman', akkoord: 'ja' }

let house: House
let anke: Visitor

beforeAll(async () => {
  house = await makeHouse()
  anke = await house.as('anke-zuidgeest')
})
afterAll(() => house.close())

/** Applies to the founding circle. @returns the path in the mail, to confirm with */
async function applyAs(email: string, who: Visitor = house.stranger(), fields: Record<string, string> = FILLED) {
  await house.kit.db.delete(rateLimit)
  const answer = await who.post(`${HOME}/aanmelden`, { ...fields, email })
  expect(answer.status).toBe(303)
  return linkIn(email)
}

async function linkIn(email: string): Promise<string> {
  const sent = await house.lastMail(email)
  return new URL(/https?:\S+/.exec(sent?.bodyText ?? '')?.[0] ?? 'http://none/').pathname
}

async function confirmed(email: string): Promise<{ page: string; id: string }> {
  const link = await applyAs(email)
  const answer = await house.stranger().post(link)
  expect(answer.status).toBe(303)
  const page = link.replace('/bevestig', '')
  return { page, id: page.split('/').pop()?.split('.')[0] ?? '' }
}

const mailsTo = (email: string, kind?: string) =>
  house.kit.db
    .select()
    .from(mail)
    .where(and(eq(mail.recipient, email), kind ? eq(mail.kind, kind) : undefined))

describe('applying', () => {
  test('an unfinished form comes back with everything that was typed', async () => {
    const answer = await house
      .stranger()
      .post(`${HOME}/aanmelden`, { naam: 'Sanne', email: 'geen adres', werk: 'iets' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('value="Sanne"')
    expect(answer.html).toContain('value="geen adres"')
    expect(answer.html).toContain('Er kloppen nog 4 dingen niet')
    expect(answer.html).not.toContain('checked')
  })

  test('nothing reaches the inbox, the figures or a steward before the address is confirmed', async () => {
    const link = await applyAs('nog.niet@voorbeeld.nl')
    expect((await anke.get(INBOX)).html).not.toContain('Sanne Wijngaard')
    const id = link.split('/')[2]?.split('.')[0]
    expect((await anke.get(`${INBOX}/${id}`)).status).toBe(404)
    expect(await mailsTo('anke-zuidgeest@demo.invalid', 'application-new')).toHaveLength(0)
    await house.stranger().get(link)
    expect((await anke.get(INBOX)).html).not.toContain('Sanne Wijngaard')
  })

  test('confirming puts it in the inbox and mails the applicant and each steward once, also when done twice', async () => {
    const { page } = await confirmed('wel.bevestigd@voorbeeld.nl')
    await house.stranger().post(`${page}/bevestig`)
    expect((await anke.get(INBOX)).html).toContain('Sanne Wijngaard')
    expect(await mailsTo('wel.bevestigd@voorbeeld.nl', 'application-received')).toHaveLength(1)
    const [toSteward, ...more] = await mailsTo('anke-zuidgeest@demo.invalid', 'application-new')
    expect(more).toHaveLength(0)
    expect(toSteward?.bodyText).toContain('een dorpshuis')
    const [received] = await mailsTo('wel.bevestigd@voorbeeld.nl', 'application-received')
    expect(received?.replyTo).toBe('anke-zuidgeest@demo.invalid')
  })

  test('the answer on screen is the same for a stranger, an applicant and a member', async () => {
    const seen = new Set<string>()
    for (const email of ['vreemd@voorbeeld.nl', 'wel.bevestigd@voorbeeld.nl', 'ilse-boonstra@demo.invalid']) {
      await house.kit.db.delete(rateLimit)
      const who = house.stranger()
      const answer = await who.post(`${HOME}/aanmelden`, { ...FILLED, email })
      seen.add(`${answer.status} ${answer.location} ${(await who.get(answer.location ?? '')).html.length}`)
    }
    expect(seen.size).toBe(1)
    expect((await house.lastMail('ilse-boonstra@demo.invalid'))?.kind).toBe('application-member')
    expect((await house.lastMail('wel.bevestigd@voorbeeld.nl'))?.kind).toBe('application-standing')
  })

  test('a second application changes nothing of the first that stewards can read', async () => {
    const { id } = await confirmed('tweede@voorbeeld.nl')
    await applyAs('tweede@voorbeeld.nl', house.stranger(), { ...FILLED, werk: 'iets heel anders' })
    const rows = await house.kit.db.select().from(application).where(eq(application.email, 'tweede@voorbeeld.nl'))
    expect(rows).toMatchObject([{ id, worksOn: 'een dorpshuis' }])
    expect(await linkIn('tweede@voorbeeld.nl')).toBe(`/aanmelding/${applicantOf(house.kit.secret, id).token}`)
  })

  test('what was never confirmed gives way to what is written now, and its link opens nothing any more', async () => {
    const first = await applyAs('opnieuw@voorbeeld.nl')
    const second = await applyAs('opnieuw@voorbeeld.nl', house.stranger(), { ...FILLED, werk: 'beter verwoord' })
    expect((await house.stranger().post(first)).status).toBe(404)
    expect((await house.stranger().get(second)).html).toContain('beter verwoord')
  })

  test('the same form sent twice at the same moment makes one application', async () => {
    await house.kit.db.delete(rateLimit)
    const send = () => house.stranger().post(`${HOME}/aanmelden`, { ...FILLED, email: 'dubbel@voorbeeld.nl' })
    expect((await Promise.all([send(), send(), send()])).map(({ status }) => status)).toEqual([303, 303, 303])
    const rows = await house.kit.db.select().from(application).where(eq(application.email, 'dubbel@voorbeeld.nl'))
    expect(rows).toHaveLength(1)
    expect((await house.stranger().post(await linkIn('dubbel@voorbeeld.nl'))).status).toBe(303)
  })

  test('too many tries for one address stop, with the text kept', async () => {
    await house.kit.db.delete(rateLimit)
    const send = () => house.stranger().post(`${HOME}/aanmelden`, { ...FILLED, email: 'vaak@voorbeeld.nl' })
    for (let i = 0; i < 4; i++) expect((await send()).status).toBe(303)
    const stopped = await send()
    expect(stopped.status).toBe(422)
    expect(stopped.html).toContain('Probeer het over een uur nog eens')
    expect(stopped.html).toContain('een timmerman')
  })

  test('somebody who is signed in is known already: no questions about who, no mail to confirm', async () => {
    const fenna = await house.as('fenna-rozema')
    await house.kit.db.delete(rateLimit)
    expect((await fenna.get(`${HOME}/aanmelden`)).html).not.toContain('name="email"')
    const answer = await fenna.post(`${HOME}/aanmelden`, {
      ...FILLED,
      email: 'niet.van.mij@voorbeeld.nl',
      naam: 'Iemand',
    })
    expect((await fenna.get(answer.location ?? '')).html).toContain('Je aanmelding is binnen')
    expect((await anke.get(INBOX)).html).toContain('Fenna Rozema')
    expect(await mailsTo('niet.van.mij@voorbeeld.nl')).toHaveLength(0)
  })
})

describe('the dialogue', () => {
  test('ask back, answer without an account, welcome: each by mail, and the newcomer can sign in', async () => {
    const { page, id } = await confirmed('nieuw.lid@voorbeeld.nl')
    const before = await memberCount()
    await anke.post(`${INBOX}/${id}/vraag`, { vraag: 'Waar staat dat dorpshuis?' })
    const asked = await house.lastMail('nieuw.lid@voorbeeld.nl')
    expect(asked).toMatchObject({ kind: 'application-question', replyTo: 'anke-zuidgeest@demo.invalid' })
    expect(asked?.bodyText).toContain('Waar staat dat dorpshuis?')

    expect((await house.stranger().post(page, { tekst: 'In Merenveen.' })).status).toBe(303)
    expect((await house.stranger().get(page)).html).toContain('In Merenveen.')
    expect((await anke.get(`${INBOX}/${id}`)).html).toContain('In Merenveen.')
    expect((await house.lastMail('anke-zuidgeest@demo.invalid'))?.kind).toBe('application-answer')

    await anke.post(`${INBOX}/${id}/welkom`, { woorden: 'Fijn dat je er bent.' })
    expect(await memberCount()).toBe(before + 1)
    const welcomed = await house.lastMail('nieuw.lid@voorbeeld.nl')
    expect(welcomed?.kind).toBe('application-welcome')
    expect(welcomed?.bodyText).toContain('Fijn dat je er bent.')
    expect(welcomed?.bodyText).toContain('/inloggen')
    const [row] = await house.kit.db.select().from(application).where(eq(application.id, id))
    const [struck] = await house.kit.db.select().from(spark).where(eq(spark.fromId, id))
    expect(struck).toMatchObject({ fromKind: 'application', toKind: 'person', toId: row?.personId })
    expect((await house.stranger().get(page)).html).toContain('Je bent erbij')
  })

  test('a no always has a reason, and the applicant reads it', async () => {
    const { page, id } = await confirmed('helaas@voorbeeld.nl')
    const empty = await anke.post(`${INBOX}/${id}/afwijzing`, { reden: ' ' })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('Zonder reden wijzen we niemand af')
    await anke.post(`${INBOX}/${id}/afwijzing`, { reden: 'Deze kring is voor Merenveen.' })
    const told = await house.lastMail('helaas@voorbeeld.nl')
    expect(told?.kind).toBe('application-decline')
    expect(told?.bodyText).toContain('Deze kring is voor Merenveen.')
    expect((await house.stranger().get(page)).html).toContain('Deze kring is voor Merenveen.')
    expect((await house.stranger().post(page, { tekst: 'Toch?' })).status).toBe(422)
    const said = await house.kit.db.select().from(applicationMessage).where(eq(applicationMessage.applicationId, id))
    expect(said).toHaveLength(0)
  })

  test('a link opens its own application and no other; a made-up one opens nothing', async () => {
    const one = await confirmed('een@voorbeeld.nl')
    const other = await confirmed('ander@voorbeeld.nl')
    const crossed = `/aanmelding/${other.id}.${one.page.split('.')[1]}`
    for (const path of [crossed, `${crossed}/bevestig`]) {
      expect((await house.stranger().get(path)).status).toBe(404)
      expect((await house.stranger().post(path, { tekst: 'hallo' })).status).toBe(404)
    }
    expect((await house.stranger().get(one.page)).html).toContain('Je aanmelding bij De Lage Drempel')
    const [row] = await house.kit.db.select().from(application).where(eq(application.id, other.id))
    expect(row?.id).toBe(other.id)
  })

  test('two stewards at once decide once, and the second hears who did', async () => {
    const { id } = await confirmed('tegelijk@voorbeeld.nl')
    const roos = await house.viewer('roos-vermaat')
    const [here] = await house.kit.db.select().from(circle).where(eq(circle.slug, 'de-lage-drempel'))
    await house.kit.db.execute(
      sql`insert into circle_role (circle_id, person_id, role) values (${here?.id}, ${roos.person.id}, 'steward')`,
    )
    const second = await house.as('roos-vermaat')
    const before = await memberCount()
    const answers = await Promise.all([
      anke.post(`${INBOX}/${id}/welkom`),
      second.post(`${INBOX}/${id}/afwijzing`, { reden: 'Ik twijfel.' }),
    ])
    const late = answers.find(({ location }) => location?.includes('voor=1'))
    expect(answers.filter(({ location }) => location?.includes('gedaan=1'))).toHaveLength(1)
    expect((await anke.get(late?.location ?? '')).html).toMatch(/(Anke Zuidgeest|Roos Vermaat) heeft al/)
    const decided = await house.kit.db
      .select()
      .from(mail)
      .where(and(eq(mail.recipient, 'tegelijk@voorbeeld.nl'), like(mail.kind, 'application-%')))
    expect(decided.filter(({ kind }) => kind === 'application-welcome' || kind === 'application-decline')).toHaveLength(
      1,
    )
    const [row] = await house.kit.db.select().from(application).where(eq(application.id, id))
    expect(await memberCount()).toBe(before + (row?.decision === 'welcomed' ? 1 : 0))
    await house.kit.db.execute(sql`delete from circle_role where person_id = ${roos.person.id} and role = 'steward'`)
  })

  test('members, stewards of another circle and strangers do not see the inbox', async () => {
    const { id } = await confirmed('geheim@voorbeeld.nl')
    for (const slug of ['ilse-boonstra', 'fenna-rozema']) {
      const who = await house.as(slug)
      for (const path of [INBOX, `${INBOX}/${id}`]) expect((await who.get(path)).status, slug).toBe(404)
      for (const deed of ['vraag', 'welkom', 'afwijzing'])
        expect((await who.post(`${INBOX}/${id}/${deed}`, { vraag: 'x', reden: 'x' })).status, slug).toBe(404)
    }
    expect((await house.stranger().get(INBOX)).location).toMatch(/^\/inloggen/)
    // Fenna is a steward, of another circle: this application is not to be found under hers.
    const fenna = await house.as('fenna-rozema')
    expect((await fenna.get('/kringen/warme-straten/beheer/aanmeldingen')).status).toBe(200)
    expect((await fenna.get(`/kringen/warme-straten/beheer/aanmeldingen/${id}`)).status).toBe(404)
    expect((await fenna.post(`/kringen/warme-straten/beheer/aanmeldingen/${id}/welkom`)).status).toBe(404)
  })
})

describe('other ways of joining', () => {
  const set = (
    joining: 'open' | 'application' | 'invitation',
    visibility: 'public' | 'members' | 'hidden' = 'public',
  ) => house.kit.db.update(circle).set({ joining, visibility }).where(eq(circle.slug, 'warme-straten'))

  test('an open circle lets in whoever confirms', async () => {
    await set('open')
    await house.kit.db.delete(rateLimit)
    await house.stranger().post('/kringen/warme-straten/aanmelden', { ...FILLED, email: 'zo.binnen@voorbeeld.nl' })
    const link = await linkIn('zo.binnen@voorbeeld.nl')
    await house.stranger().post(link)
    expect((await house.stranger().get(link.replace('/bevestig', ''))).html).toContain('Je bent erbij')
    expect((await house.lastMail('zo.binnen@voorbeeld.nl'))?.kind).toBe('application-welcome')
    await set('application')
  })

  test('a circle by invitation says so and takes no form', async () => {
    await set('invitation')
    const front = await house.stranger().get('/kringen/warme-straten')
    expect(front.html).toContain('Alleen op uitnodiging')
    expect(front.html).not.toContain('name="akkoord"')
    expect((await house.stranger().get('/kringen/warme-straten/aanmelden')).status).toBe(404)
    expect((await house.stranger().post('/kringen/warme-straten/aanmelden', FILLED)).status).toBe(404)
    await set('application')
  })

  test.each(['members', 'hidden'] as const)(
    'a %s circle has no front and no form for strangers',
    async (visibility) => {
      await set('application', visibility)
      for (const path of ['', '/aanmelden', '/aanmelden/mail'])
        expect((await house.stranger().get(`/kringen/warme-straten${path}`)).status).toBe(404)
      expect((await house.stranger().post('/kringen/warme-straten/aanmelden', FILLED)).status).toBe(404)
      await set('application')
    },
  )

  test('reaching the threshold mails the stewards once and opens the second step', async () => {
    const { rows } = await house.kit.db.execute<{ n: number; id: string }>(
      sql`select member_count n, id from circle where slug = 'warme-straten'`,
    )
    const { n = 0, id = '' } = rows[0] ?? {}
    await house.kit.db
      .update(circle)
      .set({ threshold: n + 1 })
      .where(eq(circle.id, id))
    const fenna = await house.as('fenna-rozema')
    for (const email of ['de.tiende@voorbeeld.nl', 'de.elfde@voorbeeld.nl']) {
      await house.kit.db.delete(rateLimit)
      await house.stranger().post('/kringen/warme-straten/aanmelden', { ...FILLED, email })
      const link = await linkIn(email)
      await house.stranger().post(link)
      const made = link.split('/')[2]?.split('.')[0]
      await fenna.post(`/kringen/warme-straten/beheer/aanmeldingen/${made}/welkom`)
    }
    const inside = await house.kit.db.select().from(membership).where(eq(membership.circleId, id))
    expect(inside.length).toBe(n + 2)
    expect(await mailsTo('fenna-rozema@demo.invalid', 'threshold')).toHaveLength(1)
    expect((await house.stranger().get('/kringen/warme-straten')).html).toContain('We zijn bij de tweede.')
  })
})

async function memberCount(): Promise<number> {
  const [row] = await house.kit.db
    .select({ n: circle.memberCount })
    .from(circle)
    .where(eq(circle.slug, 'de-lage-drempel'))
  return row?.n ?? 0
}
