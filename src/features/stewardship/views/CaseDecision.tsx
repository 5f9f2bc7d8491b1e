import type { Lang } from '#kit/i18n.ts'
import { Time } from '#ui/Time.tsx'
import type { Case } from '../queries-reports.ts'
import { R } from '../words-reports.ts'

/** What was decided on a case so far, and the objection to it. */
export function CaseDecision({ lang, one }: { lang: Lang; one: Case }) {
  const t = R[lang]
  if (!one.decidedAt) return null
  const name = one.decidedBy?.name ?? t.gone
  // What an objection turned round was hidden first.
  const hidden = one.verdict === 'hidden' || one.upheld === true
  return (
    <>
      <section class="stack gap-3" aria-labelledby="h-besluit">
        <h2 id="h-besluit" class="h3">
          {hidden ? t.hiddenBy(name) : t.leftBy(name)}
        </h2>
        <p class="small muted">
          <Time at={one.decidedAt} lang={lang} />
        </p>
        <p class="prewrap measure">{one.reason}</p>
      </section>
      {one.appealedAt && (
        <section class="stack gap-3" aria-labelledby="h-bezwaar">
          <h2 id="h-bezwaar" class="h3">
            {t.appealTitle}
          </h2>
          <p class="small muted">
            <Time at={one.appealedAt} lang={lang} />
          </p>
          <p class="prewrap measure">{one.appeal}</p>
          {one.upheld !== null && (
            <>
              <p>
                <b>{one.upheld ? t.upheld : t.declined}</b>
              </p>
              <p class="prewrap measure">{one.appealReason}</p>
            </>
          )}
        </section>
      )}
    </>
  )
}
