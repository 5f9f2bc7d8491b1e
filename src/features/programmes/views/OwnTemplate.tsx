import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { ProgrammeStrip } from '#ui/ProgrammeStrip.tsx'
import { lengthIn } from '#ui/programme-kinds.ts'
import { TextField } from '#ui/TextField.tsx'
import type { CircleTemplate } from '../queries-templates.ts'
import { T } from '../words-templates.ts'

interface Props {
  lang: Lang
  line: CircleTemplate
  /** Of the calendar of the circle. */
  home: string
  mayChange: boolean
  /** As typed, when it could not be that. */
  name?: string
}

/** A programme that the circle keeps, with what its maker and who looks after the circle can do with it. */
export function OwnTemplate({ lang, line, home, mayChange, name }: Props) {
  const t = T[lang]
  const { id, minutes, parts, makerName } = line
  const here = `${home}/sjablonen/${id}`
  return (
    <li class="card" id={`sjabloon-${id}`}>
      <h3>
        <a class="card__link" href={`${home}/nieuw?als=${id}`}>
          {line.name}
        </a>
      </h3>
      <div class="template-choice__foot">
        {makerName && <p class="small muted">{t.by(makerName)}</p>}
        <ProgrammeStrip lang={lang} parts={parts} />
        <p class="small">
          {lengthIn(lang, minutes)}, {t.parts(parts.length)}
        </p>
        {mayChange && (
          <details class="programme-more" open={name !== undefined}>
            <summary class="small">{t.rename}</summary>
            <Form action={here} class="stack gap-3" label={`${t.rename}: ${line.name}`}>
              <TextField
                lang={lang}
                id={`naam-${id}`}
                name="naam"
                label={t.name}
                value={name ?? line.name}
                maxLength={80}
                autocomplete="off"
              />
              <div>
                <Button kind="quiet" size="small">
                  {t.save}
                </Button>
              </div>
            </Form>
            <Form action={`${here}/weg`} class="stack gap-3 above-4" label={`${t.remove}: ${line.name}`}>
              <p class="small muted">{t.removeSure}</p>
              <div>
                <Button kind="quiet" size="small" lead="trash">
                  {t.remove}
                </Button>
              </div>
            </Form>
          </details>
        )}
      </div>
    </li>
  )
}
