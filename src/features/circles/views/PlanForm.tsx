import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { TextField } from '#ui/TextField.tsx'
import { S } from '../words-steps.ts'

interface Props {
  lang: Lang
  /** Names to choose from while typing. */
  suggested: string[]
  action: string
  wrong?: { typed: Typed; errors: FieldErrors }
}

/** A new plan: what, who carries it, when. */
export function PlanForm({ lang, suggested, action, wrong }: Props) {
  const t = S[lang]
  const field = (name: string) => ({ lang, name, value: wrong?.typed[name], error: wrong?.errors[name] })
  return (
    <section class="panel panel--soft stack" aria-labelledby="h-nieuw-plan">
      <h3 id="h-nieuw-plan">{t.newPlan}</h3>
      <Form action={action} draft={action}>
        <TextField {...field('titel')} label={t.planTitle} />
        <TextField {...field('wie')} label={t.owner} hint={t.ownerHint} list="namen" autocomplete="off" />
        <datalist id="namen">
          {suggested.map((name) => (
            <option value={name} />
          ))}
        </datalist>
        <TextField {...field('datum')} label={t.date} type="date" look="short" />
        <div>
          <Button lead="plus">{t.addPlan}</Button>
        </div>
      </Form>
    </section>
  )
}
