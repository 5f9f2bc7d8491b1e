import type { Lang } from '#kit/i18n.ts'
import { Seats } from '#ui/Seats.tsx'
import type { Gathering } from '../queries-gathering.ts'
import { G } from '../words.ts'
import { H } from '../words-hosts.ts'

interface Props {
  lang: Lang
  gathering: Pick<Gathering, 'id' | 'held' | 'capacity' | 'state' | 'atPlace' | 'inCall' | 'waiting'>
  attended: number
}

/** How many come, as a ring of chairs where those have a number; after it how many were there. */
export function Ring({ lang, gathering, attended }: Props) {
  const t = G[lang]
  const { id, held, capacity, state, atPlace, inCall, waiting } = gathering
  const seated = held === 'online' ? inCall : atPlace
  const over = state === 'over'
  if (state === 'cancelled') return null
  return (
    <div class="ring" id={`stoelen-${id}`}>
      {over && attended > 0 ? (
        <p class="strong">{H[lang].were(attended)}</p>
      ) : capacity !== null && !over ? (
        <Seats taken={seated} total={capacity} unit={t.of(capacity)} label={t.seats(seated, capacity)} />
      ) : (
        seated > 0 && <p class="strong">{over ? t.came(seated) : t.coming(seated)}</p>
      )}
      {!over && held === 'both' && inCall > 0 && <p class="small">{t.alsoInCall(inCall)}</p>}
      {!over && waiting > 0 && <p class="small">{t.waiting(waiting)}</p>}
    </div>
  )
}
