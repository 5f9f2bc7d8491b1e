import type { FieldErrors } from '#kit/forms/read.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { QrCode } from '#ui/QrCode.tsx'
import { S } from '../words-secondstep.ts'
import { AppCodeField } from './AppCodeField.tsx'

interface Props {
  frame: Frame
  /** For the app: inside the square, and as letters. */
  offer: { uri: string; key: string }
  returnTo: string
  errors?: FieldErrors
}

/** Where an app learns the secret, and shows with a code that it did. */
export function NewAppCodePage({ frame, offer, returnTo, errors = {} }: Props) {
  const { lang } = frame
  const t = S[lang]
  return (
    <AppPage frame={frame} title={t.newTitle} head={{ title: t.newTitle, lead: t.newLead }}>
      <div class="stack gap-5">
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <div class="step-forms">
          <section class="panel panel--soft stack gap-4" aria-labelledby="h-scan">
            <h2 id="h-scan">{t.scan}</h2>
            <p>{t.scanLead}</p>
            <QrCode text={offer.uri} label={t.qr} />
            <p class="small">
              {t.onThisPhone} <a href={offer.uri}>{t.openApp}</a>
            </p>
            <div class="stack gap-2">
              <h3>{t.key}</h3>
              <p class="secret-key">{offer.key}</p>
              <p class="small">{t.keyHint}</p>
            </div>
          </section>
          <section class="panel step-now" aria-labelledby="h-typ">
            <Form action="/ik/app-code" anew>
              <div class="stack gap-2">
                <h2 id="h-typ">{t.confirm}</h2>
                <p>{t.confirmLead}</p>
              </div>
              <input type="hidden" name="terug" value={returnTo} />
              <AppCodeField lang={lang} error={errors.code} />
              <div>
                <Button size="big" icon="arrow-right">
                  {t.confirmGo}
                </Button>
              </div>
            </Form>
          </section>
        </div>
        <p>
          <a href="/ik#app-code">{t.back}</a>
        </p>
      </div>
    </AppPage>
  )
}
