import type { Lang } from '#kit/i18n.ts'
import type { Letter } from '#kit/mail/index.tsx'
import { S } from './words-secondstep.ts'

/** Tells of an app that came or went. @param key of this one time @param url of `/ik` */
export function appCodeLetter(lang: Lang, to: string, what: 'added' | 'removed', key: string, url: string): Letter {
  const t = S[lang]
  return {
    kind: `app-code-${what}`,
    onceKey: `app-code-${what}:${key}`,
    to,
    lang,
    subject: t.mailSubject[what],
    preview: t.mailBody[what],
    body: [t.mailBody[what], t.mailSafe],
    action: { label: t.mailAction, url },
    footer: t.mailFooter,
  }
}

/** Tells that a recovery code was used. @param left how many still work */
export function recoveryUsedLetter(lang: Lang, to: string, key: string, left: number, url: string): Letter {
  const t = S[lang]
  return {
    kind: 'recovery-used',
    onceKey: `recovery-used:${key}`,
    to,
    lang,
    subject: t.usedSubject,
    preview: t.codesLeft(left),
    body: [t.usedBody, t.codesLeft(left), t.mailSafe],
    action: { label: t.usedAction, url },
    footer: t.mailFooter,
  }
}

/** Tells a steward that their second steps were taken away, and by whom. @param url where they sign in */
export function stepResetLetter(lang: Lang, to: string, key: string, by: string, url: string): Letter {
  const t = S[lang]
  return {
    kind: 'second-step-reset',
    onceKey: `second-step-reset:${key}`,
    to,
    lang,
    subject: t.resetSubject,
    preview: t.resetBody(by),
    body: [t.resetBody(by), t.resetNext, t.resetSafe],
    action: { label: t.resetAction, url },
    footer: t.mailFooter,
  }
}
