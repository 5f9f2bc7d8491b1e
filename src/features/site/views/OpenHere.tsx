import type { Lang } from '#kit/i18n.ts'
import { TextLink } from '#ui/TextLink.tsx'
import type { Front } from '../queries-front.ts'
import { W } from '../words.ts'

/** What members ask and offer that everyone may read: shows nothing when there is nothing. */
export function OpenHere({ front: { lang, circle, open } }: { front: Front }) {
  if (open.length === 0) return null
  const t: (typeof W)[Lang] = W[lang]
  return (
    <section class="site stack gap-4 above-8" aria-labelledby="h-open">
      <h2 id="h-open">{t.openTitle}</h2>
      <ul class="rows measure">
        {open.map(({ path, title, kind }) => (
          <li>
            <span class="small muted">{kind === 'ask' ? t.openAsk : t.openOffer}</span>
            <br />
            <a class="link-ink" href={path}>
              {title}
            </a>
          </li>
        ))}
      </ul>
      <TextLink href={`/kringen/${circle.slug}/vraag-en-aanbod.atom`} lead="rss">
        {t.openFeed}
      </TextLink>
    </section>
  )
}
