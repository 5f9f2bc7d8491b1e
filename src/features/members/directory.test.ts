import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { circleScope } from '#kit/access/viewer.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { profileForm } from './forms.ts'
import { readFilter } from './forms-directory.ts'
import { type After, directoryPage } from './queries-directory.ts'
import { directoryEntry } from './tables.ts'

const LEDEN = '/kringen/de-lage-drempel/leden'
let house: House
let ilse: Visitor
beforeAll(async () => {
  house = await makeHouse()
  ilse = await house.as('ilse-boonstra')
})
afterAll(() => house.close())

const namesIn = (html: string) => [...html.matchAll(/class="card__link"[^>]*>([^<]+)</g)].map((match) => match[1])
const names = async (query: string) => namesIn((await ilse.get(`${LEDEN}?${query}`)).html)
const q = (text: string) => names(new URLSearchParams({ q: text }).toString())

describe('the directory', () => {
  test('says how many there are and shows the last active first', async () => {
    const { html } = await ilse.get(LEDEN)
    expect(html).toContain('47 mensen die ook niet alles weten')
    expect(html).toContain('24 van 47')
    expect(html).toContain('4 nieuw deze maand')
    expect(namesIn(html)[0]).toBe('Ilse Boonstra')
    expect(html).toContain('Hielp 9 mensen')
  })

  test('goes on page by page until everyone was seen once', async () => {
    const seen = namesIn((await ilse.get(LEDEN)).html)
    const more = /href="([^"]+)"[^>]*data-turbo-frame="na-/.exec((await ilse.get(LEDEN)).html)?.[1] ?? ''
    const second = await ilse.get(more.replaceAll('&amp;', '&'))
    expect(second.html).toContain('25 tot en met 47 van 47')
    expect(new Set([...seen, ...namesIn(second.html)]).size).toBe(47)
    expect(second.html).not.toContain('Toon meer')
  })

  test('keeps its pages apart when many were active at the same moment', async () => {
    await house.kit.db.update(directoryEntry).set({ activeAt: sql`date_trunc('day', now()) - interval '1 day'` })
    const viewer = await house.viewer('ilse-boonstra')
    const scope = circleScope(viewer, 'de-lage-drempel')
    if (!scope) throw new Error('Ilse is a member')
    for (const query of ['', 'wierdam gemeente', 'en']) {
      const ids: string[] = []
      let after: After | null = null
      do {
        const page = await directoryPage(house.kit.pool, scope, { ...readFilter({ q: query }), after })
        ids.push(...page.members.map(({ id }) => id))
        after = page.next
      } while (after)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('a place in the list that makes no sense is the beginning', async () => {
    expect((await ilse.get(`${LEDEN}?na=0-99999999999999999-aaaaaaaaaaaa`)).status).toBe(200)
    expect((await ilse.get(`${LEDEN}?na=hier&tot=-4`)).html).toContain('24 van 47')
  })
})

describe('searching', () => {
  test('finds by name, place, topic and organisation', async () => {
    expect(await q('Saskia Pinas')).toEqual(['Saskia Pinas'])
    expect(await q('merenveen')).toEqual(expect.arrayContaining(['Hanneke Grootveld', 'Maud Hendriksen']))
    expect(await q('dementie')).toContain('Maud Hendriksen')
    expect(await q('voordeur')).toEqual(expect.arrayContaining(['Delano Kromo', 'Yara Pengel']))
  })

  test('forgives accents and typing errors, and says so', async () => {
    expect(await q('nguyen')).toEqual(['Hùng Nguyễn'])
    expect(await q('YILDIRIM')).toEqual(['Esra Yıldırım'])
    const { html } = await ilse.get(`${LEDEN}?q=Bonstra`)
    expect(namesIn(html)).toEqual(['Ilse Boonstra'])
    expect(html).toContain('Deze mensen lijken erop')
    expect(await q('Hadodu')).toContain('Youssef Haddou')
  })

  test('finds a word inside a compound, and the plural by the singular', async () => {
    expect(await q('opgave')).toContain('Bas Oudendag')
    expect(await q('winkel')).toContain('Maud Hendriksen')
    expect(await q('school')).toContain('Lin Verbeek')
  })

  test('wants every word', async () => {
    expect(await q('wierdam kofi')).toEqual(['Kofi Mensah'])
    expect(await q('kofi merenveen')).toEqual([])
  })

  test('puts who is called so before who mentions it', async () => {
    expect((await q('roos'))[0]).toBe('Roos Vermaat')
  })

  test('says what to try when nobody is found', async () => {
    const { html } = await ilse.get(`${LEDEN}?q=zzzzqqq`)
    expect(html).toContain('Niemand gevonden')
    expect(html).toContain('Probeer minder woorden')
  })

  test('what people type is shown as text', async () => {
    const { html } = await ilse.get(`${LEDEN}?${new URLSearchParams({ q: '"><script>alert(1)</script>' })}`)
    expect(html).not.toContain('<script>alert')
  })
})

describe('filtering', () => {
  test('by role, region and opgave, together and with words', async () => {
    expect(await names('rol=coach')).toEqual(expect.arrayContaining(['Saskia Pinas', 'Jelle Hoekema']))
    expect(await names('regio=friesland&rol=manager')).toEqual(['Tjitske Haanstra'])
    expect(await names('opgave=schoon+water&regio=friesland')).toEqual(
      expect.arrayContaining(['Wout Terpstra', 'Ruben Ligthart']),
    )
    expect(await names('opgave=schoon+water&q=boer&regio=overijssel')).toEqual(['Henk-Jan Oude Wesselink'])
  })

  test('a filter that does not exist is no filter', async () => {
    expect((await ilse.get(`${LEDEN}?rol=keizer&regio=atlantis`)).html).toContain('24 van 47')
  })
})

describe('what someone keeps for themselves', () => {
  test('is not found, filtered or shown, but is there for its owner', async () => {
    const ingrid = await house.as('ingrid-van-loon')
    const id = await house.personId('ingrid-van-loon')
    const typed = {
      worksOn: 'een verpleeghuis met de deur open',
      organisation: 'Zorggroep Geheimhof',
      region: 'zeeland',
      role: 'own',
      roleWords: 'schaduwbestuurder',
      opgaven: 'wonen met zorg, stille opgave',
      about: 'Alleen voor mij: kwartelkoning.',
    }
    const parts = Object.keys(profileForm('nl').entries).filter((name) => name.startsWith('wie_'))
    const closed = Object.fromEntries(parts.map((name) => [name, name === 'wie_worksOn' ? 'circles' : 'me']))
    expect((await ingrid.post('/ik/profiel', { ...typed, ...closed })).status).toBe(303)

    for (const word of ['geheimhof', 'schaduwbestuurder', 'kwartelkoning', 'stille opgave'])
      expect(await q(word)).not.toContain('Ingrid van Loon')
    expect(await names('regio=zeeland')).not.toContain('Ingrid van Loon')
    expect(await names('rol=own')).not.toContain('Ingrid van Loon')
    expect(await names('opgave=stille+opgave')).toEqual([])
    expect((await ilse.get(LEDEN)).html).not.toContain('stille opgave')
    const page = (await ilse.get(`${LEDEN}/${id}-ingrid-van-loon`)).html
    expect(page).toContain('een verpleeghuis met de deur open')
    expect(page).not.toMatch(/Geheimhof|schaduwbestuurder|kwartelkoning|stille opgave|Zeeland/)
    expect((await ilse.get('/ik/profiel')).html).not.toContain('Geheimhof')

    const own = (await ingrid.get('/ik/profiel')).html
    for (const word of ['Zorggroep Geheimhof', 'schaduwbestuurder', 'kwartelkoning', 'stille opgave'])
      expect(own).toContain(word)
  })
})

describe('a profile', () => {
  test('has one address, with the name in it', async () => {
    const id = await house.personId('saskia-pinas')
    const answer = await ilse.get(`${LEDEN}/${id}`)
    expect(answer.status).toBe(302)
    expect(answer.location).toBe(`${LEDEN}/${id}-saskia-pinas`)
    const { html } = await ilse.get(answer.location ?? '')
    expect(html).toContain('iemand om mee te sparren')
    expect(html).toContain(`/voorstellen?een=${id}`)
    expect(html).toContain('Bas Oudendag en Esra Yıldırım, door Saskia Pinas')
  })

  test('of oneself leads to changing it', async () => {
    const id = await house.personId('ilse-boonstra')
    const { html } = await ilse.get(`${LEDEN}/${id}-ilse-boonstra`)
    expect(html).toContain('href="/ik/profiel"')
    expect(html).toContain('rel="nofollow noopener"')
    expect(html).not.toContain(`/voorstellen?een=${id}`)
  })

  test('is gone when that person left the circle', async () => {
    const id = await house.personId('gerrit-achterop')
    const [entry] = await house.kit.db.select().from(directoryEntry).where(eq(directoryEntry.personId, id))
    const gone = { circleId: entry?.circleId ?? '', personId: id }
    await house.kit.bus.emit(house.kit.db, 'member.left', gone, { personId: id, address: 'test', requestId: 'test' })
    expect((await ilse.get(`${LEDEN}/${id}-gerrit-achterop`)).status).toBe(404)
    expect(await q('Gerrit Achterop')).not.toContain('Gerrit Achterop')
  })
})

describe('someone of another circle', () => {
  test('sees no list, no profile and no search', async () => {
    const fenna = await house.as('fenna-rozema')
    const id = await house.personId('saskia-pinas')
    for (const path of [LEDEN, `${LEDEN}?q=saskia`, `${LEDEN}/${id}-saskia-pinas`])
      expect((await fenna.get(path)).status).toBe(404)
    expect((await fenna.get(`/kringen/warme-straten/leden/${id}`)).status).toBe(404)
    expect(namesIn((await fenna.get('/kringen/warme-straten/leden?q=saskia')).html)).toEqual([])
  })

  test('a stranger is led to the door', async () => {
    expect((await house.stranger().get(LEDEN)).location).toMatch(/^\/inloggen\?terug=/)
  })
})
