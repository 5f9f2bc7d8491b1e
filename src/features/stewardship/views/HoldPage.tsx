import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextArea } from '#ui/TextArea.tsx'
import { Time } from '#ui/Time.tsx'
import type { Hold } from '../queries-hold.ts'
import { H } from '../words-hold.ts'

interface Props {
  frame: Frame
  circle: { slug: string }
  hold: Hold | null
  typed?: Typed
  errors?: FieldErrors
  note?: string
}

/** `/kringen/:slug/beheer/bewaarplicht`: what the duty means, and turning it on with a reason, or off. */
export function HoldPage({ frame, circle, hold, typed = {}, errors = {}, note }: Props) {
  const { lang } = frame
  const t = H[lang]
  const base = `/kringen/${circle.slug}/beheer/bewaarplicht`
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead }}>
      <div class="stack gap-5 narrow">
        {note && (
          <Alert tone="success" live>
            {note}
          </Alert>
        )}
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <section class="panel panel--soft stack" aria-labelledby="h-means">
          <h2 id="h-means">{t.means}</h2>
          <ul class="stack gap-3">
            {t.meansList.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </section>
        {hold ? (
          <section class="panel stack" aria-labelledby="h-standing">
            <h2 id="h-standing">{t.standing}</h2>
            <p class="prewrap">{hold.reason}</p>
            <p class="small muted">
              {t.since} <Time at={hold.putAt} lang={lang} kind="date" />, {t.by(hold.by ?? t.gone)}
            </p>
            <Form action={`${base}/einde`}>
              <p>{t.liftLead}</p>
              <div>
                <Button kind="quiet">{t.lift}</Button>
              </div>
            </Form>
          </section>
        ) : (
          <Form action={base}>
            <p>{t.only}</p>
            <TextArea
              lang={lang}
              name="reden"
              label={t.reason}
              hint={t.reasonHint}
              value={typed.reden}
              error={errors.reden}
              rows={3}
            />
            <div>
              <Button lead="lock">{t.put}</Button>
            </div>
          </Form>
        )}
      </div>
    </AppPage>
  )
}
