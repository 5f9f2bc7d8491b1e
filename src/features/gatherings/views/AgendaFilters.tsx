import type { Lang } from '#kit/i18n.ts'
import { Chip } from '#ui/Chip.tsx'
import { A } from '../words-agenda.ts'
import type { Agenda, Shown } from './AgendaPage.tsx'

const WIE = { mine: 'mij', circles: '', open: 'iedereen' } as const

/** The address of a calendar. @param ask what is asked of it; what is empty is left out */
export function agendaHref({ base, wie }: Pick<Agenda, 'base' | 'wie'>, ask: Record<string, string> = {}): string {
  const all = Object.entries({ wie: wie ? WIE[wie] : '', ...ask }).filter(([, value]) => value)
  return all.length > 0 ? `${base}?${new URLSearchParams(all)}` : base
}

/** How one looks, and at what. */
export function AgendaFilters({ lang, agenda, view }: { lang: Lang; agenda: Agenda; view: Shown['view'] }) {
  const t = A[lang]
  const beeld = { list: '', month: 'maand', where: 'waar' } as const
  return (
    <div class="agenda-filters">
      <nav class="cluster" aria-label={t.views}>
        <Chip href={agendaHref(agenda)} icon="list" current={view === 'list'}>
          {t.list}
        </Chip>
        <Chip href={agendaHref(agenda, { beeld: 'maand' })} icon="calendar" current={view === 'month'}>
          {t.month}
        </Chip>
        <Chip href={agendaHref(agenda, { beeld: 'waar' })} icon="map-pin" current={view === 'where'}>
          {t.where}
        </Chip>
      </nav>
      {agenda.wie && (
        <nav class="cluster" aria-label={t.whose}>
          {(['mine', 'circles', 'open'] as const).map((wie) => (
            <Chip href={agendaHref({ ...agenda, wie }, { beeld: beeld[view] })} current={agenda.wie === wie}>
              {t[wie]}
            </Chip>
          ))}
        </nav>
      )}
    </div>
  )
}
