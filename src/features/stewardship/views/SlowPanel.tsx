import type { FieldErrors } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { Panel } from '#ui/Panel.tsx'
import { Select } from '#ui/Select.tsx'
import { PACES } from '../forms-reports.ts'
import { R } from '../words-reports.ts'

interface Props {
  lang: Lang
  base: string
  /** How it is now. */
  seconds: number
  errors?: FieldErrors
}

/** How much time lies between two things that one person posts here. */
export function SlowPanel({ lang, base, seconds, errors = {} }: Props) {
  const t = R[lang]
  return (
    <Panel kind="soft" labelledby="h-traag" id="traag">
      <h2 id="h-traag">{t.slow}</h2>
      <p>{t.slowLead}</p>
      <Form action={`${base}/traag`}>
        <Select
          lang={lang}
          name="tijd"
          label={t.slowField}
          options={PACES.map((one) => ({ value: String(one), label: t.slowOptions[one] ?? '' }))}
          value={String(seconds)}
          error={errors.tijd}
          empty={false}
        />
        <div>
          <Button kind="quiet" lead="check">
            {t.slowSave}
          </Button>
        </div>
      </Form>
    </Panel>
  )
}
