import { type SQL, sql } from 'drizzle-orm'
import { circleScope, type Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { idWithWords } from '#kit/id.ts'
import type { PartNames } from '#kit/parts/names.ts'
import { mayModerate, notHidden } from '#kit/things/sight.ts'
import { photoUrl } from '#ui/respond.ts'
import { type GatheringScope, isHost, readable } from './access.ts'
import { openGuest, openInvitation } from './access-guests.ts'
import type { Held } from './tables.ts'

/** Where a gathering stands. */
export function gatheringHref(gathering: { id: string; title: string }): string {
  return `/bijeenkomsten/${idWithWords(gathering.id, gathering.title)}`
}

/** `draft`: only who looks after it sees it; `over`: it has ended. */
export type GatheringState = 'draft' | 'planned' | 'under-way' | 'over' | 'cancelled'

/** Someone who receives people. */
export interface Host {
  id: string
  name: string
  photo: string | null
}

/** A gathering as its page shows it. What only who comes may know, such as the call link, is not in it. */
export interface Gathering {
  id: string
  href: string
  circle: {
    id: string
    slug: string
    name: string
    hue: number
    visibility: string
    archivedAt: number | null
    partNames: PartNames
  }
  makerId: string
  seriesId: string | null
  title: string
  theme: string
  /** Markdown. */
  purpose: string
  hostOrganisation: string
  startsAt: Date
  endsAt: Date
  zone: string
  held: Held
  place: string
  address: string
  town: string
  region: string
  route: string
  accessible: string
  /** Whether there is a call link yet. */
  hasCall: boolean
  capacity: number | null
  plusOne: boolean
  guests: boolean
  openTo: 'circle' | 'public'
  answersUntil: Date | null
  publishedAt: Date | null
  changedAt: Date | null
  cancelledAt: Date | null
  cancelReason: string
  version: number
  sequence: number
  atPlace: number
  inCall: number
  waiting: number
  state: GatheringState
  /** Why it was put out of sight; null: it was not. */
  hidden: string | null
  hosts: Host[]
  questions: { id: string; question: string }[]
}

/**
 * A gathering, with proof that whoever looks may see it.
 * @returns null when it is out of reach, as if it did not exist
 */
export async function gatheringBy(db: Db, viewer: Viewer, id: string): Promise<Found | null> {
  return find(db, viewer, id, readable(viewer))
}

/** A gathering with the proof that comes with it. */
export interface Found {
  gathering: Gathering
  scope: GatheringScope
}

/**
 * The same for whoever was invited from outside: they hold the address that its hosts pass on.
 * @param token of `invitationToken`
 * @returns null when it does not ask guests, or the token is not of this gathering
 */
export async function gatheringByInvitation(
  db: Db,
  viewer: Viewer,
  secret: string,
  id: string,
  token: string,
): Promise<Found | null> {
  if (openInvitation(secret, token) !== id) return null
  return find(db, viewer, id, sql`g.guests and ${KNOWN}`)
}

/**
 * The same for a guest who answered, by the address in their mail.
 * @param token of `guestToken`
 * @returns with the id of their answer; null when that was forgotten
 */
export async function gatheringOfGuest(
  db: Db,
  viewer: Viewer,
  secret: string,
  id: string,
  token: string,
): Promise<(Found & { signupId: string }) | null> {
  const signupId = openGuest(secret, token)
  if (!signupId) return null
  const theirs = sql`exists (select 1 from gathering_signup s where s.id = ${signupId} and s.gathering_id = g.id and s.guest_email <> '')`
  const found = await find(db, viewer, id, sql`${theirs} and ${KNOWN}`)
  return found && { ...found, signupId }
}

const KNOWN = sql`g.published_at is not null and ${notHidden('gathering', sql`g.id`)}`

async function find(db: Db, viewer: Viewer, id: string, which: SQL): Promise<Found | null> {
  const { rows } = await db.execute<Row>(sql`
    select g.*, c.slug, c.name "circleName", c.hue, c.visibility, c.archived_at "archivedAt", c.part_names "partNames",
      ${isHost(viewer)} "isHost",
      (select h.reason from thing_hidden h where h.thing_kind = 'gathering' and h.thing_id = g.id) hidden,
      (select json_agg(json_build_object('id', p.id, 'name', p.name, 'photo', p.photo_id) order by h.added_at, p.name)
        from gathering_host h join person p on p.id = h.person_id where h.gathering_id = g.id) hosts,
      (select json_agg(json_build_object('id', q.id, 'question', q.question) order by q.place)
        from gathering_question q where q.gathering_id = g.id) questions
    from gathering g join circle c on c.id = g.circle_id where g.id = ${id} and ${which}`)
  const row = rows[0]
  if (!row) return null
  const member = circleScope(viewer, row.slug)
  const tends = member !== null && (row.isHost || mayModerate(member))
  const scope = { member, viewer, gatheringId: row.id, circleId: row.circle_id, tends } as GatheringScope
  return { gathering: asGathering(row, member !== null), scope }
}

/** The call link, for who comes and who looks after it; empty when there is none, null when it is not for the viewer. */
export async function callLinkFor(db: Db, scope: GatheringScope): Promise<string | null> {
  const { rows } = await db.execute<{ link: string }>(sql`
    select g.call_link link from gathering g where g.id = ${scope.gatheringId} and (${scope.tends} or exists (
      select 1 from gathering_signup s where s.gathering_id = g.id and s.person_id = ${scope.viewer.person?.id ?? ''} and s.state = 'coming'))`)
  return rows[0]?.link ?? null
}

/** The same for a guest who comes. @param signupId proven to be theirs, by `gatheringOfGuest` */
export async function callLinkOfGuest(db: Db, signupId: string): Promise<string | null> {
  const { rows } = await db.execute<{ link: string }>(sql`
    select g.call_link link from gathering g join gathering_signup s on s.gathering_id = g.id
    where s.id = ${signupId} and s.state = 'coming' and g.held <> 'place'`)
  return rows[0]?.link ?? null
}

interface Row extends Record<string, unknown> {
  id: string
  circle_id: string
  slug: string
  circleName: string
  hue: number
  visibility: string
  archivedAt: string | null
  partNames: PartNames
  maker_id: string
  series_id: string | null
  title: string
  theme: string
  purpose: string
  host_organisation: string
  starts_at: string
  ends_at: string
  zone: string
  held: Held
  place: string
  address: string
  town: string
  region: string
  route: string
  accessible: string
  call_link: string
  capacity: number | null
  plus_one: boolean
  guests: boolean
  open_to: 'circle' | 'public'
  answers_until: string | null
  published_at: string | null
  changed_at: string | null
  cancelled_at: string | null
  cancel_reason: string
  version: number
  sequence: number
  at_place: number
  in_call: number
  waiting: number
  isHost: boolean
  hidden: string | null
  hosts: Host[] | null
  questions: { id: string; question: string }[] | null
}

// Who shows their face to their circles only does not show it to visitors.
function asGathering(row: Row, inside: boolean): Gathering {
  const startsAt = new Date(row.starts_at)
  const endsAt = new Date(row.ends_at)
  return {
    id: row.id,
    href: gatheringHref(row),
    circle: {
      id: row.circle_id,
      slug: row.slug,
      name: row.circleName,
      hue: row.hue,
      visibility: row.visibility,
      archivedAt: row.archivedAt ? Date.parse(row.archivedAt) : null,
      partNames: row.partNames,
    },
    makerId: row.maker_id,
    seriesId: row.series_id,
    title: row.title,
    theme: row.theme,
    purpose: row.purpose,
    hostOrganisation: row.host_organisation,
    startsAt,
    endsAt,
    zone: row.zone,
    held: row.held,
    place: row.place,
    address: row.address,
    town: row.town,
    region: row.region,
    route: row.route,
    accessible: row.accessible,
    hasCall: row.call_link !== '',
    capacity: row.capacity,
    plusOne: row.plus_one,
    guests: row.guests,
    openTo: row.open_to,
    answersUntil: moment(row.answers_until),
    publishedAt: moment(row.published_at),
    changedAt: moment(row.changed_at),
    cancelledAt: moment(row.cancelled_at),
    cancelReason: row.cancel_reason,
    version: row.version,
    sequence: row.sequence,
    atPlace: row.at_place,
    inCall: row.in_call,
    waiting: row.waiting,
    state: stateOf(row, startsAt, endsAt),
    hidden: row.hidden,
    hosts: (row.hosts ?? []).map((one) => ({ ...one, photo: inside ? photoUrl(one.photo) : null })),
    questions: row.questions ?? [],
  }
}

function stateOf(row: Row, startsAt: Date, endsAt: Date): GatheringState {
  if (row.cancelled_at) return 'cancelled'
  if (!row.published_at) return 'draft'
  const now = Date.now()
  if (endsAt.getTime() <= now) return 'over'
  return startsAt.getTime() <= now ? 'under-way' : 'planned'
}

const moment = (text: string | null) => (text === null ? null : new Date(text))
