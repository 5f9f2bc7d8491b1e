import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Score {
  passed: number
  failed: number
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/**
 * Runs one vitest project, its output to the terminal.
 * @param without files to leave out
 * @returns its tests, where a file that could not be read counts as a failure, and so does a run without tests
 */
export function runTests(project: string, ...without: string[]): Score {
  const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-report-'))
  const path = join(folder, 'report.json')
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${path}`]
  const env = { ...process.env, TESTS_WITHOUT: without.join(',') }
  const { status } = spawnSync('node_modules/.bin/vitest', args, { stdio: 'inherit', env })
  const score = count(path)
  rmSync(folder, { recursive: true })
  // Errors outside any test, as a promise that nobody awaited, only show in the exit status.
  if (score.failed === 0 && (status !== 0 || score.passed === 0)) score.failed = 1
  return score
}

function count(path: string): Score {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as Report
    const broken = report.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    )
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
