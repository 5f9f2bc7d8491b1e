import { memberHref } from '#features/members/queries.ts'
import type { Part } from '#features/programmes/queries.ts'
import type { Case } from '#features/programmes/queries-cases.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Cases } from '#ui/Cases.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import { Programme } from '#ui/Programme.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { PROGRAMME } from '#ui/words-programme.ts'
import type { Gathering } from '../queries-gathering.ts'

interface Props {
  frame: Frame
  gathering: Gathering
  /** Of its circle; else a visitor. */
  inside: boolean
  tends: boolean
  programme: readonly Part[]
  cases: readonly Case[]
  /** Id of the case that the viewer just brought. */
  brought?: string
}

/** What happens at a gathering, when, and what people bring to it. */
export function ProgrammeHere(props: Props) {
  const { frame, gathering, inside, cases, programme } = props
  const { href, circle, state } = gathering
  const names = new Map(programme.map(({ id, title }) => [id, title]))
  return (
    <>
      <Timeline {...props} />
      <Cases
        lang={frame.lang}
        href={href}
        brought={props.brought}
        mayBring={inside && !frame.resting && state !== 'over' && state !== 'cancelled'}
        cases={cases.map(({ makerId, makerName, partId, ...one }) => ({
          ...one,
          maker:
            makerName === null ? null : { name: makerName, href: memberHref(circle, { id: makerId, name: makerName }) },
          mine: makerId === frame.me?.id,
          placed: (partId && names.get(partId)) || null,
        }))}
      />
    </>
  )
}

function Timeline({ frame, gathering, inside, tends, programme, cases }: Props) {
  const { lang } = frame
  const t = PROGRAMME[lang]
  const { href, circle, state, zone } = gathering
  const edits = tends && !frame.resting && state !== 'cancelled'
  if (programme.length === 0 && !edits) return null
  const parts = programme.map((part) => ({
    ...part,
    hosts: part.hosts.map(({ personId, name, role }) => ({
      ...{ name, role },
      href: inside && personId ? memberHref(circle, { id: personId, name }) : undefined,
    })),
    cases: cases.filter(({ partId }) => partId === part.id).map(({ id, title }) => ({ title, href: `#casus-${id}` })),
  }))
  return (
    <section class="stack gap-5" aria-labelledby="h-programma" id="programma">
      <div class="section-head programme-head">
        <h2 id="h-programma">{t.title}</h2>
        {parts.length > 0 && (
          <div class="cluster">
            {edits && (
              <TextLink href={`${href}/programma`} lead="pencil">
                {t.change}
              </TextLink>
            )}
            <TextLink href={`${href}/programma/print`} lead="printer">
              {t.print}
            </TextLink>
          </div>
        )}
      </div>
      {parts.length > 0 ? (
        <Programme lang={lang} zone={zone} parts={parts} now={state === 'under-way' ? new Date() : undefined} />
      ) : (
        <Empty
          level={3}
          title={t.emptyTitle}
          action={
            <ButtonLink icon="plus" href={`${href}/programma`}>
              {t.make}
            </ButtonLink>
          }
        >
          {t.empty}
        </Empty>
      )}
    </section>
  )
}
