import * as v from 'valibot'
import { choice, optionalLine, optionalLink, optionalText, requiredText, tick } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { REGIONS, SHIELDED, type Shielded } from './access.ts'
import type { Audience } from './tables.ts'
import { W } from './words.ts'

export { REGIONS }

/** The five roles around an opgave, and the sixth: no box fits. `own` has words beside it. */
export const ROLES = ['manager', 'lead', 'support', 'instigator', 'coach', 'no-box', 'own'] as const

export const AUDIENCES: readonly Audience[] = ['everyone', 'circles', 'me']

/** A profile as its owner writes it. */
export interface ProfileFields {
  headline: string
  worksOn: string
  brings: string
  seeks: string
  about: string
  organisation: string
  link: string
  region: string
  role: string
  roleWords: string
  opgaven: string[]
  audience: Record<Shielded, Audience>
  shown: boolean
}

const OPGAVEN_MOST = 8

export const profileForm = (lang: Lang) => {
  const audience = choice(lang, AUDIENCES, 'circles')
  return v.object({
    headline: optionalLine(lang, 60),
    worksOn: requiredText(lang, 200, W[lang].worksOnMissing),
    brings: optionalText(lang, 300),
    seeks: optionalText(lang, 300),
    about: optionalText(lang, 2000),
    organisation: optionalLine(lang, 80),
    link: optionalLink(lang),
    region: choice(lang, ['', ...REGIONS], ''),
    role: choice(lang, ['', ...ROLES], ''),
    roleWords: optionalLine(lang, 60),
    opgaven: v.pipe(
      optionalLine(lang, 400),
      v.transform((text) => [
        ...new Set(
          text
            .split(/[,;]/)
            .map((one) => one.trim().toLowerCase())
            .filter(Boolean),
        ),
      ]),
      v.check(
        (all) => all.length <= OPGAVEN_MOST && all.every((one) => one.length <= 60),
        W[lang].opgavenTooMany(OPGAVEN_MOST),
      ),
    ),
    shown: tick,
    ...(Object.fromEntries(SHIELDED.map((part) => [`wie_${part}`, audience])) as Record<
      `wie_${Shielded}`,
      typeof audience
    >),
  })
}

/** What a newcomer is asked first: the heart of a profile, and no more. */
export const welcomeForm = (lang: Lang) =>
  v.object({
    worksOn: requiredText(lang, 200, W[lang].worksOnMissing),
    brings: optionalText(lang, 300),
    seeks: optionalText(lang, 300),
    region: choice(lang, ['', ...REGIONS], ''),
    role: choice(lang, ['', ...ROLES.filter((one) => one !== 'own')], ''),
  })

export type FirstFields = v.InferOutput<ReturnType<typeof welcomeForm>>

/** A profile out of a checked form. Words of one's own stand with the role `own` alone. */
export function fieldsOf(value: v.InferOutput<ReturnType<typeof profileForm>>): ProfileFields {
  const { headline, worksOn, brings, seeks, about, organisation, link, region, opgaven, shown } = value
  const role = value.role || (value.roleWords ? 'own' : '')
  const roleWords = role === 'own' ? value.roleWords : ''
  const audience = audienceOf(value)
  return {
    headline,
    worksOn,
    brings,
    seeks,
    about,
    organisation,
    link,
    region,
    role,
    roleWords,
    opgaven,
    audience,
    shown,
  }
}

/** The audiences out of a checked form. */
export function audienceOf(value: Record<string, unknown>): Record<Shielded, Audience> {
  return Object.fromEntries(SHIELDED.map((part) => [part, value[`wie_${part}`] as Audience])) as Record<
    Shielded,
    Audience
  >
}
