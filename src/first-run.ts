import { sql } from 'drizzle-orm'
import { CAST, castEmail, OTHERS } from '../seeds/cast.ts'
import { seedDemo } from '../seeds/demo.ts'
import { transact } from './kit/db/index.ts'
import { isEmpty, remember, remembered } from './kit/db/installation.ts'
import type { Settings } from './kit/env.ts'
import { isLoopback } from './kit/env.ts'
import { signedToken } from './kit/id.ts'
import type { DemoPerson, Kit } from './kit/kit.ts'

/** How an installation stands when it is ready to serve. */
export interface FirstRun {
  cast: readonly DemoPerson[]
  /** The one-time link for the first steward, when there is no circle yet. */
  beginUrl: string | null
}

// Any fixed number: processes that start together on one empty database fill it once.
const FILL_LOCK = 7_203_116

/** Fills an empty database with the demo, or makes the link with which a real circle begins. */
export async function prepare(kit: Kit): Promise<FirstRun> {
  const { db, settings } = kit
  // Unless told otherwise, the demo comes with our own database and never in somebody else's.
  if (settings.demo ?? settings.databaseUrl === null) await fillOnce(kit)
  const demo = (await remembered(db, 'demo')) === 'yes' && settings.demo !== false && isLoopback(settings.baseUrl)
  const beginUrl = (await isEmpty(db)) ? `${settings.baseUrl}/begin/${signedToken(kit.secret, 'begin', 'first')}` : null
  const cast = demo
    ? [...CAST, ...OTHERS].map(({ slug, name, headline }) => ({ slug, name, headline, email: castEmail(slug) }))
    : []
  return { cast, beginUrl }
}

async function fillOnce(kit: Kit): Promise<void> {
  await transact(kit.db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${FILL_LOCK})`)
    if (!(await isEmpty(tx))) return
    kit.log('info', 'filling the empty database with the demo community')
    await seedDemo(tx, kit.bus)
    await remember(tx, 'demo', 'yes')
  })
}

/** Says on the terminal where the site is and how to get in. */
export function greet(settings: Settings, state: FirstRun): void {
  const say = (line = '') => console.log(line)
  if (settings.role === 'worker') {
    say('Vliegwiel works on its queue.')
    return
  }
  say()
  say(`  Vliegwiel is ready:  ${settings.baseUrl}`)
  if (state.beginUrl) {
    say()
    say('  Nobody is here yet. With this link, which works once, you become the first steward:')
    say(`  ${state.beginUrl}`)
  }
  if (state.cast.length > 0) {
    say()
    say(`  This is the demo. Choose who you are at ${settings.baseUrl}/inloggen, or post lid=<name> to /inloggen/demo:`)
    for (const { slug, name, headline } of state.cast) say(`    ${slug.padEnd(20)} ${name}, ${headline}`)
  }
  say()
}
