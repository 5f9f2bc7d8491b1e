import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { Panel } from '#ui/Panel.tsx'
import { Time } from '#ui/Time.tsx'
import type { Section } from '../queries-account.ts'
import { A } from '../words-account.ts'
import { SectionFields } from './SectionFields.tsx'

interface Props {
  lang: Lang
  section: Section
  askable: { id: string; name: string }[]
  action: string
  /** `fixed`: it stays where it is. */
  place: { fixed: boolean; first: boolean; last: boolean }
  /** What was typed and did not pass. */
  typed?: Typed
  errors?: FieldErrors
}

/** One section of a report: written, moved and taken out on its own. */
export function SectionForm({ lang, section, askable, action, place, typed, errors = {} }: Props) {
  const t = A[lang]
  const { id, kind } = section
  const heading = { opening: t.opening, presentation: t.presentation, own: t.own, more: t.moreSection }[kind]
  const name = section.title || heading
  return (
    <Panel labelledby={`h-${id}`} id={`deel-${id}`} class="stack gap-5">
      <div class="cluster between">
        <h2 id={`h-${id}`}>{name}</h2>
        {section.version > 1 && (
          <p class="small muted">
            {section.changedBy && t.savedBy(section.changedBy)} <Time at={section.changedAt} lang={lang} />
          </p>
        )}
      </div>
      <Form action={action} guard label={name}>
        <input type="hidden" name="versie" value={typed?.versie ?? section.version} />
        <SectionFields {...{ lang, askable, id, kind, errors }} typed={typed ?? asTyped(section)} />
        <div class="cluster">
          <Button name="doe" value="bewaar" lead="check">
            {t.save}
            <span class="sr-only">{t.which(name)}</span>
          </Button>
          {!place.fixed && !place.first && (
            <Button kind="quiet" name="doe" value="omhoog" lead="arrow-up">
              {t.up}
              <span class="sr-only">{t.which(name)}</span>
            </Button>
          )}
          {!place.fixed && !place.last && (
            <Button kind="quiet" name="doe" value="omlaag" lead="arrow-down">
              {t.down}
              <span class="sr-only">{t.which(name)}</span>
            </Button>
          )}
          {!place.fixed && (
            <Button kind="quiet" name="doe" value="weg" lead="trash">
              {t.takeOut}
              <span class="sr-only">{t.which(name)}</span>
            </Button>
          )}
        </div>
      </Form>
    </Panel>
  )
}

/** A section as its form holds it. */
export function asTyped(section: Section): Typed {
  const { title, presenter, body, link, ask, version } = section
  return { kop: title, verteld: presenter, tekst: body, link, vraag: ask?.id ?? '', versie: String(version) }
}
