// Reads the small part of YAML that publiccode.yml is written in, and refuses the rest rather than guess.

/** Thrown with the number of the line that could not be read. */
export class YamlError extends Error {}

export type Yaml = string | boolean | Yaml[] | { [key: string]: Yaml }

interface Line {
  indent: number
  text: string
  /** From 1. */
  at: number
}

const KEY = /^([A-Za-z][\w-]*):(?:\s+(.*))?$/

/**
 * Reads block mappings, block lists, plain and quoted strings, true and false, and folded (>) or literal (|) text.
 * Everything else in YAML (anchors, tags, flow, numbers, several documents) is refused, and so is a key that comes twice.
 * @param source the text of the file
 * @throws YamlError with the line
 */
export function readYaml(source: string): Yaml {
  const lines = source.split(/\r?\n/).map((text, index) => lineOf(text, index + 1))
  const reader = new Reader(lines)
  const value = reader.block(0)
  reader.end()
  return value
}

function lineOf(raw: string, at: number): Line {
  if (/^\s*\t/.test(raw)) throw new YamlError(`line ${at}: indent with spaces, not with tabs`)
  return { indent: raw.length - raw.trimStart().length, text: raw.trim(), at }
}

class Reader {
  #next = 0
  readonly #lines: Line[]
  constructor(lines: Line[]) {
    this.#lines = lines
  }

  /** The mapping or list that begins here, indented by exactly as much. */
  block(indent: number): Yaml {
    const line = this.#peek()
    if (!line || line.indent !== indent) throw new YamlError(`line ${line?.at ?? 'last'}: something is missing here`)
    return line.text.startsWith('- ') ? this.#list(indent) : this.#mapping(indent)
  }

  /** @throws when something is left */
  end(): void {
    const line = this.#peek()
    if (line) throw new YamlError(`line ${line.at}: this is not indented as the rest`)
  }

  #list(indent: number): Yaml[] {
    const items: Yaml[] = []
    for (let line = this.#peek(); line?.indent === indent && line.text.startsWith('- '); line = this.#peek()) {
      const inner = line.text.slice(2).trimStart()
      if (KEY.test(inner)) {
        // A mapping in a list: its first key stands behind the dash, the others below it.
        const deeper = indent + line.text.length - inner.length
        this.#lines[this.#next] = { indent: deeper, text: inner, at: line.at }
        items.push(this.#mapping(deeper))
      } else {
        this.#next++
        items.push(scalar(inner, line.at))
      }
    }
    return items
  }

  #mapping(indent: number): { [key: string]: Yaml } {
    const map: { [key: string]: Yaml } = {}
    for (let line = this.#peek(); line?.indent === indent; line = this.#peek()) {
      const [, key, rest] = KEY.exec(line.text) ?? []
      if (!key) throw new YamlError(`line ${line.at}: "key: value" is needed`)
      if (Object.hasOwn(map, key)) throw new YamlError(`line ${line.at}: ${key} is there twice`)
      this.#next++
      map[key] = this.#valueOf(withoutComment(rest ?? ''), line)
    }
    return map
  }

  #valueOf(rest: string, { indent, at }: Line): Yaml {
    if (rest === '>' || rest === '|') return this.#text(indent, rest === '>' ? ' ' : '\n', at)
    if (rest !== '') return scalar(rest, at)
    const below = this.#peek()
    if (!below || below.indent <= indent) throw new YamlError(`line ${at}: a value is missing`)
    return this.block(below.indent)
  }

  #text(indent: number, glue: string, at: number): string {
    const words: string[] = []
    for (let line = this.#lines[this.#next]; line && (line.indent > indent || line.text === ''); ) {
      if (line.text !== '') words.push(line.text)
      line = this.#lines[++this.#next]
    }
    if (words.length === 0) throw new YamlError(`line ${at}: the text is missing`)
    return `${words.join(glue)}\n`
  }

  /** The next line that is not empty and not a comment. */
  #peek(): Line | undefined {
    let line = this.#lines[this.#next]
    while (line && (line.text === '' || line.text.startsWith('#'))) line = this.#lines[++this.#next]
    return line
  }
}

function scalar(written: string, at: number): string | boolean {
  const text = withoutComment(written)
  if (text === 'true' || text === 'false') return text === 'true'
  const quoted = /^"([^"\\]*)"$|^'([^']*)'$/.exec(text)
  if (quoted) return quoted[1] ?? quoted[2] ?? ''
  if (/^[-+.]?\d/.test(text)) throw new YamlError(`line ${at}: put quotes around what begins with a digit`)
  if (/^(null|~|yes|no|on|off)?$/i.test(text) || /^["'&*!|>%@`{}[\],?#]|^- |: |:$/.test(text))
    throw new YamlError(`line ${at}: ${text || 'nothing'} is more YAML than is read here; put it in quotes`)
  return text
}

function withoutComment(text: string): string {
  return /^["']/.test(text) ? text.replace(/^("[^"]*"|'[^']*')\s+#.*$/, '$1') : text.replace(/(^|\s)#.*$/, '').trimEnd()
}
