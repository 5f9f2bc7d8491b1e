import { sql } from 'drizzle-orm'
import type { CarryScope } from '#kit/access/viewer.ts'
import type { CarriedKind, CarriedPage } from '#kit/carry/kinds.ts'
import type { Db } from '#kit/db/index.ts'
import { notHidden } from '#kit/things/sight.ts'
import { itemNotHidden } from './access.ts'
import type { ItemKind } from './tables.ts'

const KINDS: Record<ItemKind, string> = { insight: 'inzicht', question: 'vraag', quote: 'citaat' }

const out = (key: string, name: string) => ({ key, name, only: 'out' }) as const

/** What was harvested, and the reports: a row for each section, with its words in Markdown. */
export const carries: readonly CarriedKind[] = [
  {
    kind: 'oogst',
    en: 'harvest',
    columns: [
      out('key', 'sleutel'),
      out('kind', 'soort'),
      out('text', 'tekst'),
      out('saidBy', 'gezegd door'),
      out('maker', 'opgeschreven door'),
      out('gathering', 'bijeenkomst'),
      out('at', 'wanneer'),
    ],
    read: itemsToCarry,
  },
  {
    kind: 'verslagen',
    en: 'accounts',
    columns: [
      out('key', 'sleutel'),
      out('gathering', 'bijeenkomst'),
      out('heldAt', 'op'),
      out('published', 'bekend sinds'),
      out('openTo', 'voor wie'),
      out('nth', 'volgorde'),
      out('title', 'kop'),
      out('presenter', 'verteld door'),
      out('body', 'tekst'),
      out('link', 'link'),
    ],
    read: sectionsToCarry,
  },
]

interface ItemRow extends Record<string, unknown> {
  id: string
  kind: ItemKind
  text: string
  saidBy: string
  maker: string | null
  gathering: string | null
  at: string
}

async function itemsToCarry(db: Db, { circle }: CarryScope, after: string | null, most: number): Promise<CarriedPage> {
  const { rows } = await db.execute<ItemRow>(sql`
    select i.id, i.kind, i.text, i.said_by "saidBy", case when i.named then p.name end maker, g.title gathering, i.at
    from harvest_item i left join person p on p.id = i.maker_id left join gathering g on g.id = i.gathering_id
    where i.circle_id = ${circle.id} and i.id > ${after ?? ''} and ${itemNotHidden} order by i.id limit ${most}`)
  return {
    rows: rows.map(({ id, kind, at, ...item }) => ({ ...item, key: id, kind: KINDS[kind], at: new Date(at) })),
    next: rows.length < most ? null : (rows.at(-1)?.id ?? null),
  }
}

interface SectionRow extends Record<string, unknown> {
  id: string
  accountId: string
  gathering: string
  heldAt: string
  published: string | null
  openTo: 'circle' | 'public'
  nth: number
  title: string
  presenter: string
  body: string
  link: string
}

async function sectionsToCarry(
  db: Db,
  { circle }: CarryScope,
  after: string | null,
  most: number,
): Promise<CarriedPage> {
  const { rows } = await db.execute<SectionRow>(sql`
    select s.id, s.account_id "accountId", g.title gathering, g.starts_at "heldAt", a.published_at published, a.open_to "openTo",
      s.place + 1 nth, s.title, s.presenter, s.body, s.link
    from account_section s join account a on a.id = s.account_id join gathering g on g.id = a.gathering_id
    where s.circle_id = ${circle.id} and s.id > ${after ?? ''} and s.removed_at is null and ${notHidden('account', sql`a.id`)}
    order by s.id limit ${most}`)
  return {
    rows: rows.map(({ id: _, accountId, heldAt, published, openTo, ...section }) => ({
      ...section,
      key: accountId,
      heldAt: new Date(heldAt),
      published: published && new Date(published),
      openTo: published ? (openTo === 'public' ? 'iedereen' : 'de kring') : 'de gastheren',
    })),
    next: rows.length < most ? null : (rows.at(-1)?.id ?? null),
  }
}
