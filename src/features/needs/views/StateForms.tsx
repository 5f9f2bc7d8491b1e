import type { Activity } from '#features/circles/queries-activities.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { TextField } from '#ui/TextField.tsx'
import { A } from '../words-agreed.ts'

interface Props {
  lang: Lang
  activity: Activity
  /** The viewer carries it. */
  mine: boolean
  typed?: Typed
  errors?: FieldErrors
}

/** Who carries it says how far it is; what does not go on gets a word why. */
export function StateForms({ lang, activity, mine, typed, errors }: Props) {
  const t = A[lang]
  const { state, href } = activity
  const open = state === 'planned' || state === 'under-way'
  return (
    <section class="panel panel--soft stack gap-4" aria-labelledby="h-stand">
      <h2 id="h-stand">{t.howFar}</h2>
      <form class="cluster" action={`${href}/stand`} method="post">
        {state === 'planned' && (
          <Button name="stand" value="under-way" icon="play">
            {mine ? t.start : t.startFor}
          </Button>
        )}
        {open && (
          <Button
            kind={state === 'planned' ? 'quiet' : 'main'}
            name="stand"
            value="happened"
            lead={state === 'planned' ? 'check' : undefined}
            icon={state === 'planned' ? undefined : 'check'}
          >
            {t.done}
          </Button>
        )}
        {state !== 'planned' && (
          <Button kind="quiet" name="stand" value="planned">
            {t.back}
          </Button>
        )}
      </form>
      {open && (
        <details open={errors?.reden !== undefined}>
          <summary class="small strong">{t.drop}</summary>
          <div class="above-4">
            <Form action={`${href}/stand`} label={t.drop}>
              <input type="hidden" name="stand" value="dropped" />
              <TextField
                lang={lang}
                name="reden"
                label={t.why}
                hint={t.whyHint}
                maxLength={300}
                value={typed?.reden}
                error={errors?.reden}
              />
              <div>
                <Button kind="danger">{t.drop}</Button>
              </div>
            </Form>
          </div>
        </details>
      )}
    </section>
  )
}
