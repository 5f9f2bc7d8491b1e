import type { Typed } from '#kit/forms/read.ts'
import { NOTICE_GROUPS, type NoticeGroup, type Pace, pacesOf } from '#kit/notices/paces.ts'

/** The field for one group in one circle. */
export const fieldOf = (slug: string, group: NoticeGroup): string => `${group}_${slug}`

/** A choice as it was typed. */
export interface Chosen {
  circleId: string
  group: NoticeGroup
  pace: Pace
}

/** The choices in a form; what is not one of a group's own stays as it was. */
export function readChoices(typed: Typed, circles: readonly { id: string; slug: string }[]): Chosen[] {
  return circles.flatMap(({ id, slug }) =>
    NOTICE_GROUPS.flatMap((group) => {
      const pace = pacesOf(group).find((one) => one === typed[fieldOf(slug, group)])
      return pace ? [{ circleId: id, group, pace }] : []
    }),
  )
}
