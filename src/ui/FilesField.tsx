import type { Context } from 'hono'
import { render } from 'preact-render-to-string'
import type { FieldErrors } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { ALT_MAX, type Attachment, DOCUMENT_MAX_BYTES } from '#kit/storage/documents.ts'
import { altField, type FormFiles } from '#kit/storage/forms.ts'
import { attachmentUrl } from '#kit/storage/routes.ts'
import { FILE_WORDS } from '#kit/storage/words.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { boxOf, FileLine } from './Attachments.tsx'
import { Button } from './Button.tsx'
import { FieldNotes, fieldWiring, LabelWords } from './FieldFrame.tsx'
import { Icon } from './Icon.tsx'
import { TextField } from './TextField.tsx'

interface Props {
  lang: Lang
  /** What is with the form already. */
  items: readonly Attachment[]
  errors?: FieldErrors
  most: number
  /** For a line of its own in a narrow place: with JavaScript it is a button with a paperclip. */
  small?: boolean
}

const ACCEPT = 'image/jpeg,image/png,image/webp,image/avif,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv'

/**
 * Photos and files with a form, each picture with the question what there is to see. The form around it has `files`; with
 * JavaScript a file arrives as soon as it is chosen, pasted or dropped, without it with the form.
 */
export function FilesField({ lang, items, errors = {}, most, small }: Props) {
  const t = FILE_WORDS[lang]
  const hint = small ? undefined : t.hint(most)
  const field = { lang, name: 'bestanden', label: t.label, hint, error: errors.bestanden, required: false }
  const wiring = fieldWiring(field)
  return (
    <vw-files
      class={small ? 'files files--small' : 'files'}
      most={most}
      bytes={DOCUMENT_MAX_BYTES}
      data-busy={t.busy}
      data-added={t.added}
      data-big={t['too-big']}
      data-away={t.away}
      data-full={t.full}
    >
      {/* Says that the form has files, also when there are none. */}
      <input type="hidden" name="bijlage" value="" />
      <div class="field">
        <label for={wiring.id} class="files__label">
          {small ? (
            <>
              <Icon name="paperclip" />
              <span class="files__words">{t.add}</span>
            </>
          ) : (
            <LabelWords {...field} />
          )}
        </label>
        <FieldNotes {...field} />
        <div class="files__choose">
          <input class="input" type="file" multiple accept={ACCEPT} {...wiring} />
          <Button kind="quiet" name="doe" value="erbij" class="no-script">
            {t.addChosen}
          </Button>
        </div>
      </div>
      <p class="files__note small" role="status" data-note />
      <ul class="files__list">
        {items.map((item) => (
          <Brought {...{ lang, item }} error={errors[altField(item.id)]} />
        ))}
      </ul>
    </vw-files>
  )
}

function Brought({ lang, item, error }: { lang: Lang; item: Attachment; error?: string }) {
  const t = FILE_WORDS[lang]
  const { id, name, alt } = item
  return (
    <li data-file={id}>
      <input type="hidden" name="bijlage" value={id} />
      {alt === null ? (
        <FileLine {...{ lang, item }} />
      ) : (
        <>
          <img src={attachmentUrl(item, true)} alt="" {...boxOf(item, 96, 96)} />
          <TextField
            lang={lang}
            name={altField(id)}
            label={t.alt(name.replace(/\.\w+$/, ''))}
            hint={t.altHint}
            value={alt}
            error={error}
            maxLength={ALT_MAX}
            autocomplete="off"
          />
        </>
      )}
      <button type="submit" class="as-link small" name="haal" value={id} aria-label={`${t.take}: ${name}`}>
        {t.take}
      </button>
    </li>
  )
}

/** Answers a browser that brings files beside a form: the field as it is now. */
export function filesAlone(c: Context<AppEnv>, { items, errors }: FormFiles, most: number): Response {
  const { lang } = c.var.viewer
  return c.body(render(<FilesField {...{ lang, items, errors, most }} />), 200, {
    'Content-Type': 'text/html; charset=utf-8',
  })
}
