import type { Lang } from '#kit/i18n.ts'
import { ButtonLink } from './ButtonLink.tsx'
import { W } from './words.ts'

interface Props {
  lang: Lang
  from: number
  to: number
  total: number
  previous?: string
  next?: string
}

/** Where you are in a long list, and the way on. Shows nothing when all of it is in view. */
export function Pager({ lang, from, to, total, previous, next }: Props) {
  if (!previous && !next) return null
  const w = W[lang]
  return (
    <nav class="pager" aria-label={w.pages}>
      <p class="small muted">{w.of(from === to ? `${to}` : `${from}–${to}`, total)}</p>
      <div class="cluster">
        {previous && (
          <ButtonLink kind="quiet" href={previous} rel="prev" lead="arrow-left">
            {w.previous}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink kind="quiet" href={next} rel="next">
            {w.next}
          </ButtonLink>
        )}
      </div>
    </nav>
  )
}
