// Builds and runs the app, again at every save. A build that fails leaves the running app alone.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, watch } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const WATCHED = ['src', 'seeds', 'migrations', 'scripts']
const SETTLE = 100

let app: ChildProcess | null = null
let changed = true
let wake = () => {}
const over = new AbortController()

for (const folder of WATCHED.filter((name) => existsSync(name)))
  watch(folder, { recursive: true }, (_, name) => {
    if (name && /\.test\.tsx?$/.test(name)) return
    changed = true
    wake()
  })

// Ctrl-C reaches the app as well: it stops its database, and we wait for that.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, async () => {
    over.abort()
    await stop()
    process.exit()
  })

while (!over.signal.aborted) {
  if (!changed)
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  // An editor saves in several steps, and git changes many files at once.
  await sleep(SETTLE)
  changed = false
  if (spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' }).status !== 0) continue
  await stop()
  if (!over.signal.aborted) app = spawn(process.execPath, ['dist/main.mjs'], { stdio: 'inherit' })
}

async function stop(): Promise<void> {
  if (!app || app.exitCode !== null || app.signalCode !== null) return
  app.kill('SIGTERM')
  await once(app, 'exit')
}
