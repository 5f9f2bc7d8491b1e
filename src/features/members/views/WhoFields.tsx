import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { FieldFrame, fieldWiring } from '#ui/FieldFrame.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/TextField.tsx'
import { P } from '../words-profile.ts'
import { PhotoField } from './PhotoField.tsx'
import { Shielded } from './Shielded.tsx'

interface Props {
  frame: Frame
  typed: Typed
  errors: FieldErrors
  organisations: string[]
}

/** Who you are: face, what you do, organisation, link. */
export function WhoFields({ frame, typed, errors, organisations }: Props) {
  const { lang } = frame
  const t = P[lang]
  const organisation = {
    lang,
    name: 'organisation',
    label: t.organisation,
    hint: t.organisationHint,
    error: errors.organisation,
    required: false,
  }
  return (
    <section class="form-part" aria-labelledby="h-you">
      <h2 id="h-you">{t.partYou}</h2>
      <Shielded {...{ lang, typed }} part="photo" label={t.photo}>
        <PhotoField {...{ frame, typed, errors }} />
      </Shielded>
      <Shielded {...{ lang, typed }} part="headline" label={t.headline}>
        <TextField
          lang={lang}
          name="headline"
          label={t.headline}
          hint={t.headlineHint}
          value={typed.headline}
          error={errors.headline}
          required={false}
          autocomplete="organization-title"
          maxLength={60}
        />
      </Shielded>
      <Shielded {...{ lang, typed }} part="organisation" label={t.organisation}>
        <FieldFrame field={organisation}>
          <input
            class="input"
            list="organisaties"
            value={typed.organisation}
            autocomplete="organization"
            maxLength={80}
            {...fieldWiring(organisation)}
          />
          <datalist id="organisaties">
            {organisations.map((one) => (
              <option value={one} />
            ))}
          </datalist>
        </FieldFrame>
      </Shielded>
      <Shielded {...{ lang, typed }} part="link" label={t.link}>
        <TextField
          lang={lang}
          name="link"
          label={t.link}
          hint={t.linkHint}
          value={typed.link}
          error={errors.link}
          required={false}
          inputMode="url"
          autocomplete="url"
        />
      </Shielded>
    </section>
  )
}
