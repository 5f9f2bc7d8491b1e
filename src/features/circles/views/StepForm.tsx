import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { isoDate } from '#ui/clock.ts'
import { fieldId } from '#ui/FieldFrame.tsx'
import { Form } from '#ui/Form.tsx'
import { Radios } from '#ui/Radios.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { StepLine } from '../queries-steps.ts'
import { S } from '../words-steps.ts'

interface Props {
  lang: Lang
  step: StepLine
  action: string
  wrong?: { typed: Typed; errors: FieldErrors }
}

/** One of the four steps: how far, since when, and a few words for the public page. */
export function StepForm({ lang, step, action, wrong }: Props) {
  const t = S[lang]
  const now = {
    stand: step.state,
    sinds: isoDate(step.at ?? new Date()),
    toelichting: step.note,
    toelichting_en: step.noteEn,
  }
  const typed = wrong?.typed ?? now
  const field = (name: keyof typeof now) => ({
    lang,
    name,
    id: fieldId(`${name}-${step.step}`),
    value: typed[name],
    error: wrong?.errors[name],
  })
  return (
    <section class="panel stack" id={`stap-${step.step}`} aria-labelledby={`h-stap-${step.step}`}>
      <div class="stack gap-1">
        <p class="small muted">{t.nth(step.step)}</p>
        <h2 id={`h-stap-${step.step}`}>{t.step[step.step]}</h2>
      </div>
      <Form action={action} class="stack">
        <Radios
          {...field('stand')}
          label={t.howFar}
          options={(['later', 'now', 'done'] as const).map((value) => ({ value, label: t.state[value] }))}
        />
        <TextField {...field('sinds')} label={t.since} type="date" look="short" />
        <TextArea {...field('toelichting')} label={t.note} hint={t.noteHint} rows={2} required={false} />
        <details open={Boolean(typed.toelichting_en) || wrong?.errors.toelichting_en !== undefined}>
          <summary class="small strong">{t.noteEn}</summary>
          <div class="above-4">
            <TextArea
              {...field('toelichting_en')}
              label={t.noteEnLabel}
              hint={t.noteEnHint}
              rows={2}
              required={false}
            />
          </div>
        </details>
        <div>
          <Button kind="quiet" lead="check">
            {t.saveStep}
            <span class="sr-only">: {t.step[step.step]}</span>
          </Button>
        </div>
      </Form>
    </section>
  )
}
