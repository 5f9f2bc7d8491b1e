import type { StepLine } from '#features/circles/queries-steps.ts'
import { renderMarkdown } from '#kit/text/markdown.ts'
import { calendarDate } from '#ui/clock.ts'
import { Prose } from '#ui/Prose.tsx'
import { Steps } from '#ui/Steps.tsx'
import type { Front } from '../queries-front.ts'
import { W } from '../words.ts'
import { EditFrame } from './EditFrame.tsx'

/** How it goes here, and how far this circle is with the four steps. */
export function HowFar({ front }: { front: Front }) {
  const { lang, texts, editing, progress } = front
  const t = W[lang]
  const now = progress.steps.find(({ state }) => state === 'now')
  const allDone = progress.steps.every(({ state }) => state === 'done')
  return (
    <section class="section--surface" id="hoe" aria-labelledby="h-hoe">
      <div class="site stack gap-7">
        <div class="stack gap-3">
          <h2 id="h-hoe">{t.how}</h2>
          <EditFrame editing={editing} of="how" written={texts.how !== undefined}>
            <div class="lead muted">
              <Prose
                html={renderMarkdown(texts.how?.body ?? t.howDefault, 3)}
                lang={texts.how && texts.how.lang !== lang ? texts.how.lang : undefined}
              />
            </div>
          </EditFrame>
          {(now || allDone) && <p class="lead measure">{now ? t.whereNow[now.step] : t.whereDone}</p>}
        </div>
        <Steps lang={lang} steps={progress.steps.map((step) => stepOf(front, step))} />
      </div>
    </section>
  )
}

function stepOf(front: Front, { step, state, at, note, noteEn }: StepLine) {
  const { lang, circle, progress, interest, now } = front
  const t = W[lang]
  const words = t.step[step]
  const own = (lang === 'en' && noteEn) || note
  const needed = Math.max(0, circle.threshold - circle.memberCount - interest)
  const date = at && calendarDate(at, lang, now)
  // What people did is counted at the step in which they do it.
  const counted = step === 2 ? t.explored(progress.needs, progress.gatherings) : ''
  const notes: Partial<Record<string, string | undefined>> = {
    done: [date, counted].filter(Boolean).join(', ') || undefined,
    now:
      step === 1
        ? t.interest(circle.memberCount, interest, needed)
        : step === 3 && progress.agreed > 0
          ? t.happened(progress.happened, progress.agreed, progress.underWay)
          : [date && t.since(date), counted].filter(Boolean).join(', ') || undefined,
  }
  const share = { 1: (circle.memberCount + interest) / circle.threshold, 3: progress.happened / (progress.agreed || 1) }
  return {
    title: words.title,
    ...(own
      ? { text: own, textLang: own === note && lang !== 'nl' ? ('nl' as const) : undefined }
      : { text: words.text(circle.threshold) }),
    state,
    note: notes[state],
    progress: step === 1 || step === 3 ? Math.min(1, share[step]) : 0.5,
  }
}
