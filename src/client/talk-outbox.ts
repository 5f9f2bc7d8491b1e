// What was said but not yet accepted, kept on this device: a reload, or a browser that closes, loses none of it.
import { whoIsHere } from './who.ts'

/** A message on its way. */
export interface Unsent {
  key: string
  text: string
  replyTo: string
}

// Known to `draft-store.ts`, which throws it away at signing out.
const PREFIX = 'vw-outbox/'
const nameOf = (talk: string) => `${PREFIX}${whoIsHere()}/${talk}`

export function unsent(talk: string): Unsent[] {
  try {
    return JSON.parse(localStorage.getItem(nameOf(talk)) ?? '[]') as Unsent[]
  } catch {
    return []
  }
}

export function keepUnsent(talk: string, one: Unsent): void {
  write(talk, [...unsent(talk).filter(({ key }) => key !== one.key), one])
}

export function forgetUnsent(talk: string, key: string): void {
  write(
    talk,
    unsent(talk).filter((one) => one.key !== key),
  )
}

function write(talk: string, all: Unsent[]): void {
  try {
    if (all.length) localStorage.setItem(nameOf(talk), JSON.stringify(all))
    else localStorage.removeItem(nameOf(talk))
  } catch {}
}
