import type { Lang } from '#kit/i18n.ts'
import { DateDisc } from '#ui/DateDisc.tsx'
import { W as U } from '#ui/words.ts'
import { W } from '../words.ts'

export interface PlanLine {
  href: string
  title: string
  on: Date
  ownerName: string | null
  state: 'planned' | 'under-way' | 'happened' | 'dropped'
}

/** What the circle agreed to do: a date, a name, a state. */
export function Plans({ lang, plans }: { lang: Lang; plans: PlanLine[] }) {
  const t = W[lang]
  if (plans.length === 0) return <p class="muted">{t.noPlan}</p>
  return (
    <ol class="calendar rows">
      {plans.map((plan) => (
        <li>
          <DateDisc
            at={plan.on}
            lang={lang}
            hue={plan.state === 'planned' || plan.state === 'under-way' ? 'meet' : undefined}
          />
          <div>
            <a class="link-ink" href={plan.href}>
              {plan.title}
            </a>
            <p class="small muted">
              {t.carriedBy(plan.ownerName ?? U[lang].someone)}, {t.planState[plan.state]}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
