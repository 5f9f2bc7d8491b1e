import type { Lang } from '#kit/i18n.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Chip } from '#ui/Chip.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import type { PollLine } from '../queries.ts'
import { P } from '../words.ts'
import { Facts } from './Facts.tsx'

interface Props {
  frame: Frame
  /** What the circle calls this part. */
  name: string
  base: string
  memberCount: number
  running: PollLine[]
  past: PollLine[]
  older: string | null
  /** It shows a later page of what is past. */
  further: boolean
}

/** `/kringen/:slug/peilingen`: what one can decide now, and what was decided. */
export function PollsPage({ frame, name, base, memberCount, running, past, older, further }: Props) {
  const { lang } = frame
  const t = P[lang]
  const start = !frame.resting && (
    <ButtonLink href={`${base}/nieuw`} lead="plus">
      {t.start}
    </ButtonLink>
  )
  return (
    <AppPage frame={frame} title={name} disks="page" head={{ title: name, lead: t.lead }}>
      <div class="stack gap-7">
        {!further && (
          <section class="stack" aria-labelledby="h-nu">
            <div class="section-head">
              <h2 id="h-nu">{t.running}</h2>
              {running.length > 0 && start}
            </div>
            {running.length > 0 ? (
              <Lines {...{ lang, memberCount, polls: running }} />
            ) : (
              <Empty title={t.runningNone} level={3} action={start}>
                {t.runningNoneLead}
              </Empty>
            )}
          </section>
        )}
        <section class="stack" aria-labelledby="h-beslist">
          <h2 id="h-beslist">{t.past}</h2>
          {past.length > 0 ? <Lines {...{ lang, memberCount, polls: past }} /> : <p class="muted">{t.pastNone}</p>}
          <p class="cluster">
            {further && (
              <ButtonLink kind="quiet" href={base} lead="arrow-left">
                {t.newest}
              </ButtonLink>
            )}
            {older && (
              <ButtonLink kind="quiet" href={`${base}?na=${older}`} rel="next">
                {t.older}
              </ButtonLink>
            )}
          </p>
        </section>
      </div>
    </AppPage>
  )
}

function Lines({ lang, memberCount, polls }: { lang: Lang; memberCount: number; polls: PollLine[] }) {
  const t = P[lang]
  return (
    <ul class="poll-lines">
      {polls.map((poll) => (
        <li class="card">
          <h3>
            <a class="card__link" href={poll.href}>
              {poll.question}
            </a>
          </h3>
          {poll.decision && (
            <p>
              <b>{t.decided}.</b> {poll.decision}
            </p>
          )}
          <Facts lang={lang} poll={poll} />
          <p class="cluster">
            <Chip>{t.turnout(poll.voters, Math.max(memberCount, poll.voters))}</Chip>
            {!poll.closedAt && (
              <Chip kind={poll.voted ? 'soft' : 'fill'} hue="exchange" icon={poll.voted ? 'check' : 'hand'}>
                {poll.voted ? t.youVoted : t.yourTurn}
              </Chip>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
