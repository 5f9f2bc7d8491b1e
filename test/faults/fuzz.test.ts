import { expect, test } from 'vitest'
import { describe, fuzz, summary } from '../fuzz/run.ts'

// `bin/fuzz` sends more, with another seed each time.
const requests = Number(process.env.FUZZ_REQUESTS ?? 5000)
const seed = Number(process.env.FUZZ_SEED ?? 1)

test(`${requests} requests that nobody should send break nothing, show nothing and leave nothing behind`, {
  timeout: 60_000 + requests * 60,
}, async () => {
  const report = await fuzz(requests, seed)
  console.log(summary(report, seed))
  const wrong = [...report.findings.map(describe), ...report.brokenLaws]
  expect(wrong, `seed ${seed}:\n  ${wrong.join('\n  ')}\n`).toEqual([])
})
