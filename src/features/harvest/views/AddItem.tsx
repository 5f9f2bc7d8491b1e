import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import { Panel } from '#ui/Panel.tsx'
import { H } from '../words.ts'
import { A } from '../words-account.ts'
import { ItemFields } from './ItemFields.tsx'

export interface Adding {
  action: string
  once: string
  typed: Typed
  errors?: FieldErrors
}

/** On the page of a report: adding what one heard or saw. */
export function AddItem({ lang, action, once, typed, errors = {} }: Adding & { lang: Lang }) {
  const t = A[lang]
  return (
    <Panel labelledby="h-erbij" id="erbij" class="stack gap-5 narrow no-print">
      <div class="stack gap-2">
        <h2 id="h-erbij">{t.addItem}</h2>
        <p class="muted">{t.addItemLead}</p>
      </div>
      <ErrorSummary lang={lang} errors={errorList(errors)} />
      <Form action={action} label={t.addItem}>
        <input type="hidden" name="eens" value={once} />
        <ItemFields {...{ lang, typed, errors }} fresh own />
        <div>
          <Button lead="plus">{H[lang].save}</Button>
        </div>
      </Form>
    </Panel>
  )
}
