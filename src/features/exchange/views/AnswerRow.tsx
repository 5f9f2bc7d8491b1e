import { memberHref } from '#features/members/queries.ts'
import type { Lang } from '#kit/i18n.ts'
import { renderMarkdown } from '#kit/text/markdown.ts'
import { Attachments } from '#ui/Attachments.tsx'
import { Avatar } from '#ui/Avatar.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { HiddenNote } from '#ui/HiddenNote.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Person } from '#ui/Person.tsx'
import { Prose } from '#ui/Prose.tsx'
import { ReportLink } from '#ui/ReportLink.tsx'
import { Time } from '#ui/Time.tsx'
import type { Answer, Post } from '../queries-post.ts'
import { X } from '../words.ts'
import { P } from '../words-post.ts'
import { firstName } from './PostCard.tsx'

interface Props {
  lang: Lang
  circle: { slug: string }
  post: Post
  answer: Answer
  meId: string
  /** The viewer wrote the post. */
  mine: boolean
  href: string
}

/** One answer, introduction or interest, and what the viewer can do with it. */
export function AnswerRow(props: Props) {
  const { lang, circle, post, answer, meId } = props
  const t = P[lang]
  const { id, by, kind } = answer
  if (answer.removed) return <p class="answer answer--gone muted">{t.removed}</p>
  const name = by?.name ?? X[lang].gone
  const made = { kind: 'answer', id } as const
  return (
    <article class={answer.helpedAt ? 'answer answer--helped' : 'answer'} id={`antwoord-${id}`}>
      <Avatar id={answer.personId ?? id} name={name} photo={by?.photo ?? null} size={2} />
      <div class="stack gap-2">
        <header class="small">
          {by ? (
            <a class="link-ink" href={memberHref(circle, by)}>
              {name}
            </a>
          ) : (
            <b>{name}</b>
          )}{' '}
          <span class="muted">
            <Time at={answer.placedAt} lang={lang} />
            {answer.changedAt && ` (${t.changed})`}
          </span>
        </header>
        {answer.hidden && (
          <HiddenNote lang={lang} thing={made} reason={answer.hidden} mine={answer.personId === meId} />
        )}
        {kind === 'introduction' && <Introduced {...props} name={name} />}
        <Prose html={renderMarkdown(answer.body, 4)} />
        <Attachments lang={lang} items={answer.files} small />
        {answer.helpedAt && (
          <div class="answer__thanks">
            <p>
              <Icon name="heart" />
              <b>{t.youHelped}</b>
            </p>
            {answer.thanks && (
              <blockquote class="lines">
                {answer.thanks}
                {post.by && <footer class="small">{t.thanked(firstName(post.by.name))}</footer>}
              </blockquote>
            )}
          </div>
        )}
        {kind === 'interest' && <Interest {...props} />}
        <Deeds {...props} name={name} />
      </div>
    </article>
  )
}

function Introduced({ lang, circle, answer, name }: Props & { name: string }) {
  const t = P[lang]
  const { suggested } = answer
  return (
    <div class="answer__known">
      <p class="small">{t.introduced(firstName(name), suggested?.name ?? X[lang].gone)}</p>
      {suggested && <Person {...suggested} size={2} href={memberHref(circle, suggested)} note={suggested.headline} />}
    </div>
  )
}

function Interest({ lang, answer, mine, href }: Props) {
  const t = P[lang]
  if (answer.acceptedAt)
    return (
      <p class="meta">
        <span>
          <Icon name="circle-check" />
          {t.accepted}
        </span>
      </p>
    )
  if (!mine) return answer.declinedAt ? <p class="meta">{t.declined}</p> : null
  return (
    <form class="cluster gap-2" action={`${href}/antwoorden/${answer.id}/plek`} method="post">
      <Button size="small" name="zeg" value="ja">
        {t.yes}
        <span class="sr-only">: {answer.by?.name}</span>
      </Button>
      {answer.declinedAt ? (
        <span class="small muted">{t.declined}</span>
      ) : (
        <Button size="small" kind="quiet" name="zeg" value="nee">
          {t.notNow}
          <span class="sr-only">: {answer.by?.name}</span>
        </Button>
      )}
    </form>
  )
}

function Deeds({ lang, post, answer, meId, mine, href, name }: Props & { name: string }) {
  const t = P[lang]
  const own = answer.personId === meId
  const open = post.state !== 'closed'
  const mayHelp = mine && post.kind === 'ask' && !own && !answer.helpedAt && !post.removedAt
  return (
    <p class="answer__deeds">
      {mayHelp && (
        <ButtonLink kind="quiet" size="small" lead="heart" href={`${href}?hielp=${answer.id}#hielp`}>
          {t.helped}
          <span class="sr-only">: {name}</span>
        </ButtonLink>
      )}
      {open && (
        <a class="textlink" href={`${href}?reageer=${answer.id}#antwoord`}>
          <Icon name="reply" />
          {t.reply}
          <span class="sr-only">: {name}</span>
        </a>
      )}
      {own && (
        <a class="textlink" href={`${href}/antwoorden/${answer.id}/wijzig`}>
          <Icon name="pencil" />
          {t.edit}
        </a>
      )}
      {!own && <ReportLink lang={lang} thing={{ kind: 'answer', id: answer.id }} what={name} />}
    </p>
  )
}
