import { ListError, MOST_CHARACTERS } from './file.ts'

/**
 * The objects of a JSON array, or of a line each, one at a time: the whole never stands in memory.
 * @throws ListError when it breaks off, or something else stands between
 */
export async function* objectsIn(text: AsyncIterable<string>): AsyncGenerator<Record<string, unknown>, undefined> {
  let held = ''
  let depth = 0
  let quoted = false
  let escaped = false
  let nth = 0
  for await (const piece of text) {
    let from = 0
    for (let at = 0; at < piece.length; at++) {
      const letter = piece[at] as string
      if (depth === 0) {
        if (letter === '{') {
          depth = 1
          from = at
        } else if (!/[[\],\s\ufeff]/.test(letter)) throw broken(nth)
      } else if (quoted) {
        if (escaped) escaped = false
        else if (letter === '\\') escaped = true
        else if (letter === '"') quoted = false
      } else if (letter === '"') quoted = true
      else if (letter === '{' || letter === '[') depth++
      else if (letter === '}' || letter === ']') {
        depth--
        if (depth === 0) {
          yield readObject(held + piece.slice(from, at + 1), nth++)
          held = ''
          from = at + 1
        }
      }
    }
    if (depth > 0) held += piece.slice(from)
    if (held.length > MOST_CHARACTERS) throw broken(nth)
  }
  if (depth > 0) throw broken(nth)
  return undefined
}

function readObject(text: string, nth: number): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    throw broken(nth)
  }
}

const broken = (nth: number) =>
  new ListError(`Na rij ${nth} is dit geen JSON meer. Verwacht: een lijst met voorwerpen.`)
