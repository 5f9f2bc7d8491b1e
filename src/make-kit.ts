import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FEATURES } from './features/index.ts'
import type { Database } from './kit/db/index.ts'
import type { Settings } from './kit/env.ts'
import { makeBus } from './kit/events/index.ts'
import type { Kit } from './kit/kit.ts'
import { makeHub } from './kit/live/hub.ts'
import { quietHub } from './kit/live/index.ts'
import type { Log } from './kit/log.ts'
import { inOrder } from './kit/parts/living.ts'
import { openStorage, watched } from './kit/storage/open.ts'
import { makeThings } from './kit/things/index.ts'
import { readAssetNames } from './kit/web/assets.ts'

/** Puts the house's tools together. @param dist where the build lies, for the names of the browser files */
export function makeKit(parts: {
  settings: Settings
  secret: string
  database: Database
  log: Log
  dist: string
}): Kit {
  const { settings, secret, database, log, dist } = parts
  const kit: Kit = {
    db: database.db,
    pool: database.pool,
    settings,
    secret,
    cast: [],
    log,
    storage: watched(openStorage(settings.s3, settings.dataDir), log),
    bus: makeBus(
      FEATURES.map((feature) => feature.reactions ?? {}),
      { secret, baseUrl: settings.baseUrl },
    ),
    parts: inOrder(FEATURES.flatMap((feature) => feature.parts ?? [])),
    live: quietHub,
    things: makeThings(FEATURES.flatMap((feature) => feature.things ?? [])),
    digest: FEATURES.flatMap((feature) => feature.digest ?? []).sort((one, other) => one.order - other.order),
    carries: FEATURES.flatMap((feature) => feature.carries ?? []),
    say: (line) => process.stdout.write(`\n  ${line}\n\n`),
    asset: readAssetNames(dist),
  }
  if (settings.role === 'worker') return kit
  kit.live = makeHub({ kit, databaseUrl: database.url, topics: FEATURES.flatMap((feature) => feature.topics ?? []) })
  return kit
}

/**
 * The secret of an installation with its own database: made once, kept beside the data, readable by its owner only.
 * @param dataDir the data folder
 */
export async function ownSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'app-secret')
  await mkdir(dataDir, { recursive: true })
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(randomBytes(32).toString('base64url'))
    await file.sync()
    await file.close()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const secret = (await readFile(path, 'utf8')).trim()
  if (secret.length < 32) throw new Error(`${path} holds no secret: remove it, and everyone signs in anew`)
  return secret
}
