/** A name on two or three short lines, for the middle of the wheel. */
export function hubLines(name: string): string[] {
  const lines: string[] = []
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= 9) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.slice(0, 3).map((line) => (line.length > 13 ? `${line.slice(0, 12)}…` : line))
}
