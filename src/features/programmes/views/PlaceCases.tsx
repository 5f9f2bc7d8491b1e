import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { Select } from '#ui/Select.tsx'
import type { EditedProgramme } from '../queries.ts'
import type { Case } from '../queries-cases.ts'
import { E } from '../words.ts'

interface Props {
  lang: Lang
  gathering: Gathering
  programme: EditedProgramme
  cases: readonly Case[]
}

/** The cases that people brought, each with the part where it could have its place. */
export function PlaceCases({ lang, gathering, programme, cases }: Props) {
  const t = E[lang]
  if (cases.length === 0) return null
  // A part that is made for a case comes first.
  const parts = [...programme.parts].sort((a, b) => Number(b.kind === 'case') - Number(a.kind === 'case'))
  return (
    <section class="panel stack gap-4" aria-labelledby="h-casussen">
      <h2 id="h-casussen">{t.cases}</h2>
      <ul class="rows">
        {cases.map(({ id, title, makerName, partId }) => (
          <li>
            <Form action={`${gathering.href}/casus/${id}/plek`} class="stack gap-3" label={title}>
              <p>
                <a class="link-ink" href={`${gathering.href}#casus-${id}`}>
                  {title}
                </a>{' '}
                {makerName && <span class="muted">{makerName}</span>}
              </p>
              <Select
                lang={lang}
                id={`deel-van-${id}`}
                name="deel"
                label={t.placeIn}
                empty={t.noPlace}
                required={false}
                value={partId}
                options={parts.map((part) => ({ value: part.id, label: part.title }))}
              />
              <div>
                <Button kind="quiet" size="small">
                  {t.put}
                </Button>
              </div>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
