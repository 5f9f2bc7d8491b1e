import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Frame } from '#ui/frame.ts'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { REGIONS, ROLES } from '../forms.ts'
import { W } from '../words.ts'
import { P } from '../words-profile.ts'
import { Shielded } from './Shielded.tsx'

interface Props {
  frame: Frame
  typed: Typed
  errors: FieldErrors
  opgaven: string[]
}

/** Where you belong: role, region, opgaven. */
export function FindFields({ frame: { lang }, typed, errors, opgaven }: Props) {
  const t = P[lang]
  const words = W[lang]
  return (
    <section class="form-part" aria-labelledby="h-find">
      <h2 id="h-find">{t.partFind}</h2>
      <Shielded {...{ lang, typed }} part="role" label={t.role}>
        <div class="stack gap-4">
          <Select
            lang={lang}
            name="role"
            label={t.role}
            empty={t.roleEmpty}
            value={typed.role}
            error={errors.role}
            required={false}
            options={ROLES.map((value) => ({ value, label: words.role[value] ?? value }))}
          />
          <TextField
            lang={lang}
            name="roleWords"
            label={t.roleWords}
            hint={t.roleWordsHint}
            value={typed.roleWords}
            error={errors.roleWords}
            required={false}
            maxLength={60}
          />
        </div>
      </Shielded>
      <Shielded {...{ lang, typed }} part="region" label={t.region}>
        <Select
          lang={lang}
          name="region"
          label={t.region}
          empty={t.regionEmpty}
          value={typed.region}
          error={errors.region}
          required={false}
          options={REGIONS.map((value) => ({ value, label: words.region[value] ?? value }))}
        />
      </Shielded>
      <Shielded {...{ lang, typed }} part="opgaven" label={t.opgaven}>
        <TextField
          lang={lang}
          name="opgaven"
          label={t.opgaven}
          hint={
            <>
              {t.opgavenHint}
              {opgaven.length > 0 && ` ${t.opgavenOften} ${opgaven.join(', ')}.`}
            </>
          }
          value={typed.opgaven}
          error={errors.opgaven}
          required={false}
        />
      </Shielded>
    </section>
  )
}
