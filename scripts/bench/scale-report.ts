import type { ScaleReport, Size, Times } from './scale.ts'

const MOST = 1.5
const MOST_ROWS = 2500
const PER_SECOND = 20_000

/** Prints what each size takes, then every aim with what was reached. */
export function printScale({ machine, loadAfter, sizes }: ScaleReport): void {
  const [smallest, largest] = [sizes[0], sizes.at(-1)]
  if (!smallest || !largest) return
  console.log(`\n${machine}; at the end ${loadAfter.toFixed(1)}`)
  console.log(
    `one connection, without gzip; medians of rounds in which every size had its turn; ms of p50 / p99 / computing\n`,
  )
  row('', ...sizes.map(({ members }) => members.toLocaleString('en')), 'p50 x', 'p99 x', 'computing x', '')
  for (const name of Object.keys(smallest.times)) {
    const [few, many] = [smallest.times[name], largest.times[name]]
    if (!few || !many) continue
    const times = (key: keyof Times) => many[key] / few[key]
    const met = times('p50') <= MOST && times('p99') <= MOST
    const said = name === 'select 1' ? 'noise' : met ? 'ok' : 'MISSED'
    row(
      name,
      ...sizes.map((size) => both(size.times[name])),
      ...(['p50', 'p99', 'computing'] as const).map((key) => times(key).toFixed(2)),
      said,
    )
  }
  console.log(`\naim: the largest takes at most ${MOST} times what the smallest takes, in p50 and in p99`)
  console.log('computing is of the app and PostgreSQL, for one request; busy neighbours hardly change it')

  console.log('\nblocks of 8 KB that PostgreSQL touches for a page, and the most rows that a step reads\n')
  row('', ...sizes.map(({ members }) => members.toLocaleString('en')), '')
  for (const name of Object.keys(smallest.plans)) {
    const scanned = [...new Set(largest.plans[name]?.flatMap((plan) => plan.scanned))]
    const met = mostRows(largest, name) <= MOST_ROWS && scanned.length === 0
    const said = met ? 'ok' : `MISSED ${scanned.length ? `scans ${scanned.join(', ')}` : ''}`
    row(name, ...sizes.map((size) => `${blocks(size, name)} / ${mostRows(size, name)}`), said)
  }
  console.log(`\naim: no step reads more than ${MOST_ROWS} rows, or a large table from end to end`)

  console.log('\nseeding, members a second, indexes included\n')
  for (const { members, seeded } of sizes) {
    const load = `load average ${seeded.load.toFixed(1)}`
    const met = members < largest.members ? '' : seeded.perSecond >= PER_SECOND ? 'ok' : 'MISSED'
    const said = seeded.perSecond ? [Math.round(seeded.perSecond).toString(), load, met] : ['was there already']
    row(members.toLocaleString('en'), ...said)
  }
  console.log(`\naim: at least ${PER_SECOND} with the largest`)
}

function mostRows(size: Size, name: string): number {
  return Math.max(0, ...(size.plans[name] ?? []).map((plan) => plan.rowsRead))
}

function blocks(size: Size, name: string): number {
  return (size.plans[name] ?? []).reduce((sum, plan) => sum + plan.blocks, 0)
}

function both(times: Times | undefined): string {
  return times ? [times.p50, times.p99, times.computing].map((ms) => ms.toFixed(2)).join(' / ') : ''
}

function row(name: string, ...cells: string[]): void {
  console.log(
    name.padEnd(34) + cells.map((cell) => cell.padStart(cell.length > 12 || cell.includes(',') ? 24 : 13)).join(''),
  )
}
