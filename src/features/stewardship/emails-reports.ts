import type { SignedIn } from '#kit/access/viewer.ts'
import type { Letter } from '#kit/mail/index.tsx'
import { R } from './words-reports.ts'

/** To whoever reported something: that it arrived, and where they see what comes of it. Never what it said. */
export function receiptLetter({ person, lang }: SignedIn, reportId: string, title: string, url: string): Letter {
  const t = R[lang]
  return {
    kind: 'report-receipt',
    onceKey: `report-receipt:${reportId}`,
    to: person.email,
    lang,
    subject: t.receiptSubject,
    preview: t.receiptPreview,
    body: [t.receiptBody(title), t.receiptSecret],
    action: { label: t.receiptAction, url },
    footer: t.receiptFooter,
  }
}
