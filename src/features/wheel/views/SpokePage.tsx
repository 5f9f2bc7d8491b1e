import type { Lang } from '#kit/i18n.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Chip } from '#ui/Chip.tsx'
import type { Frame, Spoke } from '#ui/frame.ts'
import { type GatheringItem, GatheringLines } from '#ui/GatheringLines.tsx'
import { PeopleList, type PersonLine } from '#ui/PeopleList.tsx'
import type { PostItem } from '#ui/PostLines.tsx'
import { type Tab, Tabs } from '#ui/Tabs.tsx'
import { W as UI } from '#ui/words.ts'
import { W } from '../words.ts'
import { KnowTwo } from './KnowTwo.tsx'
import { NewAsks } from './NewAsks.tsx'
import { type Deciding, NowDeciding } from './NowDeciding.tsx'
import { type PlanLine, Plans } from './Plans.tsx'
import { SpokeEmpty } from './SpokeEmpty.tsx'

interface Props {
  frame: Frame
  spoke: Spoke
  slug: string
  /** The living parts of this spoke, with what is new in each. */
  tabs: Tab[]
  /** What this spoke will have later, by name. */
  coming: string[]
  people: PersonLine[]
  asks: PostItem[]
  polls: Deciding[]
  opgaven: { label: string; people: number }[]
  gatherings: GatheringItem[]
  plans: PlanLine[]
  mayTend: boolean
}

/** One of the five spokes: its living parts, and one sentence about what comes. */
export function SpokePage(props: Props) {
  const { frame, spoke, slug, tabs, coming, people, polls, asks, opgaven, gatherings, plans, mayTend } = props
  const { lang } = frame
  const t = W[lang]
  const title = UI[lang].spoke[spoke]
  const later = coming.length > 0 ? t.spokeComing[spoke](listed(lang, coming)) : ''
  const lead = `${t.spokeLead[spoke]} ${later}`.trim()
  return (
    <AppPage frame={frame} title={title} disks="page" head={{ title, lead }}>
      <div class="stack gap-6">
        {tabs.length > 0 && <Tabs label={UI[lang].partsOf(title)} tabs={tabs} />}
        {spoke === 'meet' && !frame.resting && (
          <div class="cluster">
            <ButtonLink icon="plus" href={`/kringen/${slug}/agenda/nieuw`}>
              {t.planGathering}
            </ButtonLink>
            <ButtonLink kind="quiet" href={`/kringen/${slug}/agenda/prikker`}>
              {t.findDate}
            </ButtonLink>
          </div>
        )}
        {spoke !== 'exchange' && opgaven.length + plans.length + gatherings.length === 0 && (
          <div class="above-8">
            <SpokeEmpty {...{ lang, spoke, slug }} mayTend={mayTend && !frame.resting} />
          </div>
        )}
        {spoke === 'exchange' && <Exchange {...{ lang, slug, people, polls, asks }} resting={frame.resting} />}
        {opgaven.length > 0 && <Opgaven {...{ lang, slug, opgaven }} />}
        {gatherings.length > 0 && (
          <section class="stack measure" aria-labelledby="h-agenda">
            <div class="section-head">
              <h2 id="h-agenda">{t.gatherings}</h2>
              <a class="textlink" href={`/kringen/${slug}/agenda`}>
                {t.allGatherings}
              </a>
            </div>
            <GatheringLines lang={lang} items={gatherings} />
          </section>
        )}
        {plans.length > 0 && (
          <section class="stack measure" aria-labelledby="h-plans">
            <h2 id="h-plans">{spoke === 'learn' ? t.learned : t.plans}</h2>
            <Plans lang={lang} plans={plans} />
          </section>
        )}
      </div>
    </AppPage>
  )
}

interface ExchangeProps {
  lang: Lang
  slug: string
  people: PersonLine[]
  polls: Deciding[]
  asks: PostItem[]
  resting?: boolean
}

function Exchange({ lang, slug, people, polls, asks, resting }: ExchangeProps) {
  return (
    <div class="split">
      <NewAsks {...{ lang, slug, asks }} resting={resting} />
      <div class="stack gap-6">
        <NowDeciding {...{ lang, slug, polls }} />
        {!resting && <KnowTwo lang={lang} slug={slug} />}
        <section class="panel stack gap-4" aria-labelledby="h-new">
          <h2 id="h-new">{W[lang].justJoined}</h2>
          <PeopleList items={people} id="nieuwste-mensen" />
        </section>
      </div>
    </div>
  )
}

/** Names in a sentence: "vraag en aanbod, gesprek en peilingen". */
function listed(lang: Lang, names: string[]): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(names.map((name) => name.toLowerCase()))
}

function Opgaven({ lang, slug, opgaven }: { lang: Lang; slug: string; opgaven: Props['opgaven'] }) {
  const t = W[lang]
  return (
    <section class="stack" aria-labelledby="h-opgaven">
      <h2 id="h-opgaven">{t.opgavenTitle}</h2>
      <ul class="cluster">
        {opgaven.map(({ label, people }) => (
          <li>
            <Chip kind="line" href={`/kringen/${slug}/leden?opgave=${encodeURIComponent(label)}`}>
              {label} <span class="muted">{t.people1(people)}</span>
            </Chip>
          </li>
        ))}
      </ul>
    </section>
  )
}
