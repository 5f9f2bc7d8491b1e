import type { SignedIn } from '#kit/access/viewer.ts'
import type { Letter } from '#kit/mail/index.tsx'
import { BY_MACHINE } from './access.ts'
import { M } from './words-mail.ts'

/** Why an answer by mail was not placed, as its writer hears it. */
export type NotPlaced = keyof (typeof M)['nl']['bounce']

/** To whoever answered by mail, at their own address: it was not placed. @param day as 2026-06-02: once a day */
export function notPlacedLetter(to: SignedIn, why: NotPlaced, baseUrl: string, day: string): Letter {
  const { lang, person } = to
  const t = M[lang]
  return {
    kind: 'answer-not-placed',
    onceKey: `answer-not-placed:${person.id}:${day}`,
    to: person.email,
    lang,
    subject: t.bounceSubject,
    preview: t.bouncePreview,
    body: [t.bounce[why]],
    action: { label: t.bounceAction, url: `${baseUrl}/meldingen` },
    footer: t.bounceFooter,
    headers: BY_MACHINE,
  }
}
