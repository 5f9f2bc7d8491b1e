// Brings a list into a circle. See bin/import.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bringIn } from '../src/kit/carry/bring.ts'
import { textIn } from '../src/kit/carry/file.ts'
import type { Bringing } from '../src/kit/carry/kinds.ts'
import { openList } from '../src/kit/carry/rows.ts'
import { readSettings } from '../src/kit/env.ts'
import { newId } from '../src/kit/id.ts'
import { AskedWrongly, circleAt, complain, wantedKind, withDatabase } from './carry.ts'

/** With which it ends when some rows were wrong, and the rest went in. */
const SOME_WRONG = 3

process.exitCode = await run().catch((error: unknown) => complain('import', error))

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      kring: { type: 'string' },
      soort: { type: 'string' },
      namens: { type: 'string' },
      droog: { type: 'boolean', default: false },
      uitnodigen: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const kind = wantedKind(values.soort, true)
  const path = resolve(process.env.CALLED_FROM ?? '.', positionals[0] ?? '')
  if (positionals.length !== 1 || !existsSync(path)) throw new AskedWrongly('Noem één bestand dat er is.')
  const { droog: dry, uitnodigen: invite } = values
  if (invite && kind.kind !== 'leden') throw new AskedWrongly('--uitnodigen is er alleen voor leden.')
  return withDatabase(async (db) => {
    const { scope, rests, steward } = await circleAt(db, values.kring, values.namens)
    if (rests) throw new AskedWrongly(`${scope.circle.name} rust. Maak de kring eerst wakker.`)
    if (invite && !steward) throw new AskedWrongly('Zeg met --namens welke beheerder van de kring uitnodigt.')
    const { unknown, rows } = await openList(kind, textIn(path))
    for (const heading of unknown) console.log(`De kolom "${heading}" kennen we niet. Die slaan we over.`)
    const origin = { personId: scope.byId, address: 'bin/import', requestId: newId() }
    const baseUrl = invite ? readSettings(process.env).baseUrl : ''
    const how = { dry, invite, baseUrl, origin }
    const tell = (nth: number, heading: string, why: string) =>
      console.log(`rij ${nth}${heading && `, ${heading}`}: ${why}`)
    const tally = await bringIn(db, scope, kind as typeof kind & { bring: Bringing }, rows, how, tell)
    const { made, there, wrong, invited } = tally
    console.log(
      `${made} nieuw, ${there} stonden er al, ${wrong} niet goed${invite ? `, ${invited} uitgenodigd` : ''}.${dry ? ' Proef: er is niets veranderd.' : ''}`,
    )
    return wrong > 0 ? SOME_WRONG : 0
  })
}
