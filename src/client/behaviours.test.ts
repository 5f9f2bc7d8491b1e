import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../../scripts/chromium.ts'
import type { AppEnv } from '../kit/web/env.ts'
import { securityHeaders } from '../kit/web/headers.ts'
import { buildClient, openPage, pageAround, serveClient } from './testing/browser.ts'

let server: ServerType
let url: string
let browser: Browser
let context: BrowserContext
let page: Page
let person = 'anke'
const complaints: string[] = []
const searches: string[] = []

const PAGES: Record<string, string> = {
  zoek: `<vw-autosubmit><form action="/vind" data-turbo-frame="uit"><input id="q" name="q" type="search">
    <select name="soort"><option value="a">a</option><option value="b">b</option></select></form></vw-autosubmit>
    <turbo-frame id="uit">niets</turbo-frame>`,
  zoekbinnen: `<turbo-frame id="uit"><vw-autosubmit><form action="/vind"><input type="hidden" name="binnen" value="1">
    <input id="q" name="q" type="search"></form></vw-autosubmit><p id="antwoord">niets</p></turbo-frame>`,
  vorm: `<form method="post" action="/vorm" data-draft="hulpvraag" data-leave-guard><input name="titel" id="titel">
    <textarea name="tekst" id="tekst">begin</textarea><input type="hidden" name="geheim" value="x">
    <input name="code" id="code" data-no-draft><button>stuur</button>
    <a href="/leeg" id="nooit" data-drop-draft>laat maar</a></form><a href="/leeg" id="weg">weg</a>
    <form method="post" action="/uitloggen"><button id="uit">uit</button></form>`,
  vraag: `<a href="/leeg" data-dialog="#d" id="open">open</a><a href="/leeg" data-dialog="#geen" id="geen-d">geen</a>
    <dialog id="d"><p>vraag</p><form method="dialog"><button>dicht</button></form></dialog>`,
  voorbeeld: `<textarea id="t"></textarea><vw-preview for="t" src="/voorbeeld"><div data-output></div></vw-preview>`,
  anker:
    '<a href="#veld" id="spring">spring</a><form method="post" action="/vorm"><input id="veld" name="titel"></form>',
  rand: `<turbo-frame id="lijst"><p>tekst</p><a href="/randopen" id="open-rand">verander</a></turbo-frame>`,
  randopen: `<turbo-frame id="lijst"><a href="/rand" id="tab">tab</a><form><textarea id="veld"></textarea></form>
    <a href="/rand" id="dicht">laat maar</a></turbo-frame>`,
  bewaard: `<div data-gives-back><form method="post" action="/leeg" data-turbo="false">
    <input type="hidden" name="titel" value="wie denkt mee"><input type="hidden" name="tekst" value="een lang verhaal">
    <button id="alsnog">stuur</button></form></div>`,
  kopie: `<input id="adres" value="https://kring.example/a" readonly><vw-copy for="adres" said="Gekopieerd">
    <div data-with hidden><button type="button" data-copy id="kopieer">kopieer</button></div><p role="status"></p></vw-copy>`,
  bestanden: `<form method="post" action="/bij"><textarea name="tekst" id="tekst"></textarea>
    <vw-files most="2" bytes="1000" data-big="te groot" data-away="weg" data-full="vol" data-added="erbij"><input type="file" name="bestanden" id="kies" multiple>
    <button name="doe" value="erbij">voeg toe</button><p data-note></p><ul></ul></vw-files><button id="stuur">stuur</button></form>`,
  leeg: '<p id="leeg">leeg</p>',
}

beforeAll(async () => {
  const files = await buildClient()
  const app = new Hono<AppEnv>()
  app.use(securityHeaders(false))
  serveClient(app, files)
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.get('/vind', (c) => {
    const q = c.req.query('q') ?? ''
    searches.push(new URL(c.req.url).search)
    const inside = c.req.query('binnen')
    const form = `<vw-autosubmit><form action="/vind"><input type="hidden" name="binnen" value="1"><input id="q" name="q" type="search" value="${q}"></form></vw-autosubmit>`
    const body = `<turbo-frame id="uit">${inside ? form : ''}<p id="antwoord">gevonden ${q}</p></turbo-frame>`
    return c.html(pageAround(body, { nonce: c.get('nonce'), person }))
  })
  app.post('/vorm', async (c) => {
    const { titel } = await c.req.parseBody()
    if (titel === 'verlopen') return c.redirect('/inloggen', 303)
    if (titel !== 'fout') return c.redirect('/leeg', 303)
    const body = `<div class="error-summary"><h2>Er klopt iets niet</h2></div>
      <form method="post" action="/vorm" data-draft="hulpvraag" data-leave-guard>
      <input name="titel" id="titel" aria-invalid="true" value="fout"></form><a href="/leeg" id="weg">weg</a>`
    return c.html(pageAround(body, { nonce: c.get('nonce'), person }), 422)
  })
  app.post('/bij', async (c) => {
    const { bestanden, doe } = await c.req.parseBody()
    if (doe !== 'erbij') return c.redirect('/leeg', 303)
    const { name } = bestanden as File
    if (name === 'fout.exe') return c.html('<vw-files><p class="error"><span>geen soort</span></p><ul></ul></vw-files>')
    // Long enough that who sends meanwhile has to wait for it.
    await new Promise((done) => setTimeout(done, 300))
    return c.html(
      `<vw-files><ul><li data-file="${name}">${name}<button name="haal" value="x">weg</button></li></ul></vw-files>`,
    )
  })
  app.post('/uitloggen', (c) => c.redirect('/leeg', 303))
  app.post('/voorbeeld', async (c) => c.html(`<p><b>${(await c.req.parseBody()).text}</b></p>`))
  app.get('/:name', (c) => c.html(pageAround(PAGES[c.req.param('name')] ?? 'niets', { nonce: c.get('nonce'), person })))
  server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})

beforeEach(async () => {
  person = 'anke'
  complaints.length = 0
  searches.length = 0
  context = await browser.newContext()
})
afterEach(() => context.close())

async function visit(name: string): Promise<void> {
  page = await openPage(context, `${url}/${name}`, complaints)
}

describe('autosubmit', () => {
  it('searches once after typing stops, at once on a choice, and keeps the place in the field', async () => {
    await visit('zoek')
    await page.locator('#q').pressSequentially('zorg', { delay: 20 })
    await page.getByText('gevonden zorg').waitFor()
    expect(searches).toEqual(['?q=zorg&soort=a'])
    expect(new URL(page.url()).search).toBe('?q=zorg&soort=a')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
    expect(await page.evaluate(() => history.length)).toBe(2)
    await page.locator('select').selectOption('b')
    await page.waitForURL(/soort=b/)
    expect(complaints).toEqual([])
  })

  it('keeps what is typed, and where, when the field itself is replaced', async () => {
    await visit('zoekbinnen')
    await page.locator('#q').pressSequentially('wo', { delay: 20 })
    await page.getByText('gevonden wo').waitFor()
    await page.keyboard.type('nen')
    await page.getByText('gevonden wonen').waitFor()
    expect(await page.locator('#q').inputValue()).toBe('wonen')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
  })
})

describe('copy', () => {
  it('offers itself where it works, puts the field on the clipboard and says so', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await visit('kopie')
    await page.locator('#kopieer').click()
    await page.getByText('Gekopieerd').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://kring.example/a')
  })

  it('does it the old way where a browser has no clipboard to write to', async () => {
    await context.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await visit('kopie')
    await page.locator('#kopieer').click()
    await page.getByText('Gekopieerd').waitFor()
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('https://kring.example/a')
  })
})

describe('a link within the page', () => {
  it('only goes there: the page is not fetched anew, and what was typed stays', async () => {
    await visit('anker')
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(request.url()))
    await page.locator('#veld').fill('half geschreven')
    for (let press = 0; press < 2; press++) {
      await page.locator('#spring').focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/#veld$/)
      await page.waitForFunction(() => document.activeElement?.id === 'veld')
    }
    expect(await page.locator('#veld').inputValue()).toBe('half geschreven')
    expect(fetched).toEqual([])
  })
})

describe('a draft', () => {
  const type = async () => {
    await page.fill('#titel', 'wie denkt mee')
    await page.fill('#tekst', 'een lang verhaal')
    await page.fill('#code', '123456')
    await page.waitForFunction(() => localStorage.length === 1)
  }
  const values = () => Promise.all(['#titel', '#tekst', '#code'].map((id) => page.inputValue(id)))
  const left = () => page.evaluate(() => Object.keys(localStorage))
  const again = async () => {
    page.on('dialog', (dialog) => dialog.accept())
    await page.goto(`${url}/vorm`)
  }

  it('comes back after a reload, but for what must not be kept', async () => {
    await visit('vorm')
    await type()
    await again()
    expect(await values()).toEqual(['wie denkt mee', 'een lang verhaal', ''])
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/123456|geheim/)
  })

  it('is gone once it was sent, and not when sending led to signing in', async () => {
    await visit('vorm')
    await type()
    await page.fill('#titel', 'verlopen')
    await page.waitForTimeout(400)
    await page.click('button')
    await page.waitForURL(/inloggen/)
    expect(await left()).toEqual(['vw-draft/anke/hulpvraag'])
    await again()
    await page.fill('#titel', 'goed')
    await page.click('button')
    await page.waitForSelector('#leeg')
    expect(await left()).toEqual([])
  })

  it('is gone when what a lost session kept is sent after all', async () => {
    await visit('vorm')
    await type()
    page.on('dialog', (dialog) => dialog.accept())
    await page.goto(`${url}/bewaard`)
    await page.evaluate(() => localStorage.setItem('vw-draft/anke/ander', '{"a":["iets anders",""]}'))
    await page.locator('form').evaluate((form) => form.addEventListener('submit', (event) => event.preventDefault()))
    await page.click('#alsnog')
    expect(await left()).toEqual(['vw-draft/anke/ander'])
  })

  it('is gone when one never minds', async () => {
    await visit('vorm')
    await type()
    page.on('dialog', (dialog) => dialog.accept())
    await page.click('#nooit')
    await page.waitForSelector('#leeg')
    expect(await left()).toEqual([])
  })

  it('is thrown away at signing out, and when somebody else signs in', async () => {
    await visit('vorm')
    await type()
    person = 'roos'
    await again()
    expect(await values()).toEqual(['', 'begin', ''])
    expect(await left()).toEqual([])
    await type()
    page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
    await page.click('#uit')
    await page.waitForSelector('#leeg')
    expect(await left()).toEqual([])
  })
})

describe('photos and files', () => {
  const file = (name: string, size = 10) => ({ name, mimeType: 'application/pdf', buffer: Buffer.alloc(size, 'x') })
  const named = () =>
    page.locator('li[data-file]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.file))
  const note = (text: string) => page.locator('[data-note]', { hasText: text }).waitFor()

  it('arrive as soon as they are chosen; what is wrong is said, and one that is under way is waited for', async () => {
    await visit('bestanden')
    await page.setInputFiles('#kies', [file('fout.exe'), file('groot.pdf', 2000)])
    await note('geen soort groot.pdf: te groot')
    await page.setInputFiles('#kies', file('een.pdf'))
    await note('erbij')
    expect(await named()).toEqual(['een.pdf'])
    await page.click('li button')
    expect(await named()).toEqual([])
    await page.setInputFiles('#kies', [file('een.pdf'), file('twee.pdf'), file('drie.pdf')])
    await note('vol')
    expect(await named()).toEqual(['een.pdf', 'twee.pdf'])
    await page.click('li button')
    await page.setInputFiles('#kies', file('vier.pdf'))
    await page.click('#stuur')
    expect(await page.locator('#leeg').count()).toBe(0)
    await page.locator('#leeg').waitFor()
  })

  it('may be pasted or dropped in the form, but text stays text', async () => {
    await visit('bestanden')
    const give = (type: 'paste' | 'drop', name: string, text = '') =>
      page.evaluate(
        ([type, name, text]) => {
          const data = new DataTransfer()
          data.items.add(new File(['x'], name as string))
          if (text) data.setData('text/plain', text)
          const event =
            type === 'paste'
              ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
              : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          document.getElementById('tekst')?.dispatchEvent(event)
        },
        [type, name, text],
      )
    await give('paste', 'uit-word.png', 'tekst uit een document')
    await give('paste', 'geplakt.png')
    await note('erbij')
    await give('drop', 'gesleept.pdf')
    await page.locator('li[data-file="gesleept.pdf"]').waitFor()
    expect(await named()).toEqual(['geplakt.png', 'gesleept.pdf'])
  })
})

describe('leaving', () => {
  const leave = async () => {
    let asked = ''
    page.once('dialog', (dialog) => {
      asked = dialog.type()
      void dialog.dismiss()
    })
    await page.click('#weg')
    await page.waitForTimeout(300)
    return { asked, path: new URL(page.url()).pathname }
  }

  it('asks when something typed was not sent', async () => {
    await visit('vorm')
    await page.locator('#titel').pressSequentially('half')
    expect(await leave()).toEqual({ asked: 'beforeunload', path: '/vorm' })
  })

  it('asks nothing when nothing was typed or all was sent', async () => {
    await visit('vorm')
    expect(await leave()).toEqual({ asked: '', path: '/leeg' })
    await visit('vorm')
    await page.locator('#titel').pressSequentially('goed')
    let asked = false
    page.on('dialog', () => {
      asked = true
    })
    await page.click('button')
    await page.waitForSelector('#leeg')
    expect(asked).toBe(false)
  })

  it('asks when the form came back with errors, whose heading has the focus', async () => {
    await visit('vorm')
    await page.locator('#titel').pressSequentially('fout')
    await page.click('button')
    await page.waitForFunction(() => document.activeElement?.textContent === 'Er klopt iets niet')
    expect((await leave()).asked).toBe('beforeunload')
  })
})

it('leaves out of a live list what is not for who looks', async () => {
  await visit('rand')
  const html = `<turbo-stream action="replace" targets="p"><template><ul id="mensen"><li>Anke<a data-not-for="anke">hallo</a></li>
    <li>Roos<a data-not-for="roos">hallo</a></li></ul></template></turbo-stream>`
  await page.evaluate((stream) => document.body.insertAdjacentHTML('beforeend', stream), html)
  await page.waitForSelector('#mensen')
  expect(await page.locator('#mensen li').allTextContents()).toEqual(['Anke', 'Rooshallo'])
})

it('keeps the focus in a frame that is filled anew', async () => {
  const focused = (id: string) => page.waitForFunction((it) => document.activeElement?.id === it, id)
  await visit('rand')
  await page.focus('#open-rand')
  await page.keyboard.press('Enter')
  await focused('veld')
  await page.focus('#dicht')
  await page.keyboard.press('Enter')
  await focused('open-rand')
})

it('opens a dialog instead of following the link, and follows it when there is no such dialog', async () => {
  await visit('vraag')
  await page.click('#open')
  await page.waitForSelector('dialog[open]')
  await page.keyboard.press('Escape')
  expect(new URL(page.url()).pathname).toBe('/vraag')
  await page.click('#geen-d')
  await page.waitForSelector('#leeg')
  expect(complaints).toEqual([])
})

it('shows a preview of what is typed, politely', async () => {
  await visit('voorbeeld')
  await page.locator('#t').pressSequentially('dikgedrukt')
  await page.locator('[data-output] b', { hasText: 'dikgedrukt' }).waitFor()
  expect(await page.locator('[data-output]').getAttribute('aria-live')).toBe('polite')
  expect(complaints).toEqual([])
})
