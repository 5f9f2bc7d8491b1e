import { openSignedToken, signedToken } from '#kit/id.ts'

const GUEST = 'gathering-guest'
const INVITATION = 'gathering-invitation'

/** What opens a guest's own page: `/bijeenkomsten/:id/gast/<token>`. For letters to them alone. @param signupId their answer */
export function guestToken(secret: string, signupId: string): string {
  return signedToken(secret, GUEST, signupId)
}

/** Where a guest sees their place, changes it or gives it back. From the root. */
export function guestHref(secret: string, gathering: { id: string }, signupId: string): string {
  return `/bijeenkomsten/${gathering.id}/gast/${guestToken(secret, signupId)}`
}

/** The id of a guest's answer, or null when the token is made up. */
export function openGuest(secret: string, token: string): string | null {
  return openSignedToken(secret, GUEST, token)
}

/** What hosts pass on to people without an account: `/bijeenkomsten/:id?gast=<token>`. */
export function invitationToken(secret: string, gatheringId: string): string {
  return signedToken(secret, INVITATION, gatheringId)
}

/** The id of the gathering, or null when the token is made up. */
export function openInvitation(secret: string, token: string): string | null {
  return openSignedToken(secret, INVITATION, token)
}
