import type { ComponentChildren } from 'preact'
import type { ViewerCircle } from '#kit/access/viewer.ts'
import { NOTICE_GROUPS, pacesOf } from '#kit/notices/paces.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Check } from '#ui/Check.tsx'
import { Empty } from '#ui/Empty.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { Panel } from '#ui/Panel.tsx'
import { Select } from '#ui/Select.tsx'
import { fieldOf } from '../forms.ts'
import type { Choices } from '../queries-choices.ts'
import { C } from '../words-choices.ts'

interface Props {
  frame: Frame
  circles: readonly ViewerCircle[]
  choices: Choices
  note?: string
  /** What this browser does by itself. */
  push: ComponentChildren
}

/** `/ik/meldingen`: per circle, how soon mail comes about what. */
export function ChoicesPage({ frame, circles, choices, note, push }: Props) {
  const t = C[frame.lang]
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead }}>
      <div class="split">
        <div class="stack gap-6">
          {note && (
            <Alert tone="success" live>
              {note}
            </Alert>
          )}
          {circles.length === 0 ? (
            <Empty title={t.title}>{t.noCircle}</Empty>
          ) : (
            <Form action="/ik/meldingen" guard>
              {circles.map((circle) => (
                <CircleChoices {...{ frame, circle, choices }} />
              ))}
              <Check
                lang={frame.lang}
                name="overzicht"
                label={t.digest}
                hint={t.digestHint}
                checked={choices.digests}
                required
              />
              <p class="small muted">{t.always}</p>
              <div>
                <Button icon="check">{t.save}</Button>
              </div>
            </Form>
          )}
        </div>
        <aside class="stack gap-5">
          {push}
          <Panel kind="soft" labelledby="h-voorbeeld">
            <h2 id="h-voorbeeld">{t.preview}</h2>
            <p>{t.previewLead}</p>
            <div>
              <ButtonLink kind="quiet" href="/ik/meldingen/voorbeeld">
                {t.previewShow}
              </ButtonLink>
            </div>
          </Panel>
          <p>
            <a href="/meldingen">{t.notices}</a>
          </p>
        </aside>
      </div>
    </AppPage>
  )
}

function CircleChoices({ frame, circle, choices }: { frame: Frame; circle: ViewerCircle; choices: Choices }) {
  const { lang } = frame
  const t = C[lang]
  return (
    <fieldset class="field choices">
      <legend>
        <h2>{circle.name}</h2>
      </legend>
      <div class="choices__groups">
        {NOTICE_GROUPS.map((group) => (
          <Select
            lang={lang}
            name={fieldOf(circle.slug, group)}
            label={t.groups[group]}
            hint={t.hints[group]}
            value={choices.chosen(circle.id, group)}
            options={pacesOf(group).map((value) => ({ value, label: t.paces[value] }))}
            empty={false}
            required
          />
        ))}
      </div>
    </fieldset>
  )
}
