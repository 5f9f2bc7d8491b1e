import { type Thing, thingKey } from '#kit/things/index.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Chip } from '#ui/Chip.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import { Time } from '#ui/Time.tsx'
import type { MyReport } from '../queries-reports.ts'
import { R } from '../words-reports.ts'

interface Props {
  frame: Frame
  lines: MyReport[]
  /** Those that the viewer may still reach, by kind and id. */
  found: ReadonlyMap<string, Thing>
  next: string | null
  /** The viewer reported something just now. */
  thanks: boolean
}

/** `/ik/gemeld`: what the viewer reported, and what came of it. */
export function MyReportsPage({ frame, lines, found, next, thanks }: Props) {
  const { lang } = frame
  const t = R[lang]
  const makerId = thanks ? lines[0]?.makerId : undefined
  return (
    <AppPage frame={frame} title={t.mine} head={{ title: t.mine, lead: t.mineLead }}>
      <div class="stack gap-5 narrow">
        {thanks && (
          <Alert tone="success" live title={t.thanks}>
            {t.thanksLead}
          </Alert>
        )}
        {makerId && (
          <p>
            {t.rather} <a href={`/ik/blokkades/nieuw?wie=${makerId}`}>{t.block}</a>
          </p>
        )}
        {lines.length === 0 ? (
          <Empty title={t.mineEmpty}>{t.mineEmptyLead}</Empty>
        ) : (
          <ul class="rows">
            {lines.map((one) => (
              <li id={`melding-${one.caseId}`} class="stack gap-2">
                <MyReportLine {...{ frame, one }} path={found.get(thingKey(one.thing))?.path} />
              </li>
            ))}
          </ul>
        )}
        <div class="cluster">
          {next && (
            <ButtonLink kind="quiet" href={`?na=${next}`} rel="next">
              {t.older}
            </ButtonLink>
          )}
          <a href="/ik">{t.toAccount}</a>
        </div>
      </div>
    </AppPage>
  )
}

function MyReportLine({ frame: { lang }, one, path }: { frame: Frame; one: MyReport; path: string | undefined }) {
  const t = R[lang]
  return (
    <>
      <div class="cluster between">
        <h2 class="h3">{path ? <a href={path}>{one.title}</a> : one.title}</h2>
        <Chip kind={one.verdict ? 'fill' : 'line'}>{t.state[one.verdict ?? 'open']}</Chip>
      </div>
      <p class="small muted">
        {t.whys[one.why]}, <Time at={one.at} lang={lang} />
      </p>
      {one.words && <p class="prewrap measure">{one.words}</p>}
      {one.verdict && one.reason && (
        <blockquote class="stack gap-2">
          <p class="small">
            <b>{t.theySay}</b>
          </p>
          <p class="prewrap measure">{one.reason}</p>
        </blockquote>
      )}
    </>
  )
}
