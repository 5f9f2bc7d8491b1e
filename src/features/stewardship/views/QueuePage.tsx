import type { FieldErrors } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import { type Desk, deskHref } from '../access.ts'
import type { AfterCase, Case } from '../queries-reports.ts'
import { R } from '../words-reports.ts'
import { CaseRows } from './CaseRows.tsx'
import { SlowPanel } from './SlowPanel.tsx'

interface Props {
  frame: Frame
  desk: Desk
  waiting: Case[]
  decided: { cases: Case[]; next: AfterCase | null }
  /** This is not the first page. */
  further: boolean
  note?: string
  errors?: FieldErrors
}

/** `/kringen/:slug/beheer/meldingen`: what was reported, what was done with it, and how fast the circle goes. */
export function QueuePage({ frame, desk, waiting, decided, further, note, errors }: Props) {
  const { lang } = frame
  const t = R[lang]
  const base = deskHref(desk)
  const { next } = decided
  return (
    <AppPage frame={frame} title={t.desk} head={{ title: t.desk, lead: t.deskLead }}>
      <div class="split">
        <div class="stack gap-6">
          {note && (
            <Alert tone="success" live>
              {note}
            </Alert>
          )}
          {!further && (
            <section class="stack" aria-labelledby="h-wacht">
              <h2 id="h-wacht">{t.waiting}</h2>
              {waiting.length === 0 ? (
                <Empty title={t.waitingEmpty} level={3}>
                  {t.waitingEmptyLead}
                </Empty>
              ) : (
                <CaseRows {...{ lang, base }} cases={waiting} />
              )}
            </section>
          )}
          {decided.cases.length > 0 && (
            <section class="stack" aria-labelledby="h-beslist">
              <h2 id="h-beslist">{t.handled}</h2>
              <CaseRows {...{ lang, base }} cases={decided.cases} />
            </section>
          )}
          {next && (
            <div>
              <ButtonLink kind="quiet" href={`${base}?na=${next.micros}.${next.id}`} rel="next">
                {t.older}
              </ButtonLink>
            </div>
          )}
        </div>
        <aside>{desk.circle && <SlowPanel {...{ lang, base, errors }} seconds={desk.circle.slowSeconds} />}</aside>
      </div>
    </AppPage>
  )
}
