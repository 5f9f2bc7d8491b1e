// A stand-in for the app, to be killed by tests: starts the embedded database, says so in one JSON line, and stays.
import { type EmbeddedError, startEmbedded } from './index.ts'

try {
  const log = (_: string, message: string) => process.stderr.write(`${message}\n`)
  const { url, fresh } = await startEmbedded({ dataDir: process.argv[2] as string, log })
  process.stdout.write(`${JSON.stringify({ url, fresh })}\n`)
  setInterval(() => {}, 60_000)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: (error as EmbeddedError).lines ?? [String(error)] })}\n`)
  process.exitCode = 1
}
