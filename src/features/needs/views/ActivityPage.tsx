import type { Activity } from '#features/circles/queries-activities.ts'
import { memberHref } from '#features/members/queries.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { type PartNames, partName } from '#kit/parts/names.ts'
import type { Thing } from '#kit/things/index.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Chip } from '#ui/Chip.tsx'
import { calendarDate } from '#ui/clock.ts'
import { DateDisc } from '#ui/DateDisc.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { HiddenNote } from '#ui/HiddenNote.tsx'
import { Person } from '#ui/Person.tsx'
import { ReportLink } from '#ui/ReportLink.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { Time } from '#ui/Time.tsx'
import { Trail } from '#ui/Trail.tsx'
import { W as U } from '#ui/words.ts'
import { A } from '../words-agreed.ts'
import { StateForms } from './StateForms.tsx'

interface Props {
  frame: Frame
  circle: { slug: string; partNames?: PartNames }
  base: string
  activity: Activity
  lineage: { from: Thing[]; became: Thing[] }
  mayCarry: boolean
  remark?: string
  typed?: Typed
  errors?: FieldErrors
}

/** `/kringen/:slug/afspraken/:id`: what was agreed, who carries it, and how far it is. */
export function ActivityPage(props: Props) {
  const { frame, circle, base, activity, mayCarry, remark, typed, errors } = props
  const { lang } = frame
  const t = A[lang]
  const now = new Date()
  const open = activity.state === 'planned' || activity.state === 'under-way'
  const owner = activity.ownerName ?? U[lang].someone
  return (
    <AppPage frame={frame} title={activity.title}>
      <p class="crumb">
        <TextLink href={base} lead="arrow-left">
          {partName(circle, 'afspraken', lang)}
        </TextLink>
      </p>
      <div class="split">
        <div class="stack gap-6">
          <ErrorSummary lang={lang} errors={errorList(errors ?? {})} />
          <div class="stack gap-3">
            <h1 class="need-title">{activity.title}</h1>
            <p class="cluster gap-3">
              <Chip kind={activity.state === 'planned' ? 'line' : 'soft'} hue={open ? 'meet' : undefined}>
                {t.state[activity.state]}
              </Chip>
              <span class="small muted">
                {t.by(activity.agreedByName ?? U[lang].someone, calendarDate(activity.agreedAt, lang, now))}
              </span>
            </p>
          </div>
          {remark && (
            <Alert tone="success" live>
              {remark}
            </Alert>
          )}
          {activity.hidden && (
            <HiddenNote
              lang={lang}
              thing={{ kind: 'activity', id: activity.id }}
              reason={activity.hidden}
              mine={activity.agreedBy === frame.me?.id}
            />
          )}
          {activity.late && <Alert tone="info">{t.late}</Alert>}
          {activity.state === 'dropped' && <Alert title={t.dropped}>{activity.dropReason}</Alert>}
          {activity.purpose && (
            <section class="stack gap-2 measure" aria-labelledby="h-waarvoor">
              <h2 id="h-waarvoor">{t.purposeTitle}</h2>
              <p class="prewrap">{activity.purpose}</p>
            </section>
          )}
          {mayCarry && !frame.resting && <StateForms {...{ lang, activity, typed, errors }} mine={isMine(props)} />}
          {!frame.resting && (
            <p class="cluster">
              {open && (
                <ButtonLink
                  kind="quiet"
                  href={`/kringen/${circle.slug}/agenda/nieuw?uit=activity:${activity.id}`}
                  lead="calendar-plus"
                >
                  {t.gather}
                </ButtonLink>
              )}
              {mayCarry && (
                <ButtonLink kind="quiet" href={`${activity.href}/wijzig`} lead="pencil">
                  {t.change}
                </ButtonLink>
              )}
            </p>
          )}
        </div>
        <aside class="stack gap-6">
          <section class="panel stack gap-4" aria-labelledby="h-wie">
            <h2 id="h-wie">{t.carries}</h2>
            <Person
              id={activity.ownerId}
              name={owner}
              href={activity.ownerName ? memberHref(circle, { id: activity.ownerId, name: owner }) : undefined}
              note={isMine(props) ? t.you : undefined}
            />
            <div class="cluster nowrap gap-3">
              <DateDisc at={activity.on} lang={lang} hue={open ? 'meet' : undefined} />
              <b>
                <Time at={activity.on} lang={lang} kind="day" />
              </b>
            </div>
          </section>
          <Lineage {...props} />
          {activity.agreedBy !== frame.me?.id && (
            <ReportLink lang={lang} thing={{ kind: 'activity', id: activity.id }} />
          )}
        </aside>
      </div>
    </AppPage>
  )
}

function isMine({ frame, activity }: Props): boolean {
  return activity.ownerId === frame.me?.id
}

function Lineage({ frame: { lang }, lineage: { from, became } }: Props) {
  const t = A[lang]
  if (from.length + became.length === 0) return null
  const step = ({ title, path }: Thing) => ({ spoke: 'meet' as const, label: title, href: path })
  const label = from.length > 0 ? t.cameFrom : t.became
  return (
    <section class="stack gap-3" aria-labelledby="h-spoor">
      <h2 id="h-spoor">{label}</h2>
      <Trail label={label} steps={[...from.map(step), { spoke: 'meet', label: t.thisAgreed }, ...became.map(step)]} />
    </section>
  )
}
