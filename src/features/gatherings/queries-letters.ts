import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { notHidden } from '#kit/things/sight.ts'
import type { CalendarEntry } from './queries-calendar.ts'
import type { Way } from './tables.ts'

/** What who said something about coming is written: with what their calendar needs to know. */
export type LetterKind =
  | 'coming' // your place is certain
  | 'waiting' // you are on the waiting list
  | 'moved-up' // a place came free: you are in
  | 'moved-down' // there are fewer chairs: you are on the waiting list
  | 'taken-back' // you said that you do not come after all
  | 'changed' // day, time or place changed
  | 'cancelled' // it is called off
  | 'reminder'

/** What a gathering was before it changed, as far as calendars know it. */
export interface Before {
  title: string
  startsAt: string
  endsAt: string
  zone: string
  held: 'place' | 'online' | 'both'
  place: string
  address: string
  town: string
  /** Whether there is another link to call in now. */
  newCall: boolean
}

/** A letter that waits to be written. */
export interface LetterJob {
  what: LetterKind
  id: string
  turn: string
  was?: Before
}

/** To whom a letter about a gathering goes, and what it is about. */
export interface Addressed {
  signupId: string
  gatheringId: string
  state: 'coming' | 'waiting' | 'not'
  way: Way
  plusOneName: string
  /** A guest has no account: their answer has a page of its own. */
  guest: boolean
  name: string
  email: string
  lang: Lang
  hidden: boolean
  entry: CalendarEntry
  circleName: string
  /** Who receives people, the first of them: answers go there. */
  hostEmail: string | null
}

/**
 * Who answered to a gathering, to be written to.
 * @returns null when the gathering is a draft, when they left no address, or when they may not read of it any more
 */
export async function addressed(db: Db, signupId: string): Promise<Addressed | null> {
  const { rows } = await db.execute<Row>(sql`
    select s.state, s.way, s.plus_one_name "plusOneName", s.person_id is null guest, coalesce(p.name, s.guest_name) name,
      coalesce(p.email, s.guest_email) email, coalesce(p.lang, 'nl') lang, not ${notHidden('gathering', sql`g.id`)} hidden,
      g.id, c.name "circleName", g.title, g.theme, g.starts_at "startsAt", g.ends_at "endsAt", g.zone, g.held, g.place, g.address,
      g.town, g.route, g.call_link "callLink", g.sequence, g.published_at "publishedAt", g.changed_at "changedAt",
      g.cancelled_at "cancelledAt", g.cancel_reason "cancelReason",
      (select hp.email from gathering_host h join person hp on hp.id = h.person_id
        where h.gathering_id = g.id and h.person_id is distinct from s.person_id order by h.added_at, hp.name limit 1) "hostEmail"
    from gathering_signup s join gathering g on g.id = s.gathering_id join circle c on c.id = g.circle_id
      left join person p on p.id = s.person_id
    where s.id = ${signupId} and g.published_at is not null and (s.person_id is null or (p.id is not null and (
      (g.open_to = 'public' and c.visibility = 'public')
      or exists (select 1 from membership m where m.circle_id = c.id and m.person_id = p.id and m.left_at is null))))`)
  const row = rows[0]
  if (!row?.email) return null
  const moment = (text: string | null) => (text === null ? null : new Date(text))
  return {
    signupId,
    gatheringId: row.id,
    ...{ state: row.state, way: row.way, plusOneName: row.plusOneName, guest: row.guest, name: row.name },
    ...{ email: row.email, lang: row.lang, hidden: row.hidden, circleName: row.circleName, hostEmail: row.hostEmail },
    entry: {
      ...row,
      callLink: row.state === 'coming' ? row.callLink : '',
      startsAt: new Date(row.startsAt),
      endsAt: new Date(row.endsAt),
      publishedAt: moment(row.publishedAt),
      changedAt: moment(row.changedAt),
      cancelledAt: moment(row.cancelledAt),
      mine: row.state,
    },
  }
}

type Moments = 'startsAt' | 'endsAt' | 'publishedAt' | 'changedAt' | 'cancelledAt'

interface Row
  extends Record<string, unknown>,
    Omit<CalendarEntry, Moments | 'mine'>,
    Pick<Addressed, 'state' | 'way' | 'plusOneName' | 'guest' | 'name' | 'email' | 'lang' | 'hidden' | 'hostEmail'> {
  startsAt: string
  endsAt: string
  publishedAt: string | null
  changedAt: string | null
  cancelledAt: string | null
}
