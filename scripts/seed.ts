// Fills a circle with many members, for looking at the scale: node scripts/seed.ts --members 10000 [--circle schaalkring]
// On DATABASE_URL, else on the embedded database of DATA_DIR, which it starts when the app does not run.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { SEEDING, seedScale } from '../seeds/scale.ts'
import { migrate } from '../src/kit/db/migrate.ts'
import { addressOf } from '../src/kit/supervisor/connect.ts'
import { openHome } from '../src/kit/supervisor/home.ts'
import { startEmbedded } from '../src/kit/supervisor/index.ts'
import { findPostmaster } from '../src/kit/supervisor/postmaster.ts'

const { values } = parseArgs({
  options: { members: { type: 'string', default: '10000' }, circle: { type: 'string', default: 'schaalkring' } },
})
const members = Number(values.members)
if (!Number.isInteger(members) || members < 1 || members > 1_000_000 || !/^[a-z0-9-]{2,60}$/.test(values.circle)) {
  console.error('Say how many, from 1 to 1000000, and where: bin/seed --members 10000 --circle schaalkring')
  process.exit(2)
}

const { url, close } = await findDatabase()
try {
  await migrate(url)
  const client = new pg.Client({ connectionString: url, application_name: 'vliegwiel-seed' })
  await client.connect()
  const started = performance.now()
  const added = await seedScale(client, {
    members,
    circle: values.circle,
    progress: (added, missing, indexing) =>
      process.stderr.write(`\r  ${added} of ${missing} added${indexing ? '; building indexes' : ''} `),
  })
  await client.end()
  const seconds = (performance.now() - started) / 1000
  process.stderr.write('\n')
  console.log(
    `${added} members added to /kringen/${values.circle} in ${seconds.toFixed(1)} s (${Math.round(added / seconds)} a second, indexes included)`,
  )
} finally {
  await close()
}

async function findDatabase(): Promise<{ url: string; close: () => Promise<void> }> {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, close: async () => {} }
  const home = openHome(process.env.DATA_DIR ?? 'data')
  const running = findPostmaster(join(home, 'postgres'))
  if (running?.socketDir) {
    const password = readFileSync(join(home, 'postgres.password'), 'utf8').trim()
    return { url: addressOf(running.socketDir, password), close: async () => {} }
  }
  const { url, stop } = await startEmbedded({ dataDir: home, log: (_, line) => console.error(line), settings: SEEDING })
  return { url, close: stop }
}
