import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Seats } from './Seats.tsx'
import { shareClass } from './share.ts'
import { SPOKES } from './spokes.ts'
import { Wheel } from './Wheel.tsx'
import { diskRadius, spokePlace } from './wheel-geometry.ts'

const spokes = SPOKES.map(({ spoke }, i) => ({ spoke, label: `Spaak ${i}`, count: i, unit: 'dingen', href: `/${i}` }))

describe('the wheel', () => {
  test('grows a disk by the square root and stops at both ends', () => {
    expect(diskRadius(0)).toBe(66)
    expect(diskRadius(1)).toBe(76)
    expect(diskRadius(9)).toBe(84)
    expect(diskRadius(26)).toBe(92)
    expect(diskRadius(100_000)).toBe(92)
    expect(diskRadius(-3)).toBe(66)
  })

  test('puts the first spoke at the top and its label further out', () => {
    expect(spokePlace(0, 3)).toEqual({ cx: 220, cy: 108, x: 220, y: 87 })
    expect(spokePlace(1, 3)).toMatchObject({ cx: 326.5, cy: 185.4 })
  })

  test('names each link with the words that are seen', () => {
    const html = render(<Wheel label="Het wiel" hub={['De', 'Kring']} spokes={spokes} />)
    expect(html).toContain('aria-label="Spaak 3 3 dingen"')
    expect(html).toContain('aria-label="Spaak 0 nog niets"')
    expect(html.match(/<a /g)).toHaveLength(10)
    expect(render(<Wheel lang="en" label="The wheel" hub={['A']} spokes={spokes} />)).toContain('nothing yet')
  })
})

describe('the chairs', () => {
  const count = (html: string, what: string) => html.match(new RegExp(`class="${what}"`, 'g'))?.length ?? 0

  test('draws who sits and who could', () => {
    const html = render(<Seats taken={7} total={10} unit="van 10" label="7 van de 10" />)
    expect(count(html, 'taken')).toBe(7)
    expect(count(html, 'free')).toBe(3)
    expect(html).toContain('role="img" aria-label="7 van de 10"')
  })

  test('stays a ring when there are very many, or more came than there are chairs', () => {
    const many = render(<Seats taken={300} total={600} unit="van 600" label="veel" />)
    expect(count(many, 'taken') + count(many, 'free')).toBe(48)
    expect(count(render(<Seats taken={12} total={10} unit="van 10" label="vol" />), 'taken')).toBe(10)
    expect(render(<Seats taken={0} total={0} unit="van 0" label="geen" />)).not.toContain('NaN')
  })
})

test('a share is rounded to five percent, and never hides the one vote', () => {
  expect([shareClass(0, 37), shareClass(1, 1000), shareClass(14, 37), shareClass(5, 5), shareClass(1, 0)]).toEqual([
    'share-0',
    'share-5',
    'share-40',
    'share-100',
    'share-0',
  ])
})
