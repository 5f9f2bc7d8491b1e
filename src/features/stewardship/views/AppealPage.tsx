import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Thing } from '#kit/things/index.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextArea } from '#ui/TextArea.tsx'
import { Time } from '#ui/Time.tsx'
import type { Hiding } from '../queries-reports.ts'
import { R } from '../words-reports.ts'

interface Props {
  frame: Frame
  /** The address of this page. */
  action: string
  hiding: Hiding
  /** Null when it is gone. */
  thing: Thing | null
  typed?: Typed
  errors?: FieldErrors
}

/** `/bezwaar/:kind/:id`: why something of the viewer's was hidden, and their objection. */
export function AppealPage({ frame, action, hiding, thing, typed = {}, errors = {} }: Props) {
  const { lang } = frame
  const t = R[lang]
  const title = hiding.hidden ? t.hiddenTitle : t.shownTitle
  return (
    <AppPage frame={frame} title={title} head={{ title, lead: hiding.hidden ? t.hiddenLead : t.shownLead }}>
      <div class="stack gap-6 narrow">
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <section class="stack gap-3" aria-labelledby="h-wat">
          <h2 id="h-wat" class="h3">
            {t.yours}
          </h2>
          <p>{thing ? <a href={thing.path}>{thing.title}</a> : hiding.title}</p>
          {hiding.said && <p class="prewrap measure">{hiding.said}</p>}
        </section>
        <section class="panel panel--soft stack gap-3" aria-labelledby="h-waarom">
          <h2 id="h-waarom">{t.theReason}</h2>
          <p class="prewrap measure">{hiding.reason}</p>
          <p class="small muted">
            {t.theHosts}, <Time at={hiding.at} lang={lang} />
          </p>
        </section>
        {hiding.appealedAt ? (
          <section class="panel stack gap-3" aria-labelledby="h-bezwaar">
            <h2 id="h-bezwaar">{t.objected}</h2>
            <p class="prewrap measure">{hiding.appeal}</p>
            <p>
              <b>{hiding.upheld === null ? t.objectedWaits : hiding.upheld ? t.objectedUpheld : t.objectedDeclined}</b>
            </p>
            {hiding.appealReason && <p class="prewrap measure">{hiding.appealReason}</p>}
          </section>
        ) : (
          hiding.hidden && (
            <section class="panel stack" aria-labelledby="h-oneens">
              <h2 id="h-oneens">{t.object}</h2>
              <p>{t.objectLead}</p>
              <Form action={action}>
                <TextArea
                  lang={lang}
                  name="uitleg"
                  label={t.objectWords}
                  value={typed.uitleg}
                  error={errors.uitleg}
                  rows={5}
                />
                <div>
                  <Button icon="send">{t.objectGo}</Button>
                </div>
              </Form>
            </section>
          )
        )}
      </div>
    </AppPage>
  )
}
