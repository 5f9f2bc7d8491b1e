import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Empty } from '#ui/Empty.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextLink } from '#ui/TextLink.tsx'
import type { Progress, StepLine } from '../queries-steps.ts'
import { S } from '../words-steps.ts'
import { PlanForm } from './PlanForm.tsx'
import { PlanRow } from './PlanRow.tsx'
import { SoFar } from './SoFar.tsx'
import { StepForm } from './StepForm.tsx'

interface Props {
  frame: Frame
  circle: { slug: string }
  progress: Progress
  owners: Map<string, string>
  /** Names to choose an owner from. */
  suggested: string[]
  /** What did not pass: of a step, or, without one, of a new plan. */
  wrong?: { step?: StepLine['step']; typed: Typed; errors: FieldErrors }
  note?: string
}

/** `/kringen/:slug/beheer/stappen`: how far the circle is, and what was agreed. */
export function StepsPage({ frame, circle, progress, owners, suggested, wrong, note }: Props) {
  const { lang } = frame
  const t = S[lang]
  const base = `/kringen/${circle.slug}`
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead }}>
      <div class="stack gap-6">
        <p>
          <TextLink href={`${base}/voorkant#hoe`} icon="arrow-right">
            {t.seePage}
          </TextLink>
        </p>
        {note && (
          <Alert tone="success" live>
            {note}
          </Alert>
        )}
        <ErrorSummary
          lang={lang}
          errors={errorList(wrong?.errors ?? {}).map((error) =>
            wrong?.step && error.name ? { ...error, name: `${error.name}-${wrong.step}` } : error,
          )}
        />
        <SoFar lang={lang} base={base} progress={progress} resting={frame.resting} />
        {!frame.resting && (
          <div class="step-forms">
            {progress.steps.map((step) => (
              <StepForm
                lang={lang}
                step={step}
                action={`${base}/beheer/stappen/${step.step}`}
                wrong={wrong?.step === step.step ? wrong : undefined}
              />
            ))}
          </div>
        )}
        <section class="stack gap-5" id="plannen" aria-labelledby="h-plannen">
          <div class="stack gap-1">
            <h2 id="h-plannen">{t.plans}</h2>
            <p class="muted">
              {t.plansLead} <a href={`${base}/afspraken`}>{t.allAgreed}</a>
            </p>
          </div>
          <div class="split">
            {progress.activities.length > 0 ? (
              <ul class="rows">
                {progress.activities.map((plan) => (
                  <PlanRow
                    lang={lang}
                    plan={plan}
                    href={`${base}/afspraken/${plan.id}`}
                    owner={owners.get(plan.ownerId)}
                    action={frame.resting ? null : `${base}/beheer/plannen/${plan.id}`}
                  />
                ))}
              </ul>
            ) : (
              <Empty title={t.noPlans} level={3}>
                {t.noPlansLead}
              </Empty>
            )}
            {!frame.resting && (
              <PlanForm
                lang={lang}
                suggested={suggested}
                action={`${base}/beheer/plannen`}
                wrong={wrong?.step ? undefined : wrong}
              />
            )}
          </div>
        </section>
      </div>
    </AppPage>
  )
}
