// Sends a house of its own many requests that nobody should send, and says what broke. See bin/fuzz --help.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '50000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    help: { type: 'boolean', short: 'h' },
  },
})
if (values.help) {
  console.log(
    'bin/fuzz [--requests 50000] [--seed N]\nThe same seed sends the same requests. A failure prints the smallest request that still fails.',
  )
  process.exit(0)
}
for (const name of ['requests', 'seed'] as const)
  if (!/^\d{1,9}$/.test(values[name])) {
    console.error(`--${name} is a whole number`)
    process.exit(2)
  }
console.log(`fuzz: ${values.requests} requests, seed ${values.seed}`)
const { status } = spawnSync('node_modules/.bin/vitest', ['run', '--project', 'faults', 'test/faults/fuzz.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_REQUESTS: values.requests, FUZZ_SEED: values.seed },
})
process.exit(status ?? 1)
