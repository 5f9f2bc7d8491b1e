import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Check } from '#ui/Check.tsx'
import { Radios } from '#ui/Radios.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { ITEM_KINDS } from '../access.ts'
import { ITEM_MOST, KIND_WORDS } from '../forms.ts'
import { H } from '../words.ts'

interface Props {
  lang: Lang
  typed: Typed
  errors: FieldErrors
  /** A new one: what it is can be chosen. */
  fresh?: boolean
  /** Whether the viewer's own name can be left out. */
  own?: boolean
}

/** What is asked of an insight, a question or a quote. */
export function ItemFields({ lang, typed, errors, fresh, own }: Props) {
  const t = H[lang]
  return (
    <>
      {fresh && (
        <Radios
          lang={lang}
          name="soort"
          label={t.what}
          value={typed.soort}
          error={errors.soort}
          options={ITEM_KINDS.map((kind) => ({ value: KIND_WORDS[kind], label: t.kind[kind], hint: t.hints[kind] }))}
        />
      )}
      <TextArea
        lang={lang}
        name="tekst"
        label={t.text}
        value={typed.tekst}
        error={errors.tekst}
        rows={3}
        maxLength={ITEM_MOST}
      />
      <TextField
        lang={lang}
        name="wie"
        label={t.saidBy}
        hint={t.saidByHint}
        value={typed.wie}
        error={errors.wie}
        required={false}
        maxLength={120}
        autocomplete="off"
      />
      {own && <Check lang={lang} name="zonder" label={t.nameless} checked={Boolean(typed.zonder)} required={false} />}
    </>
  )
}
