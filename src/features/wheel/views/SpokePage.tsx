import { AppPage } from '#ui/AppPage.tsx'
import type { Frame, Spoke } from '#ui/frame.ts'
import { PeopleList, type PersonLine } from '#ui/PeopleList.tsx'
import { Tabs } from '#ui/Tabs.tsx'
import { W as UI } from '#ui/words.ts'
import { W } from '../words.ts'
import { KnowTwo } from './KnowTwo.tsx'
import { type PlanLine, Plans } from './Plans.tsx'

interface Props {
  frame: Frame
  spoke: Spoke
  /** The parts that live already. */
  tabs: { href: string; label: string }[]
  slug: string
  people: PersonLine[]
  plans: PlanLine[]
}

/** One of the five spokes: its living parts as tabs, or one sentence about what comes. */
export function SpokePage({ frame, spoke, slug, tabs, people, plans }: Props) {
  const { lang } = frame
  const title = UI[lang].spoke[spoke]
  return (
    <AppPage frame={frame} title={title} disks="page" head={{ title, lead: W[lang].spokeLead[spoke] }}>
      <div class="stack gap-6">
        {tabs.length > 0 && <Tabs label={W[lang].partsOf(title)} tabs={tabs} />}
        {plans.length > 0 && (
          <section class="stack" aria-labelledby="h-plans">
            <h2 id="h-plans">{W[lang].plans}</h2>
            <Plans lang={lang} plans={plans} />
          </section>
        )}
        {people.length > 0 && (
          <div class="split">
            <section class="panel stack gap-4" aria-labelledby="h-new">
              <h2 id="h-new">{W[lang].justJoined}</h2>
              <PeopleList items={people} />
            </section>
            <KnowTwo lang={lang} slug={slug} />
          </div>
        )}
      </div>
    </AppPage>
  )
}
