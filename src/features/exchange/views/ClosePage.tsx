import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextArea } from '#ui/TextArea.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { postHref } from '../queries-parts.ts'
import type { Post } from '../queries-post.ts'
import { P } from '../words-post.ts'

interface Props {
  frame: Frame
  circle: { slug: string }
  post: Post
  typed?: Typed
  errors?: FieldErrors
}

/** Closing an ask or offer, with why. */
export function ClosePage({ frame, circle, post, typed = {}, errors = {} }: Props) {
  const { lang } = frame
  const t = P[lang]
  const href = postHref(circle, post)
  return (
    <AppPage frame={frame} title={t.closePage}>
      <p class="crumb">
        <TextLink href={href} lead="arrow-left">
          {post.title}
        </TextLink>
      </p>
      <div class="page-head page-head--near">
        <h1>{t.closePage}</h1>
        <p>{t.closeLeadAsk}</p>
      </div>
      <div class="stack gap-5 narrow">
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <Form action={`${href}/sluit`} draft={`sluit-${post.id}`}>
          <TextArea
            lang={lang}
            name="reden"
            label={t.reason}
            hint={t.reasonHint}
            value={typed.reden}
            error={errors.reden}
            rows={2}
            maxLength={300}
          />
          <div class="cluster">
            <Button icon="lock">{t.close}</Button>
            <a class="button button--quiet" href={href} data-drop-draft="">
              {t.cancel}
            </a>
          </div>
        </Form>
      </div>
    </AppPage>
  )
}
