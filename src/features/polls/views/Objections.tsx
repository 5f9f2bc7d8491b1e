import type { Lang } from '#kit/i18n.ts'
import { W as U } from '#ui/words.ts'
import type { Standing } from '../queries-poll.ts'
import { P } from '../words.ts'

/** The objections with their reasons; of an anonymous poll without a name. Shows nothing when there are none. */
export function Objections({
  lang,
  objections,
}: {
  lang: Lang
  objections: (Standing['objections'][number] & { personId?: string })[]
}) {
  if (objections.length === 0) return null
  return (
    <div class="stack gap-3">
      <h3>{P[lang].objections}</h3>
      <ul class="rows">
        {objections.map(({ name, reason, personId }) => (
          <li class="stack gap-1">
            {reason && <p class="prewrap">{reason}</p>}
            {personId && <p class="small muted">{name ?? U[lang].someone}</p>}
          </li>
        ))}
      </ul>
    </div>
  )
}
