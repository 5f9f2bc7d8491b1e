import { pulseOf } from '#features/circles/queries.ts'
import { type Lineage, lineageOf } from '#features/circles/queries-settings.ts'
import { type Progress, progressOf } from '#features/circles/queries-steps.ts'
import { type PublicPost, publicPosts } from '#features/exchange/queries-public.ts'
import { itemOf, publicComing } from '#features/gatherings/queries-next.ts'
import { type Participant, participants } from '#features/members/queries.ts'
import { welcomerOf } from '#features/members/queries-public.ts'
import { turned } from '#features/wheel/queries.ts'
import { type Circle, circleScope, mayTend, type PublicScope, type Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import type { GatheringItem } from '#ui/GatheringLines.tsx'
import { photoUrl } from '#ui/respond.ts'
import type { Spoke } from '#ui/spokes.ts'
import { type Texts, textsOf } from './queries.ts'

/** With the free seat they make twelve: full rows, wide and narrow. */
const MOST_PEOPLE = 11
const MOST_OPEN = 4

/** Whether the reader may change texts in their place, and where. */
export interface Editing {
  lang: Lang
  slug: string
  may: boolean
}

/** Someone on the page, as Avatar and Person show one. */
export interface Face {
  id: string
  name: string
  photo: string | null
  worksOn: string
}

/** Everything that the front of a circle shows, already within what this reader may see. */
export interface Front {
  lang: Lang
  now: Date
  circle: Circle
  texts: Texts
  progress: Progress
  /** Who agreed to stand here, the newest first. */
  people: Face[]
  /** The steward who welcomes, if they agreed to stand here. */
  welcomer: Face | null
  /** When the newest member came. */
  latest: Date | null
  /** How many people applied and wait for an answer. */
  interest: number
  /** The figures of the wheel: only what lives is counted. */
  turned: Record<Spoke, number>
  /** The gatherings that everyone may come to. */
  gatherings: GatheringItem[]
  /** Asks and offers that their makers let everyone read. */
  open: PublicPost[]
  editing: Editing
  member: boolean
  joinable: boolean
  lineage: Lineage
  me: { name: string; email: string } | null
}

/** Reads the front of a circle as this reader may see it. */
export async function readFront(db: Db, scope: PublicScope, viewer: Viewer): Promise<Front> {
  const { circle } = scope
  const { lang } = viewer
  const now = new Date()
  const [texts, progress, people, welcomer, pulse, wheel, lineage, open, coming] = await Promise.all([
    textsOf(db, scope, lang),
    progressOf(db, scope),
    participants(db, scope, MOST_PEOPLE),
    welcomerOf(db, scope),
    pulseOf(db, scope),
    turned(db, [scope], viewer),
    lineageOf(db, scope, viewer),
    publicPosts(db, scope, MOST_OPEN),
    publicComing(db, scope, viewer, MOST_OPEN),
  ])
  const inside = circleScope(viewer, circle.slug)
  return {
    lang,
    now,
    circle,
    texts,
    progress,
    people: people.map(faceOf),
    welcomer: welcomer && faceOf(welcomer),
    latest: pulse.latest,
    interest: pulse.interest,
    turned: wheel.figures,
    open,
    gatherings: coming.map((one) => itemOf(lang, one, true, now)),
    editing: { lang, slug: circle.slug, may: inside !== null && mayTend(inside) && !circle.archivedAt },
    member: inside !== null,
    joinable: circle.joining !== 'invitation' && !circle.archivedAt,
    lineage,
    me: viewer.person,
  }
}

/** A participant, as the page shows one. */
export function faceOf({ personId, name, photoId, worksOn }: Participant): Face {
  return { id: personId, name, photo: photoUrl(photoId), worksOn }
}
