import type { Lang } from '#kit/i18n.ts'
import { Icon } from '#ui/Icon.tsx'
import { Time } from '#ui/Time.tsx'
import { W as U } from '#ui/words.ts'
import { P } from '../words.ts'

interface Props {
  lang: Lang
  poll: {
    kind: keyof typeof P.nl.kind
    anonymous: boolean
    makerName: string | null
    closesAt: Date | null
    closedAt: Date | null
  }
}

/** How one chooses, whether with names, until when, and who asks. */
export function Facts({ lang, poll }: Props) {
  const t = P[lang]
  return (
    <p class="meta">
      <span>
        <Icon name="vote" />
        {t.kind[poll.kind]}
      </span>
      <span>
        <Icon name={poll.anonymous ? 'eye-off' : 'eye'} />
        {poll.anonymous ? t.anonymous : t.named}
      </span>
      <span>
        <Icon name="clock" />
        <Until {...{ lang, poll }} />
      </span>
      <span>
        <Icon name="user" />
        {t.by(poll.makerName ?? U[lang].someone)}
      </span>
    </p>
  )
}

function Until({ lang, poll: { closesAt, closedAt } }: Props) {
  const t = P[lang]
  if (closedAt)
    return (
      <span>
        {t.closedOn} <Time at={closedAt} lang={lang} kind="date" />
      </span>
    )
  if (!closesAt) return <span>{t.noDay}</span>
  // It closes at midnight: the day people know is the one before.
  return (
    <span>
      {t.untilDay} <Time at={new Date(closesAt.getTime() - 1)} lang={lang} kind="date" />
    </span>
  )
}
