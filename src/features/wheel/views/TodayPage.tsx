import type { Lang } from '#kit/i18n.ts'
import { type PartNames, partName } from '#kit/parts/names.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Avatar } from '#ui/Avatar.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Frame } from '#ui/frame.ts'
import { hubLines } from '#ui/hub-lines.ts'
import { PeopleList, type PersonLine } from '#ui/PeopleList.tsx'
import type { PostItem } from '#ui/PostLines.tsx'
import { Seats } from '#ui/Seats.tsx'
import { Wheel, type WheelSpoke } from '#ui/Wheel.tsx'
import { W } from '../words.ts'
import { KnowTwo } from './KnowTwo.tsx'
import { NewAsks } from './NewAsks.tsx'
import { type Coming, NextGathering } from './NextGathering.tsx'
import { NextPlan, type Plan } from './NextPlan.tsx'
import { type Deciding, NowDeciding } from './NowDeciding.tsx'

/** An introduction that the viewer is part of. */
export interface IntroductionLine {
  href: string
  byName: string
  other: { id: string; name: string; photo: string | null }
  note: string
}

export interface TodayProps {
  frame: Frame
  firstName: string
  lead: string
  /** Something moved this month. */
  turning: boolean
  /** The circle, or all of them together. */
  circle: { slug: string; name: string; memberCount: number; threshold: number; partNames: PartNames }
  switchTo?: { href: string; label: string }
  wheel: WheelSpoke[]
  wheelLabel: string
  /** In the middle of the wheel. */
  hub: string
  /** The first gathering to come. */
  next: Coming | null
  /** What was agreed, when no gathering is planned. */
  plan: Plan | null
  introductions: IntroductionLine[]
  newest: PersonLine[]
  asks: PostItem[]
  polls: Deciding[]
  /** For stewards: how many applications wait. */
  waiting: number
  mayTend: boolean
}

/** `/vandaag`: the wheel, what comes next, who is new, and one thing that helps another. */
export function TodayPage(props: TodayProps) {
  const {
    frame,
    firstName,
    lead,
    turning,
    circle,
    wheel,
    wheelLabel,
    hub,
    next,
    plan,
    introductions,
    newest,
    asks,
    polls,
    waiting,
    mayTend,
    switchTo,
  } = props
  const { lang } = frame
  const t = W[lang]
  return (
    <AppPage frame={frame} title={t.today}>
      <div class="duo">
        <div class="page-head">
          <h1>{(turning ? t.hello : t.helloStill)(firstName)}</h1>
          <p>{lead}</p>
          {switchTo && (
            <p class="small">
              <a href={switchTo.href}>{switchTo.label}</a>
            </p>
          )}
        </div>
        {waiting > 0 && (
          <div class="wide">
            <Alert action={<a href={`/kringen/${circle.slug}/beheer/aanmeldingen`}>{t.toInbox}</a>}>
              {t.applicationsWait(waiting)}
            </Alert>
          </div>
        )}
        <Wheel lang={lang} label={wheelLabel} hub={hubLines(hub)} spokes={wheel} />
        {next ? (
          <NextGathering lang={lang} next={next} back="/vandaag" />
        ) : (
          <NextPlan lang={lang} plan={plan} circle={`/kringen/${circle.slug}`} mayTend={mayTend && !frame.resting} />
        )}
      </div>
      <div class="split cols-half above-8">
        <div class="stack gap-6">
          {introductions.length > 0 && <Introduced lang={lang} lines={introductions} />}
          <NewAsks lang={lang} slug={circle.slug} asks={asks} />
          <section class="panel stack gap-4" aria-labelledby="h-new">
            <div class="section-head">
              <h2 id="h-new">{t.justJoined}</h2>
              <a class="textlink" href={`/kringen/${circle.slug}/leden`}>
                {partName(circle, 'leden', lang)}
              </a>
            </div>
            <PeopleList items={newest} id="nieuwste-mensen" />
          </section>
        </div>
        <div class="stack gap-6">
          <NowDeciding lang={lang} slug={circle.slug} polls={polls} />
          {!frame.resting && circle.memberCount < circle.threshold && <Threshold lang={lang} circle={circle} />}
          {!frame.resting && circle.memberCount > 2 && <KnowTwo lang={lang} slug={circle.slug} />}
        </div>
      </div>
    </AppPage>
  )
}

function Introduced({ lang, lines }: { lang: Lang; lines: IntroductionLine[] }) {
  const t = W[lang]
  return (
    <section aria-labelledby="h-introduced">
      <div class="section-head">
        <h2 id="h-introduced">{t.introducedTitle}</h2>
      </div>
      <ul class="rows">
        {lines.map((line) => (
          <li class="stack gap-3">
            <div class="cluster">
              <Avatar {...line.other} size={2} />
              <span class="small muted">{t.introducedBy(line.byName)}</span>
            </div>
            <h3>
              <a class="link-ink" href={line.href}>
                {line.other.name}
              </a>
            </h3>
            {line.note && <p>{line.note}</p>}
            <div>
              <ButtonLink kind="quiet" href={line.href}>
                {t.seeIntroduction}
                <span class="sr-only">: {line.other.name}</span>
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Threshold({ lang, circle }: { lang: Lang; circle: TodayProps['circle'] }) {
  const t = W[lang]
  const { memberCount, threshold } = circle
  return (
    <section class="panel panel--soft cluster">
      <Seats
        taken={memberCount}
        total={threshold}
        unit={t.seatsUnit(threshold)}
        label={t.seatsLabel(memberCount, threshold)}
        size={8}
      />
      <div class="stack gap-3">
        <p class="lead">{t.tillTen(threshold - memberCount)}</p>
        <p>
          <a href={`/kringen/${circle.slug}/voorkant`}>{t.frontPage}</a>
        </p>
      </div>
    </section>
  )
}
