import type { Lang } from '#kit/i18n.ts'
import { shareClass } from './share.ts'
import { W } from './words.ts'

interface Props {
  lang: Lang
  options: { label: string; votes: number; mine?: boolean }[]
  /** What a full bar stands for; left out, all votes together. */
  whole?: number
}

/** The votes as bars; the numbers say the same. */
export function Poll({ lang, options, whole }: Props) {
  const total = whole ?? options.reduce((sum, option) => sum + option.votes, 0)
  return (
    <ul class="poll">
      {options.map(({ label, votes, mine }) => (
        <li class={shareClass(votes, total)}>
          <span class={mine ? 'mine' : undefined}>
            {label}
            {mine && `, ${W[lang].yourVote}`}
          </span>
          <span>{votes}</span>
          <span class="bar" />
        </li>
      ))}
    </ul>
  )
}
