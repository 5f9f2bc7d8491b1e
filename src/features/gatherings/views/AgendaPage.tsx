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
  const { title, lead } = agenda
  if (!frame.me)
    return (
      <SitePage frame={frame} title={title} description={lead} column>
        <PageHead title={title} lead={lead} />
        <Whole {...props} />
      </SitePage>
    )
  return (
    <AppPage frame={frame} title={title} head={{ title, lead, children: deeds(props) }}>
      <Whole {...props} />
    </AppPage>
  )
}

function deeds({ frame, agenda }: Props) {
  const t = G[frame.lang]
  if (!agenda.plan || frame.resting) return undefined
  return (
    <>
      <ButtonLink icon="plus" href={agenda.plan}>
        {t.plan}
      </ButtonLink>
      {agenda.oneCircle && (
        <ButtonLink kind="quiet" href={`${agenda.base}/prikker`}>
          {t.findDate}
        </ButtonLink>
      )}
    </>
  )
}

function Whole({ frame, agenda, shown, drafts }: Props) {
  const { lang, me } = frame
  const t = A[lang]
  return (
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
  )
}
