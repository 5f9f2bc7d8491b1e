import { openSignedToken, signedToken } from '#kit/id.ts'

const PURPOSE = 'guest'

/** The page of a guest: who has its address sees and changes their answer. @param signupId of the guest */
export function guestPath(secret: string, gatheringId: string, signupId: string): string {
  return `/bijeenkomsten/${gatheringId}/gast/${signedToken(secret, PURPOSE, signupId)}`
}

/** The answer of a guest by the token in their address; null when it is not one of ours. */
export function signupOfGuest(secret: string, token: string): string | null {
  return openSignedToken(secret, PURPOSE, token)
}
