import type { Joining } from '#kit/access/tables.ts'
import type { FieldErrors } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Check } from '#ui/Check.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { L } from '../words-life.ts'

interface Props {
  frame: Frame
  circle: { slug: string; name: string; joining: Joining }
  /** The viewer is the only steward: first someone else takes over. */
  lastSteward: boolean
  errors?: FieldErrors
}

/** `/kringen/:slug/vertrek`: what leaving means, and one button. */
export function LeavePage({ frame, circle, lastSteward, errors = {} }: Props) {
  const { lang } = frame
  const t = L[lang]
  const base = `/kringen/${circle.slug}`
  const title = t.leaveTitle(circle.name)
  return (
    <AppPage frame={frame} title={title} head={{ title, lead: t.leaveLead }}>
      <div class="stack gap-5 narrow">
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <ul class="panel stack">
          {[...t.leaveFacts, t.leaveBack[circle.joining]].map((fact) => (
            <li>{fact}</li>
          ))}
        </ul>
        {lastSteward ? (
          <>
            <Alert title={t.lastSteward}>{t.lastStewardAlone}</Alert>
            <div class="cluster">
              <ButtonLink href={`${base}/beheer/leden`} icon="arrow-right">
                {t.lastStewardGo}
              </ButtonLink>
              <ButtonLink href={base} kind="quiet">
                {t.stay}
              </ButtonLink>
            </div>
          </>
        ) : (
          <Form action={`${base}/vertrek`}>
            <Check lang={lang} name="zeker" label={t.leaveSure(circle.name)} error={errors.zeker} />
            <div class="cluster">
              <Button kind="danger">{t.leave}</Button>
              <ButtonLink href={base} kind="quiet">
                {t.stay}
              </ButtonLink>
            </div>
          </Form>
        )}
      </div>
    </AppPage>
  )
}
