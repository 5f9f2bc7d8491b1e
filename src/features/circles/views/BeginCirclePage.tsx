import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { Select } from '#ui/Select.tsx'
import { C } from '../words-settings.ts'
import { CircleFields } from './CircleFields.tsx'

interface Props {
  frame: Frame
  /** The maker's own circles, from which this one may come. */
  mine: { slug: string; name: string }[]
  typed?: Typed
  errors?: FieldErrors
}

/** `/kringen/nieuw`: begins a circle, if so out of another. */
export function BeginCirclePage({ frame, mine, typed = {}, errors = {} }: Props) {
  const { lang } = frame
  const t = C[lang]
  return (
    <AppPage frame={frame} title={t.begin} head={{ title: t.begin, lead: t.beginLead }}>
      <div class="stack gap-5 narrow">
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <Form action="/kringen/nieuw" draft="kring-nieuw">
          {typed.ding && <input type="hidden" name="ding" value={typed.ding} />}
          <CircleFields lang={lang} typed={{ soort: 'collective', deur: 'application', ...typed }} errors={errors} />
          {mine.length > 0 && (
            <Select
              lang={lang}
              name="uit"
              label={t.from}
              hint={t.fromHint}
              empty={t.fromNothing}
              value={typed.uit}
              error={errors.uit}
              required={false}
              options={mine.map(({ slug, name }) => ({ value: slug, label: name }))}
            />
          )}
          <p class="small muted">{t.beginLater}</p>
          <div>
            <Button size="big" icon="arrow-right">
              {t.beginGo}
            </Button>
          </div>
        </Form>
      </div>
    </AppPage>
  )
}
