import { whenIn } from '#features/gatherings/queries-when.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Thing } from '#kit/things/index.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { calendarDate } from '#ui/clock.ts'
import type { Frame } from '#ui/frame.ts'
import { HiddenNote } from '#ui/HiddenNote.tsx'
import { Icon } from '#ui/Icon.tsx'
import { ReportLink } from '#ui/ReportLink.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { Trail } from '#ui/Trail.tsx'
import { W as U } from '#ui/words.ts'
import type { DatePoll } from '../queries.ts'
import { D } from '../words.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { WhoTable } from './WhoTable.tsx'

interface Props {
  frame: Frame
  circle: { slug: string }
  base: string
  poll: DatePoll
  maySettle: boolean
  /** What came of it, when the viewer may see that already. */
  gathering: Thing | null
  sources: Thing[]
  remark?: { tone: 'success' | 'info'; text: string }
  typed?: Typed
  errors?: FieldErrors
}

/** `/kringen/:slug/agenda/prikker/:id`: the moments, who can when, and the one that was chosen. */
export function DatePollPage(props: Props) {
  const { frame, circle, base, poll, remark, typed, errors, sources } = props
  const { lang } = frame
  const t = D[lang]
  const runs = poll.state === 'open' && !frame.resting
  return (
    <AppPage frame={frame} title={poll.title}>
      <p class="crumb">
        <TextLink href={base} lead="arrow-left">
          {t.title}
        </TextLink>
      </p>
      <div class="stack gap-6">
        <div class="page-head">
          <h1>{poll.title}</h1>
          <p class="meta">
            <span>
              <Icon name="user" />
              {t.by(poll.makerName ?? U[lang].someone)}
            </span>
            {poll.place && (
              <span>
                <Icon name="map-pin" />
                {poll.place}
              </span>
            )}
            {poll.state === 'open' && (
              <span>
                <Icon name="clock" />
                {t.until(calendarDate(poll.closesAt, lang, new Date(), true))}
              </span>
            )}
          </p>
        </div>
        {remark && (
          <Alert tone={remark.tone} live>
            {remark.text}
          </Alert>
        )}
        {poll.hidden && (
          <HiddenNote
            lang={lang}
            thing={{ kind: 'date-poll', id: poll.id }}
            reason={poll.hidden}
            mine={poll.makerId === frame.me?.id}
          />
        )}
        <Outcome {...props} />
        {poll.note && <p class="prewrap measure">{poll.note}</p>}
        <section class="stack gap-4" aria-labelledby="h-antwoord">
          <h2 id="h-antwoord">{runs ? t.yourAnswer : t.momentsTitle}</h2>
          <AnswerForm {...{ lang, poll, typed, errors }} readOnly={!runs} />
        </section>
        <section class="stack gap-4 who-can-when" aria-labelledby="h-wie-kan">
          <h2 id="h-wie-kan">{t.who}</h2>
          {poll.people.length > 0 ? (
            <WhoTable {...{ lang, circle, poll }} meId={frame.me?.id} />
          ) : (
            <p class="muted">{t.noneYet}</p>
          )}
        </section>
        <Choose {...props} />
        {sources.length > 0 && (
          <Trail
            label={t.from}
            steps={[
              ...sources.map(({ title, path }) => ({ spoke: 'meet' as const, label: title, href: path })),
              { spoke: 'meet', label: poll.title },
            ]}
          />
        )}
        {poll.makerId !== frame.me?.id && <ReportLink lang={lang} thing={{ kind: 'date-poll', id: poll.id }} />}
      </div>
    </AppPage>
  )
}

function Outcome({ frame: { lang }, poll, gathering }: Props) {
  const t = D[lang]
  const chosen = poll.moments.find((one) => one.chosen)
  if (poll.state === 'closed') return <Alert title={t.closed}>{t.closedLead}</Alert>
  if (!chosen) return null
  const { day, hours } = whenIn(lang, { ...chosen, zone: poll.zone })
  return (
    <Alert tone="success" title={t.settled}>
      {day}, {hours}. {gathering ? <a href={gathering.path}>{t.toGathering}</a> : t.draftYet}
    </Alert>
  )
}

function Choose({ frame, poll, maySettle }: Props) {
  const { lang } = frame
  const t = D[lang]
  if (!maySettle || frame.resting || poll.state === 'settled') return null
  const now = new Date()
  const possible = [...poll.moments]
    .filter(({ startsAt }) => startsAt > now)
    .sort((one, other) => Number(other.best) - Number(one.best))
  return (
    <section class="panel panel--soft stack gap-4" aria-labelledby="h-kies">
      <div class="stack gap-1">
        <h2 id="h-kies">{t.choose}</h2>
        <p class="muted">{t.chooseLead}</p>
      </div>
      <ul class="rows">
        {possible.map((one) => {
          const { day, hours } = whenIn(lang, { ...one, zone: poll.zone })
          return (
            <li class="cluster between">
              <span>
                <b>{day}</b>, {hours}
                <br />
                <span class="small muted">
                  {t.tally(one.yes, one.ifNeedBe)}
                  {one.best && `. ${t.best}`}
                </span>
              </span>
              <form action={`${poll.href}/kies`} method="post">
                <Button
                  kind={one.best ? 'main' : 'quiet'}
                  name="moment"
                  value={one.id}
                  aria-label={t.chooseThisOf(`${day}, ${hours}`)}
                >
                  {t.chooseThis}
                </Button>
              </form>
            </li>
          )
        })}
      </ul>
      {poll.state === 'open' && (
        <form action={`${poll.href}/sluit`} method="post">
          <Button kind="quiet" size="small">
            {t.close}
          </Button>
        </form>
      )}
    </section>
  )
}
