import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { ALT_MAX } from '#kit/storage/documents.ts'
import { attachmentUrl } from '#kit/storage/routes.ts'
import { boxOf } from '#ui/Attachments.tsx'
import { Button } from '#ui/Button.tsx'
import { Check } from '#ui/Check.tsx'
import { FileField } from '#ui/FileField.tsx'
import { Form } from '#ui/Form.tsx'
import { Panel } from '#ui/Panel.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { Photo } from '../queries-account.ts'
import { A } from '../words-account.ts'

interface Props {
  lang: Lang
  photos: Photo[]
  base: string
  typed: Typed
  errors: FieldErrors
}

/** The photos of a report: each with what there is to see, and that who is in it agrees. */
export function PhotosForm({ lang, photos, base, typed, errors }: Props) {
  const t = A[lang]
  return (
    <Panel labelledby="h-fotos" id="fotos" class="stack gap-5">
      <div class="stack gap-2">
        <h2 id="h-fotos">{t.photosTitle}</h2>
        <p class="muted">{t.photosLead}</p>
      </div>
      {photos.length > 0 && (
        <ul class="account-write__photos">
          {photos.map((photo) => (
            <li class="stack gap-2">
              <img src={attachmentUrl(photo, true)} alt={photo.alt ?? ''} {...boxOf(photo, 240, 180)} />
              <p class="small">{photo.alt}</p>
              {photo.credit && <p class="small muted">{t.photoBy(photo.credit)}</p>}
              <Form action={`${base}/fotos/${photo.photoId}/weg`} class="contents">
                <div>
                  <Button kind="quiet" size="small">
                    {t.removePhoto}
                    <span class="sr-only">{t.which(photo.alt ?? '')}</span>
                  </Button>
                </div>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form action={`${base}/fotos`} files label={t.addPhoto} class="stack gap-5 narrow">
        <FileField
          lang={lang}
          name="foto"
          label={t.photo}
          hint={t.photoHint}
          accept="image/jpeg,image/png,image/webp,image/avif"
          error={errors.foto}
        />
        <TextField
          lang={lang}
          name="alt"
          label={t.alt}
          hint={t.altHint}
          value={typed.alt}
          error={errors.alt}
          maxLength={ALT_MAX}
          autocomplete="off"
        />
        <TextField
          lang={lang}
          name="maker"
          label={t.credit}
          value={typed.maker}
          error={errors.maker}
          required={false}
          maxLength={120}
          autocomplete="off"
        />
        <Check lang={lang} name="akkoord" label={t.consent} checked={Boolean(typed.akkoord)} error={errors.akkoord} />
        <div>
          <Button kind="quiet" lead="plus">
            {t.addPhoto}
          </Button>
        </div>
      </Form>
    </Panel>
  )
}
