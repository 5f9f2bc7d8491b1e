import { computing, type Figures, median, ratio } from './measure.ts'
import type { Plan } from './plans.ts'
import type { Crowds, Talked } from './talk-crowds.ts'

export interface TalkReport {
  at: string
  machine: string
  messages: number
  members: number
  browsers: number
  pages: { name: string; bytes: number; slots: number; plans: Plan[]; queries: { name: string; text: string }[] }[]
  figures: Figures | null
  crowds: Crowds | null
}

const POSTS = 5000

/** Prints a line for each figure, with its aim and whether it was reached. */
export function printTalk({ machine, messages, members, browsers, pages, figures, crowds }: TalkReport): void {
  console.log(`\n${machine}`)
  console.log(`${messages} messages, ${POSTS} asks and offers, ${members} members; medians of interleaved rounds\n`)
  if (figures) for (const page of pages) printPage(page, figures)
  if (crowds) printCrowds(crowds, browsers)
}

function printPage({ name, bytes, slots, plans, queries }: TalkReport['pages'][number], figures: Figures): void {
  const [ours, floor, least] = [figures[`ours ${name}`], figures[`floor ${name}`], figures['select 1']]
  if (!ours || !floor || !least) return
  const size = `${queries.length} queries, ${slots} values in ${(bytes / 1024).toFixed(1)} KB`
  console.log(
    `${name}  (${size}; ${Math.round(ours.many.perSecond)} a second, floor ${Math.round(floor.many.perSecond)})`,
  )
  const of = ratio(figures, `ours ${name}`, `floor ${name}`)
  line('of the floor', of.toFixed(2), 'at least 0.50', of >= 0.5)
  line('of the floor, in computing', computing(figures, `ours ${name}`, `floor ${name}`).toFixed(2))
  const { p50, p99 } = ours.one
  line('p99 at one connection', `${p99.toFixed(1)} ms`, 'within 40 ms', p99 <= 40)
  const times = (time: number, other: number) => `${(time / other).toFixed(1)} times`
  line(
    'p50 of a select 1 page',
    times(p50, least.one.p50),
    `${p50.toFixed(2)} ms beside ${least.one.p50.toFixed(2)} ms`,
  )
  line('p99 of a select 1 page', times(p99, least.one.p99))
  line('computing: app, PostgreSQL', `${ours.many.server.toFixed(2)}, ${ours.many.postgres.toFixed(2)} ms`)
  const most = Math.max(0, ...plans.map((plan) => plan.rowsRead))
  const scanned = plans.flatMap((plan) => plan.scanned)
  line('most rows read by a step', `${most}${scanned.length ? `, scans ${scanned.join(', ')}` : ''}`)
}

function printCrowds({ hall, bare, reading, memory, saving, room, across }: Crowds, browsers: number): void {
  const of = (all: Talked[], what: (one: Talked) => number) => median(all.map(what))
  const all = (one: Talked) => one.server + one.postgres
  const busy = (one: Talked) => `load average ${one.load.toFixed(1)}`
  const perSecond = (saving.said - saving.refused) / saving.seconds
  console.log(`saving and fanning out, app and PostgreSQL on one core  (${busy(saving)})`)
  line('messages a second', perSecond.toFixed(0), 'at least 300', perSecond >= 300)
  line('computing a message', `${saving.server.toFixed(2)}, ${saving.postgres.toFixed(2)} ms`, 'app, PostgreSQL')
  line('did not arrive', `${saving.missing}`, '0', saving.missing === 0 && saving.refused === 0)

  console.log(`${browsers} browsers in a circle at 20 messages a second  (${hall.map(busy).join(', ')})`)
  const p95 = of(hall, (one) => one.p95)
  const missing = hall.reduce((sum, one) => sum + one.missing + one.refused, 0)
  line('p95 from sending to arrival', `${p95.toFixed(1)} ms`, 'within 100 ms', p95 <= 100)
  line(
    'p50, p99, most',
    ['p50', 'p99', 'most'].map((key) => of(hall, (one) => one[key as 'p50']).toFixed(1)).join(', '),
  )
  line('p95 of bare ws', `${of(bare, (one) => one.p95).toFixed(1)} ms`)
  line('did not arrive', `${missing}`, '0', missing === 0)
  const times = of(hall, (one) => one.server) / of(bare, (one) => one.server)
  line('computing of bare ws', `${times.toFixed(2)} times`, 'within 1.50', times <= 1.5)
  const withBelow = of(hall, all) / of(bare, (one) => one.server)
  line('the same with PostgreSQL', `${withBelow.toFixed(2)} times`)
  line(
    'ms a message: ours, bare ws',
    `${of(hall, (one) => one.server).toFixed(1)}, ${of(bare, (one) => one.server).toFixed(1)}`,
  )
  line(
    'memory a connection',
    `${memory.came.toFixed(0)} KB`,
    `after talking ${memory.talked.toFixed(0)}, bare ws ${memory.bare.toFixed(0)}`,
  )
  console.log(`the same while all say how far they have read  (${busy(reading)})`)
  line('p95 from sending to arrival', `${reading.p95.toFixed(1)} ms`, 'within 100 ms', reading.p95 <= 100)
  line(
    'ms a message: app, PostgreSQL',
    `${reading.server.toFixed(1)}, ${reading.postgres.toFixed(1)}`,
    `${reading.read} times said`,
  )

  console.log(`a private room of 300  (${busy(room)})`)
  line('p95 from sending to arrival', `${room.p95.toFixed(1)} ms`, 'within 30 ms', room.p95 <= 30)
  line('p50, p99, most', `${room.p50.toFixed(1)}, ${room.p99.toFixed(1)}, ${room.most.toFixed(1)}`)
  line('did not arrive', `${room.missing + room.refused}`, '0', room.missing + room.refused === 0)

  console.log(`two processes on one database  (${busy(across)})`)
  line('p95 from one to the other', `${across.p95.toFixed(1)} ms`, 'within 100 ms', across.p95 <= 100)
  line('p50, p99, most', `${across.p50.toFixed(1)}, ${across.p99.toFixed(1)}, ${across.most.toFixed(1)}`)
}

function line(what: string, figure: string, aim = '', met?: boolean): void {
  const said = met === undefined ? '' : met ? 'ok    ' : 'MISSED'
  console.log(`  ${what.padEnd(30)} ${figure.padEnd(18)} ${said.padEnd(6)}  ${aim}`.trimEnd())
}
