import { searchWords } from '#kit/text/words.ts'
import { REGIONS, ROLES } from './forms.ts'
import type { After, DirectoryFilter } from './queries-directory.ts'

type Asked = Record<string, string | undefined>

/** The filters in an address. What is not one of them is as if it was not said. */
export function readFilter(asked: Asked): DirectoryFilter {
  const q = (asked.q ?? '').trim().slice(0, 200)
  return {
    q,
    words: searchWords(q),
    role: oneOf(ROLES, asked.rol),
    region: oneOf(REGIONS, asked.regio),
    opgave: (asked.opgave ?? '').trim().toLowerCase().slice(0, 60),
    after: readAfter(asked.na),
  }
}

/** The address of the same list with other filters, or further on. @param shown how many stand before it */
export function filterQuery(filter: DirectoryFilter, after?: After, shown?: number): string {
  const said = new URLSearchParams()
  if (filter.q) said.set('q', filter.q)
  if (filter.role) said.set('rol', filter.role)
  if (filter.region) said.set('regio', filter.region)
  if (filter.opgave) said.set('opgave', filter.opgave)
  if (after) said.set('na', placeOf(after))
  if (shown) said.set('tot', String(shown))
  const text = said.toString()
  return text && `?${text}`
}

/** A place in the list, as it stands in an address. */
export function placeOf(after: After): string {
  return `${after.fit}-${after.activeAt}-${after.personId}`
}

/** How many members stood before this page: only for the sentence that says so. */
export function readShown(asked: Asked): number {
  return /^\d{1,6}$/.test(asked.tot ?? '') && asked.na ? Number(asked.tot) : 0
}

function readAfter(text: string | undefined): After | null {
  const parts = /^(\d{1,3})-(\d{1,17})-([0-9a-z]{12})$/.exec(text ?? '')
  return parts ? { fit: Number(parts[1]), activeAt: parts[2] ?? '', personId: parts[3] ?? '' } : null
}

function oneOf(all: readonly string[], said: string | undefined): string {
  return said && all.includes(said) ? said : ''
}
