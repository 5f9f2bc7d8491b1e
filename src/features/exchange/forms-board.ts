import { REGIONS } from '#features/members/access.ts'
import type { After, BoardFilter } from './queries-board.ts'

type Asked = Record<string, string | undefined>

const KINDS: Record<string, BoardFilter['kind']> = { vraag: 'ask', aanbod: 'offer' }
const STATES: Record<string, BoardFilter['state']> = {
  open: 'open',
  beantwoord: 'answered',
  gesloten: 'closed',
  wacht: 'waiting',
}

/** A kind as it stands in an address. */
export function kindWord(kind: 'ask' | 'offer'): string {
  return kind === 'ask' ? 'vraag' : 'aanbod'
}

/** The kind behind a word in an address, or nothing. */
export function kindOf(word: string | undefined): BoardFilter['kind'] {
  return KINDS[word ?? ''] ?? ''
}

/** The filters in an address. What is not one of them is as if it was not said. */
export function readFilter(asked: Asked): BoardFilter {
  return {
    kind: kindOf(asked.soort),
    q: (asked.q ?? '').trim().slice(0, 200),
    tag: (asked.woord ?? '').trim().toLowerCase().slice(0, 60),
    opgave: (asked.opgave ?? '').trim().toLowerCase().slice(0, 60),
    region: REGIONS.find((region) => region === asked.regio) ?? '',
    state: STATES[asked.stand ?? ''] ?? '',
    mine: asked.van === 'mij',
    forMe: asked.past === 'mij',
    after: readAfter(asked.na),
  }
}

/** The address of the same list with other filters; where it goes on belongs to the old list and is left out. */
export function boardHref(base: string, filter: BoardFilter, change: Partial<BoardFilter> = {}): string {
  const { kind, q, tag, opgave, region, state, mine, forMe, after } = { ...filter, after: null, ...change }
  const said = new URLSearchParams()
  if (kind) said.set('soort', kindWord(kind))
  if (q) said.set('q', q)
  if (tag) said.set('woord', tag)
  if (opgave) said.set('opgave', opgave)
  if (region) said.set('regio', region)
  if (state) said.set('stand', Object.keys(STATES).find((word) => STATES[word] === state) ?? '')
  if (mine) said.set('van', 'mij')
  if (forMe) said.set('past', 'mij')
  if (after) said.set('na', placeOf(after))
  const text = said.toString()
  return text ? `${base}?${text}` : base
}

/** A place in a list, as it stands in an address. */
export function placeOf({ fit, micros, id }: After): string {
  return `${fit}-${micros}-${id}`
}

/** Whether anything is asked of the list besides what it is. */
export function isFiltered({ q, tag, opgave, region, state, mine, forMe }: BoardFilter): boolean {
  return Boolean(q || tag || opgave || region || state || mine || forMe)
}

function readAfter(text: string | undefined): After | null {
  const parts = /^(\d{1,3})-(\d{1,17})-([0-9a-z]{12})$/.exec(text ?? '')
  return parts ? { fit: Number(parts[1]), micros: parts[2] ?? '', id: parts[3] ?? '' } : null
}
