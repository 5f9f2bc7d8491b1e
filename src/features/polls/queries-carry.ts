import { sql } from 'drizzle-orm'
import type { CarryScope } from '#kit/access/viewer.ts'
import type { CarriedKind, CarriedPage, CarriedRow } from '#kit/carry/kinds.ts'
import type { Db } from '#kit/db/index.ts'
import { notHidden } from '#kit/things/sight.ts'
import { result } from './queries-counting.ts'
import type { Method, PollKind } from './tables.ts'

const KINDS: Record<PollKind, string> = {
  single: 'één kiezen',
  multiple: 'meer kiezen',
  dots: 'stippen',
  ranking: 'volgorde',
  consent: 'instemmen',
}
const CONSENT = ['akkoord', 'onthoudt zich', 'bezwaar']

const out = (key: string, name: string) => ({ key, name, only: 'out' }) as const

/** Polls with their results and decisions; and who chose what, only where a poll was with names. */
export const carries: readonly CarriedKind[] = [
  {
    kind: 'peilingen',
    en: 'polls',
    columns: [
      out('key', 'sleutel'),
      out('question', 'vraag'),
      out('explanation', 'uitleg'),
      out('kind', 'soort'),
      out('anonymous', 'zonder namen'),
      out('maker', 'van'),
      out('opened', 'begonnen'),
      out('closed', 'gesloten'),
      out('voters', 'stemmers'),
      out('option', 'keuze'),
      out('score', 'telling'),
      out('decision', 'besluit'),
      out('reasons', 'waarom'),
      out('integrated', 'wat er met bezwaren gebeurde'),
    ],
    read: pollsToCarry,
  },
  {
    kind: 'stemmen',
    en: 'votes',
    columns: [
      out('key', 'peiling'),
      out('question', 'vraag'),
      out('voter', 'wie'),
      out('choice', 'keuze'),
      out('reason', 'waarom'),
      out('at', 'wanneer'),
    ],
    read: votesToCarry,
  },
]

interface PollLine extends Record<string, unknown> {
  id: string
  question: string
  explanation: string
  kind: PollKind
  options: string[]
  anonymous: boolean
  method: Method
  voters: number
  maker: string | null
  opened: string
  closed: string | null
  counts: number[] | null
  decision: string | null
  reasons: string | null
  integrated: string | null
}

// A row for each thing that could be chosen, so that a spreadsheet can reckon with them.
async function pollsToCarry(db: Db, { circle }: CarryScope, after: string | null, most: number): Promise<CarriedPage> {
  const { rows } = await db.execute<PollLine>(sql`
    select p.id, p.question, p.explanation, p.kind, p.options, p.anonymous, p.method, p.voters, m.name as maker,
      p.opened_at as opened, p.closed_at as closed, t.counts, d.title as decision, d.reasons, d.integrated
    from poll p left join poll_tally t on t.poll_id = p.id left join person m on m.id = p.maker_id
    left join poll_decision d on d.poll_id = p.id and ${notHidden('decision', sql`d.id`)}
    where p.circle_id = ${circle.id} and p.id > ${after ?? ''} and ${notHidden('poll', sql`p.id`)}
    order by p.id limit ${most}`)
  return { rows: rows.flatMap(linesOf), next: rows.length < most ? null : (rows.at(-1)?.id ?? null) }
}

function linesOf({ id, kind, options, method, counts, opened, closed, ...poll }: PollLine): CarriedRow[] {
  const names = kind === 'consent' ? CONSENT : options
  // Of a poll without names nothing is said while it runs, nor when too few voted: then there is no count at all.
  const told = counts && !(poll.anonymous && !closed) ? result(counts, { kind, options: names.length }, method) : null
  return names.map((option, i) => ({
    ...poll,
    key: id,
    kind: KINDS[kind],
    opened: new Date(opened),
    closed: closed && new Date(closed),
    option,
    score: told?.[i]?.score ?? null,
  }))
}

interface VoteLine extends Record<string, unknown> {
  id: string
  question: string
  kind: PollKind
  options: string[]
  personId: string
  voter: string | null
  choice: number[]
  reason: string
  at: string
}

async function votesToCarry(db: Db, { circle }: CarryScope, after: string | null, most: number): Promise<CarriedPage> {
  const [poll = '', voter = ''] = after?.split('|') ?? []
  const { rows } = await db.execute<VoteLine>(sql`
    select p.id, p.question, p.kind, p.options, v.person_id as "personId", m.name as voter, v.choice, v.reason, v.at
    from poll p join poll_vote v on v.poll_id = p.id left join person m on m.id = v.person_id
    where p.circle_id = ${circle.id} and not p.anonymous and (v.poll_id, v.person_id) > (${poll}, ${voter})
      and ${notHidden('poll', sql`p.id`)}
    order by v.poll_id, v.person_id limit ${most}`)
  const last = rows.at(-1)
  return {
    rows: rows.map(({ id, personId: _, kind, options, choice, at, ...vote }) => ({
      ...vote,
      key: id,
      choice: chosen(kind, options, choice),
      at: new Date(at),
    })),
    next: last && rows.length === most ? `${last.id}|${last.personId}` : null,
  }
}

function chosen(kind: PollKind, options: readonly string[], choice: readonly number[]): string[] {
  const names = kind === 'consent' ? CONSENT : options
  const taken = names.map((name, i) => ({ name, n: choice[i] ?? 0 })).filter(({ n }) => n > 0)
  if (kind === 'ranking') return taken.sort((a, b) => a.n - b.n).map(({ name, n }) => `${n}. ${name}`)
  return taken.map(({ name, n }) => (kind === 'dots' ? `${name} (${n})` : name))
}
