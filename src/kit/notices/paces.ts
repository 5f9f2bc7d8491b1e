import type { NoticeKind } from './index.ts'

/** What one chooses about, per circle: how soon a mail about it comes. */
export const NOTICE_GROUPS = ['mine', 'fits', 'talk', 'meet', 'polls', 'news'] as const
export type NoticeGroup = (typeof NOTICE_GROUPS)[number]

export const PACES = ['now', 'daily', 'weekly', 'never'] as const
export type Pace = (typeof PACES)[number]

/** What holds until someone chooses: what is said to them at once, where they can come the same day, the rest once a week. */
export const USUAL_PACE: Readonly<Record<NoticeGroup, Pace>> = {
  mine: 'now',
  fits: 'weekly',
  talk: 'now',
  meet: 'daily',
  polls: 'weekly',
  news: 'weekly',
}

const GROUP: Readonly<Record<NoticeKind, NoticeGroup | 'always'>> = {
  'ask.fits': 'fits',
  'ask.answered': 'mine',
  'ask.suggested': 'mine',
  'offer.decided': 'mine',
  'ask.helped': 'mine',
  'ask.outcome': 'fits',
  'ask.followup': 'mine',
  'message.mention': 'talk',
  'message.reply': 'talk',
  'message.direct': 'talk',
  'poll.opened': 'polls',
  'poll.decided': 'polls',
  'gathering.published': 'meet',
  'gathering.cancelled': 'mine',
  'gathering.host': 'mine',
  'case.placed': 'mine',
  'account.published': 'meet',
  'date-poll.opened': 'meet',
  'date-poll.settled': 'meet',
  'activity.carried': 'mine',
  'report.made': 'always',
  'report.decided': 'always',
  'thing.hidden': 'always',
  'thing.shown': 'always',
  'appeal.made': 'always',
  'appeal.decided': 'always',
}

/** The group of a kind of notice; `always` for what is mailed whatever one chose. */
export function groupOf(kind: NoticeKind): NoticeGroup | 'always' {
  return GROUP[kind] ?? 'always'
}

/** What can be chosen for a group: news of a circle is never told one by one. */
export function pacesOf(group: NoticeGroup): readonly Pace[] {
  return group === 'news' ? PACES.filter((pace) => pace !== 'now') : PACES
}
