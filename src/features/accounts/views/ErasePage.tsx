import type { Tended } from '#features/circles/queries-erasure.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { Radios } from '#ui/Radios.tsx'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { Time } from '#ui/Time.tsx'
import type { Account } from '../queries-erasure.ts'
import { G } from '../words-erasure.ts'

interface Props {
  frame: Frame
  account: Account
  /** It is the viewer. */
  mine: boolean
  /** A last mail goes to the address. */
  mailed: boolean
  /** Circles that need another steward first. */
  waiting: Tended[]
  typed?: Typed
  errors?: FieldErrors
}

/** `/beheer/leden/:id`: an account, and erasing it because its owner asked. */
export function ErasePage({ frame, account, mine, mailed, waiting, typed = {}, errors = {} }: Props) {
  const { lang } = frame
  const t = G[lang]
  const lead = (
    <>
      {account.email}. {t.since} <Time at={account.createdAt} lang={lang} kind="date" />.
    </>
  )
  return (
    <AppPage frame={frame} title={account.name} head={{ title: account.name, lead }}>
      <div class="stack gap-5 narrow">
        <p>
          <TextLink href="/beheer/leden" lead="arrow-left">
            {t.backToPeople}
          </TextLink>
        </p>
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        {mine ? (
          <p>
            {t.eraseSelf} <a href="/ik/weg">{t.eraseSelfGo}</a>
          </p>
        ) : waiting.length > 0 ? (
          <Alert title={`${t.theyWait} ${waiting.map(({ name }) => name).join(', ')}.`}>{t.theyWaitHow}</Alert>
        ) : (
          <section class="panel stack" aria-labelledby="h-erase">
            <h2 id="h-erase">{t.eraseTitle}</h2>
            <p>
              {t.eraseLead(account.name)} {mailed && t.eraseMail}
            </p>
            <EraseForm {...{ lang, account, typed, errors }} />
          </section>
        )}
      </div>
    </AppPage>
  )
}

function EraseForm({
  lang,
  account,
  typed,
  errors,
}: Required<Pick<Props, 'account' | 'typed' | 'errors'>> & { lang: Frame['lang'] }) {
  const t = G[lang]
  const options = <K extends string>(labels: Record<K, string>) =>
    (Object.entries(labels) as [K, string][]).map(([value, label]) => ({ value, label }))
  return (
    <Form action={`/beheer/leden/${account.id}/wissen`}>
      <Radios
        lang={lang}
        name="gevraagd"
        label={t.asked}
        hint={t.askedHint}
        value={typed.gevraagd}
        error={errors.gevraagd}
        options={options(t.askedBy)}
      />
      <Radios
        lang={lang}
        name="keuze"
        label={t.theirWords}
        value={typed.keuze}
        error={errors.keuze}
        options={options(t.theirChoices)}
      />
      <TextField
        lang={lang}
        name="naam"
        label={t.typeName(account.name)}
        hint={t.typeHint}
        value={typed.naam}
        error={errors.naam}
        autocomplete="off"
      />
      <div>
        <Button kind="danger">{t.eraseGo}</Button>
      </div>
    </Form>
  )
}
