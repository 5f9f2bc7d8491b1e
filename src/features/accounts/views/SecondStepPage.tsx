import type { FieldErrors } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/TextField.tsx'
import { hasMeans, type Means } from '../queries-secondstep.ts'
import { P } from '../words-passkeys.ts'
import { S } from '../words-secondstep.ts'
import { AppCodeField } from './AppCodeField.tsx'
import { PasskeyForm } from './PasskeyForm.tsx'
import { SecondStepWays } from './SecondStepWays.tsx'

interface Props {
  frame: Frame
  means: Means
  returnTo: string
  /** Passkeys can exist at this address. */
  passkeysWork: boolean
  /** Something typed waits for after the step. */
  kept: boolean
  errors?: FieldErrors
  /** What went wrong, when no field is to blame. */
  why?: string
}

/** `/ik/stap`: before a steward looks after anything, in a second way, that it is them. */
export function SecondStepPage({ frame, means, returnTo, passkeysWork, kept, errors = {}, why }: Props) {
  const { lang } = frame
  const t = S[lang]
  const ready = hasMeans(means)
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead }}>
      <div class="stack gap-6">
        {kept && <Alert>{t.kept}</Alert>}
        {why && (
          <Alert tone="danger" live>
            {why}
          </Alert>
        )}
        {means.app === 'unreadable' && <Alert tone="danger">{t.unreadable}</Alert>}
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        {ready ? (
          <Take {...{ frame, means, returnTo, errors }} />
        ) : (
          <SecondStepWays {...{ lang, returnTo, passkeysWork }} again={means.app === 'unreadable'} />
        )}
        <div class="stack gap-2 measure">
          {ready && <p class="muted">{t.lost}</p>}
          <p class="muted">
            {t.notNow} <a href="/vandaag">{t.today}</a>
          </p>
        </div>
      </div>
    </AppPage>
  )
}

type PartProps = Required<Pick<Props, 'frame' | 'means' | 'returnTo' | 'errors'>>

function Take({ frame, means, returnTo, errors }: PartProps) {
  const { lang } = frame
  const t = S[lang]
  return (
    <div class="step-forms">
      {means.passkeys > 0 && (
        <section class="panel stack gap-4" aria-labelledby="h-passkey">
          <h2 id="h-passkey">{t.setUpPasskey}</h2>
          <p>{t.passkeyLead}</p>
          <PasskeyForm
            action="/ik/stap/passkey"
            ask="/ik/bewijs/passkey/vraag"
            deed="get"
            failed={P[lang].failed}
            without={t.passkeyNeedsScript}
          >
            <input type="hidden" name="terug" value={returnTo} />
            <div>
              <Button size="big" icon="key-round">
                {t.passkey}
              </Button>
            </div>
          </PasskeyForm>
        </section>
      )}
      {means.app === 'ready' && (
        <section class="panel stack gap-4" aria-labelledby="h-app">
          <h2 id="h-app">{t.appTitle}</h2>
          <Form action="/ik/stap">
            <input type="hidden" name="terug" value={returnTo} />
            <AppCodeField lang={lang} error={errors.code} first={means.passkeys === 0 && !errors.herstelcode} />
            <div>
              {means.passkeys > 0 ? (
                <Button lead="check">{t.go}</Button>
              ) : (
                <Button size="big" icon="arrow-right">
                  {t.go}
                </Button>
              )}
            </div>
          </Form>
        </section>
      )}
      {means.app === 'ready' && <Recover {...{ frame, returnTo, errors }} />}
    </div>
  )
}

function Recover({ frame, returnTo, errors }: Omit<PartProps, 'means'>) {
  const { lang } = frame
  const t = S[lang]
  return (
    <details class="panel panel--soft" open={errors.herstelcode !== undefined}>
      <summary>
        <h2 class="h3">{t.recoveryTitle}</h2>
      </summary>
      <Form action="/ik/stap/herstelcode">
        <input type="hidden" name="terug" value={returnTo} />
        <p>{t.recoveryLead}</p>
        <TextField
          lang={lang}
          name="herstelcode"
          label={t.recovery}
          error={errors.herstelcode}
          autocomplete="off"
          spellcheck={false}
          maxLength={60}
          required
        />
        <div>
          <Button kind="quiet">{t.recoveryGo}</Button>
        </div>
      </Form>
    </details>
  )
}
