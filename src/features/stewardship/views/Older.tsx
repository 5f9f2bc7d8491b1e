import type { Lang } from '#kit/i18n.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { W } from '../words.ts'

/** The way to what is older, when there is more. @param next the place of the last line */
export function Older({ lang, next }: { lang: Lang; next: string | null }) {
  if (!next) return null
  return (
    <p>
      <ButtonLink kind="quiet" href={`?na=${next}`}>
        {W[lang].older}
      </ButtonLink>
    </p>
  )
}
