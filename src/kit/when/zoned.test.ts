import { describe, expect, test } from 'vitest'
import { clockIn, daysLater, momentIn } from './zoned.ts'

const HERE = 'Europe/Amsterdam'

describe('what a clock shows', () => {
  test('in winter, in summer, and overseas', () => {
    expect(momentIn(HERE, '2026-12-04', '13:30')).toEqual(new Date('2026-12-04T12:30:00Z'))
    expect(momentIn(HERE, '2027-06-04', '13:30')).toEqual(new Date('2027-06-04T11:30:00Z'))
    expect(momentIn('America/Curacao', '2027-06-04', '09:00')).toEqual(new Date('2027-06-04T13:00:00Z'))
    expect(clockIn(HERE, new Date('2027-06-04T11:30:00Z'))).toEqual({ day: '2027-06-04', time: '13:30' })
  })

  test('the hour that is skipped is never there', () => {
    expect(momentIn(HERE, '2027-03-28', '02:30')).toBe('never')
    expect(momentIn(HERE, '2027-03-28', '02:30', 'first')).toBe('never')
    expect(momentIn(HERE, '2027-03-28', '03:00')).toEqual(new Date('2027-03-28T01:00:00Z'))
  })

  test('the hour that comes twice is one of two', () => {
    expect(momentIn(HERE, '2027-10-31', '02:30')).toBe('twice')
    expect(momentIn(HERE, '2027-10-31', '02:30', 'first')).toEqual(new Date('2027-10-31T00:30:00Z'))
    expect(momentIn(HERE, '2027-10-31', '02:30', 'second')).toEqual(new Date('2027-10-31T01:30:00Z'))
    expect(momentIn(HERE, '2027-10-31', '03:00')).toEqual(new Date('2027-10-31T02:00:00Z'))
  })

  test('weeks later it is the same hour, also when the clocks changed', () => {
    const before = momentIn(HERE, '2027-03-18', '19:00') as Date
    expect(clockIn(HERE, daysLater(HERE, before, 42))).toEqual({ day: '2027-04-29', time: '19:00' })
  })
})
