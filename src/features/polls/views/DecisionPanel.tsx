import type { Lang } from '#kit/i18n.ts'
import { renderMarkdown } from '#kit/text/markdown.ts'
import { Panel } from '#ui/Panel.tsx'
import { Prose } from '#ui/Prose.tsx'
import { Time } from '#ui/Time.tsx'
import { W as U } from '#ui/words.ts'
import type { Decision } from '../queries-poll.ts'
import { P } from '../words.ts'

/** What was decided, why, and what was done with the objections. */
export function DecisionPanel({ lang, decision }: { lang: Lang; decision: Decision }) {
  const t = P[lang]
  return (
    <Panel kind="soft" hue="work" id="besluit" labelledby="h-besluit" class="stack gap-4">
      <p class="small strong">{t.decided}</p>
      <h2 id="h-besluit">{decision.title}</h2>
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
    </Panel>
  )
}
