import { openSignedToken, signedToken } from '#kit/id.ts'
import { NOTICE_GROUPS, type NoticeGroup } from '#kit/notices/paces.ts'

const PURPOSE = 'leave-mail'

/** Which mail somebody leaves: a group in a circle, or every digest. */
export interface Leaving {
  personId: string
  about: NoticeGroup | 'digest'
  /** Empty for every digest. */
  circleId: string
}

/** Where one leaves a kind of mail without signing in: holding the address is the proof. */
export function leaveUrl(secret: string, baseUrl: string, leaving: Leaving): string {
  return `${baseUrl}/meldingen/af/${leaveToken(secret, leaving)}`
}

/** The last part of that address. */
export function leaveToken(secret: string, { personId, about, circleId }: Leaving): string {
  return signedToken(secret, PURPOSE, [personId, about, circleId].join('-'))
}

/** What a token of `leaveUrl` is about; null when nobody here made it. */
export function readLeave(secret: string, token: string): Leaving | null {
  const [personId, about, circleId] = openSignedToken(secret, PURPOSE, token)?.split('-') ?? []
  const known = about === 'digest' || NOTICE_GROUPS.includes(about as NoticeGroup)
  return personId && known ? { personId, about: about as Leaving['about'], circleId: circleId ?? '' } : null
}

/** The headers by which a mail program offers to leave with one click (RFC 2369, RFC 8058). */
export function leaveHeaders(url: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/** That a machine wrote it: no answering machine answers then. */
export const BY_MACHINE: Readonly<Record<string, string>> = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
}
