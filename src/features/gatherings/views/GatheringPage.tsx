import type { Kept } from '#features/harvest/queries-account.ts'
import { memberHref } from '#features/members/queries.ts'
import type { Part } from '#features/programmes/queries.ts'
import type { Case } from '#features/programmes/queries-cases.ts'
import { partName } from '#kit/parts/names.ts'
import { renderMarkdown } from '#kit/text/markdown.ts'
import type { Thing } from '#kit/things/index.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import type { Frame } from '#ui/frame.ts'
import { HiddenNote } from '#ui/HiddenNote.tsx'
import { Person } from '#ui/Person.tsx'
import { Prose } from '#ui/Prose.tsx'
import { ReportLink } from '#ui/ReportLink.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { Trail } from '#ui/Trail.tsx'
import type { AgreedAround } from '../queries-agreed.ts'
import type { Coming } from '../queries-coming.ts'
import type { Gathering } from '../queries-gathering.ts'
import type { Series } from '../queries-series.ts'
import { G } from '../words.ts'
import { C } from '../words-coming.ts'
import { AfterLinks } from './AfterLinks.tsx'
import { AgreedHere } from './AgreedHere.tsx'
import { AnswerPanel } from './AnswerPanel.tsx'
import { Comers } from './Comers.tsx'
import { GatheringTop } from './GatheringTop.tsx'
import { GuestWay } from './GuestWay.tsx'
import { Practical } from './Practical.tsx'
import { ProgrammeHere } from './ProgrammeHere.tsx'
import { SeriesList } from './SeriesList.tsx'
import { Tending } from './Tending.tsx'

interface Props {
  frame: Frame
  gathering: Gathering
  /** Of its circle; else a visitor. */
  inside: boolean
  tends: boolean
  /** Null: not for the viewer. */
  callLink: string | null
  programme: readonly Part[]
  /** What members bring; none for who is not of the circle. */
  cases: readonly Case[]
  sources: Thing[]
  /** Null: it stands alone. */
  series: Series | null
  coming: Coming
  /** A remark on the answer just given: what REMARKS says. */
  answered?: string
  /** Where people without an account say that they come; null: they are not asked. */
  guestWay: string | null
  /** What is kept of it. */
  kept: Kept
  /** What is agreed, and what people wrote down that they need; null for visitors. */
  agreed: AgreedAround | null
  remark?: 'published' | 'saved'
}

/** `/bijeenkomsten/:id`: what, when, where, and whether one comes. */
export function GatheringPage(props: Props) {
  const { frame, gathering, inside } = props
  const { lang } = frame
  if (inside)
    return (
      <AppPage frame={frame} title={gathering.title}>
        <p class="crumb">
          <TextLink href={`/kringen/${gathering.circle.slug}/agenda`} lead="arrow-left">
            {partName(gathering.circle, 'agenda', lang)}
          </TextLink>
        </p>
        <Whole {...props} />
      </AppPage>
    )
  return (
    <SitePage frame={frame} title={gathering.title} column>
      <p class="crumb">
        <TextLink href="/agenda" lead="arrow-left">
          {G[lang].toAgenda}
        </TextLink>
      </p>
      <Whole {...props} />
    </SitePage>
  )
}

function Whole(props: Props) {
  const { frame, gathering, inside, tends } = props
  const { lang } = frame
  const t = G[lang]
  return (
    <div class="stack gap-6">
      <Notes {...props} />
      {tends && !frame.resting && gathering.state === 'draft' && (
        <Tending lang={lang} gathering={gathering} drafts={props.series?.drafts} />
      )}
      <GatheringTop lang={lang} gathering={gathering} attended={props.coming.attended}>
        <Answering {...props} />
      </GatheringTop>
      <div class="split gathering">
        <div class="stack gap-7">
          {gathering.purpose && (
            <section class="stack gap-3" aria-labelledby="h-doel">
              <h2 id="h-doel">{t.purpose}</h2>
              <Prose html={renderMarkdown(gathering.purpose, 3)} />
            </section>
          )}
          <ProgrammeHere {...props} />
          {inside && <Comers lang={lang} gathering={gathering} people={props.coming.people} />}
          {props.agreed && (
            <AgreedHere lang={lang} gathering={gathering} agreed={props.agreed} resting={frame.resting} />
          )}
        </div>
        <aside class="stack gap-6">
          {tends && !frame.resting && gathering.state !== 'draft' && (
            <Tending lang={lang} gathering={gathering} drafts={props.series?.drafts} />
          )}
          <Practical lang={lang} gathering={gathering} callLink={props.callLink} />
          <AfterLinks {...{ lang, gathering, inside, tends }} kept={props.kept} />
          <Hosts {...props} />
          {props.series && <SeriesList lang={lang} series={props.series} />}
          {props.sources.length > 0 && (
            <section class="stack gap-3" aria-labelledby="h-spoor">
              <h2 id="h-spoor">{t.cameFrom}</h2>
              <Trail
                label={t.cameFrom}
                steps={[
                  ...props.sources.map(({ title, path }) => ({ spoke: 'exchange' as const, label: title, href: path })),
                  { spoke: 'meet', label: t.thisGathering },
                ]}
              />
            </section>
          )}
          {inside && !tends && <ReportLink lang={lang} thing={{ kind: 'gathering', id: gathering.id }} />}
        </aside>
      </div>
    </div>
  )
}

function Answering({ frame: { lang }, gathering, inside, coming, guestWay, answered = '' }: Props) {
  if (!inside) return <GuestWay lang={lang} gathering={gathering} way={guestWay} />
  return (
    <AnswerPanel
      lang={lang}
      gathering={gathering}
      mine={coming.mine}
      action={`${gathering.href}/antwoord`}
      more={`${gathering.href}/aanmelden`}
      remark={C[lang].remark[answered]}
    />
  )
}

function Notes({ frame: { lang, me }, gathering, remark }: Props) {
  const t = G[lang]
  return (
    <>
      {remark && (
        <Alert tone="success" live>
          {t[remark]}
        </Alert>
      )}
      {gathering.state === 'draft' && <Alert title={t.draftTitle}>{t.draftLead}</Alert>}
      {gathering.state === 'cancelled' && (
        <Alert tone="danger" title={t.cancelledTitle}>
          {gathering.cancelReason}
        </Alert>
      )}
      {gathering.hidden && (
        <HiddenNote
          lang={lang}
          thing={{ kind: 'gathering', id: gathering.id }}
          reason={gathering.hidden}
          mine={gathering.makerId === me?.id}
        />
      )}
    </>
  )
}

function Hosts({ frame: { lang }, gathering, inside }: Props) {
  if (gathering.hosts.length === 0) return null
  return (
    <section class="stack gap-3" aria-labelledby="h-gastheren">
      <h2 id="h-gastheren">{G[lang].hosts}</h2>
      <ul class="stack gap-3">
        {gathering.hosts.map((one) => (
          <li>
            <Person
              id={one.id}
              name={one.name}
              photo={one.photo}
              href={inside ? memberHref(gathering.circle, one) : undefined}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
