import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Frame } from '#ui/frame.ts'
import type { Desk } from '../access.ts'
import { deskHref } from '../access.ts'
import type { Case, Figures } from '../queries-reports.ts'
import { R } from '../words-reports.ts'
import { CaseRows } from './CaseRows.tsx'

interface Props {
  frame: Frame
  desk: Desk
  waiting: Case[]
  years: Figures[]
  note?: string
}

/** `/beheer/meldingen`: what nobody in a circle can decide, and how many there were each year. */
export function SiteReportsPage({ frame, desk, waiting, years, note }: Props) {
  const { lang } = frame
  const t = R[lang]
  return (
    <AppPage frame={frame} title={t.site} head={{ title: t.site, lead: t.siteLead }}>
      <div class="stack gap-6">
        {note && (
          <Alert tone="success" live>
            {note}
          </Alert>
        )}
        <section class="stack" aria-labelledby="h-wacht">
          <h2 id="h-wacht">{t.waiting}</h2>
          {waiting.length === 0 ? (
            <p class="muted">{t.siteEmpty}</p>
          ) : (
            <CaseRows lang={lang} base={deskHref(desk)} cases={waiting} />
          )}
        </section>
        <section class="stack" aria-labelledby="h-aantal">
          <h2 id="h-aantal">{t.figures}</h2>
          <p>{years.length === 0 ? t.figuresEmpty : t.figuresLead}</p>
          {years.length > 0 && <Table {...{ frame, years }} />}
        </section>
      </div>
    </AppPage>
  )
}

function Table({ frame: { lang }, years }: Pick<Props, 'frame' | 'years'>) {
  const t = R[lang]
  const keys = Object.keys(t.columns) as (keyof typeof t.columns)[]
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="table-wrap" tabIndex={0} aria-label={t.figuresTable}>
        <table class="table">
          <thead>
            <tr>
              {keys.map((key) => (
                <th scope="col">{t.columns[key]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr>
                {keys.map((key) => (
                  <td>{year[key]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div>
        <ButtonLink kind="quiet" lead="download" href="/beheer/meldingen/cijfers.csv">
          {t.download}
        </ButtonLink>
      </div>
    </>
  )
}
