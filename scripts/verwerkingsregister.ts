// Writes docs/privacy/verwerkingsregister.md from the register in code: node scripts/verwerkingsregister.ts
import { writeFileSync } from 'node:fs'
import { type Entry, REGISTER } from '../src/kit/privacy/register.ts'
import { PHRASES, TABLES } from './verwerkingsregister.words.ts'

export const FILE = 'docs/privacy/verwerkingsregister.md'

type Register = Record<string, Record<string, Entry | null>>

/**
 * The register as a Dutch page, one part for each table that says something about people.
 * @throws with everything that has no Dutch words yet
 */
export function writeRegister(register: Register): string {
  const missing = new Set<string>()
  const dutch = (phrase: string) => {
    if (!PHRASES[phrase]) missing.add(phrase)
    return PHRASES[phrase] ?? phrase
  }
  const parts = Object.entries(register).map(([table, columns]) => {
    const groups = sameRules(columns)
    if (groups.length === 0) return ''
    if (!TABLES[table]) missing.add(table)
    const rows = groups.map(
      ({ fields, entry }) =>
        `| ${fields.map((field) => `\`${field}\``).join(', ')} | ${dutch(entry.basis)} | ${dutch(entry.retention)} | ${dutch(entry.seenBy)} |`,
    )
    return `### ${TABLES[table]?.title}\n\n${TABLES[table]?.why} Tabel \`${table}\`.\n\n${HEAD}\n${rows.join('\n')}\n`
  })
  if (missing.size)
    throw new Error(`No Dutch yet in scripts/verwerkingsregister.words.ts for: ${[...missing].join(' | ')}`)
  return [INTRO, ...parts.filter(Boolean)].join('\n')
}

/** The fields of a table together that share ground, time and readers. */
function sameRules(columns: Record<string, Entry | null>): { fields: string[]; entry: Entry }[] {
  const groups = new Map<string, { fields: string[]; entry: Entry }>()
  for (const [field, entry] of Object.entries(columns)) {
    if (!entry) continue
    const key = [entry.basis, entry.retention, entry.seenBy].join('|')
    const group = groups.get(key) ?? { fields: [], entry }
    group.fields.push(field)
    groups.set(key, group)
  }
  return [...groups.values()]
}

const HEAD = '| Gegevens | Grondslag | Hoe lang | Wie ziet het |\n| --- | --- | --- | --- |'

const INTRO = `# Verwerkingsregister

Dit is een model. Vul in wat tussen [haken] staat en laat het lezen door je functionaris gegevensbescherming of een jurist.
Alles onder Wat we verwerken maakt \`node scripts/verwerkingsregister.ts\` uit het register in de code
(\`src/kit/privacy/register.ts\`). Verander het daar, niet hier.

- Verwerkingsverantwoordelijke: [naam en adres van de groep of organisatie]
- Wie je aanspreekt: [naam en e-mailadres]
- Functionaris gegevensbescherming: [naam en e-mailadres, of: niet aangesteld]
- Van wie we gegevens verwerken: deelnemers, mensen die zich aanmelden, bezoekers
- Wie de server draait: [naam van de hostingpartij, of: wijzelf]. Wie de mail verstuurt: [naam]
- Buiten de Europese Economische Ruimte: [nee, of: naar welk land en met welke waarborg]
- Hoe het beveiligd is: zie SECURITY.md in de broncode, en [wat je zelf doet: versleutelde schijf, reservekopieën, updates]

## Wat we verwerken
`

if (import.meta.main) {
  writeFileSync(FILE, writeRegister(REGISTER))
  console.log(`${FILE} is written`)
}
