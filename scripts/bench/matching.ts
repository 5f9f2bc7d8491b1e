// Judges how well asks are matched, by the graded set in seeds/graded. See `bin/bench --matching --help`.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openDatabase } from '#kit/db/index.ts'
import { migrate } from '#kit/db/migrate.ts'
import { startEmbedded } from '#kit/supervisor/index.ts'
import { fold } from '#kit/text/fold.ts'
import { QUERIES } from '../../seeds/graded/queries.ts'
import { THINGS } from '../../seeds/graded/things.ts'
import type { Query, QueryClass, Split } from '../../seeds/graded/types.ts'
import { askedText, bm25, plainTerms, type Terms, textOf, trigrams } from './matching-baselines.ts'
import { ourRanker } from './matching-house.ts'
import {
  auc,
  balanced,
  fitting,
  type Interval,
  interval,
  type Judged,
  judge,
  type Ranker,
  thresholdOf,
} from './matching-judge.ts'

const { values: said } = parseArgs({
  options: { tune: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
})
if (said.help) {
  console.log(`bin/bench --matching [--tune]
  --tune  only the half on which weights are chosen; without it both, which is for the report
  nDCG@10 with gain 2^grade - 1; MRR of the first thing graded 2 or 3; 95% intervals by bootstrap over queries.
  Figures go to the terminal and to tmp/bench-matching.json.`)
  process.exit(0)
}

const CLASSES: QueryClass[] = ['inflection', 'compound', 'typo', 'abbreviation', 'paraphrase']
const halves: Split[] = said.tune ? ['tune'] : ['tune', 'held']
const asked = QUERIES.filter((query) => halves.includes(query.split))

const dataDir = await mkdtemp(join(tmpdir(), 'vliegwiel-matching-'))
const database = await startEmbedded({ dataDir, log: () => {} })
const client = new pg.Client({ connectionString: database.url })
await migrate(database.url)
const house = openDatabase(database.url, 4)
try {
  await client.connect()
  await report(await rankers())
} finally {
  await house.close()
  await client.end()
  await database.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function rankers(): Promise<{ baselines: Ranker[]; ours: Ranker[] }> {
  const stems = await stemmer([...THINGS.map(textOf), ...asked.map(askedText)])
  const baselines = [
    bm25('BM25', new Map(THINGS.map((thing) => [thing.id, plainTerms(textOf(thing))])), (query) =>
      plainTerms(askedText(query)),
    ),
    bm25('BM25 stemmed', new Map(THINGS.map((thing) => [thing.id, stems(textOf(thing))])), (query) =>
      stems(askedText(query)),
    ),
    trigrams(THINGS),
  ]
  return { baselines, ours: [await ourRanker(house, THINGS)] }
}

// Snowball's Dutch stemmer and its stop words, as PostgreSQL has them.
async function stemmer(texts: readonly string[]): Promise<(text: string) => Terms> {
  const known = new Map<string, Terms>()
  for (const text of texts) {
    const { rows } = await client.query<{ lexeme: string; n: number }>(
      `select lexeme, cardinality(positions) n from unnest(to_tsvector('dutch', $1))`,
      [fold(text)],
    )
    known.set(text, new Map(rows.map(({ lexeme, n }) => [lexeme, n])))
  }
  return (text) => known.get(text) ?? new Map()
}

interface Figures {
  ndcg: Interval
  mrr: Interval
  classes: Record<string, { ndcg: Interval; mrr: Interval }>
  auc: number
  balanced: number
  threshold: number
  above: Interval | null
}

async function report({ baselines, ours }: { baselines: Ranker[]; ours: Ranker[] }): Promise<void> {
  const judged = new Map<string, Judged[]>()
  const all = [...baselines, ...ours]
  for (const ranker of all) judged.set(ranker.name, await judge(ranker, asked))
  const of = (name: string, half: Split) => (judged.get(name) ?? []).filter(({ query }) => query.split === half)

  const figures: Record<string, Record<string, Figures>> = {}
  for (const half of halves) {
    const best = baselines.reduce((one, other) => (mean(of(other.name, half)) > mean(of(one.name, half)) ? other : one))
    figures[half] = Object.fromEntries(
      all.map((ranker) => {
        const threshold = ranker.threshold ?? thresholdOf(of(ranker.name, 'tune'))
        const paired = baselines.includes(ranker) ? null : of(best.name, half)
        return [ranker.name, figuresOf(of(ranker.name, half), threshold, paired)]
      }),
    )
    print(half, best.name, figures[half])
  }
  await mkdir('tmp', { recursive: true })
  await writeFile('tmp/bench-matching.json', `${JSON.stringify(figures, null, 2)}\n`)
}

function mean(judged: Judged[]): number {
  return interval(fitting(judged).map(({ ndcg }) => ndcg)).mean
}

function figuresOf(judged: Judged[], threshold: number, paired: Judged[] | null): Figures {
  const both = (name?: QueryClass) => ({
    ndcg: interval(fitting(judged, name).map(({ ndcg }) => ndcg)),
    mrr: interval(fitting(judged, name).map(({ mrr }) => mrr)),
  })
  const others = paired && fitting(paired)
  return {
    ...both(),
    classes: Object.fromEntries(CLASSES.map((name) => [name, both(name)])),
    auc: auc(judged),
    balanced: balanced(judged, threshold),
    threshold,
    above: others && interval(fitting(judged).map(({ ndcg }, i) => ndcg - (others[i]?.ndcg ?? 0))),
  }
}

function print(half: Split, best: string, figures: Record<string, Figures>): void {
  const count = (wanted: (query: Query) => boolean) =>
    asked.filter((query) => query.split === half && wanted(query)).length
  console.log(
    `\n${half}: ${count((query) => query.class !== 'nothing')} queries that something fits, ${count((query) => query.class === 'nothing')} that nothing fits`,
  )
  const row = (name: string, ...cells: string[]) =>
    console.log(name.padEnd(15), ...cells.map((cell) => cell.padEnd(19)))
  row('nDCG@10', 'all', ...CLASSES)
  for (const [name, { ndcg, classes }] of Object.entries(figures))
    row(name, shown(ndcg), ...CLASSES.map((one) => shown(classes[one]?.ndcg)))
  row('MRR', 'all', ...CLASSES)
  for (const [name, { mrr, classes }] of Object.entries(figures))
    row(name, shown(mrr), ...CLASSES.map((one) => shown(classes[one]?.mrr)))
  row('nothing fits', 'AUC', 'balanced accuracy', 'threshold (tune)')
  for (const [name, { auc, balanced, threshold }] of Object.entries(figures))
    row(name, auc.toFixed(3), balanced.toFixed(3), threshold.toFixed(3))
  for (const [name, { above }] of Object.entries(figures))
    if (above)
      console.log(
        `${name} above ${best}: ${shown(above)}  aim: at least 0.10, interval above 0  ${above.mean >= 0.1 && above.low > 0 ? 'reached' : 'NOT REACHED'}`,
      )
}

function shown(one: Interval | undefined): string {
  return one ? `${one.mean.toFixed(3)} [${one.low.toFixed(2)}-${one.high.toFixed(2)}]` : ''
}
