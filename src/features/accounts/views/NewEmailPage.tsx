import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/TextField.tsx'
import { E } from '../words-email.ts'

interface Props {
  frame: Frame
  /** The address of now. */
  email: string
  typed?: Typed
  errors?: FieldErrors
}

/** Where another e-mail address is asked for. */
export function NewEmailPage({ frame, email, typed = {}, errors = {} }: Props) {
  const t = E[frame.lang]
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead(email) }}>
      <div class="stack gap-5 measure">
        <ErrorSummary lang={frame.lang} errors={errorList(errors)} />
        <Form action="/ik/email">
          <TextField
            lang={frame.lang}
            name="email"
            type="email"
            label={t.newAddress}
            value={typed.email}
            error={errors.email}
            autocomplete="email"
            inputMode="email"
            required
          />
          <div>
            <Button size="big" icon="arrow-right">
              {t.send}
            </Button>
          </div>
        </Form>
        <p>
          <a href="/ik">{t.back}</a>
        </p>
      </div>
    </AppPage>
  )
}
