import { REGIONS } from '#features/members/access.ts'
import { regionName } from '#features/members/queries.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Check } from '#ui/Check.tsx'
import type { Frame } from '#ui/frame.ts'
import { Checks } from '#ui/Radios.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { MEETS } from '../access.ts'
import type { PostKind } from '../tables.ts'
import { X } from '../words.ts'
import { E } from '../words-write.ts'

interface Props {
  frame: Frame
  kind: PostKind
  typed: Typed
  errors: FieldErrors
  suggested: { tags: string[]; opgaven: string[] }
  /** The circle has a page for everyone. */
  isPublic: boolean
}

/** What it is about and how one meets: nothing of it has to be filled in. */
export function PracticalFields({ frame: { lang }, kind, typed, errors, suggested, isPublic }: Props) {
  const t = E[lang]
  const ask = kind === 'ask'
  const field = (name: string) => ({ lang, name, value: typed[name], error: errors[name], required: false })
  const often = suggested.tags.slice(0, 8).join(', ')
  return (
    <>
      <section class="form-part" aria-labelledby="h-about">
        <h2 id="h-about">{t.about}</h2>
        <TextField
          {...field('woorden')}
          label={t.tags}
          hint={often ? `${t.tagsHint} ${t.tagsOften} ${often}.` : t.tagsHint}
          autocomplete="off"
        />
        <TextField {...field('opgave')} label={t.opgave} list="opgaven" autocomplete="off" maxLength={60} />
        <datalist id="opgaven">
          {suggested.opgaven.map((opgave) => (
            <option value={opgave} />
          ))}
        </datalist>
        <Select
          {...field('regio')}
          label={t.region}
          empty={t.regionEmpty}
          options={REGIONS.map((value) => ({ value, label: regionName(lang, value) }))}
        />
      </section>
      <section class="form-part" aria-labelledby="h-practical">
        <h2 id="h-practical">{t.practical}</h2>
        <Checks
          lang={lang}
          name="hoe"
          label={t.meets}
          error={errors.hoe}
          required={false}
          values={(typed.hoe ?? '').split('\n')}
          options={MEETS.map((value) => ({ value, label: X[lang].meets[value] ?? value }))}
        />
        {!ask && (
          <TextField
            {...field('plaatsen')}
            label={t.places}
            hint={t.placesHint}
            type="text"
            inputMode="numeric"
            look="short"
            maxLength={3}
          />
        )}
        <TextField
          {...field('tot')}
          label={t.until}
          hint={ask ? t.untilAskHint : t.untilOfferHint}
          type="date"
          look="short"
        />
        {isPublic && (
          <Check
            lang={lang}
            name="buiten"
            label={t.public}
            hint={t.publicHint}
            checked={Boolean(typed.buiten)}
            error={errors.buiten}
          />
        )}
      </section>
    </>
  )
}
