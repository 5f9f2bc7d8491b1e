import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { hueClass } from '#ui/hue.ts'
import { Icon } from '#ui/Icon.tsx'
import { hourIn, KIND_LOOK } from '#ui/programme-kinds.ts'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { PROGRAMME } from '#ui/words-programme.ts'
import { KINDS } from '../access.ts'
import type { EditedProgramme } from '../queries.ts'
import type { Case } from '../queries-cases.ts'
import { strainOf } from '../queries-clock.ts'
import type { TemplateLine } from '../queries-templates.ts'
import { E } from '../words.ts'
import { T } from '../words-templates.ts'
import { BeginWith } from './BeginWith.tsx'
import { EditRow } from './EditRow.tsx'
import { FitPanel } from './FitPanel.tsx'
import { PlaceCases } from './PlaceCases.tsx'

export interface EditorProps {
  frame: Frame
  gathering: Gathering
  programme: EditedProgramme
  /** Minutes from beginning to end of the gathering. */
  whole: number
  cases: readonly Case[]
  /** To begin with, while it is empty. */
  templates: readonly TemplateLine[]
  /** Why what was asked did not happen. */
  trouble?: string
}

/** `/bijeenkomsten/:id/programma`: the parts in order, each to change, to move and to stretch. */
export function EditorPage(props: EditorProps) {
  const { frame, gathering, programme, templates } = props
  const { lang } = frame
  const t = E[lang]
  const empty = programme.parts.length === 0
  return (
    <AppPage frame={frame} title={`${t.title}: ${gathering.title}`}>
      <p class="crumb">
        <TextLink href={gathering.href} lead="arrow-left">
          {gathering.title}
        </TextLink>
      </p>
      <div class="page-head">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
      </div>
      <vw-programme
        data-lifted={t.lifted}
        data-place={t.place}
        data-dropped={t.dropped}
        data-cancelled={t.cancelled}
        data-away={t.away}
      >
        <div class="split programme-edit" data-live-part>
          <div class="stack gap-5">
            {props.trouble && (
              <Alert tone="danger" live>
                {props.trouble}
              </Alert>
            )}
            {empty ? <BeginWith {...{ lang, gathering, templates }} /> : <Parts {...props} />}
          </div>
          <aside class="stack gap-6">
            {!empty && <FitPanel {...props} lang={lang} />}
            <AddPart {...props} />
            {!empty && <PlaceCases {...props} lang={lang} />}
            {!empty && <Further {...props} />}
          </aside>
        </div>
        <p class="sr-only" role="status" data-say />
      </vw-programme>
    </AppPage>
  )
}

function Parts({ frame: { lang }, gathering, programme, whole }: EditorProps) {
  const t = E[lang]
  const { parts, version } = programme
  const strain = strainOf(parts, whole)
  const last = parts.at(-1)
  const [hour = 0, minute = 0] = hourIn('en', gathering.zone, gathering.startsAt).split(':').map(Number)
  return (
    <Form action={`${gathering.href}/programma`} class="stack gap-3" label={t.list}>
      <input type="hidden" name="versie" value={version} />
      <input type="hidden" name="volgorde" value="" />
      <p class="small muted" data-how hidden>
        {t.how}
      </p>
      <ol class="programme-rows" data-begins={hour * 60 + minute} data-dot={lang === 'nl' ? '.' : ':'}>
        {parts.map((part, i) => (
          <EditRow
            {...{ lang, gathering, part }}
            first={i === 0}
            last={i === parts.length - 1}
            gap={strain.gap[i] ?? 0}
            clash={strain.clash[i] ?? 0}
          />
        ))}
      </ol>
      {last && (
        <p class="strong programme-rows__end" data-ends={t.ends('{time}')}>
          {t.ends(hourIn(lang, gathering.zone, new Date(last.startsAt.getTime() + last.minutes * 60_000)))}
        </p>
      )}
    </Form>
  )
}

function AddPart({ frame: { lang }, gathering, programme }: EditorProps) {
  const t = E[lang]
  return (
    <section class="stack gap-3" aria-labelledby="h-erbij">
      <h2 id="h-erbij">{t.add}</h2>
      <p class="small muted">{t.addLead}</p>
      <Form action={`${gathering.href}/programma`} class="kind-buttons" label={t.add}>
        <input type="hidden" name="versie" value={programme.version} />
        {KINDS.map((kind) => {
          const { spoke, icon } = KIND_LOOK[kind]
          return (
            <button
              type="submit"
              class={`kind-button ${spoke ? hueClass(spoke) : 'kind-button--break'}`}
              name="doe"
              value={`erbij:${kind}`}
            >
              <i aria-hidden="true">
                <Icon name={icon} />
              </i>
              {PROGRAMME[lang].kinds[kind]}
            </button>
          )
        })}
      </Form>
    </section>
  )
}

function Further({ frame: { lang }, gathering }: EditorProps) {
  const t = E[lang]
  return (
    <div class="stack gap-4">
      <ButtonLink kind="quiet" lead="printer" href={`${gathering.href}/programma/print`}>
        {t.print}
      </ButtonLink>
      <details class="programme-more">
        <summary>{t.use}</summary>
        <Form action={`/kringen/${gathering.circle.slug}/agenda/sjablonen`} class="stack gap-3" label={t.use}>
          <p class="small muted">{T[lang].keepLead}</p>
          <input type="hidden" name="van" value={gathering.id} />
          <TextField
            lang={lang}
            name="naam"
            label={t.useName}
            value={gathering.title}
            maxLength={80}
            autocomplete="off"
          />
          <div>
            <Button kind="quiet" lead="bookmark">
              {T[lang].keep}
            </Button>
          </div>
        </Form>
      </details>
    </div>
  )
}
