import { readFileSync } from 'node:fs'

/** Mails as programs write them, each in a file of its own. */
export type Sample = 'away' | 'gmail' | 'html-only' | 'iphone' | 'outlook' | 'plain' | 'spoof'

/** One of the mails in the folder, as it comes off the wire. */
export function sample(name: Sample, parts: { from: string; to: string }): Uint8Array {
  const text = readFileSync(new URL(`./mails/${name}.eml`, import.meta.url), 'utf8')
  const filled = text.replaceAll('{{from}}', parts.from).replaceAll('{{to}}', parts.to)
  return Buffer.from(filled.replace(/\r?\n/g, '\r\n'))
}

/** A mail made up on the spot. */
export function mailOf(headers: Record<string, string>, body: string): Uint8Array {
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
}
