import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Icon, type IconName } from '#ui/Icon.tsx'
import { ReportLink } from '#ui/ReportLink.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { Time } from '#ui/Time.tsx'
import { type Filling, VERDICTS } from '../forms-answers.ts'
import { postHref } from '../queries-parts.ts'
import type { Outcome, Post } from '../queries-post.ts'
import type { Verdict } from '../tables.ts'
import { X } from '../words.ts'
import { P } from '../words-post.ts'

const ICON: Record<Verdict, IconName> = { worked: 'sprout', partly: 'circle-check', not: 'x', busy: 'timer' }

/** The id by which a live update replaces what came of it. */
export const OUTCOMES_ID = 'uitkomst'

/** What its maker told, the newest first; an empty place when nothing was told yet. */
export function OutcomesShown({ lang, outcomes, mine }: { lang: Lang; outcomes: readonly Outcome[]; mine: boolean }) {
  const t = P[lang]
  if (outcomes.length === 0) return <div id={OUTCOMES_ID} class="nothing-yet" />
  return (
    <section id={OUTCOMES_ID} class="panel panel--fill hue hue--harvest stack gap-4" aria-labelledby="h-outcome">
      <h2 id="h-outcome">{t.outcomeShown}</h2>
      <ol class="stack gap-4">
        {outcomes.map(({ id, verdict, words, at }) => (
          <li class="stack gap-1">
            <p class="outcome">
              <Icon name={ICON[verdict]} />
              <b>{X[lang].verdict[verdict]}</b>
            </p>
            {words && <p class="lines">{words}</p>}
            <p class="small">
              <Time at={at} lang={lang} />
            </p>
            {!mine && <ReportLink lang={lang} thing={{ kind: 'outcome', id }} what={X[lang].verdict[verdict]} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

interface Props {
  lang: Lang
  circle: { slug: string }
  post: Post
  outcomes: readonly Outcome[]
  filling: Filling
}

/** Where the asker tells what came of it: one tap, or a few words with it. */
export function OutcomePanel({ lang, circle, post, outcomes, filling }: Props) {
  const t = P[lang]
  const asked = post.followedUpAt !== null && outcomes.length === 0
  const typed = filling.what === 'outcome' ? (filling.typed ?? {}) : {}
  return (
    <section
      class={asked ? 'panel panel--fill hue hue--learn stack gap-4' : 'panel stack gap-4'}
      aria-labelledby="h-came"
    >
      <h2 id="h-came" class={asked ? undefined : 'kicker'}>
        {asked ? t.outcomeTitle : outcomes.length > 0 ? t.outcomeNew : t.outcomeLater}
      </h2>
      {asked && <p>{t.outcomeLead}</p>}
      <form
        class="stack gap-4"
        action={`${postHref(circle, post)}/uitkomst`}
        method="post"
        data-draft={`uitkomst-${post.id}`}
      >
        <TextArea
          lang={lang}
          name="woorden"
          label={t.outcomeWords}
          value={typed.woorden}
          error={filling.what === 'outcome' ? filling.errors?.woorden : undefined}
          required={false}
          rows={2}
          maxLength={600}
        />
        <div class="cluster gap-2">
          {VERDICTS.map((verdict) => (
            <Button kind="quiet" size="small" lead={ICON[verdict]} name="uitkomst" value={verdict}>
              {t.verdicts[verdict]}
            </Button>
          ))}
        </div>
      </form>
    </section>
  )
}
