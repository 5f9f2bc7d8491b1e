import type { Audience } from './tables.ts'

/** The provinces, and two that are none. */
export const REGIONS = [
  'drenthe',
  'flevoland',
  'friesland',
  'gelderland',
  'groningen',
  'limburg',
  'noord-brabant',
  'noord-holland',
  'overijssel',
  'utrecht',
  'zeeland',
  'zuid-holland',
  'caribisch-nederland',
  'heel-nederland',
] as const

/** The parts of a profile whose audience a person sets. The name is always with the circle. */
export const SHIELDED = [
  'photo',
  'headline',
  'worksOn',
  'brings',
  'seeks',
  'about',
  'organisation',
  'link',
  'region',
  'role',
  'opgaven',
] as const

export type Shielded = (typeof SHIELDED)[number]

/** What holds until a person chooses otherwise: circle mates see the profile, the public page shows only who and what. */
export const DEFAULT_AUDIENCE: Record<Shielded, Audience> = {
  photo: 'everyone',
  headline: 'circles',
  worksOn: 'everyone',
  brings: 'circles',
  seeks: 'circles',
  about: 'circles',
  organisation: 'circles',
  link: 'circles',
  region: 'circles',
  role: 'circles',
  opgaven: 'circles',
}

/**
 * Whether a part of a profile may be seen from some distance.
 * @param chosen what the person set; missing parts have the default
 * @param from `circles`: by someone in the same circle; `everyone`: on the public page
 */
export function maySee(chosen: Record<string, Audience>, part: Shielded, from: 'circles' | 'everyone'): boolean {
  const audience = chosen[part] ?? DEFAULT_AUDIENCE[part]
  return from === 'circles' ? audience !== 'me' : audience === 'everyone'
}
