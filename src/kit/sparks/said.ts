import type { Made, SparkKind } from './index.ts'

const SAID = /^([a-z]{2,20}(?:-[a-z]{2,20})?):([0-9A-Za-z-]{1,60})$/

/**
 * What a new thing says that it came out of, as in `ask:0123456789ab`.
 * @param among the kinds that it may come out of
 * @returns null when it says nothing that can be; whether it exists, and for whom, `kit.things` says
 */
export function saidSource(text: string | undefined, among: readonly SparkKind[]): Made | null {
  const [, kind, id] = SAID.exec(text ?? '') ?? []
  return kind && id && (among as readonly string[]).includes(kind) ? { kind: kind as SparkKind, id } : null
}
