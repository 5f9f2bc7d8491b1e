import type { Lang } from '#kit/i18n.ts'
import { Chip } from '#ui/Chip.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { type Agenda, agendaHref, type Shown } from '../forms-agenda.ts'
import { A } from '../words-agenda.ts'

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
      {agenda.oneCircle && <TextLink href="/agenda">{t.circles}</TextLink>}
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
