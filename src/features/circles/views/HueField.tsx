import type { Lang } from '#kit/i18n.ts'
import { FieldNotes, fieldWiring } from '#ui/FieldFrame.tsx'
import { HUES } from '#ui/hue.ts'
import { CircleMark } from '#ui/Logo.tsx'
import { C } from '../words-settings.ts'

interface Props {
  lang: Lang
  value: string
  error?: string
}

/** The twelve colours a circle can have, each by name and as the mark it gives. */
export function HueField({ lang, value, error }: Props) {
  const t = C[lang]
  const field = { lang, name: 'kleur', label: t.hue, error }
  const { id, name, ...wiring } = fieldWiring(field)
  return (
    <fieldset class="field" aria-describedby={wiring['aria-describedby']}>
      <legend>{t.hue}</legend>
      <FieldNotes {...field} />
      <div class="hue-choice">
        {HUES.map((hue, i) => (
          <label class="check">
            <input
              type="radio"
              name={name}
              value={hue}
              checked={value === String(hue)}
              id={i === 0 ? id : `${id}-${hue}`}
              aria-invalid={wiring['aria-invalid']}
            />
            <span>
              <CircleMark hue={hue} />
              {t.hues[hue]}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
