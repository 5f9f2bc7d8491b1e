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
import { postHref } from '../queries-parts.ts'
import type { Answer, Post } from '../queries-post.ts'
import { X } from '../words.ts'
import { P } from '../words-post.ts'

interface Props {
  frame: Frame
  circle: { slug: string }
  post: Post
  answer: Answer
  files: readonly Attachment[]
  typed?: Typed
  errors?: FieldErrors
}

/** Changing one's own answer, or taking it away. */
export function EditAnswerPage({ frame, circle, post, answer, files, typed, errors = {} }: Props) {
  const { lang } = frame
  const t = P[lang]
  const back = `${postHref(circle, post)}#antwoord-${answer.id}`
  const here = `${postHref(circle, post)}/antwoorden/${answer.id}`
  return (
    <AppPage frame={frame} title={t.editTitle}>
      <p class="crumb">
        <TextLink href={back} lead="arrow-left">
          {post.title || t.removedTitle}
        </TextLink>
      </p>
      <div class="page-head page-head--near">
        <h1>{t.editTitle}</h1>
      </div>
      <div class="stack gap-5 narrow">
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <Form action={`${here}/wijzig`} draft={`wijzig-${answer.id}`} guard files>
          <TextArea
            lang={lang}
            name="tekst"
            label={t.yourAnswer}
            hint={X[lang].markdown}
            value={typed?.tekst ?? answer.body}
            error={errors.tekst}
            rows={6}
          />
          <FilesField {...{ lang, errors }} items={files} most={FILES_MOST.answer} />
          <div class="cluster">
            <Button icon="check">{t.save}</Button>
            <a class="button button--quiet" href={back} data-drop-draft="">
              {t.cancel}
            </a>
          </div>
        </Form>
        <form action={`${here}/weg`} method="post">
          <Button kind="danger" size="small" lead="trash">
            {t.take}
          </Button>
        </form>
      </div>
    </AppPage>
  )
}
