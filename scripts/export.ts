// Writes what a circle made to standard output. See bin/export.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { record } from '../src/kit/audit/index.ts'
import { takeAlong } from '../src/kit/carry/take.ts'
import { newId } from '../src/kit/id.ts'
import { AskedWrongly, circleAt, complain, wantedKind, withDatabase } from './carry.ts'

process.exitCode = await run().catch((error: unknown) => complain('export', error))

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      kring: { type: 'string' },
      soort: { type: 'string' },
      als: { type: 'string', default: 'csv' },
      scheiding: { type: 'string', default: ';' },
      'met-adressen': { type: 'boolean', default: false },
    },
  })
  const kind = wantedKind(values.soort, false)
  const { als: as, scheiding: separator, 'met-adressen': addresses } = values
  if (as !== 'csv' && as !== 'json') throw new AskedWrongly('Zeg hoe: --als csv of --als json')
  if (separator !== ';' && separator !== ',') throw new AskedWrongly('Tussen de velden staat ; of ,')
  return withDatabase(async (db) => {
    const { scope } = await circleAt(db, values.kring, undefined)
    const origin = { personId: null, address: 'bin/export', requestId: newId() }
    const detail = { kind: kind.kind, as, addresses }
    await record(db, origin, { action: 'carry.taken', circleId: scope.circle.id, detail })
    await pipeline(Readable.from(takeAlong(db, scope, kind, { as, addresses, separator })), process.stdout)
    return 0
  })
}
