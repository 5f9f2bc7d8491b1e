import type { Lang } from '#kit/i18n.ts'
import type { Letter } from '#kit/mail/index.tsx'
import { I } from './words-introductions.ts'

interface Reader {
  id: string
  email: string
  lang: Lang
}

interface Told {
  name: string
  headline: string
  worksOn: string
}

/** To one of two people who were introduced: who the other is, and why. */
export function introductionLetter(
  to: Reader,
  other: Told,
  made: { id: string; byName: string; note: string; circleName: string; url: string },
): Letter {
  const t = I[to.lang]
  return {
    kind: 'introduction',
    onceKey: `introduction:${made.id}:${to.id}`,
    to: to.email,
    lang: to.lang,
    subject: t.mailSubject(made.byName, other.name),
    preview: t.mailPreview(other.name, other.headline),
    body: [
      t.mailBody(made.byName, other.name, made.circleName),
      t.mailOther(other.name, other.headline, other.worksOn),
    ],
    quote: { by: made.byName, text: made.note },
    action: { label: t.mailAction(other.name), url: made.url },
    footer: t.mailFooter(made.circleName),
  }
}

/** To who introduced two people: one of them says thanks. */
export function thanksLetter(
  to: Reader,
  thanks: { introductionId: string; byId: string; name: string; otherName: string; words: string },
  place: { circleName: string; url: string },
): Letter {
  const t = I[to.lang]
  return {
    kind: 'thanks',
    onceKey: `thanks:${thanks.introductionId}:${thanks.byId}`,
    to: to.email,
    lang: to.lang,
    subject: t.thanksMailSubject(thanks.name),
    preview: t.thanksMailPreview(thanks.name, thanks.otherName),
    body: [t.thanksMailBody(thanks.name, thanks.otherName)],
    ...(thanks.words ? { quote: { by: thanks.name, text: thanks.words } } : {}),
    action: { label: t.thanksMailAction, url: place.url },
    footer: t.thanksMailFooter(place.circleName),
  }
}
