import type { Lang } from '#kit/i18n.ts'
import { ProgrammeStrip } from './ProgrammeStrip.tsx'
import { lengthIn, type ProgrammeKind } from './programme-kinds.ts'

/** A programme to begin with. */
export interface TemplateCard {
  name: string
  /** Under the name: what it is for, or when it was. */
  note: string
  minutes: number
  parts: readonly { kind: ProgrammeKind; minutes: number }[]
  href: string
  current?: boolean
}

interface Props {
  lang: Lang
  cards: readonly TemplateCard[]
  level?: 2 | 3
}

/** Programmes side by side, each a link that chooses it. */
export function TemplateChoice({ lang, cards, level = 3 }: Props) {
  const Heading = `h${level}` as 'h3'
  return (
    <ul class="grid min-m template-choice">
      {cards.map(({ name, note, minutes, parts, href, current }) => (
        <li class="card">
          <Heading>
            <a class="card__link" href={href} aria-current={current ? 'true' : undefined}>
              {name}
            </a>
          </Heading>
          {note && <p class="small muted">{note}</p>}
          <div class="template-choice__foot">
            <ProgrammeStrip lang={lang} parts={parts} />
            <p class="small">{lengthIn(lang, minutes)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
