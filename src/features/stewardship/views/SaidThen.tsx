import type { Lang } from '#kit/i18n.ts'
import { R } from '../words-reports.ts'

interface Props {
  lang: Lang
  kind: string
  title: string
  /** As it was written. */
  said: string
  /** Null: somebody who left. */
  maker: string | null
  heading: string
}

/** What something said, as plain text: what was reported is not made prettier, and leads nowhere. */
export function SaidThen({ lang, kind, title, said, maker, heading }: Props) {
  const t = R[lang]
  return (
    <section class="panel panel--soft stack gap-3" aria-labelledby="h-gezegd">
      <h2 id="h-gezegd" class="h3">
        {heading}
      </h2>
      <p class="small muted">
        {t.kindLine(t.kind(kind))} {t.by(maker ?? t.gone)}
      </p>
      <blockquote class="stack gap-2">
        <p>
          <b>{title}</b>
        </p>
        <p class="prewrap measure">{said || t.noWords}</p>
      </blockquote>
    </section>
  )
}
