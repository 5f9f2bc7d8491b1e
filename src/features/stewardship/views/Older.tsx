import type { Lang } from '#kit/i18n.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { W } from '../words.ts'

/** The way to what is older, when the page is full. */
export function Older({ lang, last, full }: { lang: Lang; last?: { at: Date; id: string }; full: boolean }) {
  if (!last || !full) return null
  return (
    <p>
      <ButtonLink kind="quiet" href={`?na=${last.at.getTime()}_${last.id}`}>
        {W[lang].older}
      </ButtonLink>
    </p>
  )
}
