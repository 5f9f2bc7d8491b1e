import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Avatar } from './Avatar.tsx'
import { avatarClasses, initials } from './avatar.ts'
import { hueClass } from './hue.ts'
import { Person } from './Person.tsx'

describe('a face', () => {
  test('stays the same for one person and differs between people', () => {
    expect(avatarClasses('ilse')).toBe(avatarClasses('ilse'))
    const faces = new Set(Array.from({ length: 200 }, (_, i) => avatarClasses(`member-${i}`)))
    expect(faces.size).toBeGreaterThan(100)
  })

  test('has two hues that are well apart, out of the fixed set', () => {
    for (let i = 0; i < 300; i++) {
      const [, back, front] = avatarClasses(`m${i}`).match(/^av-a-(\d+) av-b-(\d+) av-t-[0-7]$/) ?? []
      const apart = (Number(front) - Number(back) + 12) % 12
      expect(apart).toBeGreaterThanOrEqual(3)
      expect(apart).toBeLessThanOrEqual(9)
    }
  })

  test('shows first and last initial', () => {
    expect(['Marijn de Wael', 'Élise', 'jan-willem bos', '', '(Bo) 123'].map(initials)).toEqual([
      'MW',
      'É',
      'JB',
      '',
      '',
    ])
  })

  test('is silent beside a name and speaks when alone', () => {
    expect(render(<Avatar id="1" name="Ilse Boonstra" />)).toContain('aria-hidden="true"')
    expect(render(<Avatar id="1" name="Ilse Boonstra" alone />)).toContain('role="img" aria-label="Ilse Boonstra"')
    expect(render(<Avatar id="1" name="Ilse" photo="/f.webp" />)).toMatch(/ alt(="")? /)
  })

  test('escapes a name that is markup', () => {
    const html = render(<Person id="1" name={'<img src=x onerror="x">'} note="<b>" href="/leden/x" />)
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x')
  })
})

test('a hue outside the twelve becomes the nearest', () => {
  expect([hueClass(25), hueClass(359), hueClass(240), hueClass('meet')]).toEqual([
    'hue hue-25',
    'hue hue-0',
    'hue hue-255',
    'hue hue--meet',
  ])
})
