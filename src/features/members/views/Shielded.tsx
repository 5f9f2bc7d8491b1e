import type { ComponentChildren } from 'preact'
import type { Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { fieldId } from '#ui/FieldFrame.tsx'
import { DEFAULT_AUDIENCE, type Shielded as Part } from '../access.ts'
import { AUDIENCES } from '../forms.ts'
import { P } from '../words-profile.ts'

interface Props {
  lang: Lang
  part: Part
  /** What the field is called, for who hears the page. */
  label: string
  typed: Typed
  children: ComponentChildren
}

/** A field of the profile, and beside it who may see it. */
export function Shielded({ lang, part, label, typed, children }: Props) {
  const t = P[lang]
  const name = `wie_${part}`
  const chosen = typed[name] ?? DEFAULT_AUDIENCE[part]
  return (
    <div class="shielded">
      {children}
      <div class="audience">
        <label for={fieldId(name)}>
          {t.whoSees}
          <span class="sr-only"> {label}</span>
        </label>
        <select class="input" id={fieldId(name)} name={name}>
          {AUDIENCES.map((audience) => (
            <option value={audience} selected={audience === chosen}>
              {t.audience[audience]}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
