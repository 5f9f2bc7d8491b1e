import { CONNECTIONS, type Figures } from './measure.ts'
import type { Plan } from './plans.ts'
import type { Visit } from './visit.ts'

export interface Report {
  at: string
  machine: string
  members: number
  pages: {
    path: string
    queries: { name: string; text: string }[]
    plans: Plan[]
    bytes: number
    /** Values that the floor puts into its strings. */
    slots: number
    ofFloor: number
    /** The same ratio in milliseconds of computing, which busy neighbours hardly change. */
    ofFloorComputing: number
    ofSelectOne: number
    /** Computing of the build of --against for each of ours: above 1 we are the lighter one. */
    ofOther: number | null
  }[]
  figures: Figures
  memory: { app: { now: number; most: number }; floor: { now: number; most: number }; postgres: number }
  visits: Visit[] | null
}

/** Prints the figures as a table, then every aim with what was reached. */
export function printReport(report: Report): void {
  const { machine, members, pages, figures, memory, visits } = report
  console.log(
    `\n${machine}\n${members} members; medians of interleaved rounds; ratios at ${CONNECTIONS} connections, without gzip\n`,
  )
  row('', 'req/s', 'p50', 'p99', 'req/s 1', 'p50 1', 'p99 1', 'app ms', 'pg ms', 'KB')
  for (const [name, { many, one, bytes }] of Object.entries(figures))
    row(
      name,
      round(many.perSecond),
      ms(many.p50),
      ms(many.p99),
      round(one.perSecond),
      ms(one.p50),
      ms(one.p99),
      ms(many.server),
      ms(many.postgres),
      (bytes / 1024).toFixed(1),
    )

  console.log()
  for (const page of pages) {
    const one = figures[`ours ${page.path}`]?.one
    const most = Math.max(0, ...page.plans.map((plan) => plan.rowsRead))
    const scanned = page.plans.flatMap((plan) => plan.scanned)
    console.log(`${page.path}  (${page.slots} values in ${(page.bytes / 1024).toFixed(1)} KB)`)
    aim('of the floor', page.ofFloor.toFixed(2), page.ofFloor >= 0.5, 'at least 0.50; below 0.25 is not done')
    console.log(`  ${'of the floor, in computing'.padEnd(30)} ${page.ofFloorComputing.toFixed(2)}`)
    console.log(`  ${'of select 1'.padEnd(30)} ${page.ofSelectOne.toFixed(2)}`)
    if (page.ofOther !== null) console.log(`  ${'of the other build'.padEnd(30)} ${page.ofOther.toFixed(2)}`)
    aim('queries', String(page.queries.length), page.queries.length <= 8, 'at most 8')
    aim(
      'most rows read by a step',
      `${most}${scanned.length ? `, scans ${scanned.join(', ')}` : ''}`,
      most < 1000 && !scanned.length,
      'none reads all rows',
    )
    aim('p99 at one connection', `${ms(one?.p99 ?? 0)} ms`, (one?.p99 ?? 99) <= 15, 'within 15 ms')
  }
  console.log('first visit, empty cache, gzip')
  if (!visits) console.log('  not weighed: no Chromium here (set CHROMIUM)')
  for (const { path, code, requests, kinds, missing } of visits ?? []) {
    const parts = Object.entries(kinds).map(([kind, bytes]) => `${kind} ${(bytes / 1024).toFixed(1)}`)
    aim(
      path,
      `${(code / 1024).toFixed(1)} KB in ${requests}`,
      code <= 60 * 1024 && requests <= 12,
      `at most 60 KB in 12 requests (${parts.join(', ')})`,
    )
    if (missing.length) console.log(`  ${''.padEnd(30)} in vain: ${missing.join(', ')}`)
  }
  console.log('memory after all this')
  aim(
    'app',
    `${round(memory.app.now)} MB`,
    memory.app.most <= 200,
    `within 200 MB, at its highest ${round(memory.app.most)}`,
  )
  console.log(
    `  ${'floor'.padEnd(30)} ${round(memory.floor.now)} MB\n  ${'PostgreSQL, all its processes'.padEnd(30)} ${round(memory.postgres)} MB`,
  )
}

function aim(what: string, figure: string, met: boolean, wanted: string): void {
  console.log(`  ${what.padEnd(30)} ${figure.padEnd(18)} ${met ? 'ok    ' : 'MISSED'}  ${wanted}`)
}

function row(name: string, ...cells: string[]): void {
  console.log(name.padEnd(44) + cells.map((cell) => cell.padStart(9)).join(''))
}

function round(figure: number): string {
  return Math.round(figure).toString()
}

function ms(figure: number): string {
  return figure.toFixed(2)
}
