import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { Application } from '../queries-joining.ts'
import { I } from '../words-inbox.ts'

interface Props {
  lang: Lang
  application: Application
  typed: Typed
  errors: FieldErrors
  /** The address of this application. */
  base: string
  /** The circle rests: nobody joins, but who waits hears a no, with the reason. */
  resting?: boolean
}

/** The two ways in which an application ends: welcome first, and a no that always has a reason. */
export function DecideForms({ lang, application, typed, errors, base, resting }: Props) {
  const t = I[lang]
  return (
    <div class="stack gap-5">
      {!resting && (
        <section class="panel panel--fill hue hue--exchange stack" aria-labelledby="h-welkom">
          <h2 id="h-welkom">{t.welcomeTitle(application.name)}</h2>
          <Form action={`${base}/welkom`} draft={`welkom-${application.id}`}>
            <TextArea
              lang={lang}
              name="woorden"
              label={t.welcomeWords}
              hint={t.welcomeHint}
              value={typed.woorden}
              error={errors.woorden}
              rows={2}
              required={false}
            />
            <div>
              <Button icon="hand">{t.welcome}</Button>
            </div>
          </Form>
        </section>
      )}
      <details class="panel panel--soft" open={resting || errors.reden !== undefined}>
        <summary>
          <h2>{t.declineTitle}</h2>
        </summary>
        <Form action={`${base}/afwijzing`} draft={`afwijzing-${application.id}`}>
          <TextArea
            lang={lang}
            name="reden"
            label={t.declineReason}
            hint={t.declineHint(application.name)}
            value={typed.reden}
            error={errors.reden}
            rows={3}
          />
          <div>
            <Button kind="quiet">{t.decline}</Button>
          </div>
        </Form>
      </details>
    </div>
  )
}
