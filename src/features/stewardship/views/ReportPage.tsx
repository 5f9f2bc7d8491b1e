import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Thing } from '#kit/things/index.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { Radios } from '#ui/Radios.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { REASONS } from '../tables.ts'
import { R } from '../words-reports.ts'
import { SaidThen } from './SaidThen.tsx'

interface Props {
  frame: Frame
  thing: Thing
  /** All that it says. */
  said: string
  typed?: Typed
  errors?: FieldErrors
}

/** `/melden?wat=<kind>:<id>`: what is the matter with something. */
export function ReportPage({ frame, thing, said, typed = {}, errors = {} }: Props) {
  const { lang } = frame
  const t = R[lang]
  return (
    <AppPage frame={frame} title={t.report} head={{ title: t.report, lead: t.reportLead }}>
      <div class="stack gap-5 narrow">
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <SaidThen
          {...{ lang, said }}
          kind={thing.kind}
          title={thing.title}
          maker={thing.makerName}
          heading={t.isThis}
        />
        <Form action="/melden">
          <input type="hidden" name="wat" value={`${thing.kind}:${thing.id}`} />
          <Radios
            lang={lang}
            name="waarom"
            label={t.why}
            options={REASONS.map((value) => ({ value, label: t.whys[value] }))}
            value={typed.waarom}
            error={errors.waarom}
          />
          <TextArea
            lang={lang}
            name="woorden"
            label={t.words}
            hint={t.wordsHint}
            value={typed.woorden}
            error={errors.woorden}
            rows={4}
            required={false}
          />
          <p class="small muted">{t.reportSecret(thing.makerName ?? t.someone)}</p>
          <div class="cluster">
            <Button icon="flag">{t.send}</Button>
            <a href={thing.path}>{t.backToIt}</a>
          </div>
        </Form>
      </div>
    </AppPage>
  )
}
