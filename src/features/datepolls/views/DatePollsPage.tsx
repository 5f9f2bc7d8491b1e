import { type PartNames, partHref, partName } from '#kit/parts/names.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Card } from '#ui/Card.tsx'
import { Chip } from '#ui/Chip.tsx'
import { calendarDate } from '#ui/clock.ts'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextLink } from '#ui/TextLink.tsx'
import type { DatePollLine } from '../queries.ts'
import { D } from '../words.ts'

interface Props {
  frame: Frame
  circle: { slug: string; partNames?: PartNames }
  base: string
  open: DatePollLine[]
  past: DatePollLine[]
  older: string | null
  /** It shows a later page of what is over. */
  further: boolean
}

/** `/kringen/:slug/agenda/prikker`: for what a day is looked for, and what was chosen. */
export function DatePollsPage({ frame, circle, base, open, past, older, further }: Props) {
  const { lang } = frame
  const t = D[lang]
  const begin = !frame.resting && (
    <ButtonLink href={`${base}/nieuw`} icon="plus">
      {t.begin}
    </ButtonLink>
  )
  return (
    <AppPage frame={frame} title={t.title}>
      <p class="crumb">
        <TextLink href={partHref(circle, 'agenda')} lead="arrow-left">
          {partName(circle, 'agenda', lang)}
        </TextLink>
      </p>
      <div class="page-head">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        {open.length > 0 && begin && <div class="cluster">{begin}</div>}
      </div>
      <div class="stack gap-7">
        {!further &&
          (open.length > 0 ? (
            <Lines {...{ frame, polls: open }} level={2} />
          ) : (
            <Empty title={t.none} action={begin}>
              {t.noneLead}
            </Empty>
          ))}
        {past.length > 0 && (
          <section class="stack" aria-labelledby="h-voorbij">
            <h2 id="h-voorbij">{t.over}</h2>
            <Lines {...{ frame, polls: past }} level={3} />
          </section>
        )}
        {(further || older) && (
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
        )}
      </div>
    </AppPage>
  )
}

function Lines({ frame: { lang }, polls, level }: { frame: Frame; polls: DatePollLine[]; level: 2 | 3 }) {
  const t = D[lang]
  const now = new Date()
  return (
    <ul class="grid">
      {polls.map((poll) => (
        <Card as="li" title={poll.title} href={poll.href} level={level}>
          <p class="small muted">
            {poll.makerName && `${t.by(poll.makerName)}. `}
            {poll.state === 'open'
              ? t.until(calendarDate(poll.closesAt, lang, now))
              : poll.state === 'closed'
                ? t.closed
                : t.settled}
          </p>
          <p class="cluster">
            <Chip>{t.moments(poll.moments.length)}</Chip>
            <Chip>{t.answered(poll.voters)}</Chip>
            {poll.state === 'open' && (
              <Chip kind={poll.answered ? 'soft' : 'fill'} hue="meet" icon={poll.answered ? 'check' : 'hand'}>
                {poll.answered ? t.youDid : t.yourTurn}
              </Chip>
            )}
          </p>
        </Card>
      ))}
    </ul>
  )
}
