import type { Lang } from '#kit/i18n.ts'
import { classes } from './classes.ts'
import { dayAndMonth, isoDate } from './clock.ts'
import { type Hue, hueClass } from './hue.ts'

/** A day as a disk: the number large, the month small. */
export function DateDisc({ at, lang, hue }: { at: Date; lang: Lang; hue?: Hue }) {
  const { day, month } = dayAndMonth(at, lang)
  return (
    <time class={classes('date', hue !== undefined && hueClass(hue))} datetime={isoDate(at)}>
      <span>{day}</span> <small>{month}</small>
    </time>
  )
}
