import type { Lang } from '#kit/i18n.ts'
import { Chip } from '#ui/Chip.tsx'
import { Time } from '#ui/Time.tsx'
import type { Meeting } from '../queries-introductions.ts'
import { W } from '../words.ts'
import { D } from '../words-directory.ts'

/** Who met through or thanks to someone: that it happened, not what was written. */
export function Meetings({ lang, meetings }: { lang: Lang; meetings: Meeting[] }) {
  const t = D[lang]
  const { gone } = W[lang]
  return (
    <section class="stack gap-3" aria-labelledby="h-meetings">
      <h2 id="h-meetings">{t.cameOf}</h2>
      <p class="small muted">{t.cameOfLead}</p>
      <ul class="rows">
        {meetings.map((one) => (
          <li class="stack gap-2">
            <span>{t.metThrough(one.oneName ?? gone, one.otherName ?? gone, one.byName ?? gone)}</span>
            <span class="cluster gap-2 small muted">
              <Time at={one.madeAt} lang={lang} />
              {one.thanked && <Chip icon="heart">{t.saidThanks}</Chip>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
