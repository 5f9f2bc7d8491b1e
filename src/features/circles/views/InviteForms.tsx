import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { DAYS } from '../forms-invitations.ts'
import { N } from '../words-invitations.ts'

interface Props {
  lang: Lang
  here: string
  typed: Typed
  errors: FieldErrors
}

/** The two ways to invite, beside each other. */
export function InviteForms({ lang, here, typed, errors }: Props) {
  const t = N[lang]
  const options = DAYS.map((value) => ({ value, label: t.daysOf[Number(value)] ?? value }))
  return (
    <div class="step-forms off-paper">
      <section class="panel stack" aria-labelledby="h-link">
        <h2 id="h-link">{t.linkTitle}</h2>
        <p>{t.linkLead}</p>
        <Form action={`${here}/link`} anew>
          <TextField
            lang={lang}
            name="aantal"
            label={t.uses}
            value={typed.aantal ?? '10'}
            error={errors.aantal}
            inputMode="numeric"
            look="short"
            maxLength={3}
          />
          <Select
            lang={lang}
            name="dagen"
            label={t.days}
            empty={false}
            options={options}
            value={typed.dagen ?? '30'}
            error={errors.dagen}
          />
          <div>
            <Button lead="link">{t.makeLink}</Button>
          </div>
        </Form>
      </section>
      <section class="panel stack" aria-labelledby="h-mail">
        <h2 id="h-mail">{t.mailTitle}</h2>
        <p>{t.mailLead}</p>
        <Form action={`${here}/mail`}>
          <TextArea
            lang={lang}
            name="adressen"
            label={t.addresses}
            hint={t.addressesHint}
            value={typed.adressen}
            error={errors.adressen}
            rows={3}
          />
          <Select
            lang={lang}
            name="termijn"
            label={t.days}
            empty={false}
            options={options}
            value={typed.termijn ?? '30'}
            error={errors.termijn}
          />
          <div>
            <Button lead="send">{t.send}</Button>
          </div>
        </Form>
      </section>
    </div>
  )
}
