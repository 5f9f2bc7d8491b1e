import { execFileSync } from 'node:child_process'
import { dirname } from 'node:path'

/** Before the faults: the app as it is now, in dist/, so that no command builds it again beside an app that runs. */
export default function setUp(): void {
  const PATH = `${dirname(process.execPath)}:${process.env.PATH}`
  execFileSync('sh', ['-euc', '. ./bin/lib/built.sh'], { stdio: 'inherit', env: { ...process.env, PATH } })
}
