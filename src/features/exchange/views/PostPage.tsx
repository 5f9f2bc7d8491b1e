import { memberHref } from '#features/members/queries.ts'
import { pollLinksIn } from '#features/polls/queries.ts'
import type { Lang } from '#kit/i18n.ts'
import { type PartNames, partName } from '#kit/parts/names.ts'
import type { Attachment } from '#kit/storage/documents.ts'
import { renderMarkdown } from '#kit/text/markdown.ts'
import type { Thing } from '#kit/things/index.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Attachments } from '#ui/Attachments.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Chip } from '#ui/Chip.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { HiddenNote } from '#ui/HiddenNote.tsx'
import { Panel } from '#ui/Panel.tsx'
import { Person } from '#ui/Person.tsx'
import { PollFrame } from '#ui/PollFrame.tsx'
import { Prose } from '#ui/Prose.tsx'
import { ReportLink } from '#ui/ReportLink.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { Time } from '#ui/Time.tsx'
import type { Asked, Filling } from '../forms-answers.ts'
import type { AskLine } from '../queries-fits.ts'
import type { Kin } from '../queries-lineage.ts'
import type { Fit } from '../queries-matching.ts'
import { postHref } from '../queries-parts.ts'
import type { Answer, Outcome, Post } from '../queries-post.ts'
import { X } from '../words.ts'
import { P } from '../words-post.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { FitsFound } from './FitsFound.tsx'
import { HelpedForm } from './HelpedForm.tsx'
import { OutcomePanel, OutcomesShown } from './OutcomePanel.tsx'
import { PostFacts } from './PostFacts.tsx'
import { PostTrail } from './PostTrail.tsx'
import { Thread } from './Thread.tsx'

interface PostPageProps {
  frame: Frame
  circle: { slug: string; name: string; partNames?: PartNames }
  post: Post
  files: Attachment[]
  answers: Answer[]
  outcomes: Outcome[]
  circles: Kin[]
  /** Polls that came out of it. */
  polls: Thing[]
  /** What it came out of. */
  sources: Thing[]
  fits: Fit[]
  /** Of an offer of one's own: the asks that wait for it. */
  waiting: AskLine[]
  meId: string
  mine: boolean
  mayClose: boolean
  /** May begin a circle out of it. */
  mayBegin: boolean
  asked: Asked
  onceKey: string
  filling: Filling
}

/** `/kringen/:slug/vraag-en-aanbod/:id`: one ask or offer, what stands under it, and what came of it. */
export function PostPage(props: PostPageProps) {
  const { frame, circle, post, answers, outcomes, mine, meId, asked, filling } = props
  const { lang } = frame
  const t = P[lang]
  const ask = post.kind === 'ask'
  const open = post.state !== 'closed' && !frame.resting
  const all = answers.flatMap((one) => [one, ...one.replies])
  const helped =
    mine && ask
      ? all.find(({ id, personId, helpedAt }) => id === asked.helped && personId !== meId && !helpedAt)
      : undefined
  const title = post.title || t.removedTitle
  const pollIds = [...new Set([...props.polls.map(({ id }) => id), ...pollLinksIn(post.body, circle)])]
  return (
    <AppPage frame={frame} title={title} disks="corner">
      <p class="crumb">
        <TextLink href={`/kringen/${circle.slug}/vraag-en-aanbod`} lead="arrow-left">
          {partName(circle, 'vraag-en-aanbod', lang)}
        </TextLink>
      </p>
      <Notes {...props} />
      <ErrorSummary lang={lang} errors={errorList(filling.errors ?? {})} />
      <div class="split post-page">
        <div class="stack gap-6">
          <article class={`stack gap-5 hue hue--${ask ? 'exchange' : 'harvest'}`} aria-labelledby="h-post">
            <Maker {...{ lang, circle, post }} />
            <h1 id="h-post" class="post-title">
              {title}
            </h1>
            {post.body && <Prose html={renderMarkdown(post.body, 2)} class="post-body" />}
            <Attachments lang={lang} items={props.files} />
            {post.tags.length > 0 && (
              <p class="cluster gap-2">
                {post.tags.map((tag) => (
                  <Chip href={`/kringen/${circle.slug}/vraag-en-aanbod?woord=${encodeURIComponent(tag)}`} kind="line">
                    {tag}
                  </Chip>
                ))}
              </p>
            )}
            {pollIds.map((id) => (
              <PollFrame id={id} circle={circle} label={t.toPoll} />
            ))}
            {!mine && open && <Deeds {...{ lang, circle, post }} />}
          </article>
          {helped && <HelpedForm {...{ lang, circle, post, answer: helped }} />}
          <Thread {...{ lang, circle, post, answers, meId, mine }} />
          {open && !post.removedAt && (
            <AnswerForm {...{ lang, circle, post, mine, asked, filling }} answers={all} onceKey={props.onceKey} />
          )}
        </div>
        <aside class="stack gap-6">
          <PostFacts {...{ lang, circle, post, mine, mayClose: props.mayClose }} resting={frame.resting} />
          {!mine && !post.removedAt && <ReportLink lang={lang} thing={post} />}
          <OutcomesShown {...{ lang, outcomes, mine }} />
          {mine && ask && !post.removedAt && !frame.resting && (
            <OutcomePanel {...{ lang, circle, post, outcomes, filling }} />
          )}
          {ask && post.state === 'open' && !post.removedAt && (
            <Panel kind="soft" hue="exchange" labelledby="h-fit">
              <h2 id="h-fit">{t.fitTitle}</h2>
              <FitsFound lang={lang} fits={props.fits} none={t.fitNone} />
            </Panel>
          )}
          {props.waiting.length > 0 && <Waiting {...props} />}
          <PostTrail
            {...{
              lang,
              post,
              answers: all,
              outcomes,
              circles: props.circles,
              polls: props.polls,
              sources: props.sources,
            }}
          />
          {ask && open && !post.removedAt && <AskChoice {...{ lang, circle, post }} />}
          {ask && props.mayBegin && !post.removedAt && !frame.resting && <Begin {...{ lang, circle, post }} />}
        </aside>
      </div>
    </AppPage>
  )
}

function Notes({ frame: { lang }, post, asked, mine }: PostPageProps) {
  const t = P[lang]
  const ask = post.kind === 'ask'
  return (
    <>
      {asked.fresh && (
        <Alert tone="success" live title={ask ? t.placedAsk : undefined}>
          {ask ? t.placedAskLead : t.placedOffer}
        </Alert>
      )}
      {asked.saved && (
        <Alert tone="success" live>
          {t.saved}
        </Alert>
      )}
      {asked.full && (
        <Alert tone="danger" live>
          {t.full}
        </Alert>
      )}
      {post.hidden && <HiddenNote lang={lang} thing={post} reason={post.hidden} mine={mine} />}
      {post.removedAt ? (
        <Alert>{ask ? t.removedAsk : t.removedOffer}</Alert>
      ) : (
        post.state === 'closed' && (
          <Alert title={t.closedTitle}>
            {!post.closedAt ? t.closedByTime : post.closedByOther ? `${t.closedBy(post.closedByOther)} ` : ''}
            {post.closedReason}
          </Alert>
        )
      )}
    </>
  )
}

function Maker({ lang, circle, post }: Pick<PostPageProps, 'circle' | 'post'> & { lang: Lang }) {
  const t = P[lang]
  const { by, makerId, kind } = post
  const name = by?.name ?? X[lang].gone
  return (
    <Person
      id={makerId ?? post.id}
      name={name}
      photo={by?.photo ?? null}
      size={4}
      href={by ? memberHref(circle, by) : undefined}
      note={
        <>
          {by?.headline && `${by.headline}. `}
          {kind === 'ask' ? t.askedOn : t.offeredOn} <Time at={post.postedAt} lang={lang} />
          {post.changedAt && ` (${t.changed})`}
        </>
      }
    />
  )
}

function Deeds({ lang, circle, post }: Pick<PostPageProps, 'circle' | 'post'> & { lang: Lang }) {
  const t = P[lang]
  const href = postHref(circle, post)
  if (post.kind === 'offer')
    return post.joined || post.state === 'answered' ? null : (
      <div>
        <ButtonLink size="big" icon="hand" href={`${href}?wil=1#antwoord`}>
          {t.want}
        </ButtonLink>
      </div>
    )
  return (
    <div class="cluster">
      <ButtonLink size="big" icon="hand" href={`${href}?help=1#antwoord`}>
        {t.help}
      </ButtonLink>
      {post.by && (
        <ButtonLink size="big" kind="quiet" href={`${href.split('/').slice(0, -1).join('/')}/${post.id}/ken-iemand`}>
          {t.know}
        </ButtonLink>
      )}
    </div>
  )
}

function Waiting({ frame: { lang }, circle, waiting }: PostPageProps) {
  return (
    <Panel kind="soft" hue="exchange" labelledby="h-waiting">
      <h2 id="h-waiting">{P[lang].fitAsks}</h2>
      <ul class="rows">
        {waiting.map((one) => (
          <li>
            <a class="link-ink" href={postHref(circle, one)}>
              {one.title}
            </a>
            <p class="small muted">{one.who}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function AskChoice({ lang, circle, post }: Pick<PostPageProps, 'circle' | 'post'> & { lang: Lang }) {
  const t = P[lang]
  return (
    <section class="stack gap-3" aria-labelledby="h-choice">
      <h2 id="h-choice" class="kicker">
        {t.pollTitle}
      </h2>
      <p class="small">{t.pollLead}</p>
      <div>
        <ButtonLink
          kind="quiet"
          lead="vote"
          href={`/kringen/${circle.slug}/peilingen/nieuw?uit=${post.kind}:${post.id}`}
        >
          {t.poll}
        </ButtonLink>
      </div>
    </section>
  )
}

function Begin({ lang, circle, post }: Pick<PostPageProps, 'circle' | 'post'> & { lang: Lang }) {
  const t = P[lang]
  return (
    <section class="stack gap-3" aria-labelledby="h-begin">
      <h2 id="h-begin" class="kicker">
        {t.circleTitle}
      </h2>
      <p class="small">{t.circleLead}</p>
      <div>
        <ButtonLink kind="quiet" lead="sprout" href={`/kringen/nieuw?uit=${circle.slug}&ding=ask:${post.id}`}>
          {t.circle}
        </ButtonLink>
      </div>
    </section>
  )
}
