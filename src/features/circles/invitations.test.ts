import { and, eq, like, sql } from 'drizzle-orm'
import qrcode from 'qrcode'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { circle } from '#kit/access/tables.ts'
import { sweep } from '#kit/jobs/retention.ts'
import { mail } from '#kit/mail/tables.ts'
import { person, rateLimit } from '#kit/session/tables.ts'
import { spark } from '#kit/sparks/tables.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { invitation, invitationUse } from './tables.ts'

const HOME = '/kringen/warme-straten'
const DESK = `${HOME}/beheer/uitnodigingen`
const YES = { akkoord: 'ja' }

let house: House
let fenna: Visitor

beforeAll(async () => {
  house = await makeHouse()
  fenna = await house.as('fenna-rozema')
})
afterAll(() => house.close())
beforeEach(() => house.kit.db.delete(rateLimit).then(() => {}))

/** A link of Warme Straten. @returns its path */
async function link(aantal = '10', dagen = '30'): Promise<string> {
  const made = await fenna.post(`${DESK}/link`, { aantal, dagen })
  expect(made.status).toBe(200)
  return /value="[^"]*(\/uitnodiging\/[\w-]+)"/.exec(made.html)?.[1] ?? 'none'
}

const newest = async () =>
  (await house.kit.db.select().from(invitation).orderBy(sql`made_at desc, id desc`).limit(1))[0]

async function members(): Promise<number> {
  const [row] = await house.kit.db
    .select({ n: circle.memberCount })
    .from(circle)
    .where(eq(circle.slug, 'warme-straten'))
  return row?.n ?? 0
}

/** Which modules of the code on a page are dark, row by row. */
function modulesIn(html: string): string {
  const [, box = '', ink = ''] =
    /class="qr" viewBox="0 0 (\d+) \d+"[\s\S]*?class="qr__ink" d="([^"]+)"/.exec(html) ?? []
  const size = Number(box) - 8
  const dark = new Set<number>()
  for (const [, x, y, n] of ink.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let i = 0; i < Number(n); i++) dark.add((Number(y) - 4) * size + Number(x) - 4 + i)
  return Array.from({ length: size * size }, (_, i) => Number(dark.has(i))).join('')
}

/** Proves an address at an invitation. @returns what came after the code */
async function comeWithCode(path: string, naam: string, email: string, who = house.stranger()) {
  const asked = await who.post(`${path}/adres`, { naam, email, ...YES })
  if (asked.status !== 303) return asked
  const html = (await who.get(asked.location ?? '')).html
  const id = /name="id" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const code = /\b\d{6}\b/.exec((await house.lastMail(email))?.bodyText ?? '')?.[0] ?? ''
  return who.post(`${path}/code`, { id, email, naam, code })
}

describe('a link', () => {
  test('shows who invites to what; opening it changes nothing, pressing lets in', async () => {
    const path = await link()
    const ilse = await house.as('ilse-boonstra')
    const before = await members()
    const seen = (await ilse.get(path)).html
    expect(seen).toContain('Fenna Rozema nodigt je uit')
    expect(seen).toContain('samen van het gas af')
    expect(seen).toContain('name="robots" content="noindex"')
    await ilse.get(path)
    expect(await members()).toBe(before)
    expect((await ilse.post(path)).status).toBe(422)
    expect(await members()).toBe(before)
    expect((await ilse.post(path, YES)).location).toBe(HOME)
    expect((await ilse.get(`${HOME}/leden`)).status).toBe(200)
    expect(await members()).toBe(before + 1)
    expect((await fenna.get(DESK)).html).toMatch(/1 van 10 gebruikt[\s\S]*Ilse Boonstra/)
    const [struck] = await house.kit.db.select().from(spark).where(eq(spark.fromKind, 'invitation'))
    expect(struck).toMatchObject({ toKind: 'person', toId: await house.personId('ilse-boonstra') })
  })

  test('is stored hashed, and can be read only once', async () => {
    const path = await link()
    const token = path.split('/').at(-1) ?? ''
    expect(JSON.stringify(await newest())).not.toContain(token)
    expect((await fenna.get(DESK)).html).not.toContain(token)
  })

  test('is no use to who is in already: the place stays free', async () => {
    const path = await link('1')
    const made = await newest()
    expect((await fenna.get(path)).location).toBe(HOME)
    expect((await fenna.post(path, YES)).location).toBe(HOME)
    const [row] = await house.kit.db
      .select()
      .from(invitation)
      .where(eq(invitation.id, made?.id ?? ''))
    expect(row?.uses).toBe(0)
  })

  test('for one lets one in, of ten who press at the same moment', async () => {
    const path = await link('1')
    const slugs = house.kit.cast.map(({ slug }) => slug)
    const outside: Visitor[] = []
    for (const slug of slugs) {
      const who = await house.as(slug)
      if ((await who.get(`${HOME}/leden`)).status === 404) outside.push(who)
      if (outside.length === 10) break
    }
    expect(outside).toHaveLength(10)
    const before = await members()
    const answers = await Promise.all(outside.map((who) => who.post(path, YES)))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(answers.filter(({ html }) => html.includes('werkt niet meer'))).toHaveLength(9)
    expect(await members()).toBe(before + 1)
    const made = await newest()
    expect(made?.uses).toBe(1)
    const { rows } = await house.kit.db.execute(sql`select 1 from invitation_use where invitation_id = ${made?.id}`)
    expect(rows).toHaveLength(1)
  })

  test('pressed twice by one person counts once', async () => {
    const path = await link('5')
    // Not one of the ten above, of whom anyone may be the one who came in.
    const carla = await house.as('carla-monteiro')
    await Promise.all([carla.post(path, YES), carla.post(path, YES), carla.post(path, YES)])
    expect((await newest())?.uses).toBe(1)
  })

  test('that is taken back, too old or never made opens nothing, and tells of no circle', async () => {
    const bas = await house.as('bas-oudendag')
    const revoked = await link()
    await fenna.post(`${DESK}/${(await newest())?.id}/intrekken`)
    expect((await fenna.get(DESK)).html).toContain('ingetrokken door Fenna Rozema')
    const old = await link()
    await house.kit.db
      .update(invitation)
      .set({ expiresAt: sql`now() - interval '1 minute'` })
      .where(eq(invitation.id, (await newest())?.id ?? ''))
    for (const path of [revoked, old, '/uitnodiging/verzonnen'])
      for (const answer of [
        await bas.get(path),
        await bas.post(path, YES),
        await bas.post(`${path}/adres`, { naam: 'x', email: 'x@voorbeeld.nl', ...YES }),
        await bas.post(`${path}/code`, { code: '123456' }),
      ]) {
        expect(answer.status).toBe(404)
        expect(answer.html).toContain('Deze uitnodiging werkt niet meer')
        expect(answer.html).not.toContain('Warme Straten')
      }
    expect((await bas.get(`${HOME}/leden`)).status).toBe(404)
  })

  test('leads into a hidden circle, but not into one at rest', async () => {
    const path = await link()
    await house.kit.db.update(circle).set({ visibility: 'hidden' }).where(eq(circle.slug, 'warme-straten'))
    expect((await house.stranger().get(path)).html).toContain('Kom bij Warme Straten')
    await house.kit.db.update(circle).set({ visibility: 'public' }).where(eq(circle.slug, 'warme-straten'))
    await fenna.post(`${HOME}/beheer/rust`, { zeker: 'ja' })
    expect((await house.stranger().get(path)).status).toBe(404)
    await fenna.post(`${HOME}/beheer/wakker`)
  })

  test('does not bring back whom a steward took out', async () => {
    const bas = await house.as('bas-oudendag')
    const path = await link()
    await bas.post(path, YES)
    const id = await house.personId('bas-oudendag')
    await fenna.post(`${HOME}/beheer/leden/${id}/weg`, { reden: 'Dit ging niet samen.' })
    const back = await bas.post(path, YES)
    expect(back.status).toBe(404)
    expect(back.html).toContain('haalde je eerder uit deze kring')
    await fenna.post(`${DESK}/mail`, { adressen: 'bas-oudendag@demo.invalid', termijn: '7' })
    const own = /\/uitnodiging\/[\w-]+/.exec((await house.lastMail('bas-oudendag@demo.invalid'))?.bodyText ?? '')?.[0]
    expect((await bas.post(own ?? '', YES)).location).toBe(HOME)
  })
})

describe('without an account', () => {
  test('a proven address is enough: in, signed in, and greeted', async () => {
    const path = await link()
    const before = await members()
    const who = house.stranger()
    const came = await comeWithCode(path, 'Wies Terpstra', 'wies@voorbeeld.nl', who)
    expect(came.location).toBe('/welkom')
    expect((await who.get(`${HOME}/leden`)).status).toBe(200)
    expect(await members()).toBe(before + 1)
    expect((await house.lastMail('wies@voorbeeld.nl'))?.kind).toBe('invitation-welcome')
    expect((await fenna.get(`${HOME}/leden?q=terpstra`)).html).toContain('Wies Terpstra')
  })

  test('a wrong code lets nobody in and makes nobody', async () => {
    const path = await link()
    const who = house.stranger()
    await who.post(`${path}/adres`, { naam: 'Jan', email: 'fout@voorbeeld.nl', ...YES })
    const id = /name="id" value="([^"]+)"/.exec((await who.get(`${path}/code`)).html)?.[1] ?? ''
    const wrong = await who.post(`${path}/code`, { id, email: 'fout@voorbeeld.nl', naam: 'Jan', code: '000000' })
    expect(wrong.status).toBe(422)
    const made = await house.kit.db.select().from(person).where(eq(person.email, 'fout@voorbeeld.nl'))
    expect(made).toHaveLength(0)
  })

  test('who comes too late leaves no person behind', async () => {
    const path = await link('1')
    const late = house.stranger()
    await late.post(`${path}/adres`, { naam: 'Laat', email: 'laat@voorbeeld.nl', ...YES })
    const id = /name="id" value="([^"]+)"/.exec((await late.get(`${path}/code`)).html)?.[1] ?? ''
    const code = /\b\d{6}\b/.exec((await house.lastMail('laat@voorbeeld.nl'))?.bodyText ?? '')?.[0] ?? ''
    expect((await comeWithCode(path, 'Vroeg', 'vroeg@voorbeeld.nl')).location).toBe('/welkom')
    const answer = await late.post(`${path}/code`, { id, email: 'laat@voorbeeld.nl', naam: 'Laat', code })
    expect(answer.html).toContain('werkt niet meer')
    expect(await house.kit.db.select().from(person).where(eq(person.email, 'laat@voorbeeld.nl'))).toHaveLength(0)
  })

  test('the answer is the same for an address that is known here and one that is not', async () => {
    const path = await link()
    const seen = new Set<string>()
    for (const email of ['anke-zuidgeest@demo.invalid', 'zuster.zuidgeest@demo.invalid']) {
      const who = house.stranger()
      const answer = await who.post(`${path}/adres`, { naam: 'Iemand', email, ...YES })
      expect((await who.get(`${path}/code`)).html).toContain(email)
      seen.add(`${answer.status} ${answer.location}`)
    }
    expect(seen.size).toBe(1)
  })
})

describe('by mail', () => {
  test('each address gets an invitation of its own, for one, and the desk shows how it stands', async () => {
    const sent = await fenna.post(`${DESK}/mail`, {
      adressen: 'Noor@voorbeeld.nl, tim@voorbeeld.nl\nnoor@voorbeeld.nl',
      termijn: '7',
    })
    expect(sent.location).toBe(`${DESK}?verstuurd=2`)
    const told = await house.lastMail('noor@voorbeeld.nl')
    expect(told).toMatchObject({ kind: 'invitation', replyTo: 'fenna-rozema@demo.invalid' })
    const path = /\/uitnodiging\/[\w-]+/.exec(told?.bodyText ?? '')?.[0] ?? ''
    expect((await house.stranger().get(path)).html).toContain('value="noor@voorbeeld.nl"')
    expect((await comeWithCode(path, 'Noor', 'noor@voorbeeld.nl')).location).toBe('/welkom')
    expect((await house.stranger().get(path)).status).toBe(404)
    const desk = (await fenna.get(DESK)).html
    expect(desk).toMatch(/tim@voorbeeld\.nl[\s\S]*werkt/)
    expect(desk).toMatch(/noor@voorbeeld\.nl[\s\S]*op/)
  })

  test('what is no address comes back, and nothing is sent', async () => {
    const wrong = await fenna.post(`${DESK}/mail`, { adressen: 'goed@voorbeeld.nl\nfout-adres', termijn: '7' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Dit lijkt geen e-mailadres: fout-adres')
    expect(wrong.html).toContain('goed@voorbeeld.nl')
    expect(await house.lastMail('goed@voorbeeld.nl')).toBeUndefined()
    const many = Array.from({ length: 21 }, (_, n) => `n${n}@voorbeeld.nl`).join(' ')
    expect((await fenna.post(`${DESK}/mail`, { adressen: many, termijn: '7' })).html).toContain('meer dan twintig')
  })

  test('one address is not asked time and again', async () => {
    const send = () => fenna.post(`${DESK}/mail`, { adressen: 'rust@voorbeeld.nl', termijn: '7' })
    for (let n = 0; n < 3; n++) expect((await send()).status).toBe(303)
    expect((await send()).html).toContain('Vandaag gingen er al genoeg')
    const rows = await house.kit.db
      .select()
      .from(mail)
      .where(and(eq(mail.recipient, 'rust@voorbeeld.nl'), like(mail.kind, 'invitation')))
    expect(rows).toHaveLength(3)
  })
})

test('only stewards of this circle invite, and see who was invited', async () => {
  await link()
  const id = (await newest())?.id
  for (const slug of ['anke-zuidgeest', 'tjitske-haanstra']) {
    const who = await house.as(slug)
    expect((await who.get(DESK)).status, slug).toBe(404)
    expect((await who.post(`${DESK}/link`, { aantal: '1', dagen: '7' })).status, slug).toBe(404)
    expect((await who.post(`${DESK}/mail`, { adressen: 'x@voorbeeld.nl', termijn: '7' })).status, slug).toBe(404)
    expect((await who.post(`${DESK}/${id}/intrekken`)).status, slug).toBe(404)
  }
  // Anke tends another circle: this invitation is not to be found under hers.
  const anke = await house.as('anke-zuidgeest')
  expect((await anke.post(`/kringen/de-lage-drempel/beheer/uitnodigingen/${id}/intrekken`)).status).toBe(404)
  expect((await newest())?.revokedAt).toBeNull()
  expect((await house.stranger().get(DESK)).location).toMatch(/^\/inloggen/)
})

test('an invitation goes for good thirty days after it ended', async () => {
  await link()
  const id = (await newest())?.id ?? ''
  await house.kit.db.update(invitation).set({ expiresAt: sql`now() - interval '31 days'` }).where(eq(invitation.id, id))
  await sweep(house.kit.db)
  expect(await house.kit.db.select().from(invitation).where(eq(invitation.id, id))).toHaveLength(0)
  expect((await house.kit.db.select().from(invitation)).length).toBeGreaterThan(0)
})

describe('agreeing', () => {
  const usedBy = async (slug: string) =>
    (
      await house.kit.db
        .select({ principlesId: invitationUse.principlesId })
        .from(invitationUse)
        .where(eq(invitationUse.personId, await house.personId(slug)))
        .orderBy(sql`used_at desc`)
        .limit(1)
    )[0]?.principlesId
  const standing = async () => {
    const { rows } = await house.kit.db.execute<{ id: string }>(
      sql`select t.id from circle_text t join circle c on c.id = t.circle_id where c.slug = 'warme-straten' and t.key = 'principles' and t.lang = 'nl' order by written_at desc limit 1`,
    )
    return rows[0]?.id
  }

  test('is about the principles as they stand: they are read beside the tick, and the version is kept', async () => {
    const path = await link()
    const saskia = await house.as('saskia-pinas')
    expect((await saskia.get(path)).html).toContain('Laat je cijfers zien')
    await house.kit.db.execute(
      sql`insert into circle_text (id, circle_id, key, body) select 'nieuwafspraak', id, 'principles', '### Eerst koffie\nDan pas praten.' from circle where slug = 'warme-straten'`,
    )
    expect((await saskia.get(path)).html).toContain('Eerst koffie')
    await saskia.post(path, YES)
    expect(await standing()).toBe('nieuwafspraak')
    expect(await usedBy('saskia-pinas')).toBe('nieuwafspraak')
  })

  test('with a code it is the same', async () => {
    const came = await comeWithCode(await link(), 'Loes Akker', 'loes@voorbeeld.invalid')
    expect(came.location).toBe('/welkom')
    const [row] = await house.kit.db
      .select({ principlesId: invitationUse.principlesId })
      .from(invitationUse)
      .innerJoin(person, eq(person.id, invitationUse.personId))
      .where(eq(person.email, 'loes@voorbeeld.invalid'))
    expect(row?.principlesId).toBe('nieuwafspraak')
  })

  test('where a circle wrote none, the house’s own are shown, and no version is kept', async () => {
    await house.kit.db.execute(
      sql`delete from circle_text where key = 'principles' and circle_id = (select id from circle where slug = 'warme-straten')`,
    )
    const path = await link()
    const delano = await house.as('delano-kromo')
    expect((await delano.get(path)).html).toContain('Geef wat je kunt missen')
    await delano.post(path, YES)
    expect(await usedBy('delano-kromo')).toBeNull()
  })
})

describe('a link on paper', () => {
  test('has a code that holds it, with words for who cannot see it, and says for whom and until when', async () => {
    const made = await fenna.post(`${DESK}/link`, { aantal: '1', dagen: '7' })
    const url = /value="(http[^"]*\/uitnodiging\/[\w-]+)"/.exec(made.html)?.[1] ?? ''
    expect(modulesIn(made.html)).toBe(
      [...qrcode.create(url, { errorCorrectionLevel: 'M' }).modules.data].map(Number).join(''),
    )
    expect(made.html).toMatch(
      /<svg class="qr"[^>]*role="img" aria-label="QR-code van de uitnodiging voor Warme Straten"/,
    )
    expect(made.html).toContain('Werkt voor één mens')
    expect(made.html).not.toMatch(/\sstyle=/)
    expect((await fenna.get(DESK)).html).not.toContain('class="qr"')
  })
})
