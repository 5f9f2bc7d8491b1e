import type { RoleName } from '#kit/access/tables.ts'
import type { Lang } from '#kit/i18n.ts'
import { newId } from '#kit/id.ts'
import type { Letter } from '#kit/mail/index.tsx'
import type { MailCircle } from './emails.ts'
import { ML } from './words-mail-life.ts'

interface Reached {
  name: string
  email: string
  lang: Lang
}

interface By {
  name: string
  email: string
}

/**
 * To a steward: someone left by themselves. What they wrote is for stewards; their address is not.
 * @param id of the leaving, mailed once to each steward
 */
export function leftLetter(
  baseUrl: string,
  to: Reached & { id: string },
  circle: MailCircle,
  name: string,
  id: string,
  reason: string,
): Letter {
  const t = ML[to.lang].left
  return {
    kind: 'member-left',
    onceKey: `member-left:${id}:${to.id}`,
    to: to.email,
    lang: to.lang,
    subject: t.subject(name, circle.name),
    preview: reason ? reason.slice(0, 120) : t.preview,
    body: [ML[to.lang].hello(to.name), t.body(name, circle.name), reason ? t.why : t.noReason],
    ...(reason ? { quote: { by: name, text: reason } } : {}),
    action: { label: t.action, url: `${baseUrl}/kringen/${circle.slug}/beheer/leden#vertrokken` },
    footer: t.footer(circle.name),
  }
}

/** To who was taken out of a circle: by whom, and why. */
export function removedLetter(baseUrl: string, to: Reached, circle: MailCircle, by: By, reason: string): Letter {
  const t = ML[to.lang].removed
  return {
    ...toMember('member-removed', to, by),
    subject: t.subject(circle.name),
    preview: t.preview,
    body: [ML[to.lang].hello(to.name), t.body(circle.name, by.name), t.after],
    quote: { by: by.name, text: reason },
    action: { label: t.action, url: `${baseUrl}/kringen` },
    footer: t.footer(circle.name),
  }
}

/**
 * To who gets a role. @param roles the new ones
 * @param handedOn the one who writes stopped as a steward
 */
export function roleLetter(
  baseUrl: string,
  to: Reached,
  circle: MailCircle,
  by: By,
  roles: readonly RoleName[],
  handedOn = false,
): Letter {
  const t = ML[to.lang].role
  const steward = roles.includes('steward')
  return {
    ...toMember('role-given', to, by),
    subject: t.subject(roles.map((role) => t.name[role]).join(', '), circle.name),
    preview: t.preview,
    body: [
      ML[to.lang].hello(to.name),
      handedOn ? t.handedOn(by.name, circle.name) : t.given(by.name, circle.name),
      ...roles.map((role) => t.means[role]),
      t.unwanted(by.name),
    ],
    action: steward
      ? { label: t.tend, url: `${baseUrl}/kringen/${circle.slug}/beheer` }
      : { label: t.open, url: `${baseUrl}/kringen/${circle.slug}` },
    footer: t.footer(circle.name),
  }
}

function toMember(kind: string, to: Reached, by: By) {
  return { kind, onceKey: `${kind}:${newId()}`, to: to.email, lang: to.lang, replyTo: by.email }
}
