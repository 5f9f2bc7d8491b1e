import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { postHref } from '../queries-parts.ts'
import type { Answer, Post } from '../queries-post.ts'
import { X } from '../words.ts'
import { P } from '../words-post.ts'
import { firstName } from './PostCard.tsx'

interface Props {
  lang: Lang
  circle: { slug: string }
  post: Post
  answer: Answer
}

/** The asker says that an answer helped, with a word of thanks if they like. */
export function HelpedForm({ lang, circle, post, answer }: Props) {
  const t = P[lang]
  const href = postHref(circle, post)
  const name = firstName(answer.by?.name ?? X[lang].gone)
  return (
    <section id="hielp" class="panel panel--fill hue hue--harvest stack gap-4" aria-labelledby="h-helped">
      <h2 id="h-helped">{t.helpedTitle(name)}</h2>
      <p>{t.helpedLeadOf(name)}</p>
      <Form action={`${href}/antwoorden/${answer.id}/hielp`} draft={`dank-${answer.id}`} class="stack gap-4">
        <TextArea
          lang={lang}
          name="woorden"
          label={t.thanksWords}
          hint={t.thanksHint}
          required={false}
          rows={2}
          maxLength={300}
        />
        <div class="cluster">
          <Button icon="heart">{t.helped}</Button>
          <a class="button button--quiet" href={`${href}#antwoorden`} data-drop-draft="">
            {t.cancel}
          </a>
        </div>
      </Form>
    </section>
  )
}
