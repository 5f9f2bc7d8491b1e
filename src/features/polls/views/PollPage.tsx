import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { renderMarkdown } from '#kit/text/markdown.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import type { Frame } from '#ui/frame.ts'
import { HiddenNote } from '#ui/HiddenNote.tsx'
import { Prose } from '#ui/Prose.tsx'
import { ReportLink } from '#ui/ReportLink.tsx'
import { Trail } from '#ui/Trail.tsx'
import type { Poll } from '../queries-poll.ts'
import { P } from '../words.ts'
import { DecisionPanel } from './DecisionPanel.tsx'
import { Facts } from './Facts.tsx'
import { Results } from './Results.tsx'
import { Tending } from './Tending.tsx'
import { VoteForm } from './VoteForm.tsx'

/** Something this poll came out of. */
export interface Source {
  title: string
  path: string
}

interface Props {
  frame: Frame
  poll: Poll
  href: string
  memberCount: number
  sources: Source[]
  mayClose: boolean
  mayChange: boolean
  /** What to say above: a vote that counts, or why it does not. */
  remark?: { tone: 'success' | 'info' | 'danger'; text: string }
  typed?: Typed
  errors?: FieldErrors
}

/** `/kringen/:slug/peilingen/:id`: the question, one's vote, how it stands, and what was decided. */
export function PollPage(props: Props) {
  const { frame, poll, href, memberCount, sources, mayClose, mayChange, remark, typed, errors } = props
  const { lang } = frame
  const t = P[lang]
  const runs = poll.state === 'running' && !frame.resting
  const mine = poll.makerId === frame.me?.id
  const votes = runs && !(poll.anonymous && poll.voted)
  return (
    <AppPage frame={frame} title={poll.question}>
      <div class="split poll-page">
        <div class="stack gap-6">
          <div class="page-head">
            <h1>{poll.question}</h1>
            <Facts lang={lang} poll={poll} />
          </div>
          {remark && (
            <Alert tone={remark.tone} live>
              {remark.text}
            </Alert>
          )}
          {poll.hidden && (
            <HiddenNote lang={lang} thing={{ kind: 'poll', id: poll.id }} reason={poll.hidden} mine={mine} />
          )}
          {poll.explanation && <Prose html={renderMarkdown(poll.explanation, 2)} />}
          {votes && (
            <section class="stack" aria-labelledby="h-stem">
              <h2 id="h-stem">{t.yourVote}</h2>
              <VoteForm {...{ lang, poll, href, typed, errors }} />
            </section>
          )}
          {runs && poll.anonymous && poll.voted && !remark && <Alert tone="success">{t.votedAnonymous}</Alert>}
          {poll.decision && <DecisionPanel {...{ lang, decision: poll.decision }} meId={frame.me?.id} />}
        </div>
        <aside class="stack gap-6">
          <Results {...{ lang, poll, memberCount }} />
          {!mine && <ReportLink lang={lang} thing={{ kind: 'poll', id: poll.id }} />}
          {!frame.resting && <Tending {...{ lang, poll, href, mayClose, mayChange }} />}
          {(sources.length > 0 || poll.decision) && (
            <section class="stack gap-3" aria-labelledby="h-trail">
              <h2 id="h-trail">{t.became}</h2>
              <Trail
                label={t.became}
                steps={[
                  ...sources.map(({ title, path }) => ({ spoke: 'exchange' as const, label: title, href: path })),
                  { spoke: 'exchange', label: t.thisPoll, icon: 'vote' },
                  ...(poll.decision
                    ? [{ spoke: 'work' as const, label: poll.decision.title, href: '#besluit', icon: 'check' as const }]
                    : []),
                ]}
              />
            </section>
          )}
        </aside>
      </div>
    </AppPage>
  )
}
