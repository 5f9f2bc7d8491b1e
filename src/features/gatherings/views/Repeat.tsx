import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Radios } from '#ui/Radios.tsx'
import { TextField } from '#ui/TextField.tsx'
import { TIMES_MOST } from '../forms-series.ts'
import { S } from '../words-series.ts'

interface Given {
  typed: Typed
  errors: FieldErrors
  lang: Lang
}

/** Whether what is planned comes more often. */
export function Repeat({ typed, errors, lang }: Given) {
  const t = S[lang]
  const short = { lang, look: 'short', type: 'number', inputMode: 'numeric', min: 1, required: false } as const
  return (
    <fieldset class="stack gap-4">
      <legend class="strong">{t.often}</legend>
      <p class="small muted">{t.oftenHint}</p>
      <div class="cluster align-start">
        <TextField
          {...short}
          name="keren"
          label={t.times}
          hint={t.timesHint(TIMES_MOST)}
          value={typed.keren}
          error={errors.keren}
        />
        <TextField
          {...short}
          name="weken"
          label={t.weeks}
          hint={t.weeksHint}
          value={typed.weken}
          error={errors.weken}
        />
      </div>
    </fieldset>
  )
}

/** Of which gatherings of a series something is said. @param props.hint what happens to those after it */
export function WhichOnes({ typed, lang, hint }: Pick<Given, 'typed' | 'lang'> & { hint: string }) {
  const t = S[lang]
  return (
    <Radios
      lang={lang}
      name="welke"
      label={t.which}
      value={typed.welke === 'erna' ? 'erna' : 'deze'}
      options={[
        { value: 'deze', label: t.this },
        { value: 'erna', label: t.following, hint },
      ]}
    />
  )
}
