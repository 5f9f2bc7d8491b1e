import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/TextField.tsx'
import { P } from '../words-passkeys.ts'
import { PasskeyForm } from './PasskeyForm.tsx'

interface Props {
  frame: Frame
  typed: Typed
  errors?: FieldErrors
  /** Why the passkey was not kept. */
  why?: string
}

/** Where a passkey is made: a name, and the device does the rest. */
export function NewPasskeyPage({ frame, typed, errors = {}, why }: Props) {
  const { lang } = frame
  const t = P[lang]
  return (
    <AppPage frame={frame} title={t.newTitle} head={{ title: t.newTitle, lead: t.newLead }}>
      <div class="stack gap-5 measure">
        {why && (
          <Alert tone="danger" live>
            {why}
          </Alert>
        )}
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <PasskeyForm action="/ik/passkeys" ask="/ik/passkeys/vraag" deed="create" failed={t.failed} without={t.without}>
          {typed.terug && <input type="hidden" name="terug" value={typed.terug} />}
          <TextField
            lang={lang}
            name="naam"
            label={t.name}
            hint={t.nameHint}
            value={typed.naam}
            error={errors.naam}
            autocomplete="off"
            maxLength={60}
            required={false}
          />
          <div>
            <Button size="big" icon="arrow-right">
              {t.add}
            </Button>
          </div>
        </PasskeyForm>
        <p>
          <a href="/ik#passkeys">{t.back}</a>
        </p>
      </div>
    </AppPage>
  )
}
