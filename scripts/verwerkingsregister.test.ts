import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { REGISTER } from '../src/kit/privacy/register.ts'
import { FILE, writeRegister } from './verwerkingsregister.ts'

test('the processing register in docs is what the register in code says', () => {
  // Not? Run node scripts/verwerkingsregister.ts.
  expect(readFileSync(FILE, 'utf8')).toBe(writeRegister(REGISTER))
})

test('every table that says something about people has its part, with every such field', () => {
  const page = writeRegister(REGISTER)
  for (const [table, columns] of Object.entries(REGISTER)) {
    const fields = Object.keys(columns).filter((field) => columns[field])
    expect(page.includes(`Tabel \`${table}\``), table).toBe(fields.length > 0)
    for (const field of fields) expect(page).toContain(`\`${field}\``)
  }
})

test('what has no Dutch words yet is named', () => {
  const entry = { purpose: 'x', basis: 'consent', retention: 'a fortnight', seenBy: 'the cat' } as const
  expect(() => writeRegister({ moon: { phase: entry } })).toThrow(/moon \| a fortnight \| the cat/)
})
