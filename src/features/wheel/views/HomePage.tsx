import type { Lang } from '#kit/i18n.ts'
import { type PartNames, partName } from '#kit/parts/names.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Chip } from '#ui/Chip.tsx'
import type { Frame } from '#ui/frame.ts'
import { type GatheringItem, GatheringLines } from '#ui/GatheringLines.tsx'
import { IconLink } from '#ui/IconButton.tsx'
import { Lineage } from '#ui/Lineage.tsx'
import { PeopleList, type PersonLine } from '#ui/PeopleList.tsx'
import { Person } from '#ui/Person.tsx'
import type { PostItem } from '#ui/PostLines.tsx'
import type { Tab } from '#ui/Tabs.tsx'
import { TextField } from '#ui/TextField.tsx'
import { Time } from '#ui/Time.tsx'
import { W } from '../words.ts'
import { NewAsks } from './NewAsks.tsx'
import { type Deciding, NowDeciding } from './NowDeciding.tsx'
import { type PlanLine, Plans } from './Plans.tsx'

export interface HostLine {
  id: string
  name: string
  photo: string | null
  roles: ('steward' | 'host' | 'facilitator')[]
  href: string
  /** Where one writes to them; null for oneself, and in a circle at rest. */
  writeHref: string | null
}

export interface NewsLine {
  kind: 'joined' | 'introduced' | 'thanked' | 'helped'
  at: Date
  name: string
  href: string | null
}

export interface HomeProps {
  frame: Frame
  circle: { slug: string; name: string; tagline: string; visibility: string; partNames: PartNames }
  /** Every living part, with what is new in each. */
  parts: Tab[]
  hosts: HostLine[]
  newest: PersonLine[]
  news: NewsLine[]
  /** The first gatherings to come. */
  gatherings: GatheringItem[]
  plans: PlanLine[]
  polls: Deciding[]
  maySteward: boolean
  /** Decides on what is reported. */
  mayModerate: boolean
  asks: PostItem[]
  /** The ask that this circle came out of. */
  cameFrom: { title: string; path: string } | null
  lineage: { from: { slug: string; name: string } | null; became: { slug: string; name: string }[] }
}

/** `/kringen/:slug` for who is in it: whom to turn to, who is new, what happened, what comes. */
export function HomePage(props: HomeProps) {
  const { frame, circle, parts, hosts, newest, news, plans, polls, maySteward, mayModerate, asks, lineage, cameFrom } =
    props
  const { lang } = frame
  const t = W[lang]
  const base = `/kringen/${circle.slug}`
  return (
    <AppPage frame={frame} title={circle.name} disks="page" head={{ title: circle.name, lead: circle.tagline }}>
      <div class="stack gap-7">
        <div class="stack gap-5">
          <form class="home-search" action={`${base}/leden`} method="get">
            <TextField lang={lang} name="q" type="search" label={t.searchIn} hint={t.searchHint} />
            <Button kind="quiet" lead="search">
              {t.search}
            </Button>
          </form>
          <Parts lang={lang} parts={parts} />
        </div>
        <div class="split">
          <div class="stack gap-7">
            <Gatherings {...props} />
            <section aria-labelledby="samen" class="stack">
              <div class="section-head">
                <h2 id="samen">{t.plans}</h2>
                <a class="textlink" href={`${base}/afspraken`}>
                  {partName(circle, 'afspraken', lang)}
                </a>
              </div>
              <Plans lang={lang} plans={plans} />
            </section>
            <NewAsks lang={lang} slug={circle.slug} asks={asks} resting={frame.resting} />
            <NowDeciding lang={lang} slug={circle.slug} polls={polls} />
            <News lang={lang} news={news} />
          </div>
          <div class="stack gap-6">
            <Hosts lang={lang} hosts={hosts} />
            <section class="panel stack gap-4" aria-labelledby="h-new">
              <div class="section-head">
                <h2 id="h-new">{t.justJoined}</h2>
                <a class="textlink" href={`${base}/leden`}>
                  {partName(circle, 'leden', lang)}
                </a>
              </div>
              <PeopleList items={newest} id="nieuwste-mensen" />
            </section>
            <Lineage lang={lang} {...lineage} />
            {cameFrom && (
              <p class="small">
                {t.cameOutOf} <a href={cameFrom.path}>{cameFrom.title}</a>
              </p>
            )}
            <p class="cluster">
              <ButtonLink kind="quiet" href={`${base}/voorkant`}>
                {t.frontPage}
              </ButtonLink>
              <ButtonLink kind="quiet" href={`${base}/vertrek`}>
                {t.leave}
              </ButtonLink>
              {mayModerate && (
                <ButtonLink kind="quiet" lead="flag" href={`${base}/beheer/meldingen`}>
                  {t.reported}
                </ButtonLink>
              )}
              {maySteward && (
                <ButtonLink kind="quiet" lead="settings" href={`${base}/beheer`}>
                  {t.tend}
                </ButtonLink>
              )}
            </p>
          </div>
        </div>
      </div>
    </AppPage>
  )
}

function Gatherings({ frame, circle, gatherings }: HomeProps) {
  const { lang } = frame
  const t = W[lang]
  const agenda = `/kringen/${circle.slug}/agenda`
  if (gatherings.length === 0 && frame.resting) return null
  return (
    <section class="stack" aria-labelledby="h-agenda">
      <div class="section-head">
        <h2 id="h-agenda">{t.gatherings}</h2>
        <a class="textlink" href={agenda}>
          {t.allGatherings}
        </a>
      </div>
      {gatherings.length > 0 ? (
        <GatheringLines lang={lang} items={gatherings} />
      ) : (
        <p class="muted">
          {t.noGathering} <a href={`${agenda}/nieuw`}>{t.planGathering}</a>
        </p>
      )}
    </section>
  )
}

/** Every living part, as the circle calls it. */
function Parts({ lang, parts }: { lang: Lang; parts: Tab[] }) {
  return (
    <nav aria-label={W[lang].parts}>
      <ul class="cluster">
        {parts.map(({ href, label, count, said }) => (
          <li>
            <Chip kind="line" href={href}>
              {label}
              {count !== undefined && (
                <>
                  <span class="count" aria-hidden="true">
                    {count}
                  </span>
                  <span class="sr-only">({said})</span>
                </>
              )}
            </Chip>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Hosts({ lang, hosts }: { lang: Lang; hosts: HostLine[] }) {
  const t = W[lang]
  return (
    <section class="panel panel--soft stack gap-4" aria-labelledby="h-hosts">
      <h2 id="h-hosts">{t.hosts}</h2>
      <p class="small">{t.hostsLead}</p>
      <ul class="stack gap-4">
        {hosts.map((host) => (
          <li class="cluster between nowrap">
            <Person
              id={host.id}
              name={host.name}
              photo={host.photo}
              href={host.href}
              note={host.roles.map((role) => t.roles[role]).join(', ')}
            />
            {host.writeHref && <IconLink icon="mail" href={host.writeHref} label={t.writeTo(host.name)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function News({ lang, news }: { lang: Lang; news: NewsLine[] }) {
  const t = W[lang]
  const words = {
    joined: (name: string) => t.joined(name),
    introduced: () => t.introduced,
    thanked: () => t.thanked,
    helped: () => t.helped,
  }
  return (
    <section aria-labelledby="h-fresh" class="stack">
      <h2 id="h-fresh">{t.fresh}</h2>
      {news.length === 0 ? (
        <p class="muted">{t.nothingHappened}</p>
      ) : (
        <ol class="timeline">
          {news.map((line) => (
            <li>
              {line.href ? <a href={line.href}>{words[line.kind](line.name)}</a> : words[line.kind](line.name)}
              <p class="small muted">
                <Time at={line.at} lang={lang} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
