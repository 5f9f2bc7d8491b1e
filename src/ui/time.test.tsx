import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { DateDisc } from './DateDisc.tsx'
import { Time } from './Time.tsx'

const now = new Date('2026-11-25T11:00:00Z')
const text = (html: string) => html.replace(/<[^>]+>/g, '')
const ago = (iso: string, lang: 'nl' | 'en' = 'nl') => text(render(<Time at={new Date(iso)} lang={lang} now={now} />))

test('speaks as people do about moments nearby', () => {
  expect(ago('2026-11-25T10:59:50Z')).toBe('zojuist')
  expect(ago('2026-11-25T10:48:00Z')).toBe('12 minuten geleden')
  expect(ago('2026-11-25T08:12:00Z')).toBe('vandaag om 9.12 uur')
  expect(ago('2026-11-24T22:30:00Z')).toBe('gisteren')
  expect(ago('2026-11-28T11:00:00Z')).toBe('over 3 dagen')
  expect(ago('2026-09-01T11:00:00Z')).toBe('1 september')
  expect(ago('2024-09-01T11:00:00Z')).toBe('1 september 2024')
})

test('counts days by the Dutch calendar, not by hours or by UTC', () => {
  // 23:30 UTC is already tomorrow in Amsterdam.
  expect(ago('2026-11-25T23:30:00Z')).toBe('morgen')
})

test('says the same in English', () => {
  expect(ago('2026-11-25T10:59:50Z', 'en')).toBe('just now')
  expect(ago('2026-11-25T08:12:00Z', 'en')).toBe('today at 9:12')
  expect(ago('2026-11-24T11:00:00Z', 'en')).toBe('yesterday')
  expect(ago('2026-11-20T11:00:00Z', 'en')).toBe('5 days ago')
})

test('writes dates and hours in full, readable for machines', () => {
  const at = new Date('2026-12-04T12:30:00Z')
  const html = render(<Time at={at} lang="nl" kind="full" now={now} />)
  expect(html).toContain('datetime="2026-12-04T12:30:00.000Z"')
  expect(text(html)).toBe('vrijdag 4 december, 13.30 uur')
  expect(text(render(<Time at={at} lang="en" kind="full" now={now} />))).toBe('Friday 4 December, 13:30')
  expect(text(render(<DateDisc at={at} lang="nl" />))).toBe('4 dec')
})
