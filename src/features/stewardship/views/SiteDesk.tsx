import { AppPage } from '#ui/AppPage.tsx'
import type { Frame } from '#ui/frame.ts'
import { CircleMark } from '#ui/Logo.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { CircleLine } from '../queries-circles.ts'
import type { Figures } from '../queries-reports.ts'
import { W } from '../words.ts'
import { ES } from '../words-circles.ts'
import { R } from '../words-reports.ts'
import { DeskCard } from './DeskCard.tsx'

interface Props {
  frame: Frame
  circles: { lines: CircleLine[]; next: string | null }
  /** This place asks stewards for a second step, so some of them lose it. */
  secondStep: boolean
  /** What was reported in the last year that had any. */
  year: Figures | undefined
  /** What nobody in a circle can decide. */
  leftOver: number
}

/** `/beheer`: the desk of the site's stewards, and every circle from outside. */
export function SiteDesk({ frame, circles: { lines, next }, secondStep, year, leftOver }: Props) {
  const t = W[frame.lang]
  const e = ES[frame.lang]
  return (
    <AppPage frame={frame} title={t.site} head={{ title: t.site, lead: t.siteLead }}>
      <div class="stack gap-6">
        <ul class="grid">
          <DeskCard href="/beheer/post" icon="mail" title={t.post} lead={t.postLead} />
          <DeskCard href="/beheer/leden" icon="users" title={t.accounts} lead={t.accountsLead} />
          <DeskCard href="/beheer/logboek" icon="file-text" title={t.log} lead={t.logLead} />
          <DeskCard
            href="/beheer/meldingen"
            icon="flag"
            title={R[frame.lang].site}
            lead={R[frame.lang].siteTotals(year?.reports ?? 0, year?.hidden ?? 0)}
            count={leftOver}
          />
          {secondStep && (
            <DeskCard href="/beheer/tweede-stap" icon="key-round" title={t.secondStep} lead={t.secondStepLead} />
          )}
        </ul>
        <section aria-labelledby="h-circles" class="stack">
          <div class="stack gap-1">
            <h2 id="h-circles">{t.circles}</h2>
            <p class="muted measure">{e.lead}</p>
          </div>
          <ul class="rows">
            {lines.map((one) => (
              <li class="cluster between">
                <a class="brand" href={`/beheer/kringen/${one.slug}`}>
                  <CircleMark hue={one.hue} />
                  <span>{one.name}</span>
                </a>
                <span class="muted small">
                  {[
                    e.kinds[one.kind],
                    e.members(one.members),
                    one.visibility !== 'public' && e.seen[one.visibility],
                    one.rests && e.rests,
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </li>
            ))}
          </ul>
          {next && (
            <p>
              <TextLink href={`/beheer?na=${next}`} icon="arrow-right">
                {e.more}
              </TextLink>
            </p>
          )}
        </section>
      </div>
    </AppPage>
  )
}
