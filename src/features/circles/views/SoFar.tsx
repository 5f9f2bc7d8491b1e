import type { Lang } from '#kit/i18n.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Chip } from '#ui/Chip.tsx'
import type { Progress } from '../queries-steps.ts'
import { S } from '../words-steps.ts'

interface Props {
  lang: Lang
  base: string
  progress: Progress
  resting?: boolean
}

/** What is counted of the steps, and the first gathering when there was none yet. */
export function SoFar({ lang, base, progress, resting }: Props) {
  const t = S[lang]
  const { needs, gatherings, agreed, underWay, happened } = progress
  const exploring = progress.steps[1]?.state === 'now' && gatherings === 0 && !resting
  return (
    <section class="stack gap-3" aria-labelledby="h-tot-nu">
      <h2 id="h-tot-nu">{t.soFar}</h2>
      <ul class="cluster">
        {[
          t.needs(needs),
          t.gatherings(gatherings),
          t.agreed(agreed),
          underWay > 0 && t.busy(underWay),
          happened > 0 && t.doneSoFar(happened),
        ].map(
          (line) =>
            line && (
              <li>
                <Chip>{line}</Chip>
              </li>
            ),
        )}
      </ul>
      {exploring && (
        <p>
          <ButtonLink href={`${base}/agenda/nieuw?titel=${encodeURIComponent(t.firstTitle)}`} icon="calendar-plus">
            {t.planFirst}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
