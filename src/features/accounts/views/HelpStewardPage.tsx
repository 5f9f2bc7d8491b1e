import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/TextField.tsx'
import { S } from '../words-secondstep.ts'

interface Props {
  frame: Frame
  typed?: Typed
  errors?: FieldErrors
  note?: string
}

/** `/beheer/tweede-stap`: a site steward looks up the steward whom they help. */
export function HelpStewardPage({ frame, typed = {}, errors = {}, note }: Props) {
  const { lang } = frame
  const t = S[lang]
  return (
    <AppPage frame={frame} title={t.helpTitle} head={{ title: t.helpTitle, lead: t.helpLead }}>
      <div class="stack gap-5 narrow">
        {note && (
          <Alert tone="success" live>
            {note}
          </Alert>
        )}
        <Alert>{t.helpSure}</Alert>
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <Form action="/beheer/tweede-stap">
          <TextField
            lang={lang}
            name="email"
            type="email"
            label={t.helpEmail}
            value={typed.email}
            error={errors.email}
            autocomplete="off"
            inputMode="email"
            required
          />
          <div>
            <Button icon="search">{t.helpFind}</Button>
          </div>
        </Form>
      </div>
    </AppPage>
  )
}
