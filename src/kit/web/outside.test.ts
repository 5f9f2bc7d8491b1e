import { describe, expect, test } from 'vitest'
import { isOutside, lookupOutside, mayLeadOutside } from './outside.ts'

test.each([
  ...[
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
  ],
  ...['224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1'],
  ...['::ffff:7f00:1', '64:ff9b::a00:1', '2002:7f00:1::', 'ff02::1', 'niets'],
])('%s is inside', (address) => {
  expect(isOutside(address)).toBe(false)
})

test.each(['1.1.1.1', '172.32.0.1', '193.0.6.139', '2606:4700::1111', '2a00:1450::1', '::ffff:1.1.1.1'])(
  '%s is outside',
  (address) => {
    expect(isOutside(address)).toBe(true)
  },
)

describe('an address that somebody made up', () => {
  const may = (url: string) => mayLeadOutside(new URL(url))
  test.each(['https://push.example.com/x', 'https://1.1.1.1/x', 'https://[2606:4700::1111]/x'])('%s may', (url) => {
    expect(may(url)).toBe(true)
  })
  test.each([
    ...[
      'http://push.example.com/x',
      'https://localhost/x',
      'https://127.0.0.1/x',
      'https://[::1]/x',
      'https://printer/x',
    ],
    // What browsers also take for an address of four numbers.
    ...['https://2130706433/x', 'https://0x7f.1/x', 'https://017700000001/x', 'https://a:b@push.example.com/'],
    ...['https://kast.local/x', 'https://db.internal/x', 'ftp://push.example.com/'],
  ])('%s may not', (url) => {
    expect(may(url)).toBe(false)
  })

  test('a name that leads inside is not connected to', async () => {
    const { promise, resolve } = Promise.withResolvers<NodeJS.ErrnoException | null>()
    lookupOutside('localhost', {}, (error) => resolve(error))
    expect((await promise)?.code).toBe('EINSIDE')
  })
})
