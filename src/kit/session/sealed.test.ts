import { expect, test } from 'vitest'
import { seal, unseal } from './sealed.ts'

const SECRET = 'a secret that is long enough for the tests'
const KEY = 'JBSWY3DPEHPK3PXP'

test('what is sealed opens with the same secret, for the same use and holder', () => {
  const sealed = seal(SECRET, 'app-code', 'anke', KEY)
  expect(sealed).not.toContain(KEY)
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain(KEY)
  expect(unseal(SECRET, 'app-code', 'anke', sealed)).toBe(KEY)
})

test('two seals of the same text are not alike', () => {
  expect(seal(SECRET, 'app-code', 'anke', KEY)).not.toBe(seal(SECRET, 'app-code', 'anke', KEY))
})

test('nothing else opens it', () => {
  const sealed = seal(SECRET, 'app-code', 'anke', KEY)
  const touched = Buffer.from(sealed, 'base64url')
  touched[14] = (touched[14] ?? 0) ^ 1
  expect(unseal('another secret, of the same length or so', 'app-code', 'anke', sealed)).toBeNull()
  expect(unseal(SECRET, 'another use', 'anke', sealed)).toBeNull()
  expect(unseal(SECRET, 'app-code', 'fenna', sealed)).toBeNull()
  expect(unseal(SECRET, 'app-code', 'anke', touched.toString('base64url'))).toBeNull()
  for (const text of ['', 'AAAA', 'geen slot', sealed.slice(0, 20)])
    expect(unseal(SECRET, 'app-code', 'anke', text)).toBeNull()
})
