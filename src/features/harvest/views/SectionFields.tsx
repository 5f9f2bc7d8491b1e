import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { fieldId } from '#ui/FieldFrame.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { BODY_MOST } from '../forms.ts'
import type { SectionKind } from '../tables.ts'
import { A } from '../words-account.ts'

interface Props {
  lang: Lang
  /** Of the section, so that each field on the page has an id of its own. */
  id: string
  kind: SectionKind
  askable: { id: string; name: string }[]
  typed: Typed
  errors: FieldErrors
}

/** What one writes in a section, by its kind. */
export function SectionFields({ lang, id, kind, askable, typed, errors }: Props) {
  const t = A[lang]
  const field = (name: string) => ({
    lang,
    name,
    id: fieldId(`${name}-${id}`),
    error: errors[name],
    value: typed[name],
  })
  const free = { required: false, autocomplete: 'off' } as const
  const titled = kind === 'presentation' || kind === 'own'
  const hint = { opening: t.openingHint, more: t.moreHint, presentation: t.bodyHint, own: t.bodyHint }[kind]
  return (
    <>
      {titled && <TextField {...field('kop')} {...free} label={t.sectionTitle} maxLength={160} />}
      {titled && <TextField {...field('verteld')} {...free} label={t.sectionPresenter} maxLength={200} />}
      <TextArea
        {...field('tekst')}
        label={t.sectionBody}
        hint={hint}
        required={false}
        rows={kind === 'more' ? 3 : 7}
        maxLength={BODY_MOST}
      />
      {kind === 'more' && (
        <Select
          {...field('vraag')}
          label={t.askWho}
          hint={t.askWhoHint}
          required={false}
          empty={t.nobody}
          options={askable.map((one) => ({ value: one.id, label: one.name }))}
        />
      )}
      <TextField {...field('link')} {...free} label={t.sectionLink} type="url" maxLength={300} />
    </>
  )
}
