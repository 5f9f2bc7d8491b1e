import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import type { Frame } from '#ui/frame.ts'
import { Panel } from '#ui/Panel.tsx'
import { pollTopic } from '../queries.ts'
import type { Poll } from '../queries-poll.ts'
import { P } from '../words.ts'
import { Facts } from './Facts.tsx'
import { Results } from './Results.tsx'
import { VoteForm } from './VoteForm.tsx'

interface Props {
  frame: Frame
  poll: Poll
  circleId: string
  href: string
  memberCount: number
  remark?: { tone: 'success' | 'info' | 'danger'; text: string }
  typed?: Typed
  errors?: FieldErrors
}

/** A poll as it stands inside a conversation, an ask or a page: its frame, in a page of its own for who comes by link. */
export function EmbedPage({ frame, poll, circleId, href, memberCount, remark, typed, errors }: Props) {
  const { lang } = frame
  const t = P[lang]
  const votes = poll.state === 'running' && !frame.resting && !(poll.anonymous && poll.voted)
  return (
    <AppPage frame={frame} title={poll.question} head={{ title: t.title }}>
      <turbo-frame id={`peiling-${poll.id}`} class="poll-embed">
        <Panel class="stack gap-4">
          <h2>
            <a class="link-ink" href={href} data-turbo-frame="_top">
              {poll.question}
            </a>
          </h2>
          <Facts lang={lang} poll={poll} />
          {remark && (
            <Alert tone={remark.tone} live>
              {remark.text}
            </Alert>
          )}
          {votes && (!poll.voted || errors) ? (
            <VoteForm {...{ lang, poll, href, typed, errors }} embedded />
          ) : (
            <Results {...{ lang, poll, memberCount }} level={3} />
          )}
          {poll.decision && (
            <p>
              <b>{t.decided}.</b> {poll.decision.title}
            </p>
          )}
          <p class="small">
            <a href={href} data-turbo-frame="_top">
              {t.openEmbed}
            </a>
          </p>
        </Panel>
        {poll.state === 'running' && <vw-live topics={pollTopic(circleId, poll.id)} />}
      </turbo-frame>
    </AppPage>
  )
}
