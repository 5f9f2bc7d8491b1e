import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Attachment } from '#kit/storage/documents.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { FilesField } from '#ui/FilesField.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextArea } from '#ui/TextArea.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { FILES_MOST } from '../forms.ts'
import { W } from '../words.ts'
import { R } from '../words-rooms.ts'

interface Props {
  frame: Frame
  slug: string
  id: string
  /** Where the message stands. */
  back: string
  /** Nothing can be said any more; taking away still can. */
  mayRewrite: boolean
  typed: Typed
  files: readonly Attachment[]
  errors?: FieldErrors
}

/** `/kringen/:slug/gesprek/bericht/:id/bewerk`: one's own message, to say it otherwise or to take it away. */
export function EditMessagePage({ frame, slug, id, back, mayRewrite, typed, files, errors = {} }: Props) {
  const { lang } = frame
  const t = R[lang]
  const action = `/kringen/${slug}/gesprek/bericht/${id}`
  return (
    <AppPage frame={frame} title={t.editTitle}>
      <p class="crumb">
        <TextLink href={back} lead="arrow-left">
          {t.back}
        </TextLink>
      </p>
      <div class="page-head">
        <h1>{t.editTitle}</h1>
        <p>{t.editLead}</p>
      </div>
      <div class="stack gap-7 measure">
        {mayRewrite && (
          <div class="stack gap-5">
            <ErrorSummary lang={lang} errors={errorList(errors)} />
            <Form action={`${action}/bewerk`} draft={`bericht-${id}`} files>
              <TextArea
                lang={lang}
                name="bericht"
                label={W[lang].text}
                hint={W[lang].textHint}
                value={typed.bericht}
                error={errors.bericht}
                rows={6}
              />
              <FilesField {...{ lang, errors }} items={files} most={FILES_MOST} />
              <div>
                <Button icon="check">{t.save}</Button>
              </div>
            </Form>
          </div>
        )}
        <section class="stack gap-4" aria-labelledby="h-take">
          <h2 id="h-take">{t.takeTitle}</h2>
          <p>{t.takeLead}</p>
          <Form action={`${action}/weg`}>
            <div>
              <Button kind="danger" lead="trash">
                {t.take}
              </Button>
            </div>
          </Form>
        </section>
      </div>
    </AppPage>
  )
}
