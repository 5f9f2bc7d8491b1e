import { Logger } from 'graphile-worker'
import type { LogLevel } from './env.ts'

const ORDER: Record<LogLevel, number> = { debug: 0, info: 1, warn: 2, error: 3 }

export type Log = (level: LogLevel, message: string, fields?: Record<string, unknown>) => void

/**
 * JSON lines on standard output. Callers never pass secrets, addresses or what people typed.
 * @param least lines below this level are left out
 */
export function jsonLog(
  least: LogLevel,
  write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Log {
  return (level, message, fields) => {
    if (ORDER[level] < ORDER[least]) return
    write(JSON.stringify({ at: new Date().toISOString(), level, message, ...fields }))
  }
}

/** What went wrong, in a form that a log line can hold. */
export function errorFields(error: unknown): { error: string; stack?: string } {
  if (!(error instanceof Error)) return { error: String(error) }
  // Drizzle puts the whole query and its parameters, so also what people typed, in the message.
  const cause = error.cause instanceof Error ? error.cause : error
  const message = cause === error && error.message.startsWith('Failed query') ? 'database query failed' : cause.message
  return { error: message, stack: (cause.stack ?? '').split('\n').slice(1, 8).join('\n') }
}

/** The job queue's own logger, which says only warnings and errors here. */
export function jobLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log(level === 'error' ? 'error' : 'warn', message, { part: 'jobs' })
  })
}
