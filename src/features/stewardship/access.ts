import type { CircleScope, SignedIn, SiteScope, ViewerCircle } from '#kit/access/viewer.ts'
import { mayModerate } from '#kit/things/sight.ts'

declare const proof: unique symbol

/** Proof that this viewer decides on what is reported: in one circle, or where nobody in a circle can. */
export interface Desk {
  readonly [proof]: 'desk'
  viewer: SignedIn
  /** Null: the site, for what is left over. */
  circle: ViewerCircle | null
}

/** The desk of a circle, for its hosts and stewards; null for everybody else. */
export function circleDesk(scope: CircleScope): Desk | null {
  const { viewer, circle } = scope
  return mayModerate(scope) ? ({ viewer, circle } as Desk) : null
}

/** The desk of the site. */
export function siteDesk({ viewer }: SiteScope): Desk {
  return { viewer, circle: null } as unknown as Desk
}

/** Where the reports of a desk stand. */
export function deskHref({ circle }: Pick<Desk, 'circle'>): string {
  return circle ? `/kringen/${circle.slug}/beheer/meldingen` : '/beheer/meldingen'
}
