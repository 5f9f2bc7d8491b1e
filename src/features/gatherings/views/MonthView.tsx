import type { Lang } from '#kit/i18n.ts'
import { clockIn, HOME_ZONE } from '#kit/when/zoned.ts'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/Icon.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { type Agenda, agendaHref } from '../forms-agenda.ts'
import type { GatheringLine } from '../queries.ts'
import { byDay, dayName, monthAfter, monthName, thisMonth, weekdays, weeksOf } from '../queries-month.ts'
import { A } from '../words-agenda.ts'

interface Props {
  lang: Lang
  agenda: Agenda
  /** 2026-12 */
  month: string
  lines: GatheringLine[]
}

/** A month as a table of weeks; on a phone as the days on which there is something. */
export function MonthView({ lang, agenda, month, lines }: Props) {
  const t = A[lang]
  const now = new Date()
  const today = clockIn(HOME_ZONE, now).day
  const days = byDay(lines)
  const to = (months: number) => {
    const other = monthAfter(month, months)
    return { href: agendaHref(agenda, { maand: other }), 'aria-label': t.previous(monthName(lang, other)) }
  }
  return (
    <section class="stack gap-4 hue hue--meet" aria-labelledby="h-maand">
      <div class="month-head">
        <a class="button button--quiet button--icon" rel="prev" {...to(-1)}>
          <Icon name="arrow-left" />
        </a>
        <h2 id="h-maand">{monthName(lang, month)}</h2>
        <a class="button button--quiet button--icon" rel="next" {...to(1)}>
          <Icon name="arrow-right" />
        </a>
        {month !== thisMonth(now) && (
          <TextLink href={agendaHref(agenda, { beeld: 'maand' })} lead="calendar">
            {t.toToday}
          </TextLink>
        )}
      </div>
      <table class="month">
        <caption class="sr-only">{monthName(lang, month)}</caption>
        <thead>
          <tr>
            {weekdays(lang).map(({ long, short }) => (
              <th scope="col">
                <span aria-hidden="true">{short}</span>
                <span class="sr-only">{long}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr>
              {week.map((day) => (
                <td class={classes(day === today && 'month__today', !day && 'month__none')}>
                  {day && (
                    <>
                      <time datetime={day} aria-current={day === today ? 'date' : undefined}>
                        {Number(day.slice(8))}
                      </time>
                      <Items lang={lang} day={day} lines={days.get(day) ?? []} />
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ol class="month-days rows">
        {weeksOf(month)
          .flat()
          .flatMap((day) => {
            const there = day ? days.get(day) : undefined
            return day && there ? [{ day, there }] : []
          })
          .map(({ day, there }) => (
            <li>
              <h3>
                {dayName(lang, day)}
                {day === today && `, ${t.today.toLowerCase()}`}
              </h3>
              <Items lang={lang} day={day} lines={there} />
            </li>
          ))}
      </ol>
      {lines.length === 0 && <p class="muted">{t.noneMonth}</p>}
    </section>
  )
}

function Items({ lang, day, lines }: { lang: Lang; day: string; lines: GatheringLine[] }) {
  const t = A[lang]
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map((one) => {
        const from = clockIn(HOME_ZONE, one.startsAt)
        return (
          <li>
            <a class={classes('month__item', one.cancelled && 'month__item--off')} href={one.href}>
              <small>
                {from.day === day ? from.time.replace(/^0/, '').replace(':', lang === 'nl' ? '.' : ':') : t.multiple}
              </small>{' '}
              <span>{one.title}</span>
              {one.cancelled && <span class="sr-only"> ({t.calledOff})</span>}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
