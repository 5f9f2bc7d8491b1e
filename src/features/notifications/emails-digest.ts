import type { SignedIn } from '#kit/access/viewer.ts'
import type { Letter } from '#kit/mail/index.tsx'
import { BY_MACHINE, leaveHeaders } from './access.ts'
import { short } from './emails.ts'
import type { Digest } from './queries-digest.ts'
import { D } from './words-digest.ts'

/** What is new, as a mail that reads on a phone. @param periods those that it is for */
export function digestLetter(
  to: SignedIn,
  digest: Digest,
  { baseUrl, leave, periods }: { baseUrl: string; leave: string; periods: readonly string[] },
): Letter {
  const { lang, person } = to
  const t = D[lang]
  const weekly = periods.some((period) => period.startsWith('w:'))
  const first = digest.sections[0]?.items[0]?.title ?? ''
  const given = person.name.split(' ')[0] ?? person.name
  return {
    kind: 'digest',
    onceKey: `digest:${person.id}:${periods.join('+')}`,
    to: person.email,
    lang,
    subject: t.subject(short(first, 80), digest.items - 1),
    preview: t.preview(digest.items),
    body: [weekly ? t.weekly(given) : t.daily(given)],
    sections: digest.sections.map(({ heading, items }) => ({
      heading,
      items: items.map(({ title, line, path, noticeId }) => ({
        title: short(title, 120),
        line: short(line, 160),
        url: baseUrl + (noticeId ? `/meldingen/${noticeId}` : path),
      })),
    })),
    action: { label: t.open, url: `${baseUrl}/vandaag` },
    footer: t.why,
    links: [
      { label: t.leave, url: leave },
      { label: t.choose, url: `${baseUrl}/ik/meldingen` },
    ],
    headers: { ...BY_MACHINE, ...leaveHeaders(leave) },
  }
}
