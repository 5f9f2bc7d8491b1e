import type { Lang } from '#kit/i18n.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Empty } from '#ui/Empty.tsx'
import { GatheringLines } from '#ui/GatheringLines.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { type Agenda, agendaHref, type Shown } from '../forms-agenda.ts'
import type { GatheringLine } from '../queries.ts'
import { itemOf } from '../queries-next.ts'
import { G } from '../words.ts'
import { A } from '../words-agenda.ts'

interface Props {
  lang: Lang
  agenda: Agenda
  shown: Extract<Shown, { view: 'list' }>
  drafts: GatheringLine[]
}

/** What comes, and below it what was. */
export function AgendaList({ lang, agenda, shown, drafts }: Props) {
  const t = A[lang]
  const { coming, past, older } = shown
  const rows = (lines: GatheringLine[]) => (
    <GatheringLines lang={lang} items={lines.map((line) => itemOf(lang, line, agenda.oneCircle ?? false))} />
  )
  return (
    <div class="stack gap-7">
      {older && (
        <p>
          <TextLink href={agendaHref(agenda)} lead="arrow-left">
            {t.toComing}
          </TextLink>
        </p>
      )}
      {coming && (
        <section class="stack gap-4" aria-labelledby="h-komt">
          <h2 id="h-komt">{t.coming}</h2>
          {coming.lines.length > 0 ? (
            rows(coming.lines)
          ) : (
            <Empty title={t.noneTitle} level={3}>
              {t.none[agenda.none]}
            </Empty>
          )}
          {coming.next && (
            <div>
              <ButtonLink kind="quiet" rel="next" href={agendaHref(agenda, { later: coming.next })}>
                {t.later}
              </ButtonLink>
            </div>
          )}
        </section>
      )}
      {drafts.length > 0 && (
        <section class="stack gap-4" aria-labelledby="h-schetsen">
          <h2 id="h-schetsen">{G[lang].drafts}</h2>
          {rows(drafts)}
        </section>
      )}
      {past && (older || past.lines.length > 0) && (
        <section class="stack gap-4" aria-labelledby="h-was">
          <h2 id="h-was">{t.past}</h2>
          {past.lines.length > 0 ? rows(past.lines) : <p class="muted">{t.nonePast}</p>}
          {past.next && (
            <div>
              <ButtonLink kind="quiet" rel="next" href={agendaHref(agenda, { eerder: past.next })}>
                {t.earlier}
              </ButtonLink>
            </div>
          )}
        </section>
      )}
    </div>
  )
}
