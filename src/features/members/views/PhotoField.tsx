import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { Check } from '#ui/Check.tsx'
import { FileField } from '#ui/FileField.tsx'
import type { Frame } from '#ui/frame.ts'
import { photoUrl } from '#ui/respond.ts'
import { P } from '../words-profile.ts'

/** The photo: the one there is, or the one that waits for the rest of the form. */
export function PhotoField({ frame, typed, errors }: { frame: Frame; typed: Typed; errors: FieldErrors }) {
  const { lang, me } = frame
  const t = P[lang]
  const waits = photoUrl(typed.foto_klaar || null)
  const photo = waits ?? me?.photo ?? null
  return (
    <div class="photo-field">
      {me && <Avatar id={me.id ?? me.slug} name={me.name} photo={photo} size={6} />}
      <div class="stack gap-3">
        <FileField
          lang={lang}
          name="foto"
          label={t.photo}
          hint={waits ? t.photoWaits : t.photoHint}
          error={errors.foto}
          required={false}
          // A phone that takes HEIC then gives a JPEG of it.
          accept="image/jpeg,image/png,image/webp,image/avif"
        />
        {waits && <input type="hidden" name="foto_klaar" value={typed.foto_klaar} />}
        {me?.photo && !waits && (
          <Check lang={lang} name="foto_weg" label={t.photoRemove} checked={Boolean(typed.foto_weg)} />
        )}
      </div>
    </div>
  )
}
