import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { Chip } from '#ui/Chip.tsx'
import { Empty } from '#ui/Empty.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { Panel } from '#ui/Panel.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { Time } from '#ui/Time.tsx'
import type { ThanksState } from '../queries-thanks.ts'
import { B } from '../words-goodies.ts'

interface Props {
  frame: Frame
  gathering: Gathering
  /** How many came. */
  came: number
  /** Null: not thanked yet. */
  state: ThanksState | null
  typed: Typed
  errors?: FieldErrors
  /** Just now. */
  sent?: boolean
}

/** `/bijeenkomsten/:id/dank`: hosts thank who came, once, and read what comes back. */
export function ThanksPage({ frame, gathering, came, state, typed, errors = {}, sent }: Props) {
  const { lang } = frame
  const t = B[lang]
  return (
    <AppPage frame={frame} title={t.thanks} disks="corner">
      <p class="crumb">
        <TextLink href={gathering.href} lead="arrow-left">
          {gathering.title}
        </TextLink>
      </p>
      <PageHead title={t.thanks} lead={t.thanksLead} />
      <div class="stack gap-6 narrow">
        {sent && state && (
          <Alert tone="success" live>
            {t.sent(state.letters)}
          </Alert>
        )}
        {state ? (
          <Came lang={lang} state={state} />
        ) : gathering.state !== 'over' ? (
          <Empty title={t.laterTitle}>{t.whoCame}</Empty>
        ) : came === 0 ? (
          <Empty title={t.thanks}>{t.toNobody}</Empty>
        ) : (
          <>
            <p>
              <b>{t.to(came)}</b> {t.whoCame}
            </p>
            <ErrorSummary lang={lang} errors={errorList(errors)} />
            <Form action={`${gathering.href}/dank`} guard label={t.thanks}>
              <TextArea
                lang={lang}
                name="woorden"
                label={t.words}
                value={typed.woorden}
                error={errors.woorden}
                rows={6}
                maxLength={3000}
              />
              <TextField
                lang={lang}
                name="vraag"
                label={t.question}
                value={typed.vraag}
                error={errors.vraag}
                maxLength={160}
                autocomplete="off"
              />
              <div>
                <Button size="big" icon="send">
                  {t.send}
                </Button>
              </div>
            </Form>
          </>
        )}
      </div>
    </AppPage>
  )
}

function Came({ lang, state }: { lang: Frame['lang']; state: ThanksState }) {
  const t = B[lang]
  return (
    <>
      <Panel class="stack gap-3">
        <p class="small muted">
          {t.sentOn} <Time at={state.sentAt} lang={lang} />
        </p>
        <p class="as-typed">{state.words}</p>
        <p>
          <b>{state.question}</b>
        </p>
      </Panel>
      <section class="stack" aria-labelledby="h-antwoorden">
        <h2 id="h-antwoorden">{t.answers}</h2>
        <p class="muted">{t.answersLead}</p>
        {state.answers.length === 0 && <p>{t.noAnswers}</p>}
        <ul class="rows">
          {state.answers.map(({ answer, name, shared }) => (
            <li class="stack gap-2">
              <p class="as-typed">{answer}</p>
              <p class="cluster small">
                <span class="muted">{name || t.nameless}</span>
                <Chip>{shared ? t.mayShare : t.onlyHosts}</Chip>
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
