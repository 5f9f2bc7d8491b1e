import type { FieldErrors } from '#kit/forms/read.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { Check } from '#ui/Check.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { type HelpedSteward, hasMeans, type Means } from '../queries-secondstep.ts'
import { S } from '../words-secondstep.ts'

interface Props {
  frame: Frame
  steward: HelpedSteward
  means: Means
  errors?: FieldErrors
}

/** `/beheer/tweede-stap/:id`: what somebody has as a second step, and away with it. */
export function HelpOneStewardPage({ frame, steward, means, errors = {} }: Props) {
  const { lang } = frame
  const t = S[lang]
  const lead = t.helpOneLead(steward.email)
  return (
    <AppPage frame={frame} title={steward.name} head={{ title: steward.name, lead }}>
      <div class="stack gap-5 narrow">
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        {hasMeans(means) ? (
          <section class="panel stack gap-4" aria-labelledby="h-weg">
            <h2 id="h-weg">{t.helpHas}</h2>
            <div class="prose">
              <ul>
                {means.passkeys > 0 && <li>{t.helpPasskeys(means.passkeys)}</li>}
                {means.app !== 'none' && <li>{t.helpApp}</li>}
              </ul>
            </div>
            <p>{t.helpAlso}</p>
            <Form action={`/beheer/tweede-stap/${steward.id}`}>
              <Check
                lang={lang}
                name="zeker"
                label={t.helpKnows(steward.name)}
                hint={t.helpSure}
                error={errors.zeker}
                required
              />
              <div>
                <Button kind="danger">{t.helpGo}</Button>
              </div>
            </Form>
          </section>
        ) : (
          <p>{t.helpNothing}</p>
        )}
        <p>
          <a href="/beheer/tweede-stap">{t.helpBack}</a>
        </p>
      </div>
    </AppPage>
  )
}
