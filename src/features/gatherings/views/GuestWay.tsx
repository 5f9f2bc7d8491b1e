import type { Lang } from '#kit/i18n.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Gathering } from '../queries-gathering.ts'
import { isFull, openFor } from '../queries-open.ts'
import { C } from '../words-coming.ts'

interface Props {
  lang: Lang
  gathering: Gathering
  /** Null: guests are not asked. */
  way: string | null
}

/** How somebody who is not in the circle can come, in the bright panel. */
export function GuestWay({ lang, gathering, way }: Props) {
  const t = C[lang]
  if (gathering.state !== 'planned') return null
  if (openFor(gathering, null) === 'nothing') return <p class="strong">{t.late}</p>
  const full = isFull(gathering)
  const { circle, held } = gathering
  if (!way)
    return (
      <div class="rsvp stack gap-3">
        <p>{t.membersOnly}</p>
        {circle.visibility === 'public' && (
          <div class="cluster">
            <ButtonLink kind="quiet" href={`/kringen/${circle.slug}`}>
              {t.seeCircle(circle.name)}
            </ButtonLink>
          </div>
        )}
      </div>
    )
  return (
    <div class="rsvp stack gap-3">
      {full && <p>{held === 'both' ? t.fullCallLead : t.fullLead}</p>}
      <div class="cluster">
        <ButtonLink href={way} size="big" icon={full && held !== 'both' ? 'armchair' : 'check'}>
          {full && held !== 'both' ? t.queue : t.come}
        </ButtonLink>
      </div>
    </div>
  )
}
