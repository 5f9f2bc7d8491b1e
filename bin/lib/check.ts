// Runs the checks that are named, one after another, also after a failure. Last line: `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { findDistribution, installDistribution, startDistribution } from './distribution.ts'
import { runTests, type Score } from './tests.ts'

const node = process.execPath
// Colours are for a terminal, not for a log.
const plain = process.stdout.isTTY ? [] : ['--colors=off']
if (!process.stdout.isTTY) process.env.NO_COLOR = '1'

/** Name on the command line, what it is called, and how it runs. */
const CHECKS: Record<string, { title: string; run(): Score }> = {
  structure: { title: 'Structure', run: () => command(node, 'scripts/structure.ts') },
  types: { title: 'Types', run: () => command('node_modules/.bin/tsc', '--noEmit') },
  lint: {
    title: 'Lint and format',
    run: () => command('node_modules/.bin/biome', 'ci', '--reporter=summary', ...plain, '.'),
  },
  build: { title: 'Build', run: () => command(node, 'scripts/build.ts') },
  unit: { title: 'Tests on PostgreSQL', run: () => runTests('unit') },
  distribution: { title: "Tests on the distribution's PostgreSQL", run: onDistribution },
  e2e: { title: 'Journeys in a browser', run: () => runTests('e2e') },
  faults: { title: 'Faults', run: () => runTests('faults') },
}

const total: Score = { passed: 0, failed: 0 }
for (const name of process.argv.slice(2)) {
  const check = CHECKS[name]
  if (!check) throw new Error(`There is no check called ${name}: ${Object.keys(CHECKS).join(', ')}`)
  console.log(`\n== ${check.title}`)
  const started = performance.now()
  const { passed, failed } = check.run()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${failed ? `${failed} FAILED` : 'ok'} in ${seconds} s`)
  total.passed += passed
  total.failed += failed
}
process.exitCode = total.failed || !total.passed ? 1 : 0
console.log(`\n${total.passed} passed, ${total.failed} failed`)

function command(program: string, ...args: string[]): Score {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit' })
  if (error) console.log(error.message)
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** The tests once more on the PostgreSQL of the system's packages. Where there is none: skipped, but in CI a failure. */
function onDistribution(): Score {
  if (!findDistribution()) installDistribution()
  try {
    const server = startDistribution()
    if (!server) {
      console.log('skipped: install the package postgresql (15 or newer), or run this as root on Debian or Ubuntu')
      return { passed: 0, failed: process.env.CI || process.getuid?.() === 0 ? 1 : 0 }
    }
    console.log(`PostgreSQL ${server.version}`)
    process.env.TEST_DATABASE_URL = server.url
    try {
      // These never ask it anything.
      return runTests('unit', 'src/kit/supervisor/**', 'src/client/**', 'src/ui/**')
    } finally {
      delete process.env.TEST_DATABASE_URL
      server.stop()
    }
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error))
    return { passed: 0, failed: 1 }
  }
}
