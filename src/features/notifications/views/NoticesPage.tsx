import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { calendarDate, isoDate } from '#ui/clock.ts'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import type { NoticeLine } from '../queries.ts'
import { W } from '../words.ts'
import { NoticeItem } from './NoticeItem.tsx'

interface Props {
  frame: Frame
  lines: NoticeLine[]
  /** The address of the page with older ones. */
  older: string | null
  /** This is not the first page. */
  further: boolean
  /** The viewer followed a notice to something that is gone. */
  wasGone: boolean
  now?: Date
}

/** `/meldingen`: what was told to the viewer, by day. */
export function NoticesPage({ frame, lines, older, further, wasGone, now = new Date() }: Props) {
  const t = W[frame.lang]
  const days = Object.entries(Object.groupBy(lines, ({ at }) => isoDate(at)))
  const newest = lines[0]
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead }}>
      <div class="stack gap-6 notices">
        {wasGone && <Alert live>{t.wasGone}</Alert>}
        <div class="cluster">
          {newest && lines.some(({ seen }) => !seen) && (
            <form action="/meldingen/gezien" method="post">
              <input type="hidden" name="tot" value={further ? '' : newest.id} />
              <Button kind="quiet" lead="check">
                {t.allSeen}
              </Button>
            </form>
          )}
          <ButtonLink kind="quiet" href="/ik/meldingen" lead="settings">
            {t.settings}
          </ButtonLink>
        </div>
        {days.map(([day, told = []]) => (
          <section class="stack gap-3" aria-labelledby={`dag-${day}`}>
            <h2 id={`dag-${day}`}>{dayOf(told[0]?.at ?? now, frame, now)}</h2>
            <ul class="rows">
              {told.map((line) => (
                <NoticeItem lang={frame.lang} line={line} />
              ))}
            </ul>
          </section>
        ))}
        {lines.length === 0 && (
          <Empty title={t.empty} action={<ButtonLink href="/vandaag">{t.emptyAction}</ButtonLink>}>
            {t.emptyLead}
          </Empty>
        )}
        {(older || further) && (
          <nav class="cluster" aria-label={t.title}>
            {further && (
              <ButtonLink kind="quiet" href="/meldingen" lead="arrow-left">
                {t.newest}
              </ButtonLink>
            )}
            {older && (
              <ButtonLink kind="quiet" href={older} rel="next">
                {t.older}
              </ButtonLink>
            )}
          </nav>
        )}
      </div>
    </AppPage>
  )
}

function dayOf(at: Date, { lang }: Frame, now: Date): string {
  const t = W[lang]
  const day = isoDate(at)
  if (day === isoDate(now)) return t.today
  if (day === isoDate(new Date(now.getTime() - 86_400_000))) return t.yesterday
  const words = calendarDate(at, lang, now, true)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
