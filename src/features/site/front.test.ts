import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { circle } from '#kit/access/tables.ts'
import { type House, makeHouse } from '#test/house.ts'

const FRONT = '/kringen/de-lage-drempel'
let house: House

beforeAll(async () => {
  house = await makeHouse()
})
afterAll(() => house.close())

describe('the front of a circle', () => {
  test('the founding circle stands at the root and at its own address', async () => {
    for (const path of ['/', FRONT]) {
      const { status, html } = await house.stranger().get(path)
      expect(status).toBe(200)
      expect(html).toContain('Jouw werk brengt een ander in beweging')
      expect(html).toContain('Drie afspraken')
      expect(html).toContain('We zitten midden in de derde.')
      expect(html).toContain('4 van de 8 geweest')
      expect(html).toContain(`action="${FRONT}/aanmelden"`)
    }
  })

  test('only who agreed to be shown stands on the page, though the others are members', async () => {
    const { html } = await house.stranger().get('/')
    const anke = await house.as('anke-zuidgeest')
    const { rows } = await house.kit.db.execute<{ name: string; shown: boolean }>(sql`
      select p.name, exists (select 1 from participant t where t.person_id = p.id and t.circle_id = m.circle_id) shown
      from membership m join person p on p.id = m.person_id join circle c on c.id = m.circle_id where c.founding`)
    const hidden = rows.filter(({ shown }) => !shown)
    expect(hidden.map(({ name }) => name)).toContain('Lin Verbeek')
    for (const { name } of hidden) expect(html).not.toContain(name)
    expect((await anke.get(`${FRONT}/leden?q=Lin`)).html).toContain('Lin Verbeek')
    expect(html).toContain('Ilse Boonstra')
  })

  test('beside the form stands what the circle says about joining, or who reads it, if they may be named', async () => {
    const form = async (slug: string) => (await house.stranger().get(`/kringen/${slug}/aanmelden`)).html
    expect(await form('de-lage-drempel')).toContain('Anke leest ze zelf en belt of mailt')
    const nameless = await form('warme-straten')
    expect(nameless).toContain('Een beheerder leest zelf wat je schrijft')
    expect(nameless).not.toContain('Fenna')
    await house.kit.db.execute(sql`insert into participant (circle_id, person_id, name, works_on, joined_at)
      select c.id, p.id, p.name, '', now() from circle c, person p where c.slug = 'warme-straten' and p.name = 'Fenna Rozema'`)
    expect(await form('warme-straten')).toContain('Fenna leest zelf wat je schrijft')
    await house.kit.db.execute(sql`delete from participant where name = 'Fenna Rozema'`)
    await house.kit.db.execute(sql`update circle set joining = 'open' where slug = 'warme-straten'`)
    expect(await form('warme-straten')).toContain('Deze kring staat open voor iedereen')
    await house.kit.db.execute(sql`update circle set joining = 'application' where slug = 'warme-straten'`)
  })

  test('the figures are the real ones', async () => {
    const [here] = await house.kit.db.select().from(circle).where(eq(circle.founding, true))
    const { html } = await house.stranger().get('/')
    expect(html).toContain(`${here?.memberCount} mensen gingen je voor`)
    expect(html).toContain('Ontmoeten 7 gepland')
    expect(html).toContain('Leren 6 keer')
    expect(html).toContain('Oogsten 9 vondsten')
  })

  test('a circle on its way to the threshold counts members, conversations and what is still needed', async () => {
    const { html } = await house.stranger().get('/kringen/warme-straten')
    expect(html).toContain('3 leden, nog 7 nodig')
    expect(html).toContain('3 van de 10 stoelen zijn bezet')
    await house.kit.db.execute(sql`
      insert into application (id, circle_id, name, email, works_on, brings, seeks, agreed_at, confirmed_at)
      select 'a' || n, c.id, 'x', n || '@voorbeeld.nl', '', '', '', now(), case when n < 3 then now() end
      from circle c, generate_series(1, 3) n where c.slug = 'warme-straten'`)
    const counted = await house.stranger().get('/kringen/warme-straten')
    expect(counted.html).toContain('3 leden, 2 mensen in gesprek, nog 5 nodig')
  })

  test('a member finds a way inside and no form; a steward also finds a way to each text', async () => {
    const ilse = await (await house.as('ilse-boonstra')).get(`${FRONT}/voorkant`)
    expect(ilse.html).toContain('Naar binnen')
    expect(ilse.html).not.toContain('name="akkoord"')
    expect(ilse.html).not.toContain('/teksten/')
    const anke = await (await house.as('anke-zuidgeest')).get(`${FRONT}/voorkant`)
    for (const key of ['promise', 'lead', 'why', 'principles', 'for-whom', 'how', 'join', 'closing'])
      expect(anke.html).toContain(`${FRONT}/teksten/${key}`)
    // A steward, of another circle.
    const fenna = await (await house.as('fenna-rozema')).get(FRONT)
    expect(fenna.html).not.toContain('/teksten/')
    expect(fenna.html).toContain('Je meldt je aan als Fenna Rozema')
  })

  test('English readers get the English texts, and the Dutch ones where there are none', async () => {
    const who = house.stranger()
    await who.post('/taal', { taal: 'en', terug: '/' })
    expect((await who.get('/')).html).toContain('Your work sets someone else in motion')
    const warm = await who.get('/kringen/warme-straten')
    expect(warm.html).toMatch(/<h1 lang="nl">Jouw straat is de volgende/)
  })

  test('a founding circle that is not public keeps its door shut', async () => {
    await house.kit.db.update(circle).set({ visibility: 'members' }).where(eq(circle.founding, true))
    const { html } = await house.stranger().get('/')
    expect(html).toContain('Deze plek is besloten')
    expect(html).not.toContain('De Lage Drempel')
    expect((await house.stranger().get('/over')).html).not.toContain('De Lage Drempel')
    expect((await house.stranger().get(`${FRONT}/voorkant`)).location).toMatch(/^\/inloggen/)
    await house.kit.db.update(circle).set({ visibility: 'public' }).where(eq(circle.founding, true))
  })
})

describe('the place itself', () => {
  test.each([
    ['/over', 'Wat is Vliegwiel?'],
    ['/privacy', 'Wat we bewaren'],
    ['/toegankelijkheid', 'voldoet gedeeltelijk'],
    ['/robots.txt', 'Disallow: /aanmelding/'],
    ['/icon.svg', '<svg'],
  ])('%s is there for everyone', async (path, words) => {
    const { status, html } = await house.stranger().get(path)
    expect(status).toBe(200)
    expect(html).toContain(words)
  })

  test('security.txt holds a contact and expires within a year', async () => {
    const { html, headers } = await house.stranger().get('/.well-known/security.txt')
    expect(headers.get('content-type')).toMatch(/^text\/plain/)
    expect(html).toMatch(/^Contact: mailto:\S+@\S+$/m)
    const expires = new Date(/^Expires: (\S+)$/m.exec(html)?.[1] ?? 0).getTime()
    expect(expires).toBeGreaterThan(Date.now() + 30 * 86_400_000)
    expect(expires).toBeLessThan(Date.now() + 365 * 86_400_000)
  })

  test('a place without any circle says in one sentence that nothing is here yet', async () => {
    const empty = await makeHouse({ empty: true })
    try {
      expect((await empty.stranger().get('/')).html).toContain('Hier is nog niets')
      expect((await empty.stranger().get('/over')).status).toBe(200)
      expect((await empty.stranger().get('/aanmelden')).status).toBe(404)
    } finally {
      await empty.close()
    }
  })
})
