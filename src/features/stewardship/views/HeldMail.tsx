import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { POST } from '../words-post.ts'

/** Mail that nothing sends by itself: all of it on its way, or none. @param count how many, a thousand at most */
export function HeldMail({ lang, count }: { lang: Lang; count: number }) {
  const t = POST[lang]
  return (
    <section class="panel stack" aria-labelledby="h-wacht">
      <h2 id="h-wacht">{t.held(count)}</h2>
      <p class="measure">{t.heldLead}</p>
      <form class="cluster gap-2" method="post" action="/beheer/post/verstuur">
        <Button>{t.sendAll}</Button>
        <Button kind="quiet" formaction="/beheer/post/laat-weg">
          {t.dropAll}
        </Button>
      </form>
    </section>
  )
}
