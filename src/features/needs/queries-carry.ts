import { sql } from 'drizzle-orm'
import type { CarryScope } from '#kit/access/viewer.ts'
import type { CarriedKind, CarriedPage } from '#kit/carry/kinds.ts'
import type { Db } from '#kit/db/index.ts'
import { notHidden } from '#kit/things/sight.ts'

const out = (key: string, name: string) => ({ key, name, only: 'out' }) as const

const STATES: Record<string, string> = {
  planned: 'gepland',
  'under-way': 'onder weg',
  happened: 'gedaan',
  dropped: 'gaat niet door',
}

/** What people need, and what they agreed to do. */
export const carries: readonly CarriedKind[] = [
  {
    kind: 'behoeften',
    en: 'needs',
    columns: [
      out('key', 'sleutel'),
      out('sentence', 'behoefte'),
      out('why', 'waarom'),
      out('maker', 'van'),
      out('at', 'wanneer'),
      out('dots', 'stippen'),
      out('into', 'hoort bij'),
      out('closed', 'rond'),
    ],
    read: needsToCarry,
  },
  {
    kind: 'afspraken',
    en: 'activities',
    columns: [
      out('key', 'sleutel'),
      out('title', 'afspraak'),
      out('purpose', 'waarvoor'),
      out('owner', 'wie'),
      out('date', 'dag'),
      out('state', 'stand'),
      out('reason', 'waarom niet'),
      out('agreed', 'afgesproken'),
      out('need', 'uit behoefte'),
    ],
    read: activitiesToCarry,
  },
]

interface NeedLine extends Record<string, unknown> {
  key: string
  sentence: string
  why: string
  maker: string | null
  at: string
  dots: number
  into: string | null
  closed: string | null
}

async function needsToCarry(db: Db, { circle }: CarryScope, after: string | null, most: number): Promise<CarriedPage> {
  const { rows } = await db.execute<NeedLine>(sql`
    select n.id as key, n.sentence, n.why, m.name as maker, n.at, n.dots, n.joined_into as into, n.closed_at as closed
    from need n left join person m on m.id = n.maker_id
    where n.circle_id = ${circle.id} and n.id > ${after ?? ''} and ${notHidden('need', sql`n.id`)} order by n.id limit ${most}`)
  return {
    rows: rows.map(({ at, closed, ...row }) => ({ ...row, at: new Date(at), closed: closed && new Date(closed) })),
    next: rows.length < most ? null : (rows.at(-1)?.key ?? null),
  }
}

interface ActivityLine extends Record<string, unknown> {
  key: string
  title: string
  purpose: string
  owner: string | null
  date: string
  state: string
  reason: string
  agreed: string
  need: string | null
}

async function activitiesToCarry(
  db: Db,
  { circle }: CarryScope,
  after: string | null,
  most: number,
): Promise<CarriedPage> {
  const { rows } = await db.execute<ActivityLine>(sql`
    select a.id as key, a.title, a.purpose, m.name as owner, a.on_date::text as date, a.drop_reason as reason, a.agreed_at as agreed,
      case when a.dropped_at is not null then 'dropped' when a.happened_at is not null then 'happened'
        when a.started_at is not null then 'under-way' else 'planned' end as state,
      (select s.from_id from spark s where s.to_kind = 'activity' and s.to_id = a.id and s.from_kind = 'need' limit 1) as need
    from circle_activity a left join person m on m.id = a.owner_id
    where a.circle_id = ${circle.id} and a.id > ${after ?? ''} and ${notHidden('activity', sql`a.id`)} order by a.id limit ${most}`)
  return {
    rows: rows.map(({ agreed, state, ...row }) => ({
      ...row,
      state: STATES[state] ?? state,
      agreed: new Date(agreed),
    })),
    next: rows.length < most ? null : (rows.at(-1)?.key ?? null),
  }
}
