import { execFileSync } from 'node:child_process'

/** Before the faults: the app as it is now, in dist/. */
export default function setUp(): void {
  execFileSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' })
}
