import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { Icon } from '#ui/Icon.tsx'
import { hourIn, lengthIn } from '#ui/programme-kinds.ts'
import type { EditedProgramme } from '../queries.ts'
import { refit, strainOf } from '../queries-clock.ts'
import { E } from '../words.ts'

interface Props {
  lang: Lang
  gathering: Gathering
  programme: EditedProgramme
  whole: number
}

/** Whether the programme fits the gathering; when it does not, how it would, and the button that does it. */
export function FitPanel({ lang, gathering, programme, whole }: Props) {
  const t = E[lang]
  const { parts, version } = programme
  const { over, left, clash } = strainOf(parts, whole)
  const through = Math.max(0, ...clash)
  const until = t.until(hourIn(lang, gathering.zone, gathering.endsAt))
  if (over === 0 && through === 0)
    return (
      <p class="fit-line">
        <Icon name={left > 0 ? 'clock' : 'circle-check'} />
        <span>
          {left > 0 ? t.left(lengthIn(lang, left)) : t.fits} {until}
        </span>
      </p>
    )
  const proposal = refit(parts, whole)
  return (
    <section class="panel panel--soft hue hue--harvest stack gap-4" aria-labelledby="h-past">
      <h2 id="h-past">{over > 0 ? t.overTitle(lengthIn(lang, over)) : t.clashTitle(lengthIn(lang, through))}</h2>
      {proposal ? (
        <>
          <p>
            {until} {t.fitLead}
          </p>
          <ul class="fit-list">
            {parts.map(({ title, minutes }, i) =>
              proposal[i] === minutes ? null : (
                <li>
                  <span>{title}</span>
                  <span class="nowrap-text">
                    <span class="sr-only">{t.from} </span>
                    <s>{minutes}</s> <span class="sr-only">{t.to} </span>
                    <b>{proposal[i]} min</b>
                  </span>
                </li>
              ),
            )}
          </ul>
          <Form action={`${gathering.href}/programma`} class="contents" label={t.fit}>
            <input type="hidden" name="versie" value={version} />
            <Button icon="check" name="doe" value="pas">
              {t.fit}
            </Button>
          </Form>
        </>
      ) : (
        <p>
          {until} {t.stuck}
        </p>
      )}
    </section>
  )
}
