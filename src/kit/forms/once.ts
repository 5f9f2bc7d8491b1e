import { newId } from '../id.ts'
import type { Typed } from './read.ts'

/** The key with which a form is taken once, however often it is sent: as it came back, or a new one. */
export function onceOf(typed: Typed): string {
  return /^[0-9a-z]{12}$/.test(typed.eens ?? '') ? (typed.eens ?? '') : newId()
}
