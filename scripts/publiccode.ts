// Checks publiccode.yml against version 0.7 of its standard: node scripts/publiccode.ts
import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { PUBLICCODE } from './publiccode/schema.ts'
import { readYaml, YamlError } from './publiccode/yaml.ts'

/** What is wrong and must be mended, and what is right but still open; a line each. */
export interface Findings {
  problems: string[]
  notes: string[]
}

/**
 * Checks keys, types, enumerations, dates, categories, and that the pictures are there.
 * @param source the text of publiccode.yml
 * @param exists whether a file of the repository is there
 */
export function checkPubliccode(source: string, exists: (path: string) => boolean = existsSync): Findings {
  const notes: string[] = []
  try {
    const read = v.safeParse(PUBLICCODE, readYaml(source))
    if (!read.success) return { problems: read.issues.map(lineFor), notes }
    const { url, description, logo, maintenance } = read.output
    const files = Object.values(description).flatMap((one) => one.screenshots ?? [])
    if (logo) files.push(logo)
    const missing = files.filter((file) => !/^https?:/.test(file) && !exists(file))
    if (new URL(url).hostname.endsWith('.example')) notes.push('url: not published at an address of its own yet')
    if (maintenance.type === 'none') notes.push('maintenance: nobody has promised upkeep yet')
    return { problems: missing.map((file) => `${file}: there is no such file`), notes }
  } catch (error) {
    if (error instanceof YamlError) return { problems: [error.message], notes }
    throw error
  }
}

function lineFor(issue: v.BaseIssue<unknown>): string {
  const where = v.getDotPath(issue) ?? 'the file'
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `${where}: 0.7 has no such key, or calls it deprecated`
  return `${where}: ${issue.received === 'undefined' ? 'this key is missing' : issue.message}`
}

if (import.meta.main) {
  const { problems, notes } = checkPubliccode(readFileSync('publiccode.yml', 'utf8'))
  for (const problem of problems) console.error(problem)
  for (const note of notes) console.log(`still open: ${note}`)
  if (problems.length === 0) console.log('publiccode.yml follows version 0.7')
  process.exitCode = problems.length ? 1 : 0
}
