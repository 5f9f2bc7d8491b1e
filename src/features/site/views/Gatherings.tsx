import type { Lang } from '#kit/i18n.ts'
import { GatheringLines } from '#ui/GatheringLines.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { Front } from '../queries-front.ts'
import { W } from '../words.ts'

/** The gatherings that everyone may come to: shows nothing when there is none. */
export function Gatherings({ front: { lang, gatherings } }: { front: Front }) {
  if (gatherings.length === 0) return null
  const t: (typeof W)[Lang] = W[lang]
  return (
    <section class="site stack gap-5 above-8" aria-labelledby="h-agenda">
      <h2 id="h-agenda">{t.gatherings}</h2>
      <div class="measure">
        <GatheringLines lang={lang} items={gatherings} />
      </div>
      <TextLink href="/agenda" icon="arrow-right">
        {t.allGatherings}
      </TextLink>
    </section>
  )
}
