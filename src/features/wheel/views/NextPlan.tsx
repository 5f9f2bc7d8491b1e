import type { Lang } from '#kit/i18n.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Disks } from '#ui/Disks.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Time } from '#ui/Time.tsx'
import { W as U } from '#ui/words.ts'
import { W } from '../words.ts'

export interface Plan {
  href: string
  title: string
  /** Noon of the day, so that no time zone moves it. */
  on: Date
  ownerName: string | null
}

interface Props {
  lang: Lang
  plan: Plan | null
  /** Where the circle lives. */
  circle: string
  mayTend: boolean
  now?: Date
}

/** The one bright panel of the page: what the circle does next. */
export function NextPlan({ lang, plan, circle, mayTend, now = new Date() }: Props) {
  const t = W[lang]
  return (
    <section class="panel panel--fill panel--tall hue hue--meet" aria-labelledby="h-next">
      <Disks kind="next" hues={['harvest']} />
      {plan ? (
        <>
          <p class="small strong">
            {t.inDays(daysUntil(plan.on, now))}, <Time at={plan.on} lang={lang} kind="day" />
          </p>
          <h2 id="h-next">{plan.title}</h2>
          <p class="meta">
            <span>
              <Icon name="user" />
              {t.carriedBy(plan.ownerName ?? U[lang].someone)}
            </span>
          </p>
        </>
      ) : (
        <>
          <h2 id="h-next">{t.noPlanTitle}</h2>
          <p>{t.noPlan}</p>
        </>
      )}
      {(plan || mayTend) && (
        <div class="panel__end">
          <ButtonLink href={plan ? `${circle}/afspraken` : `${circle}/beheer/stappen`} icon="arrow-right">
            {plan ? t.allPlans : t.writePlan}
          </ButtonLink>
        </div>
      )}
    </section>
  )
}

function daysUntil(day: Date, now: Date): number {
  const midnight = (moment: Date) => Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate())
  return Math.max(0, Math.round((midnight(day) - midnight(now)) / 86_400_000))
}
