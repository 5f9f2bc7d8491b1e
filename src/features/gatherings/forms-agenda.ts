import type { GatheringLine } from './queries.ts'
import type { LinesPage } from './queries-agenda.ts'

/** What a calendar is of. */
export interface Agenda {
  title: string
  lead: string
  /** Its address. */
  base: string
  /** What an empty one says. */
  none: 'circle' | 'mine' | 'circles' | 'open'
  /** Which filter is on; left out where there are none. */
  wie?: 'mine' | 'circles' | 'open'
  /** Where one plans; left out where one can't. */
  plan?: string
  /** Every gathering is of this circle, so that it needs not be said. */
  oneCircle?: boolean
}

/** What of it is in view. */
export type Shown =
  | { view: 'list'; older: boolean; coming: LinesPage | null; past: LinesPage | null }
  | { view: 'month'; month: string; lines: GatheringLine[] }
  | { view: 'where'; lines: GatheringLine[] }

/** What the filters are called in an address; one's circles are what one sees without. */
export const WIE = { mine: 'mij', circles: '', open: 'iedereen' } as const

/** The address of a calendar. @param ask what is asked of it; what is empty is left out */
export function agendaHref({ base, wie }: Pick<Agenda, 'base' | 'wie'>, ask: Record<string, string> = {}): string {
  const all = Object.entries({ wie: wie ? WIE[wie] : '', ...ask }).filter(([, value]) => value)
  return all.length > 0 ? `${base}?${new URLSearchParams(all)}` : base
}
