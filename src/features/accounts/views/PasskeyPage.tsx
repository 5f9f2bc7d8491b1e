import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/TextField.tsx'
import type { PasskeyLine } from '../queries-passkeys.ts'
import { P } from '../words-passkeys.ts'
import { S } from '../words-secondstep.ts'

interface Props {
  frame: Frame
  passkey: PasskeyLine
  typed: Typed
  errors?: FieldErrors
  /** A steward would be left without a second step. */
  last: boolean
  /** They tried to take it away all the same. */
  refused?: boolean
}

/** One passkey: to call it something else, or to take it away. */
export function PasskeyPage({ frame, passkey, typed, errors = {}, last, refused }: Props) {
  const { lang } = frame
  const t = P[lang]
  return (
    <AppPage frame={frame} title={t.oneTitle} head={{ title: passkey.name }}>
      <div class="stack gap-6 measure">
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <Form action={`/ik/passkeys/${passkey.id}`}>
          <TextField
            lang={lang}
            name="naam"
            label={t.name}
            hint={t.nameHint}
            value={typed.naam}
            error={errors.naam}
            autocomplete="off"
            required
          />
          <div>
            <Button icon="check">{t.save}</Button>
          </div>
        </Form>
        <section class="panel panel--soft stack" aria-labelledby="h-remove">
          <h2 id="h-remove">{t.removeTitle}</h2>
          {last ? (
            <Last {...{ lang, refused }} />
          ) : (
            <>
              <p>{t.removeLead}</p>
              <form action={`/ik/passkeys/${passkey.id}/weg`} method="post">
                <Button kind="danger">{t.remove}</Button>
              </form>
            </>
          )}
        </section>
        <p>
          <a href="/ik#passkeys">{t.back}</a>
        </p>
      </div>
    </AppPage>
  )
}

function Last({ lang, refused }: { lang: Frame['lang']; refused?: boolean }) {
  const t = S[lang]
  return (
    <>
      {refused ? (
        <Alert tone="danger" live>
          {t.last}
        </Alert>
      ) : (
        <p>{t.last}</p>
      )}
      <div>
        <ButtonLink kind="quiet" lead="smartphone" href="/ik/app-code/nieuw">
          {t.lastPasskeyGo}
        </ButtonLink>
      </div>
    </>
  )
}
