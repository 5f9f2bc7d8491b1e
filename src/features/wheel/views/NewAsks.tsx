import type { Lang } from '#kit/i18n.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { type PostItem, PostLines } from '#ui/PostLines.tsx'
import { W } from '../words.ts'

interface Props {
  lang: Lang
  slug: string
  asks: PostItem[]
  /** The circle is at rest: nobody asks anything. */
  resting?: boolean
}

/** The newest asks that are still open, and the way to the others. */
export function NewAsks({ lang, slug, asks, resting }: Props) {
  const t = W[lang]
  const base = `/kringen/${slug}/vraag-en-aanbod`
  return (
    <section class="panel stack gap-4" aria-labelledby="h-asks">
      <div class="section-head">
        <h2 id="h-asks">{t.newAsks}</h2>
        <a class="textlink" href={base}>
          {t.allAsks}
        </a>
      </div>
      {asks.length > 0 ? <PostLines lang={lang} items={asks} /> : <p class="muted">{t.noAsks}</p>}
      {!resting && (
        <div>
          <ButtonLink kind="quiet" lead="plus" href={`${base}/nieuw?soort=vraag`}>
            {t.ask}
          </ButtonLink>
        </div>
      )}
    </section>
  )
}
