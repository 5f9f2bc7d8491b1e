import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SettingsError } from './kit/env.ts'
import { serveHouse } from './serve.ts'

const dist = dirname(fileURLToPath(import.meta.url))

try {
  await serveHouse(process.env, dist)
} catch (error) {
  const lines = error instanceof SettingsError ? error.lines : [error instanceof Error ? error.message : String(error)]
  for (const line of lines) console.error(`vliegwiel: ${line}`)
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) console.error(error.stack)
  process.exit(1)
}
