import { openSignedToken, signedToken } from '#kit/id.ts'

declare const proof: unique symbol

/** Proof of being the applicant: whoever holds the link from the mail. It opens one application, and nothing else. */
export interface ApplicantScope {
  readonly [proof]: 'applicant'
  applicationId: string
  token: string
}

const PURPOSE = 'application'

/** The applicant behind the token of a mailed link, or null when we never made it. */
export function applicantScope(secret: string, token: string): ApplicantScope | null {
  const applicationId = openSignedToken(secret, PURPOSE, token)
  return applicationId ? ({ applicationId, token } as ApplicantScope) : null
}

/** The same for an application that was made just now. */
export function applicantOf(secret: string, applicationId: string): ApplicantScope {
  return { applicationId, token: signedToken(secret, PURPOSE, applicationId) } as ApplicantScope
}
