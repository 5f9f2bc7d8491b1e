import { type SQL, sql } from 'drizzle-orm'
import { circleScope, type SignedIn, siteScope, type Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Made, SparkKind } from '#kit/sparks/index.ts'
import type { Thing } from '#kit/things/index.ts'
import { mayModerate } from '#kit/things/sight.ts'
import { type Desk, deskHref } from './access.ts'
import type { Reason, Verdict } from './tables.ts'
import { R } from './words-reports.ts'

/** `appeal`: its maker objects, and that waits. */
export type CaseState = 'open' | 'appeal' | 'decided'

/** Something that was reported, as who decides on it sees it. */
export interface Case {
  id: string
  circleId: string
  thing: Made
  maker: { id: string; name: string } | null
  title: string
  said: string
  state: CaseState
  openedAt: Date
  /** The decision that stands. */
  verdict: Verdict | null
  reason: string
  decidedAt: Date | null
  decidedBy: { id: string; name: string | null } | null
  appeal: string
  appealedAt: Date | null
  upheld: boolean | null
  appealReason: string
  /** How many people reported it. */
  count: number
}

/** One report of a case, for who decides on it. */
export interface ReportLine {
  id: string
  name: string | null
  why: Reason
  words: string
  at: Date
}

/** Where a list of cases goes on. */
export interface AfterCase {
  micros: string
  id: string
}

const A_PAGE = 20
const MOST_COUNTED = 99
const MOST_REPORTS = 50

/** That somebody has to decide on case k. */
export const WAITS = sql`(k.decided_at is null or (k.appealed_at is not null and k.appeal_decided_at is null))`

/** That somebody r, with a role in the circle of case k, may decide on it: not its maker, and on an appeal not who hid it. */
export const MAY_DECIDE = sql`r.role in ('host', 'steward') and r.person_id is distinct from k.maker_id
  and (k.appealed_at is null or k.appeal_decided_at is not null or r.person_id is distinct from k.decided_by)
  and exists (select 1 from membership m where m.circle_id = r.circle_id and m.person_id = r.person_id and m.left_at is null)`

const NOBODY_ELSE = sql`not exists (select 1 from circle_role r where r.circle_id = k.circle_id and ${MAY_DECIDE})`

/** The cases k of a desk. Whose thing it is never finds theirs there. */
export function onDesk({ circle, viewer }: Desk): SQL {
  const here = circle ? sql`k.circle_id = ${circle.id}` : NOBODY_ELSE
  return sql`${here} and k.maker_id is distinct from ${viewer.person.id}`
}

/** What waits on a desk, the oldest first. */
export async function waitingCases(db: Db, desk: Desk): Promise<Case[]> {
  return cases(db, sql`${onDesk(desk)} and ${WAITS}`, sql`k.opened_at, k.id`, MOST_COUNTED)
}

/** How many cases wait on a desk, counted to 99. */
export async function waitingCount(db: Db, desk: Desk): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`select count(*) n from
    (select 1 from report_case k where ${onDesk(desk)} and ${WAITS} limit ${MOST_COUNTED}) few`)
  return rows[0]?.n ?? 0
}

/** What was decided in a circle, the last decided first. */
export async function decidedCases(
  db: Db,
  desk: Desk,
  after: AfterCase | null,
): Promise<{ cases: Case[]; next: AfterCase | null }> {
  const further = after
    ? sql`and (k.decided_at, k.id) < ('epoch'::timestamptz + ${after.micros}::bigint * interval '1 microsecond', ${after.id})`
    : sql``
  const which = sql`${onDesk(desk)} and k.decided_at is not null and not ${WAITS} ${further}`
  const found = await cases(db, which, sql`k.decided_at desc, k.id desc`, A_PAGE + 1)
  const shown = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? shown.at(-1) : undefined
  return { cases: shown, next: last ? { micros: last.micros, id: last.id } : null }
}

/** A case of a desk with its reports, or null. */
export async function caseById(db: Db, desk: Desk, id: string): Promise<{ one: Case; reports: ReportLine[] } | null> {
  const [one] = await cases(db, sql`k.id = ${id} and ${onDesk(desk)}`, sql`k.id`, 1)
  if (!one) return null
  const { rows } = await db.execute<Omit<ReportLine, 'at'> & { at: string }>(sql`
    select r.id, p.name, r.why, r.words, r.at from report r left join person p on p.id = r.reporter_id
    where r.case_id = ${id} order by r.at, r.id limit ${MOST_REPORTS}`)
  return { one, reports: rows.map((row) => ({ ...row, at: new Date(row.at) })) }
}

interface Row extends Record<string, unknown> {
  id: string
  circle_id: string
  thing_kind: SparkKind
  thing_id: string
  maker: Case['maker']
  decider: Case['decidedBy']
  title: string
  said: string
  opened_at: string
  decided_at: string | null
  micros: string
  verdict: Verdict | null
  reason: string
  appeal: string
  appealed_at: string | null
  appeal_decided_at: string | null
  upheld: boolean | null
  appeal_reason: string
  count: number
}

async function cases(db: Db, which: SQL, order: SQL, most: number): Promise<(Case & { micros: string })[]> {
  const { rows } = await db.execute<Row>(sql`
    select k.id, k.circle_id, k.thing_kind, k.thing_id, k.title, k.said, k.opened_at, k.decided_at, k.verdict, k.reason, k.appeal,
      k.appealed_at, k.appeal_decided_at, k.upheld, k.appeal_reason, (extract(epoch from k.decided_at) * 1000000)::bigint::text micros,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end maker,
      case when k.decided_by is not null then json_build_object('id', k.decided_by, 'name', d.name) end decider,
      (select count(*)::int from report r where r.case_id = k.id) count
    from report_case k left join person p on p.id = k.maker_id left join person d on d.id = k.decided_by
    where ${which} order by ${order} limit ${most}`)
  return rows.map((row) => ({
    ...{ id: row.id, circleId: row.circle_id, title: row.title, said: row.said, count: row.count, micros: row.micros },
    ...{ verdict: row.verdict, reason: row.reason, appeal: row.appeal, appealReason: row.appeal_reason },
    thing: { kind: row.thing_kind, id: row.thing_id },
    maker: row.maker,
    state: stateOf(row),
    openedAt: new Date(row.opened_at),
    decidedAt: asDate(row.decided_at),
    decidedBy: row.decider,
    appealedAt: asDate(row.appealed_at),
    upheld: row.upheld,
  }))
}

function stateOf(row: Pick<Row, 'decided_at' | 'appealed_at' | 'appeal_decided_at'>): CaseState {
  if (row.decided_at === null) return 'open'
  return row.appealed_at !== null && row.appeal_decided_at === null ? 'appeal' : 'decided'
}

/** Something that the viewer reported, and how it stands. */
export interface MyReport {
  id: string
  caseId: string
  thing: Made
  title: string
  makerId: string | null
  why: Reason
  words: string
  at: Date
  verdict: Verdict | null
  /** What who decided says of it. */
  reason: string
}

/** What the viewer reported, the newest first. @param after the last report of the page before */
export async function myReports(
  db: Db,
  viewer: SignedIn,
  after?: string,
): Promise<{ lines: MyReport[]; next: string | null }> {
  const me = viewer.person.id
  const further = after
    ? sql`and (r.at, r.id) < (select a.at, a.id from report a where a.id = ${after} and a.reporter_id = ${me})`
    : sql``
  const { rows } = await db.execute<Record<string, string>>(sql`
    select r.id, k.id "caseId", k.thing_kind kind, k.thing_id "thingId", k.title, k.maker_id "makerId", r.why, r.words, r.at, k.verdict,
      case when k.upheld then k.appeal_reason else k.reason end reason
    from report r join report_case k on k.id = r.case_id
    where r.reporter_id = ${me} ${further} order by r.at desc, r.id desc limit ${A_PAGE + 1}`)
  const lines = rows.slice(0, A_PAGE).map((row) => {
    const { kind, thingId, at, ...rest } = row
    return { ...rest, thing: { kind, id: thingId }, at: new Date(at ?? '') } as unknown as MyReport
  })
  return { lines, next: rows.length > A_PAGE ? (lines.at(-1)?.id ?? null) : null }
}

/** What a maker reads about something of theirs that was hidden. */
export interface Hiding {
  caseId: string
  title: string
  said: string
  /** It is hidden now. */
  hidden: boolean
  reason: string
  at: Date
  appeal: string
  appealedAt: Date | null
  upheld: boolean | null
  appealReason: string
}

/** Why something of the viewer's was hidden, and what became of their objection; null when nothing of that kind is theirs. */
export async function hidingOf(db: Db, viewer: SignedIn, thing: { kind: string; id: string }): Promise<Hiding | null> {
  const { rows } = await db.execute<Record<string, string | null> & { upheld: boolean | null }>(sql`
    select k.id, k.title, k.said, k.verdict, k.reason, k.decided_at, k.appeal, k.appealed_at, k.upheld, k.appeal_reason from report_case k
    where k.thing_kind = ${thing.kind} and k.thing_id = ${thing.id} and k.maker_id = ${viewer.person.id}
      and k.hidden_at is not null order by k.decided_at desc limit 1`)
  const row = rows[0]
  if (!row) return null
  return {
    caseId: row.id ?? '',
    title: row.title ?? '',
    said: row.said ?? '',
    hidden: row.verdict === 'hidden',
    reason: row.reason ?? '',
    at: new Date(row.decided_at ?? 0),
    appeal: row.appeal ?? '',
    appealedAt: asDate(row.appealed_at ?? null),
    upheld: row.upheld,
    appealReason: row.appeal_reason ?? '',
  }
}

/** The case for which something was hidden, when the viewer looks after the circle; null otherwise. */
export async function hiddenCase(
  db: Db,
  viewer: SignedIn,
  thing: { kind: string; id: string },
): Promise<{ slug: string; id: string } | null> {
  const { rows } = await db.execute<{ id: string; circle_id: string }>(sql`
    select k.id, k.circle_id from report_case k where k.thing_kind = ${thing.kind} and k.thing_id = ${thing.id}
      and k.maker_id is distinct from ${viewer.person.id} order by k.opened_at desc limit 1`)
  const circle = viewer.circles.find(({ id }) => id === rows[0]?.circle_id)
  const scope = circle && circleScope(viewer, circle.slug)
  return scope && rows[0] && mayModerate(scope) ? { slug: scope.circle.slug, id: rows[0].id } : null
}

interface Found extends Record<string, unknown> {
  id: string
  circle_id: string
  thing_kind: SparkKind
  thing_id: string
  maker_id: string | null
  title: string
  verdict: Verdict | null
  reason: string
  upheld: boolean | null
  appeal_reason: string
  opened_at: string
  mine: boolean
  left_over: boolean
}

/** Cases as the rest of the house points at them: each as the viewer has to do with it. */
export async function reportThings(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Thing[]> {
  if (!viewer.person) return []
  const { rows } = await db.execute<Found>(sql`
    select k.id, k.circle_id, k.thing_kind, k.thing_id, k.maker_id, k.title, k.verdict, k.reason, k.upheld, k.appeal_reason, k.opened_at,
      ${NOBODY_ELSE} left_over, exists (select 1 from report r where r.case_id = k.id and r.reporter_id = ${viewer.person.id}) mine
    from report_case k where k.id = any(${sql.param([...ids])}::text[])`)
  return rows.flatMap((row) => {
    const face = faceOf(viewer as SignedIn, row)
    if (!face) return []
    const { id, circle_id: circleId, opened_at } = row
    const makerName = R[viewer.lang].theHosts
    return [{ kind: 'report' as const, id, circleId, makerId: null, makerName, at: new Date(opened_at), ...face }]
  })
}

function faceOf(viewer: SignedIn, row: Found): Pick<Thing, 'title' | 'excerpt' | 'path'> | null {
  const t = R[viewer.lang]
  const { thing_kind: kind, thing_id: thingId, title } = row
  const told = row.upheld === null ? row.reason : row.appeal_reason
  if (row.maker_id === viewer.person.id)
    return row.verdict ? { title, excerpt: told, path: `/bezwaar/${kind}/${thingId}` } : null
  const circle = viewer.circles.find(({ id }) => id === row.circle_id)
  const scope = circle && circleScope(viewer, circle.slug)
  // What was reported is not told by mail: it may be what had better not be spread.
  const asCase = { title: t.aboutKind(kind), excerpt: '' }
  if (scope && mayModerate(scope)) return { ...asCase, path: `${deskHref(scope)}/${row.id}` }
  if (row.mine) return { title, excerpt: row.verdict ? told : '', path: `/ik/gemeld#melding-${row.id}` }
  return row.left_over && siteScope(viewer) ? { ...asCase, path: `/beheer/meldingen/${row.id}` } : null
}

/** What a year counts, as the law on digital services asks: numbers only. */
export interface Figures extends Record<string, unknown> {
  year: number
  reports: number
  decided: number
  /** Between the first report and the first decision; null when nothing was decided. */
  medianHours: number | null
  hidden: number
  appeals: number
  upheld: number
}

/** The figures of each year in which something was reported, the last first. */
export async function figures(db: Db): Promise<Figures[]> {
  const { rows } = await db.execute<Figures>(sql`
    select extract(year from k.opened_at at time zone 'Europe/Amsterdam')::int "year",
      sum((select count(*) from report r where r.case_id = k.id))::int reports, count(k.decided_first_at)::int decided,
      round((percentile_cont(0.5) within group (order by extract(epoch from k.decided_first_at - k.opened_at)) / 3600)::numeric, 1)::float "medianHours",
      count(k.hidden_at)::int hidden, count(k.appealed_at)::int appeals,
      count(*) filter (where k.upheld)::int upheld
    from report_case k group by 1 order by 1 desc limit 20`)
  return rows
}

function asDate(value: string | null): Date | null {
  return value === null ? null : new Date(value)
}
