import type { Lang } from '#kit/i18n.ts'
import { shareClass } from './share.ts'
import { W } from './words.ts'

interface Props {
  lang: Lang
  options: { label: string; votes: number; mine?: boolean }[]
}

/** The votes as bars; the numbers say the same. */
export function Poll({ lang, options }: Props) {
  const total = options.reduce((sum, option) => sum + option.votes, 0)
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
