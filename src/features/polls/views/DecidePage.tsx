import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { Poll } from '../queries-poll.ts'
import { P } from '../words.ts'
import { Objections } from './Objections.tsx'
import { Results } from './Results.tsx'

interface Props {
  frame: Frame
  poll: Poll
  href: string
  memberCount: number
  /** How many objected. */
  objections: number
  typed?: Typed
  errors?: FieldErrors
}

/** Writing down what was decided, beside what came out. Objections are heard first. */
export function DecidePage({ frame, poll, href, memberCount, objections, typed = {}, errors = {} }: Props) {
  const { lang } = frame
  const t = P[lang]
  return (
    <AppPage frame={frame} title={t.decideTitle} head={{ title: t.decideTitle, lead: t.decideLead }}>
      <div class="split">
        <div class="stack gap-5">
          <p class="lead">
            <a href={href}>{poll.question}</a>
          </p>
          <ErrorSummary lang={lang} errors={errorList(errors)} />
          {objections > 0 && (
            <>
              <Alert>{t.openObjections(objections)}</Alert>
              <Objections lang={lang} objections={poll.objections} />
            </>
          )}
          <Form action={`${href}/besluit`} draft={`besluit-${poll.id}`} label={t.decideTitle}>
            {objections > 0 && (
              <TextArea
                lang={lang}
                name="bezwaren"
                label={t.integrated}
                hint={t.integratedHint}
                value={typed.bezwaren}
                error={errors.bezwaren}
              />
            )}
            <TextField
              lang={lang}
              name="besluit"
              label={t.decision}
              hint={t.decisionHint}
              maxLength={300}
              value={typed.besluit}
              error={errors.besluit}
            />
            <TextArea
              lang={lang}
              name="redenen"
              label={t.reasons}
              hint={t.reasonsHint}
              rows={6}
              value={typed.redenen}
              error={errors.redenen}
            />
            <div>
              <Button size="big" icon="check">
                {t.decide}
              </Button>
            </div>
          </Form>
        </div>
        <aside>
          <Results {...{ lang, poll, memberCount }} />
        </aside>
      </div>
    </AppPage>
  )
}
