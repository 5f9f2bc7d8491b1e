import type { SignedIn } from '#kit/access/viewer.ts'
import type { Letter } from '#kit/mail/index.tsx'
import { groupOf } from '#kit/notices/paces.ts'
import type { Thing } from '#kit/things/index.ts'
import { BY_MACHINE, leaveHeaders } from './access.ts'
import { happenedOf, type NoticeLine, subjectOf } from './queries.ts'
import { C } from './words-choices.ts'
import { K } from './words-kinds.ts'
import { M } from './words-mail.ts'

interface Place {
  baseUrl: string
  circleName: string
  /** Where an answer to the mail goes, when the thing takes answers. */
  replyTo: string | null
  /** Where one leaves mail like this. */
  leave: string
  /** Whether the words themselves may stand in the mail. */
  quoted: boolean
}

/** One thing that was told, as a mail. */
export function noticeLetter(to: SignedIn, notice: NoticeLine & { thing: Thing }, place: Place): Letter {
  const { lang, person } = to
  const t = M[lang]
  const { thing } = notice
  const group = groupOf(notice.kind)
  const subject = subjectOf(notice)
  const said = happenedOf(lang, notice)
  const excerpt = place.quoted ? thing.excerpt : ''
  const links = [{ label: t.choose, url: `${place.baseUrl}/ik/meldingen` }]
  if (group !== 'always') links.unshift({ label: t.leave, url: place.leave })
  return {
    kind: 'notice',
    onceKey: `notice:${notice.id}`,
    to: person.email,
    ...(place.replyTo ? { replyTo: place.replyTo } : {}),
    lang,
    subject: short(subject ? `${said}: ${subject}` : said, 120),
    preview: short(excerpt || thing.title, 140),
    body: [t.about(said, subject, place.circleName), ...(place.replyTo ? [t.replyHere] : [])],
    ...(excerpt ? { quote: { by: thing.makerName ?? K[lang].somebody, text: excerpt } } : {}),
    action: { label: t.open, url: `${place.baseUrl}/meldingen/${notice.id}` },
    footer: group === 'always' ? t.whyAlways(place.circleName) : t.why(C[lang].inText[group], place.circleName),
    links,
    headers: { ...BY_MACHINE, ...(group === 'always' ? {} : leaveHeaders(place.leave)) },
  }
}

/** A text on one line, cut off at a word. */
export function short(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  return `${line.slice(0, most - 1).replace(/\s+\S*$/, '')}…`
}
