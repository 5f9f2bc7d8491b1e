import type { Lang } from '#kit/i18n.ts'
import { classes } from '#ui/classes.ts'
import { hueClass } from '#ui/hue.ts'
import { Icon } from '#ui/Icon.tsx'
import type { PublicItem } from '../queries.ts'
import type { ItemLine } from '../queries-items.ts'
import { H } from '../words.ts'

const SHORT = 90
const PAPERS = [255, 345, 158, 46] as const

/** Something of the harvest as a note on paper; a question as a chair that is still free. */
export function Note({ lang, item }: { lang: Lang; item: ItemLine }) {
  const t = H[lang]
  const { kind, text, href, gathering } = item
  const paper = kind === 'insight' ? 92 : (PAPERS[item.id.charCodeAt(0) % PAPERS.length] ?? 255)
  const meta = [whoSaid(lang, item), gathering && `${t.at} ${gathering.title}`].filter(Boolean).join(', ')
  return (
    <li
      class={classes(
        'note',
        `note--${kind}`,
        text.length <= SHORT && 'note--short',
        kind !== 'question' && hueClass(paper),
      )}
    >
      {kind === 'question' && <Icon name="armchair" />}
      <span class="sr-only">{t.kind[kind]}: </span>
      <p class="hand">
        <a class="note__link" href={href}>
          {kind === 'quote' ? `‘${text}’` : text}
        </a>
      </p>
      {meta && <small>{meta}</small>}
    </li>
  )
}

/** The same as a line in a list. */
export function ItemRow({ lang, item }: { lang: Lang; item: ItemLine }) {
  const t = H[lang]
  const { kind, text, href, gathering, by } = item
  const meta = [
    t.kind[kind],
    whoSaid(lang, item),
    by && kind !== 'quote' && t.notedBy(by),
    gathering && `${t.at} ${gathering.title}`,
  ]
  return (
    <li class="stack gap-1 harvest-row">
      <a class="link-ink" href={href}>
        {kind === 'quote' ? `‘${text}’` : text}
      </a>
      <span class="small muted">{meta.filter(Boolean).join(' · ')}</span>
    </li>
  )
}

/** Who said it, in words; empty when that is not known or it is no quote. */
export function whoSaid(lang: Lang, { kind, saidBy }: PublicItem): string {
  return kind === 'quote' && saidBy ? H[lang].said(saidBy) : ''
}
