import { pollLinksIn } from '#features/polls/queries.ts'
import type { Lang } from '#kit/i18n.ts'
import { renderMarkdown } from '#kit/text/markdown.ts'
import { Attachments } from '#ui/Attachments.tsx'
import { drawnLately } from '#ui/drawn-lately.ts'
import { IconLink } from '#ui/IconButton.tsx'
import { Message } from '#ui/Message.tsx'
import { PollFrame } from '#ui/PollFrame.tsx'
import { Prose } from '#ui/Prose.tsx'
import { photoUrl } from '#ui/respond.ts'
import { Time } from '#ui/Time.tsx'
import type { Line, Lines } from '../queries-messages.ts'
import { W } from '../words.ts'
import { markdownOf, plainOf } from '../words-text.ts'

interface Props {
  lang: Lang
  slug: string
  talkId: string
  line: Line
  faces: Lines['faces']
}

/** What was said and by whom: the same for everyone, so that it is made once. The line around it knows whose it is. */
export function MessageArticle(props: Props) {
  const { lang, slug, line, faces } = props
  const markdown = markdownOf(lang, slug, line.body, faces)
  const quote = line.quote && quoteOf(lang, line.quote, faces)
  return drawn({ ...props, markdown, quote })
}

interface Drawn extends Props {
  markdown: string
  quote: { id: string; name: string; text: string } | null
}

const drawn = drawnLately<Drawn>(
  ({ lang, slug, talkId, line, markdown, quote }) => {
    const t = W[lang]
    const name = line.maker?.name ?? t.someone
    // A message that is nothing but a poll shows the poll.
    const poll = /^\[((?:\\.|[^\]\\])+)\]\(\/kringen\/[^)]+\/peilingen\/[^)]+\)$/
      .exec(markdown)?.[1]
      ?.replace(/\\(.)/g, '$1')
    return (
      <Message
        author={{ id: line.maker?.id ?? '', name, photo: photoUrl(line.maker?.photoId ?? null) }}
        by={
          <>
            <span class="line__theirs">{name}</span>
            <span class="line__yours" hidden>
              {t.you}
            </span>
          </>
        }
        when={<Time at={line.at} lang={lang} kind="clock" />}
        menu={
          <IconLink
            icon="ellipsis"
            label={t.doWith(name)}
            small
            href={`/kringen/${slug}/gesprek/bericht/${line.id}`}
            frame="doen"
          />
        }
      >
        {quote && (
          <a class="quote-back" href={`/kringen/${slug}/gesprek/${talkId}?bericht=${quote.id}#bericht-${quote.id}`}>
            <span class="sr-only">{t.answers(quote.name)}. </span>
            <b>{quote.name}</b> <span>{quote.text}</span>
          </a>
        )}
        {markdown && !poll && <Prose html={renderMarkdown(markdown, 3)} />}
        <Attachments lang={lang} items={line.files} small />
        {pollLinksIn(markdown, { slug }).map((id) => (
          <PollFrame id={id} circle={{ slug }} label={poll ?? t.toPoll} />
        ))}
      </Message>
    )
  },
  ({ lang, slug, line, markdown, quote }) =>
    JSON.stringify([lang, slug, line.id, line.maker, line.at, line.pinned, line.files, markdown, quote]),
  6000,
)

function quoteOf(lang: Lang, quote: NonNullable<Line['quote']>, faces: Lines['faces']): Drawn['quote'] {
  const t = W[lang]
  const text = quote.gone ? t.quoteGone : plainOf(lang, quote.body, faces, 120)
  return { id: quote.id, name: quote.name ?? t.someone, text }
}
