import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { FilesField } from '#ui/FilesField.tsx'
import { Form } from '#ui/Form.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { FILES_MOST } from '../forms.ts'
import type { Asked, Filling } from '../forms-answers.ts'
import { postHref } from '../queries-parts.ts'
import type { Answer, Post } from '../queries-post.ts'
import { X } from '../words.ts'
import { P } from '../words-post.ts'

interface Props {
  lang: Lang
  circle: { slug: string }
  post: Post
  /** All that stand there, replies too. */
  answers: readonly Answer[]
  mine: boolean
  asked: Asked
  onceKey: string
  filling: Filling
}

/** Where one answers, replies, or says that one wants what is offered. It stands outside what is renewed live. */
export function AnswerForm({ lang, circle, post, answers, mine, asked, onceKey, filling }: Props) {
  const t = P[lang]
  const href = postHref(circle, post)
  const typed = filling.what === 'outcome' ? {} : (filling.typed ?? {})
  const errors = filling.what === 'outcome' ? {} : (filling.errors ?? {})
  const replied = answers.find(({ id }) => id === (typed.op ?? asked.reply))
  const wants =
    post.kind === 'offer' && !mine && (filling.what === 'interest' || (asked.want && !post.joined && !replied))
  const title = replied ? t.replyTo(replied.by?.name ?? X[lang].gone) : titleOf(lang, post, mine, wants)
  const offered = asked.help && !mine && post.kind === 'ask' && !replied ? t.firstSentence : ''
  return (
    <section id="antwoord" class="panel stack gap-4" aria-labelledby="h-answer">
      <h2 id="h-answer">{title}</h2>
      <Form action={`${href}/antwoorden`} draft={`antwoord-${post.id}-${replied?.id ?? ''}`} class="stack gap-4" files>
        <input type="hidden" name="eens" value={onceKey} />
        {replied && <input type="hidden" name="op" value={replied.id} />}
        {wants && <input type="hidden" name="doe" value="wil" />}
        <TextArea
          lang={lang}
          name="tekst"
          label={t.yourAnswer}
          hint={wants ? t.wantHint : X[lang].markdown}
          value={typed.tekst ?? offered}
          error={errors.tekst}
          rows={4}
        />
        {!wants && <FilesField {...{ lang, errors }} items={filling.files ?? []} most={FILES_MOST.answer} />}
        <div class="cluster">
          <Button icon="send">{wants ? t.sendWant : t.place}</Button>
          {replied && (
            <a class="button button--quiet" href={`${href}#antwoorden`} data-drop-draft="">
              {t.noReply}
            </a>
          )}
        </div>
      </Form>
    </section>
  )
}

function titleOf(lang: Lang, post: Post, mine: boolean, wants: boolean): string {
  const t = P[lang]
  if (wants) return t.wantTitle
  if (mine) return t.say
  return post.kind === 'ask' ? t.helpTitle : t.askMore
}
