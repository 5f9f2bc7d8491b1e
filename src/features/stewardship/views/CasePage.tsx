import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Thing } from '#kit/things/index.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextLink } from '#ui/TextLink.tsx'
import { Time } from '#ui/Time.tsx'
import { type Desk, deskHref } from '../access.ts'
import type { Case, ReportLine } from '../queries-reports.ts'
import { R } from '../words-reports.ts'
import { CaseDecision } from './CaseDecision.tsx'
import { DecideForm } from './DecideForm.tsx'
import { SaidThen } from './SaidThen.tsx'

interface Props {
  frame: Frame
  desk: Desk
  one: Case
  reports: ReportLine[]
  /** As the viewer may reach it now; null when they may not. */
  thing: Thing | null
  typed?: Typed
  errors?: FieldErrors
}

/** `…/beheer/meldingen/:id`: what was reported, by whom and why, and what is decided. */
export function CasePage({ frame, desk, one, reports, thing, typed, errors = {} }: Props) {
  const { lang } = frame
  const t = R[lang]
  const base = deskHref(desk)
  const title = t.aboutKind(one.thing.kind)
  return (
    <AppPage frame={frame} title={title}>
      <p class="crumb">
        <TextLink href={base} lead="arrow-left">
          {t.back}
        </TextLink>
      </p>
      <div class="page-head">
        <h1>{title}</h1>
        <p>
          {t.kindLine(t.times(one.count))}, <Time at={one.openedAt} lang={lang} />
        </p>
      </div>
      <div class="stack gap-5 narrow">
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <SaidThen
          {...{ lang }}
          kind={one.thing.kind}
          title={one.title}
          said={one.said}
          maker={one.maker?.name ?? null}
          heading={t.asItWas}
        />
        {thing ? (
          <p>
            <a href={thing.path}>{t.where}</a>
          </p>
        ) : (
          <p class="small muted">{t.nowhere}</p>
        )}
        <section class="panel stack" aria-labelledby="h-wie">
          <h2 id="h-wie">{t.reports}</h2>
          <p class="small muted">{t.reportsSecret}</p>
          <ul class="rows">
            {reports.map((report) => (
              <li class="stack gap-2">
                <p>
                  <b>{report.name ?? t.gone}</b>
                  <br />
                  <span class="small muted">
                    {t.whys[report.why]}, <Time at={report.at} lang={lang} />
                  </span>
                </p>
                {report.words && <p class="prewrap">{report.words}</p>}
              </li>
            ))}
          </ul>
        </section>
        <CaseDecision {...{ lang, one }} />
        <DecideForm {...{ lang, one, typed, errors }} action={`${base}/${one.id}`} meId={desk.viewer.person.id} />
      </div>
    </AppPage>
  )
}
