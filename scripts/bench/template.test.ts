import type pg from 'pg'
import { expect, it } from 'vitest'
import { cutTemplate, fill } from './template.ts'

const answer = (rows: unknown[]) => ({ rows }) as pg.QueryResult

it('joins a page again out of the rows it was made of', () => {
  const html = '<h1>Ilse &amp; Bo</h1><p title="&quot;hoi&quot;">Wierdam, Wierdam (1+1)</p><i>één</i>'
  const results = [
    answer([{ name: 'Ilse & Bo', place: 'Wierdam' }]),
    answer([{ said: ['"hoi"', '(1+1)'], at: new Date() }]),
  ]
  const template = cutTemplate(html, results)
  expect(template.slots).toBe(5)
  expect(fill(template)(results.map(({ rows }) => rows))).toBe(html)
  const others = [[{ name: 'Mo', place: 'Oost & West' }], [{ said: ['x', 'y'] }]]
  expect(fill(template)(others)).toBe('<h1>Mo</h1><p title="x">Oost &amp; West, Oost &amp; West y</p><i>één</i>')
})

it('takes the longest value where one lies within another', () => {
  const results = [answer([{ name: 'Roos', full: 'Roos Vermaat' }])]
  const template = cutTemplate('<b>Roos Vermaat</b>', results)
  expect(template.slots).toBe(1)
  expect(fill(template)([[{ full: 'Lin', name: '' }]])).toBe('<b>Lin</b>')
})

it('is one string without rows', () => {
  expect(cutTemplate('<p>Roos</p>', [])).toEqual({ code: 'return "<p>Roos</p>"', slots: 0 })
})
