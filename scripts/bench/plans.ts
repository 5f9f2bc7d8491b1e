import type pg from 'pg'
import type { Recorded } from './wire.ts'

/** How PostgreSQL runs a statement of a page. */
export interface Plan {
  /** The beginning of the statement. */
  text: string
  /** The most rows that one step of it read; entries of an index are not rows. */
  rowsRead: number
  /** Blocks of 8 KB that were touched, in memory or on disk. */
  blocks: number
  /** Tables that were read from end to end although they are large. */
  scanned: string[]
  milliseconds: number
}

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: Node[]
}

const LARGE = 1000

/**
 * Runs each statement under EXPLAIN ANALYZE, in a transaction that is taken back.
 * @param client a connection of its own
 */
export async function explain(client: pg.ClientBase, queries: Recorded[]): Promise<Plan[]> {
  const sizes = await client.query(`select relname, reltuples from pg_class where relkind = 'r'`)
  const large = new Set(sizes.rows.filter((row) => row.reltuples > LARGE).map((row) => row.relname as string))
  const plans: Plan[] = []
  for (const { text, values } of queries) {
    if (!/^\s*(select|with|insert|update|delete)/i.test(text)) continue
    await client.query('begin')
    const { rows } = await client.query({ text: `explain (analyze, buffers, format json) ${text}`, values })
    await client.query('rollback')
    const [{ Plan: root, 'Execution Time': milliseconds }] = rows[0]['QUERY PLAN']
    const nodes = flat(root)
    plans.push({
      text: text.replace(/\s+/g, ' ').trim().slice(0, 90),
      rowsRead: Math.max(...nodes.filter((node) => node['Node Type'] !== 'Bitmap Index Scan').map(readBy)),
      blocks: root['Shared Hit Blocks'] + root['Shared Read Blocks'],
      scanned: nodes
        .filter((node) => node['Node Type'] === 'Seq Scan' && large.has(node['Relation Name'] ?? ''))
        .map((node) => node['Relation Name'] ?? ''),
      milliseconds,
    })
  }
  return plans
}

function readBy(node: Node): number {
  const perLoop =
    node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
  return Math.round(perLoop * node['Actual Loops'])
}

function flat(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(flat)]
}
