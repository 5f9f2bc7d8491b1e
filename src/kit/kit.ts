import type pg from 'pg'
import type { CarriedKind } from './carry/kinds.ts'
import type { Db } from './db/index.ts'
import type { Settings } from './env.ts'
import type { Bus } from './events/index.ts'
import type { LiveHub } from './live/index.ts'
import type { Log } from './log.ts'
import type { DigestPart } from './notices/digest.ts'
import type { LivingPart } from './parts/living.ts'
import type { WatchedStorage } from './storage/open.ts'
import type { Things } from './things/index.ts'

/** Someone of the demo community. */
export interface DemoPerson {
  slug: string
  name: string
  headline: string
  email: string
}

/** What every feature is given: the house's tools, made once at start. */
export interface Kit {
  db: Db
  pool: pg.Pool
  settings: Settings
  /** APP_SECRET, given or made. */
  secret: string
  /** In a demo: the people as whom anyone on this machine may sign in. Empty otherwise. */
  cast: readonly DemoPerson[]
  log: Log
  storage: WatchedStorage
  bus: Bus
  /** The parts of a circle that live, in the order of their tabs. */
  parts: readonly LivingPart[]
  live: LiveHub
  things: Things
  /** What the features give to the digest, in the order in which it tells. */
  digest: readonly DigestPart[]
  /** What a circle can take along. */
  carries: readonly CarriedKind[]
  /** Says a line to whoever watches the terminal; for a code when no mail leaves. */
  say(line: string): void
  /** Address of each browser file by its plain name: `style.css` -> `/assets/style-AB12CD34.css`. */
  asset(name: string): string
}
