import type { Lang } from '../i18n.ts'
import type { PartNames } from '../parts/names.ts'
import type { CircleKind, Joining, RoleName, Visibility } from './tables.ts'

declare const proof: unique symbol

/** Where someone is a member, with their roles there. */
export interface Circle {
  id: string
  slug: string
  name: string
  tagline: string
  kind: CircleKind
  joining: Joining
  visibility: Visibility
  hue: number
  founding: boolean
  threshold: number
  memberCount: number
  /** Milliseconds since 1970. */
  createdAt: number
  /** Since when it rests; null while it lives. */
  archivedAt: number | null
  /** What it calls its parts, where that is not the house's name. */
  partNames: PartNames
}

export interface ViewerCircle extends Circle {
  roles: RoleName[]
  /** Seconds between two things that one person posts; 0: as fast as one likes. */
  slowSeconds: number
}

export interface ViewerPerson {
  id: string
  name: string
  email: string
  photoId: string | null
  currentCircleId: string | null
  greeted: boolean
  /** Notices that were not seen, counted to ten. */
  unseen: number
  sessionId: string
  /** Milliseconds since 1970: when this session began. */
  signedInAt: number
  /** Milliseconds since 1970: when they last proved who they are. */
  provedAt: number
}

/** Whoever looks, signed in or not. Only `kit/session` makes one. */
export interface Viewer {
  readonly [proof]: 'viewer'
  person: ViewerPerson | null
  circles: ViewerCircle[]
  lang: Lang
  theme: 'auto' | 'light' | 'dark'
  /** `owed`: this place asks stewards for a second step, they are one, and this session did not have it yet. */
  secondStep: 'not asked' | 'owed' | 'taken'
}

/** A viewer who is signed in. */
export interface SignedIn extends Viewer {
  person: ViewerPerson
}

/** Proof that this viewer is a member of this circle: queries on a circle's insides demand it. */
export interface CircleScope {
  readonly [proof]: 'circle'
  circle: ViewerCircle
  viewer: SignedIn
}

/** Proof that this viewer is a steward of this circle. */
export interface StewardScope extends CircleScope {
  readonly steward: true
}

/** Proof that this viewer is a steward of the founding circle, and so of the site. */
export interface SiteScope {
  readonly [proof]: 'site'
  viewer: SignedIn
}

/** Proof that what a circle made may be taken along, or brought in: by its stewards, or by who runs this place. */
export interface CarryScope {
  readonly [proof]: 'carry'
  circle: { id: string; slug: string; name: string; tagline: string }
  /** Who does it; null: who runs this place, by hand. */
  byId: string | null
}

/** Proof that whoever looks may see the page of this circle. */
export interface PublicScope {
  readonly [proof]: 'public'
  circle: Circle
}

/** Makes a viewer. For `kit/session` and the tests only: it is the one place where trust begins. */
export function mintViewer(parts: Omit<Viewer, typeof proof>): Viewer {
  return parts as Viewer
}

/** The circle by its slug, when the viewer is a member of it; null otherwise, as if it did not exist. */
export function circleScope(viewer: Viewer, slug: string): CircleScope | null {
  const circle = viewer.circles.find((one) => one.slug === slug)
  return circle && isSignedIn(viewer) ? ({ circle, viewer } as CircleScope) : null
}

/** The same for its stewards, after the second step where that is asked. */
export function stewardScope(viewer: Viewer, slug: string): StewardScope | null {
  const scope = circleScope(viewer, slug)
  return scope && mayTend(scope) ? ({ ...scope, steward: true } as StewardScope) : null
}

/** The site, when the viewer is a steward of the founding circle, after the second step where that is asked. */
export function siteScope(viewer: Viewer): SiteScope | null {
  const may = isSiteSteward(viewer) && viewer.secondStep !== 'owed' && isSignedIn(viewer)
  return may ? ({ viewer } as unknown as SiteScope) : null
}

/** What a circle made, for its steward. */
export function carryScope({ circle, viewer }: StewardScope): CarryScope {
  return { circle, byId: viewer.person.id } as unknown as CarryScope
}

/** The same for who runs this place and has its database anyway. For `bin/import` and `bin/export` only. */
export function carryScopeByHand(circle: CarryScope['circle'], byId: string | null): CarryScope {
  return { circle, byId } as CarryScope
}

/** Proof for a circle whose page this viewer may see, or anyone when nobody is named; null for every other. */
export function publicScope(circle: Circle, viewer?: Viewer): PublicScope | null {
  return mayVisit(circle, viewer) ? ({ circle } as unknown as PublicScope) : null
}

/**
 * Who finds a circle and its page. Public: everyone; `members`: whoever is in some circle here; hidden: only who is in it.
 * @param viewer left out: anyone
 */
export function mayVisit(circle: Pick<Circle, 'id' | 'visibility'>, viewer?: Viewer): boolean {
  if (circle.visibility === 'public') return true
  const mine = viewer?.circles ?? []
  return mine.some(({ id }) => id === circle.id) || (circle.visibility === 'members' && mine.length > 0)
}

export function isSignedIn(viewer: Viewer): viewer is SignedIn {
  return viewer.person !== null
}

/** Whether someone may look after a circle now: its texts, its applications, its settings. */
export function mayTend(scope: CircleScope): boolean {
  return isSteward(scope.circle) && scope.viewer.secondStep !== 'owed'
}

/** Whether the viewer has the role, second step or not: for showing the door, never for opening it. */
export function isSteward(circle: ViewerCircle): boolean {
  return circle.roles.includes('steward')
}

/** The same for the site. */
export function isSiteSteward(viewer: Viewer): boolean {
  return viewer.circles.some((one) => one.founding && isSteward(one))
}
