import type { Lang } from '#kit/i18n.ts'
import { postHref } from '../queries-parts.ts'
import type { Answer, Post } from '../queries-post.ts'
import { P } from '../words-post.ts'
import { AnswerRow } from './AnswerRow.tsx'

export interface ThreadProps {
  lang: Lang
  circle: { slug: string }
  post: Post
  answers: readonly Answer[]
  meId: string
  mine: boolean
}

/** The id by which a live update replaces the thread. Nothing is typed inside it, so nothing is lost. */
export const THREAD_ID = 'antwoorden'

/** Everything under an ask or offer, the oldest first. */
export function Thread({ lang, circle, post, answers, meId, mine }: ThreadProps) {
  const t = P[lang]
  const ask = post.kind === 'ask'
  const count = answers.reduce((sum, one) => sum + (one.removed ? 0 : 1) + one.replies.length, 0)
  const nothing = mine ? t.mineNoAnswers : ask ? t.noAnswers : t.noWants
  const row = { lang, circle, post, meId, mine, href: postHref(circle, post) }
  return (
    <section id={THREAD_ID} class="thread" aria-labelledby="h-answers" aria-live="polite">
      <h2 id="h-answers">{(ask ? t.answersTitle : t.wantsTitle)(count)}</h2>
      {answers.length === 0 ? (
        post.state === 'closed' ? null : (
          <p class="muted">{nothing}</p>
        )
      ) : (
        <ol class="thread__list">
          {answers.map((answer) => (
            <li>
              <AnswerRow {...row} answer={answer} />
              {answer.replies.length > 0 && (
                <ol class="thread__list">
                  {answer.replies.map((reply) => (
                    <li>
                      <AnswerRow {...row} answer={reply} />
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
