import type { Lang } from '#kit/i18n.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { DOTS_ON_ONE } from '../access.ts'
import type { NeedLine } from '../queries.ts'
import { N } from '../words.ts'

interface Props {
  lang: Lang
  need: Pick<NeedLine, 'href' | 'sentence' | 'mine'>
  /** How many dots the viewer has left. */
  left: number
  /** It stands in the list, and comes back there. */
  inList?: boolean
}

/** The viewer's dots on a need: one more, one less. What is sent is how many it should have. */
export function DotsForm({ lang, need, left, inList }: Props) {
  const t = N[lang]
  const { mine } = need
  return (
    <form class="dots" action={`${need.href}/stip`} method="post">
      {inList && <input type="hidden" name="terug" value="lijst" />}
      <IconButton
        small
        icon="minus"
        label={t.less(need.sentence)}
        name="stippen"
        value={mine - 1}
        disabled={mine === 0}
      />
      <span class="dots__row">
        {Array.from({ length: DOTS_ON_ONE }, (_, i) => (
          <i class={i < mine ? 'on' : undefined} />
        ))}
        <span class="sr-only">{t.yours(mine)}</span>
      </span>
      <IconButton
        small
        icon="plus"
        label={t.more(need.sentence)}
        name="stippen"
        value={mine + 1}
        disabled={mine === DOTS_ON_ONE || left === 0}
      />
    </form>
  )
}
