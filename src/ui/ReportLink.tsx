import type { Lang } from '#kit/i18n.ts'
import type { Made } from '#kit/sparks/index.ts'
import { Icon } from './Icon.tsx'
import { W } from './words.ts'

interface Props {
  lang: Lang
  /** What can be reported here. */
  thing: Made
  /** What it is, for who hears the page: "het antwoord van Bas". */
  what?: string
}

/** The way to report something that somebody posted. */
export function ReportLink({ lang, thing, what }: Props) {
  return (
    <a
      class="textlink small muted"
      href={`/melden?wat=${thing.kind}:${thing.id}`}
      rel="nofollow"
      data-turbo-frame="_top"
    >
      <Icon name="flag" />
      {W[lang].report}
      {what && <span class="sr-only">: {what}</span>}
    </a>
  )
}
