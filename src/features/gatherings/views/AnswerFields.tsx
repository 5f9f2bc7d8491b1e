import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Check } from '#ui/Check.tsx'
import { Radios } from '#ui/Radios.tsx'
import { TextField } from '#ui/TextField.tsx'
import { questionField } from '../forms-coming.ts'
import type { Gathering } from '../queries-gathering.ts'
import { C } from '../words-coming.ts'

interface Props {
  lang: Lang
  gathering: Gathering
  typed: Typed
  errors: FieldErrors
}

/** How one comes, with whom, what the hosts want to know, and whether others see it. */
export function AnswerFields({ lang, gathering, typed, errors }: Props) {
  const t = C[lang]
  return (
    <>
      <input type="hidden" name="meer" value="ja" />
      {gathering.held === 'both' && (
        <Radios
          lang={lang}
          name="hoe"
          label={t.how}
          value={typed.hoe || 'place'}
          error={errors.hoe}
          options={[
            { value: 'place', label: t.howPlace },
            { value: 'online', label: t.howOnline },
          ]}
        />
      )}
      {(gathering.plusOne || typed.extra) && (
        <div class="stack gap-4 brings">
          <Check lang={lang} name="extra" label={t.bring} required={false} checked={Boolean(typed.extra)} />
          <div class="brings__name">
            <TextField
              lang={lang}
              name="extranaam"
              label={t.bringName}
              hint={t.bringNameHint}
              required={false}
              maxLength={80}
              value={typed.extranaam}
              error={errors.extranaam}
            />
          </div>
        </div>
      )}
      {gathering.questions.map(({ id, question }, i) => (
        <TextField
          lang={lang}
          name={questionField(id)}
          label={question}
          hint={i === 0 ? t.questionHint : undefined}
          required={false}
          maxLength={300}
          value={typed[questionField(id)]}
          error={errors[questionField(id)]}
        />
      ))}
      <Check
        lang={lang}
        name="getoond"
        label={t.show}
        hint={t.showHint}
        required={false}
        checked={Boolean(typed.getoond)}
      />
    </>
  )
}
