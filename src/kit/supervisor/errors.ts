/** The embedded database cannot start; `lines` are meant for the person at the terminal. */
export class EmbeddedError extends Error {
  readonly lines: string[]
  constructor(line: string, details: string[] = []) {
    super([line, ...details].join('\n'))
    this.name = 'EmbeddedError'
    this.lines = [line, ...details]
  }
}
