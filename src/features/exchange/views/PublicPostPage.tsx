import { regionName } from '#features/members/queries.ts'
import type { Attachment } from '#kit/storage/documents.ts'
import { renderMarkdown } from '#kit/text/markdown.ts'
import { Attachments } from '#ui/Attachments.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Chip } from '#ui/Chip.tsx'
import type { Frame } from '#ui/frame.ts'
import { Prose } from '#ui/Prose.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { Time } from '#ui/Time.tsx'
import { plainOf } from '../queries-parts.ts'
import type { PublicPost } from '../queries-public.ts'
import { P } from '../words-post.ts'

interface Props {
  frame: Frame
  circle: { slug: string; name: string }
  post: PublicPost
  files: readonly Attachment[]
}

/** An ask or offer for who is not in the circle, because its maker lets everyone read it: without what stands under it. */
export function PublicPostPage({ frame, circle, post, files }: Props) {
  const { lang } = frame
  const t = P[lang]
  const where = post.region ? regionName(lang, post.region) : ''
  const who = post.by ? (post.kind === 'ask' ? t.asks : t.offers)(post.by) : `${t.outsideTitle} ${circle.name}`
  return (
    <SitePage
      frame={frame}
      title={post.title}
      description={plainOf(post.body, 160)}
      column
      disks={['exchange', 'harvest', 'meet']}
    >
      <article class="stack gap-5 measure above-8">
        <p class="meta">
          <span>{who}</span>
          <span>
            <Time at={post.postedAt} lang={lang} kind="date" />
          </span>
          {where && <span>{where}</span>}
          {post.opgave && <span>{post.opgave}</span>}
        </p>
        <h1 class="post-title">{post.title}</h1>
        {post.body && <Prose html={renderMarkdown(post.body, 2)} />}
        <Attachments lang={lang} items={files} />
        {post.tags.length > 0 && (
          <p class="cluster gap-2">
            {post.tags.map((tag) => (
              <Chip>{tag}</Chip>
            ))}
          </p>
        )}
        <p>{t.outsideJoin}</p>
        <div>
          <ButtonLink href={`/kringen/${circle.slug}`} icon="arrow-right">
            {t.outsideLook}
          </ButtonLink>
        </div>
      </article>
    </SitePage>
  )
}
