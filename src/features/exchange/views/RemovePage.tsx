import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextLink } from '#ui/TextLink.tsx'
import { postHref } from '../queries-parts.ts'
import type { Post } from '../queries-post.ts'
import { P } from '../words-post.ts'

/** Taking away an ask or offer: what that means for who wrote under it. */
export function RemovePage({ frame, circle, post }: { frame: Frame; circle: { slug: string }; post: Post }) {
  const t = P[frame.lang]
  const href = postHref(circle, post)
  return (
    <AppPage frame={frame} title={t.removeTitle}>
      <p class="crumb">
        <TextLink href={href} lead="arrow-left">
          {post.title}
        </TextLink>
      </p>
      <div class="page-head page-head--near">
        <h1>{t.removeTitle}</h1>
        <p>{post.answers > 0 ? t.removeSome : t.removeNone}</p>
      </div>
      <form class="cluster" action={`${href}/weg`} method="post">
        <Button kind="danger">{t.remove}</Button>
        <ButtonLink kind="quiet" href={href}>
          {t.cancel}
        </ButtonLink>
      </form>
    </AppPage>
  )
}
