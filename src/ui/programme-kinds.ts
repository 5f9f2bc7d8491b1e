import type { Lang } from '#kit/i18n.ts'
import { clockIn } from '#kit/when/zoned.ts'
import type { IconName } from './icons.ts'
import type { Spoke } from './spokes.ts'
import { PROGRAMME } from './words-programme.ts'

/** What a part of a programme can be. */
export type ProgrammeKind = keyof (typeof PROGRAMME)['nl']['kinds']

/** The colour and icon of each kind. A break has none of the wheel: nothing turns then. */
export const KIND_LOOK: Record<ProgrammeKind, { spoke: Spoke | null; icon: IconName }> = {
  welcome: { spoke: 'meet', icon: 'hand' },
  'check-in': { spoke: 'meet', icon: 'message-circle' },
  presentation: { spoke: 'learn', icon: 'monitor-up' },
  'world-cafe': { spoke: 'exchange', icon: 'users' },
  poll: { spoke: 'work', icon: 'vote' },
  case: { spoke: 'work', icon: 'puzzle' },
  break: { spoke: null, icon: 'coffee' },
  harvest: { spoke: 'harvest', icon: 'wheat' },
  closing: { spoke: 'learn', icon: 'sprout' },
  own: { spoke: 'exchange', icon: 'sparkles' },
}

/** How long something takes, in words: "20 minuten", "1 uur en 15 minuten". */
export function lengthIn(lang: Lang, minutes: number): string {
  const t = PROGRAMME[lang]
  return minutes < 60 ? t.minutes(minutes) : t.hours(Math.floor(minutes / 60), minutes % 60)
}

/** What the clock somewhere shows: "13.30". @param zone an IANA name */
export function hourIn(lang: Lang, zone: string, at: Date): string {
  const time = clockIn(zone, at).time.replace(/^0(?=\d)/, '')
  return lang === 'nl' ? time.replace(':', '.') : time
}
