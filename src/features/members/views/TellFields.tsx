import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Frame } from '#ui/frame.ts'
import { TextArea } from '#ui/TextArea.tsx'
import { P } from '../words-profile.ts'
import { Shielded } from './Shielded.tsx'

interface Props {
  frame: Frame
  typed: Typed
  errors: FieldErrors
}

const TOLD = [
  { part: 'worksOn', hint: 'worksOnHint', rows: 2 },
  { part: 'brings', hint: 'bringsHint', rows: 2 },
  { part: 'seeks', hint: 'seeksHint', rows: 2 },
  { part: 'about', hint: 'aboutHint', rows: 5 },
] as const

/** What you come for: works on, brings, seeks, and more. */
export function TellFields({ frame: { lang }, typed, errors }: Props) {
  const t = P[lang]
  return (
    <section class="form-part" aria-labelledby="h-do">
      <h2 id="h-do">{t.partDo}</h2>
      {TOLD.map(({ part, hint, rows }) => (
        <Shielded {...{ lang, typed, part }} label={t[part]}>
          <TextArea
            lang={lang}
            name={part}
            label={t[part]}
            hint={t[hint]}
            value={typed[part]}
            error={errors[part]}
            required={part === 'worksOn'}
            rows={rows}
          />
        </Shielded>
      ))}
    </section>
  )
}
