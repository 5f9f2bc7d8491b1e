import type { Lang } from '#kit/i18n.ts'
import { Avatar, FreeSeat } from '#ui/Avatar.tsx'
import { W } from '../words.ts'
import { I } from '../words-introductions.ts'

interface Seat {
  id: string
  name: string | null
  photo: string | null
  /** Where another is chosen in this place. */
  changeHref?: string
}

/** Two disks that meet, each with someone in it or a chair that is still free: what an introduction does. */
export function Meeting({ lang, one, other }: { lang: Lang; one: Seat | null; other: Seat | null }) {
  return (
    <ul class="meeting">
      <MeetingSeat lang={lang} seat={one} hue="exchange" />
      <MeetingSeat lang={lang} seat={other} hue="harvest" />
    </ul>
  )
}

function MeetingSeat({ lang, seat, hue }: { lang: Lang; seat: Seat | null; hue: string }) {
  return (
    <li class={`hue hue--${hue}`}>
      {seat ? <Avatar id={seat.id} name={seat.name ?? '?'} photo={seat.photo} size={7} /> : <FreeSeat size={7} />}
      <div>
        <b>{seat ? (seat.name ?? W[lang].gone) : I[lang].free}</b>
        {seat?.changeHref && (
          <a class="small" href={seat.changeHref}>
            {I[lang].change}
            <span class="sr-only"> {I[lang].changeOf(seat.name ?? '')}</span>
          </a>
        )}
      </div>
    </li>
  )
}
