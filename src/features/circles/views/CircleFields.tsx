import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Radios } from '#ui/Radios.tsx'
import { TextField } from '#ui/TextField.tsx'
import { JOININGS, KINDS } from '../forms-settings.ts'
import { C } from '../words-settings.ts'

interface Props {
  lang: Lang
  typed: Typed
  errors: FieldErrors
}

/** What every circle has: a name, what it is for, its kind and its door. At the beginning and in the settings. */
export function CircleFields({ lang, typed, errors }: Props) {
  const t = C[lang]
  const field = (name: string) => ({ lang, name, value: typed[name], error: errors[name] })
  return (
    <>
      <TextField {...field('naam')} label={t.name} maxLength={60} autocomplete="off" />
      <TextField {...field('belofte')} label={t.tagline} hint={t.taglineHint} maxLength={90} required={false} />
      <Radios {...field('soort')} label={t.kind} options={KINDS.map((value) => ({ value, ...t.kinds[value] }))} />
      <Radios
        {...field('deur')}
        label={t.joining}
        options={JOININGS.map((value) => ({ value, ...t.joinings[value] }))}
      />
    </>
  )
}
