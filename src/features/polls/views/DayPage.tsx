import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { P } from '../words.ts'
import { LastDay } from './AskPage.tsx'

interface Props {
  frame: Frame
  action: string
  typed: Typed
  errors?: FieldErrors
}

/** Another last day for a poll in which somebody voted: the rest of it is fixed. */
export function DayPage({ frame, action, typed, errors = {} }: Props) {
  const { lang } = frame
  const t = P[lang]
  return (
    <AppPage frame={frame} title={t.dayTitle} head={{ title: t.dayTitle, lead: t.dayLead }}>
      <div class="stack gap-5 narrow">
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <Form action={action} label={t.dayTitle}>
          <LastDay {...{ lang, typed, errors }} />
          <div>
            <Button icon="check">{t.save}</Button>
          </div>
        </Form>
      </div>
    </AppPage>
  )
}
