import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Chip } from '#ui/Chip.tsx'
import { isoDate } from '#ui/clock.ts'
import { DateDisc } from '#ui/DateDisc.tsx'
import { W as U } from '#ui/words.ts'
import type { ActivityLine } from '../queries-steps.ts'
import { S } from '../words-steps.ts'

interface Props {
  lang: Lang
  plan: ActivityLine
  /** Where it stands. */
  href: string
  owner: string | undefined
  /** Null: nothing can be marked now. */
  action: string | null
}

/** Something that was agreed on: when, who carries it, and what became of it. */
export function PlanRow({ lang, plan, href, owner, action }: Props) {
  const t = S[lang]
  const open = plan.state === 'planned' || plan.state === 'under-way'
  const overdue = open && plan.onDate < isoDate(new Date())
  const label = { happened: t.markHappened, dropped: t.markDropped, planned: t.markPlanned }
  return (
    <li class="plan-row">
      <DateDisc at={new Date(`${plan.onDate}T12:00:00Z`)} lang={lang} hue="meet" />
      <div class="stack gap-1">
        <a class="link-ink" href={href}>
          {plan.title}
        </a>
        <p class="small muted">{t.carries(owner ?? U[lang].someone)}</p>
        <div>
          <Chip kind={overdue ? 'fill' : 'soft'} hue={plan.state === 'dropped' ? undefined : 'meet'}>
            {overdue ? t.overdue : t[plan.state]}
          </Chip>
        </div>
      </div>
      {action && (
        <form class="cluster gap-2" action={action} method="post">
          {(open ? (['happened', 'dropped'] as const) : (['planned'] as const)).map((state) => (
            <Button kind="quiet" size="small" name="stand" value={state}>
              {label[state]}
              <span class="sr-only">: {plan.title}</span>
            </Button>
          ))}
        </form>
      )}
    </li>
  )
}
