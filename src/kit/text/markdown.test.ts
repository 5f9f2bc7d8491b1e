import { expect, test } from 'vitest'
import { divide, renderMarkdown } from './markdown.ts'

test('ordinary Markdown becomes paragraphs, lists, emphasis and links', () => {
  const html = renderMarkdown('Werk *samen* aan **wonen**.\n\n- een\n- twee\n\n[meer](https://voorbeeld.nl)')
  expect(html).toContain('<p>Werk <em>samen</em> aan <strong>wonen</strong>.</p>')
  expect(html).toContain('<li>een</li>')
  expect(html).toContain('<a href="https://voorbeeld.nl" rel="noopener nofollow">meer</a>')
})

test('headings start below the heading of the place they stand in', () => {
  expect(renderMarkdown('# Groot\n\n## Kleiner')).toMatch(/<h2>Groot<\/h2>\s*<h3>Kleiner<\/h3>/)
  expect(renderMarkdown('# Groot', 3)).toContain('<h3>Groot</h3>')
  expect(renderMarkdown('###### Diep', 4)).toContain('<h4>Diep</h4>')
  expect(renderMarkdown('### Eén\n\n#### Twee')).toMatch(/<h2>Eén<\/h2>\s*<h3>Twee<\/h3>/)
})

test.each([
  ['<script>alert(1)</script>', '<script'],
  ['<img src=x onerror=alert(1)>', '<img'],
  ['<a href="javascript:alert(1)">klik</a>', '<a '],
  ['[klik](javascript:alert(1))', 'href'],
  ['[klik](JaVaScRiPt&#58;alert(1))', 'href'],
  ['[klik](\u0001javascript:alert(1))', 'href'],
  ['[klik](data:text/html;base64,PHNjcmlwdD4=)', 'href'],
  ['[klik](vbscript:x)', 'href'],
  ['[klik](//elders.nl/pad)', 'href'],
  ['![volg](https://elders.nl/pixel.gif)', '<img'],
  ['<style>body{display:none}</style>', '<style'],
  ['<iframe src="https://elders.nl"></iframe>', '<iframe'],
  ['<svg/onload=alert(1)>', '<svg'],
  ['[x]: javascript:alert(1)\n\n[x]', 'href'],
  ['<https://a.nl/"onmouseover="alert(1)>', ' onmouseover='],
])('hostile text %s shows as text, without %s', (source, danger) => {
  expect(renderMarkdown(source).toLowerCase()).not.toContain(danger)
})

test('no element that comes out carries anything but href, rel or start', () => {
  const html = renderMarkdown(
    '3. drie\n\n```js onload=x\ncode\n```\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n[a](/pad "titel")',
  )
  const attributes = [...html.matchAll(/<[a-z0-9]+((?:\s+[a-z-]+="[^"]*")*)/g)].flatMap(([, all = '']) =>
    [...all.matchAll(/([a-z-]+)=/g)].map(([, name]) => name),
  )
  expect(new Set(attributes)).toEqual(new Set(['start', 'href']))
})

test.each(['[', '*', '`', '> ', '- ', '![', '<', '_*', '[](', '&#', '|a'])(
  'a huge text of %s is answered, and does not grow without end',
  (piece) => {
    const html = renderMarkdown(piece.repeat(200_000))
    expect(html.length).toBeLessThan(600_000)
  },
)

test('a text is divided at its headings, not inside code', () => {
  expect(
    divide('Vooraf.\n\n### Geef\nEen tip.\n\n### Kom als mens ###\nJe functie mag mee.\n```\n# geen kop\n```'),
  ).toEqual({
    intro: 'Vooraf.\n\n',
    sections: [
      { title: 'Geef', body: 'Een tip.\n\n' },
      { title: 'Kom als mens', body: 'Je functie mag mee.\n```\n# geen kop\n```\n' },
    ],
  })
})
