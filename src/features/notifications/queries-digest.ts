import { sql } from 'drizzle-orm'
import { type CircleScope, circleScope, type SignedIn } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { DigestPart, DigestPlace } from '#kit/notices/digest.ts'
import { groupOf, type NoticeGroup } from '#kit/notices/paces.ts'
import type { Things } from '#kit/things/index.ts'
import { asLines, BY, happenedOf, NOTICE_COLUMNS, type NoticeRow, notBlocked, subjectOf } from './queries.ts'
import { type Choices, choicesOf } from './queries-choices.ts'
import { D } from './words-digest.ts'

/** No more than anyone reads on a phone. */
export const MOST_ITEMS = 12
const MOST_FOR_ME = 5
const MOST_TO_DECIDE = 3
/** Of one part of one circle. */
const MOST_OF_A_PART = 4
const MOST_NOTICES = 40
const MOST_CIRCLES = 20

/** From when on a digest tells; null for a pace that is not due. */
export interface Since {
  daily: Date | null
  weekly: Date | null
}

/** What a digest says, in order. */
export interface Digest {
  sections: { heading: string; items: DigestItem[] }[]
  items: number
  /** The notices among them: they are told now. */
  noticeIds: string[]
}

export interface DigestItem {
  title: string
  line: string
  /** From the root. */
  path: string
  /** It was told as a notice as well: following it marks that as seen. */
  noticeId?: string
}

interface Found {
  place: DigestPlace
  heading: string
  items: DigestItem[]
}

/**
 * What is new for somebody since their last digest, under the rights and the choices they have now: first what fits
 * them, then what waits for their choice, then what moved in their circles.
 * @param parts of all features
 * @param quoted whether words that people said to each other may stand in it
 */
export async function digestOf(
  db: Db,
  { things, digest: parts }: { things: Things; digest: readonly DigestPart[] },
  viewer: SignedIn,
  since: Since,
  quoted: boolean,
): Promise<Digest> {
  const choices = await choicesOf(db, viewer.person.id)
  const from = (circleId: string, group: NoticeGroup) => {
    const pace = choices.pace(circleId, group)
    return pace === 'daily' || pace === 'weekly' ? since[pace] : null
  }
  const found = await toldOf(db, things, viewer, quoted, from)
  const scopes = viewer.circles
    .filter(({ archivedAt }) => archivedAt === null)
    .slice(0, MOST_CIRCLES)
    .flatMap(({ slug }) => circleScope(viewer, slug) ?? [])
  for (const part of parts)
    for (const scope of scopes) found.push(await linesOf(db, part, scope, from(scope.circle.id, part.group)))
  return compose(viewer, found)
}

/** What somebody would read if their digest came now: all that they want in one, whichever day it is. */
export async function previewOf(
  db: Db,
  tools: { things: Things; digest: readonly DigestPart[] },
  viewer: SignedIn,
): Promise<{ digest: Digest; choices: Choices }> {
  const days = (n: number) => new Date(Date.now() - n * 86_400_000)
  const digest = await digestOf(db, tools, viewer, { daily: days(1), weekly: days(7) }, true)
  return { digest, choices: await choicesOf(db, viewer.person.id) }
}

// Notices that wait for a digest: told, not seen, and not mailed.
async function toldOf(
  db: Db,
  things: Things,
  viewer: SignedIn,
  quoted: boolean,
  from: (circleId: string, group: NoticeGroup) => Date | null,
): Promise<Found[]> {
  const me = viewer.person.id
  const { rows } = await db.execute<NoticeRow>(sql`
    select ${NOTICE_COLUMNS} from notice n ${BY} where n.person_id = ${me} and n.mailed_at is null and n.seen_at is null
      and ${notBlocked(me)} order by n.at desc, n.id limit ${MOST_NOTICES}`)
  const due = rows.filter(({ circle_id, kind, at }) => {
    const group = groupOf(kind)
    const since = group === 'always' ? null : from(circle_id, group)
    return since !== null && new Date(at) > since
  })
  const lines = await asLines(db, things, viewer, due)
  return lines.flatMap(({ id, kind, who, thing, circle }): Found[] => {
    if (!thing || !circle) return []
    const happened = happenedOf(viewer.lang, { kind, who, thing })
    const subject = subjectOf({ who, thing })
    const group = groupOf(kind)
    const item = {
      title: subject ? `${happened}: ${subject}` : happened,
      line: quoted || group !== 'talk' ? thing.excerpt : '',
      path: thing.path,
      noticeId: id,
    }
    return [{ place: group === 'polls' ? 'decide' : 'me', heading: '', items: [item] }]
  })
}

async function linesOf(db: Db, part: DigestPart, scope: CircleScope, since: Date | null): Promise<Found> {
  const { lang, circles } = scope.viewer
  const heading = part.heading[lang]
  return {
    place: part.place,
    heading: circles.length > 1 ? D[lang].inCircle(heading, scope.circle.name) : heading,
    items: since ? await part.lines(db, scope, since, MOST_OF_A_PART) : [],
  }
}

function compose({ lang }: SignedIn, found: Found[]): Digest {
  const told = new Set<string>()
  const fresh = (one: Found): Found => ({
    ...one,
    items: one.items.filter(({ path }) => !told.has(path) && told.add(path)),
  })
  const place = (which: DigestPlace) => found.filter((one) => one.place === which).map(fresh)
  const all = { me: place('me'), decide: place('decide'), moved: place('moved') }
  const me = all.me.flatMap(({ items }) => items).slice(0, MOST_FOR_ME)
  const decide = all.decide.flatMap(({ items }) => items).slice(0, MOST_TO_DECIDE)
  const moved = spread(all.moved, MOST_ITEMS - me.length - decide.length)
  const sections = [
    { heading: D[lang].me, items: me },
    { heading: D[lang].decide, items: decide },
    ...moved.map(({ heading, items }) => ({ heading, items })),
  ].filter(({ items }) => items.length > 0)
  const shown = sections.flatMap(({ items }) => items)
  return { sections, items: shown.length, noticeIds: shown.flatMap(({ noticeId }) => noticeId ?? []) }
}

/** Every part has its first line before any has its second, so that a busy one does not crowd out the rest. */
function spread(parts: Found[], most: number): Found[] {
  const shares = parts.map(() => 0)
  let left = most
  for (let turn = 0; turn < MOST_OF_A_PART; turn++)
    parts.forEach(({ items }, at) => {
      if (left === 0 || items.length <= turn) return
      shares[at] = turn + 1
      left--
    })
  return parts.map((part, at) => ({ ...part, items: part.items.slice(0, shares[at]) }))
}
