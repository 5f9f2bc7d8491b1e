/** By field name: what was typed, and what stood there before. */
export type Kept = Record<string, [value: string, original: string]>

const PREFIX = 'vw-draft/'
/** What was said but not sent yet: see `talk-outbox.ts`. */
const UNSENT = 'vw-outbox/'
const nameOf = (who: string, key: string) => `${PREFIX}${who}/${key}`

/** Keeps a draft for one person on this device. A full or closed storage is no reason to disturb anyone. */
export function keep(who: string, key: string, draft: Kept): void {
  try {
    localStorage.setItem(nameOf(who, key), JSON.stringify(draft))
  } catch {}
}

export function kept(who: string, key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(nameOf(who, key)) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

export function throwAway(who: string, key: string): void {
  sweep((name) => name === nameOf(who, key))
}

/** What was sent after all by another form than the one it was typed in: drafts with nothing but these values. */
export function throwSentAway(who: string, sent: readonly string[]): void {
  const prefix = nameOf(who, '')
  sweep((name) => {
    if (!name.startsWith(prefix)) return false
    const values = Object.values(kept(who, name.slice(prefix.length)) ?? {}).map(([value]) => value)
    return values.length > 0 && values.every((value) => sent.includes(value))
  })
}

/** At signing out. */
export function throwAllAway(): void {
  sweep(() => true, [PREFIX, UNSENT])
}

/** When somebody else turns out to use this device. A stranger may be the same person whose session ran out. */
export function throwOthersAway(who: string): void {
  if (who) sweep((name) => !name.startsWith(nameOf(who, '')) && !name.startsWith(nameOf('', '')))
}

function sweep(which: (name: string) => boolean, prefixes = [PREFIX]): void {
  try {
    for (const name of Object.keys(localStorage)) {
      if (prefixes.some((prefix) => name.startsWith(prefix)) && which(name)) localStorage.removeItem(name)
    }
  } catch {}
}
