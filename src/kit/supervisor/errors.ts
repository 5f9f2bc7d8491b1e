/** The embedded database cannot start; `lines` are meant for the person at the terminal. */
export class EmbeddedError extends Error {
  readonly lines: string[]
  constructor(line: string, details: string[] = []) {
    super([line, ...details].join('\n'))
    this.name = 'EmbeddedError'
    this.lines = [line, ...details]
  }
}

/**
 * What to say when PostgreSQL ended instead of running.
 * @param home the data folder
 * @param line what went wrong
 * @param details its own last lines
 */
export function explain(home: string, line: string, details: string[]): EmbeddedError {
  return details.some((detail) => detail.includes('No space left on device'))
    ? new EmbeddedError(`The disk is full: make room where ${home} lies, and start again.`)
    : new EmbeddedError(line, details)
}
