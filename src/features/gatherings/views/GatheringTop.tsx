import type { ComponentChildren } from 'preact'
import type { Lang } from '#kit/i18n.ts'
import { HOME_ZONE } from '#kit/when/zoned.ts'
import { Disks } from '#ui/Disks.tsx'
import { Icon } from '#ui/Icon.tsx'
import type { Gathering } from '../queries-gathering.ts'
import { whenIn } from '../queries-when.ts'
import { G } from '../words.ts'
import { Ring } from './Ring.tsx'

interface Props {
  lang: Lang
  gathering: Gathering
  now?: Date
  /** How many were there, of whom it was noted. */
  attended?: number
  /** Whether the viewer comes, and what they can do about it. */
  children?: ComponentChildren
}

/** The one bright panel of a gathering: what it is called, when, where, and the ring of chairs. */
export function GatheringTop({ lang, gathering, now = new Date(), attended = 0, children }: Props) {
  const t = G[lang]
  const { held, place, town, hostOrganisation } = gathering
  const when = whenIn(lang, gathering, now)
  const somewhere = [place, town].filter((part, i, all) => part && all.indexOf(part) === i).join(', ')
  return (
    <section class="panel panel--fill gathering-top hue hue--meet" aria-labelledby="h-bijeenkomst">
      <Disks kind="next" hues={['harvest']} />
      <p class="small strong">{[when.soon, when.day].filter(Boolean).join(', ')}</p>
      <h1 id="h-bijeenkomst">{gathering.title}</h1>
      {gathering.theme && <p class="lead">{gathering.theme}</p>}
      <div class="panel__row gathering-top__row">
        <p class="meta meta--rows">
          <span>
            <Icon name="clock" />
            {when.hours}
            {gathering.zone !== HOME_ZONE && ` (${when.home})`}
          </span>
          <span>
            <Icon name={held === 'online' ? 'monitor' : 'map-pin'} />
            {held === 'online' ? t.online : `${somewhere}${held === 'both' ? `, ${t.both}` : ''}`}
          </span>
          {hostOrganisation && (
            <span>
              <Icon name="users" />
              {t.hostedBy(hostOrganisation)}
            </span>
          )}
        </p>
        <Ring lang={lang} gathering={gathering} attended={attended} />
        {children && <div class="gathering-top__answer">{children}</div>}
      </div>
    </section>
  )
}
