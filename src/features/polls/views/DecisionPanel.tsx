import type { Lang } from '#kit/i18n.ts'
import { renderMarkdown } from '#kit/text/markdown.ts'
import { HiddenNote } from '#ui/HiddenNote.tsx'
import { Panel } from '#ui/Panel.tsx'
import { Prose } from '#ui/Prose.tsx'
import { ReportLink } from '#ui/ReportLink.tsx'
import { Time } from '#ui/Time.tsx'
import { W as U } from '#ui/words.ts'
import type { Decision } from '../queries-poll.ts'
import { P } from '../words.ts'

/** What was decided, why, and what was done with the objections. */
export function DecisionPanel({ lang, decision, meId }: { lang: Lang; decision: Decision; meId?: string }) {
  const t = P[lang]
  const thing = { kind: 'decision', id: decision.id } as const
  const mine = decision.makerId === meId
  return (
    <Panel kind="soft" hue="work" id="besluit" labelledby="h-besluit" class="stack gap-4">
      <p class="small strong">{t.decided}</p>
      <h2 id="h-besluit">{decision.title}</h2>
      {decision.hidden && <HiddenNote {...{ lang, thing, mine }} reason={decision.hidden} />}
      {decision.reasons && <Prose html={renderMarkdown(decision.reasons, 3)} />}
      {decision.integrated && (
        <div class="stack gap-2">
          <h3>{t.integratedShown}</h3>
          <Prose html={renderMarkdown(decision.integrated, 4)} />
        </div>
      )}
      <p class="small muted">
        {t.writtenBy(decision.makerName ?? U[lang].someone)}, <Time at={decision.at} lang={lang} kind="date" />
      </p>
      {!mine && <ReportLink {...{ lang, thing }} what={decision.title} />}
    </Panel>
  )
}
