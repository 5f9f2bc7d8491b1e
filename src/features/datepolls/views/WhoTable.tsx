import { whenIn } from '#features/gatherings/queries-when.ts'
import { memberHref } from '#features/members/queries.ts'
import type { Lang } from '#kit/i18n.ts'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/Icon.tsx'
import { W as U } from '#ui/words.ts'
import type { DatePoll } from '../queries.ts'
import { D } from '../words.ts'

interface Props {
  lang: Lang
  circle: { slug: string }
  poll: DatePoll
  meId: string | undefined
}

const SIGN = { yes: 'check', 'if-need-be': 'minus', no: 'x' } as const

/** Who can when: people as rows, moments as columns. */
export function WhoTable({ lang, circle, poll, meId }: Props) {
  const t = D[lang]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="table-wrap who-can" aria-label={t.who} tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            {poll.moments.map((one) => {
              const { day, hours } = whenIn(lang, { ...one, zone: poll.zone })
              return (
                <th scope="col" class={classes('who-can__moment', (one.best || one.chosen) && 'best')}>
                  {day}
                  <small>{hours}</small>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {poll.people.map((one) => (
            <tr>
              <th scope="row">
                {one.name ? (
                  <a class="link-plain" href={memberHref(circle, { id: one.personId, name: one.name })}>
                    {one.name}
                  </a>
                ) : (
                  U[lang].someone
                )}
                {one.personId === meId && ` (${t.you})`}
              </th>
              {poll.moments.map(({ id }) => {
                const can = one.answers[id] ?? 'no'
                return (
                  <td class={`can-${can}`}>
                    <Icon name={SIGN[can]} />
                    <span class="sr-only">{t.can[can]}</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.total}</th>
            {poll.moments.map((one) => (
              <td class={one.best || one.chosen ? 'best' : undefined}>
                {t.tally(one.yes, one.ifNeedBe)}
                {(one.chosen || one.best) && <b>{one.chosen ? t.chosen : t.best}</b>}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
