import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { Agenda, Shown } from '../forms-agenda.ts'
import type { GatheringLine } from '../queries.ts'
import { G } from '../words.ts'
import { A } from '../words-agenda.ts'
import { AgendaFilters } from './AgendaFilters.tsx'
import { AgendaList } from './AgendaList.tsx'
import { MonthView } from './MonthView.tsx'
import { WhereView } from './WhereView.tsx'

interface Props {
  frame: Frame
  agenda: Agenda
  shown: Shown
  drafts: GatheringLine[]
}

/** `/agenda` and `/kringen/:slug/agenda`. */
export function AgendaPage(props: Props) {
  const { frame, agenda } = props
  if (!frame.me)
    return (
      <SitePage frame={frame} title={agenda.title} description={agenda.lead} column>
        <Whole {...props} />
      </SitePage>
    )
  return (
    <AppPage frame={frame} title={agenda.title}>
      <Whole {...props} />
    </AppPage>
  )
}

function Whole({ frame, agenda, shown, drafts }: Props) {
  const { lang, me } = frame
  const t = A[lang]
  const plan = agenda.plan && !frame.resting && (
    <ButtonLink icon="plus" href={agenda.plan}>
      {G[lang].plan}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={agenda.title} lead={agenda.lead}>
        {plan}
        {plan && agenda.oneCircle && (
          <ButtonLink kind="quiet" href={`${agenda.base}/prikker`}>
            {G[lang].findDate}
          </ButtonLink>
        )}
      </PageHead>
      <div class="stack gap-6">
        <AgendaFilters lang={lang} agenda={agenda} view={shown.view} />
        {shown.view === 'month' && <MonthView lang={lang} agenda={agenda} month={shown.month} lines={shown.lines} />}
        {shown.view === 'where' && <WhereView lang={lang} agenda={agenda} lines={shown.lines} />}
        {shown.view === 'list' && <AgendaList lang={lang} agenda={agenda} shown={shown} drafts={drafts} />}
        <p>
          <TextLink href={me ? '/ik/agenda' : '/agenda.ics'} lead="calendar-plus">
            {t.follow}
          </TextLink>
        </p>
      </div>
    </>
  )
}
