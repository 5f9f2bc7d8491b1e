import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { Select } from '#ui/Select.tsx'
import type { NeedLine } from '../queries.ts'
import { N } from '../words.ts'

interface Props {
  lang: Lang
  need: { id: string; href: string }
  others: NeedLine[]
  /** They put them together at once. */
  host: boolean
  wrong?: string
}

/** Says that this need stands there already; who looks after the circle puts them together. */
export function SameForm({ lang, need, others, host, wrong }: Props) {
  const t = N[lang]
  return (
    <details class="panel panel--soft" open={wrong !== undefined}>
      <summary class="strong">{t.same}</summary>
      <div class="above-4">
        <Form action={`${need.href}/hetzelfde`} label={t.same}>
          <Select
            lang={lang}
            name="als"
            label={t.sameWhich}
            hint={host ? t.sameLeadHost : t.sameLead}
            error={wrong}
            options={others
              .filter(({ id }) => id !== need.id)
              .map(({ id, sentence }) => ({ value: id, label: sentence }))}
          />
          <div>
            <Button kind="quiet" name="doe" value={host ? 'samen' : 'zeg'}>
              {host ? t.join : t.saySame}
            </Button>
          </div>
        </Form>
      </div>
    </details>
  )
}
