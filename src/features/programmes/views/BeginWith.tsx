import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { ProgrammeStrip } from '#ui/ProgrammeStrip.tsx'
import { lengthIn } from '#ui/programme-kinds.ts'
import { TextLink } from '#ui/TextLink.tsx'
import type { TemplateLine } from '../queries-templates.ts'
import { E } from '../words.ts'

interface Props {
  lang: Lang
  gathering: Gathering
  templates: readonly TemplateLine[]
}

/** The first step of a programme: one to begin with, fitted to the hours of the gathering. */
export function BeginWith({ lang, gathering, templates }: Props) {
  const t = E[lang]
  return (
    <section class="stack gap-4" aria-labelledby="h-begin">
      <h2 id="h-begin">{t.emptyTitle}</h2>
      <p class="measure">{t.empty}</p>
      <Form action={`${gathering.href}/programma`} class="contents" label={t.beginWith}>
        <ul class="grid min-m template-choice">
          {templates.map(({ id, name, what, minutes, parts }) => (
            <li class="card">
              <div class="stack gap-2">
                <h3>{name}</h3>
                {what && <p class="small muted">{what}</p>}
              </div>
              <div class="template-choice__foot">
                <ProgrammeStrip lang={lang} parts={parts} />
                <p class="small">{lengthIn(lang, minutes)}</p>
                <Button kind="quiet" size="small" name="doe" value={`als:${id}`} aria-label={`${t.beginWith}: ${name}`}>
                  {t.beginWith}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </Form>
      <TextLink href={`/kringen/${gathering.circle.slug}/agenda/sjablonen`} icon="arrow-right">
        {t.more}
      </TextLink>
    </section>
  )
}
