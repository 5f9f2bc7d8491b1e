import { sql } from 'drizzle-orm'
import type { CarryScope } from '#kit/access/viewer.ts'
import type { CarriedKind, CarriedPage } from '#kit/carry/kinds.ts'
import type { Db } from '#kit/db/index.ts'
import { notHidden } from '#kit/things/sight.ts'
import type { Held } from './tables.ts'

const HELD: Record<Held, string> = { place: 'op een plek', online: 'online', both: 'op een plek en online' }

const out = (key: string, name: string) => ({ key, name, only: 'out' }) as const

/** Gatherings that were made known, with how many came; who came stays where it is. */
export const carries: readonly CarriedKind[] = [
  {
    kind: 'bijeenkomsten',
    en: 'gatherings',
    columns: [
      out('key', 'sleutel'),
      out('series', 'reeks'),
      out('title', 'titel'),
      out('theme', 'thema'),
      out('purpose', 'doel'),
      out('host', 'te gast bij'),
      out('starts', 'begint'),
      out('ends', 'eindigt'),
      out('zone', 'klok'),
      out('held', 'hoe'),
      out('place', 'plek'),
      out('address', 'adres'),
      out('town', 'plaats'),
      out('region', 'provincie'),
      out('route', 'route'),
      out('accessible', 'toegankelijkheid'),
      out('open', 'voor iedereen'),
      out('capacity', 'stoelen'),
      out('coming', 'komen of kwamen'),
      out('waiting', 'wachten'),
      out('maker', 'van'),
      out('published', 'bekend gemaakt'),
      out('cancelled', 'afgeblazen'),
      out('reason', 'waarom afgeblazen'),
    ],
    read: gatheringsToCarry,
  },
]

interface Row extends Record<string, unknown> {
  key: string
  series: string | null
  title: string
  theme: string
  purpose: string
  host: string
  starts: string
  ends: string
  zone: string
  held: Held
  place: string
  address: string
  town: string
  region: string
  route: string
  accessible: string
  open: boolean
  capacity: number | null
  coming: number
  waiting: number
  maker: string | null
  published: string
  cancelled: string | null
  reason: string
}

async function gatheringsToCarry(
  db: Db,
  { circle }: CarryScope,
  after: string | null,
  most: number,
): Promise<CarriedPage> {
  const { rows } = await db.execute<Row>(sql`
    select g.id as key, g.series_id as series, g.title, g.theme, g.purpose, g.host_organisation as host, g.starts_at as starts,
      g.ends_at as ends, g.zone, g.held, g.place, g.address, g.town, g.region, g.route, g.accessible, g.open_to = 'public' as open,
      g.capacity, g.at_place + g.in_call as coming, g.waiting, m.name as maker, g.published_at as published,
      g.cancelled_at as cancelled, g.cancel_reason as reason
    from gathering g left join person m on m.id = g.maker_id
    where g.circle_id = ${circle.id} and g.published_at is not null and g.id > ${after ?? ''} and ${notHidden('gathering', sql`g.id`)}
    order by g.id limit ${most}`)
  return {
    rows: rows.map(({ starts, ends, published, cancelled, held, ...row }) => ({
      ...row,
      held: HELD[held],
      starts: new Date(starts),
      ends: new Date(ends),
      published: new Date(published),
      cancelled: cancelled === null ? null : new Date(cancelled),
    })),
    next: rows.length < most ? null : (rows.at(-1)?.key ?? null),
  }
}
