import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { safeHtml } from '#kit/text/safe-html.ts'
import { AppPage } from './AppPage.tsx'
import type { Frame } from './frame.ts'
import { Prose } from './Prose.tsx'
import { Showcase } from './Showcase.tsx'
import { SitePage } from './SitePage.tsx'

const frame: Frame = {
  lang: 'nl',
  path: '/kringen/drempel/uitwisselen',
  theme: 'auto',
  hue: 25,
  assets: { css: '/style.css', js: '/app.js', worker: '/live.js' },
  me: { slug: 'ilse', name: 'Ilse Boonstra', photo: null },
  circle: { slug: 'drempel', name: 'De Lage Drempel', hue: 25 },
}

describe('a page inside', () => {
  test('turns around the five spokes of its circle and marks where you are', () => {
    const html = render(<AppPage frame={{ ...frame, spoke: 'exchange' }} title="Leden" />)
    for (const path of ['ontmoeten', 'uitwisselen', 'werken', 'oogsten', 'leren'])
      expect(html).toContain(`href="/kringen/drempel/${path}"`)
    expect(html.match(/aria-current/g)).toHaveLength(1)
    expect(html).toContain('aria-current="page"')
    expect(html).toMatch(/<html lang="nl" dir="ltr" class="hue hue-25"/)
    expect(html).toContain('noindex')
  })

  test('outside a circle has no spokes and no search', () => {
    const html = render(<AppPage frame={{ ...frame, circle: null }} title="Kringen" />)
    expect(html).not.toContain('/ontmoeten')
    expect(html).not.toContain('Zoeken')
    expect(html).toContain('href="/over"')
  })

  test('says the theme and the nonce only when they are given', () => {
    const html = render(<AppPage frame={{ ...frame, theme: 'dark', nonce: 'abc', lang: 'en' }} title="Members" />)
    expect(html).toContain('data-theme="dark"')
    expect(html).toContain('<meta name="csp-nonce" content="abc"')
    expect(html).toContain('Skip to content')
    expect(render(<AppPage frame={frame} title="x" />)).not.toMatch(/data-theme|csp-nonce/)
  })
})

describe('a page for everyone', () => {
  test('offers the way in to a stranger and the way back to a member', () => {
    expect(render(<SitePage frame={{ ...frame, me: null }} title="Welkom" />)).toContain('href="/inloggen"')
    expect(render(<SitePage frame={frame} title="Welkom" />)).toContain('href="/ik"')
  })

  test('puts help in the same place as a page inside, and switches language by post', () => {
    const foot = (html: string) => html.slice(html.indexOf('<ul aria-label="Over deze site">'))
    const site = render(<SitePage frame={frame} title="Welkom" />)
    expect(foot(site).indexOf('/over')).toBeLessThan(foot(site).indexOf('/privacy'))
    expect(foot(render(<AppPage frame={frame} title="x" />)).slice(0, 400)).toBe(foot(site).slice(0, 400))
    expect(site).toMatch(
      /<form action="\/taal" method="post" data-turbo="false"><input type="hidden" name="taal" value="en"/,
    )
    expect(site).toContain('name="terug" value="/kringen/drempel/uitwisselen"')
  })
})

test('no building block writes a style attribute or a script of its own', () => {
  const html = render(<Showcase frame={frame} />)
  expect(html).not.toMatch(/\sstyle=/)
  expect(html).not.toMatch(/\son[a-z]+=/)
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html.length).toBeGreaterThan(10_000)
})

test('every id on the page of building blocks stands once', () => {
  const ids = [...render(<Showcase frame={frame} />).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
  expect(new Set(ids).size).toBe(ids.length)
})

test('a title is escaped, cleaned html is not', () => {
  expect(render(<SitePage frame={frame} title="</title><script>" />)).not.toContain('<script>')
  expect(render(<Prose html={safeHtml('<p>Dag</p>')} />)).toBe('<div class="prose"><p>Dag</p></div>')
})
