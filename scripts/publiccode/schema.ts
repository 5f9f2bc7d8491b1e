import * as v from 'valibot'
import { ALIASES, CATEGORIES, SCOPES } from './lists.ts'

const text = v.pipe(
  v.string('text is needed'),
  v.check((value) => value.trim() !== '', 'this may not be empty'),
)
const texts = v.pipe(v.array(text, 'a list is needed'), v.minLength(1, 'the list may not be empty'))
const address = v.pipe(text, v.check(isAddress, 'an address that begins with http:// or https:// is needed'))
const uri = v.pipe(
  text,
  v.check((value) => URL.canParse(value), 'a URL or URN is needed'),
)
const date = v.pipe(text, v.check(isDate, 'a real date as YYYY-MM-DD is needed'))
const picture = v.pipe(text, v.regex(/\.(png|jpe?g)$/i, 'a PNG or JPG is needed'))
const logo = v.pipe(text, v.regex(/\.(svgz?|png)$/i, 'an SVG or PNG is needed'))
const language = v.pipe(text, v.check(isLanguage, 'a BCP 47 language tag is needed'))
const country = v.pipe(text, v.regex(/^[A-Z]{2}$/, 'two capitals are needed, as in NL'))
const standard = v.pipe(
  uri,
  v.check((id) => !id.startsWith('alias:') || ALIASES.includes(id.slice(6)), 'the standard has no such alias'),
)
/** One or more SPDX identifiers, tied by AND, OR or WITH. */
const spdx = v.pipe(text, v.regex(/^\(?[\w.+-]+\)?( (AND|OR|WITH) \(?[\w.+-]+\)?)*$/, 'an SPDX expression is needed'))

const oneOf = (...allowed: string[]) => v.picklist(allowed, `one of these is needed: ${allowed.join(', ')}`)
const manyOf = (name: string, allowed: string[]) =>
  v.pipe(v.array(v.picklist(allowed, `the standard has no such ${name}`), 'a list is needed'), v.minLength(1))
const yesOrNo = v.boolean('true or false is needed')
/** Unknown and deprecated keys are refused: a typing error would otherwise hide what was meant. */
const section = <E extends v.ObjectEntries>(entries: E) => v.strictObject(entries)

const description = section({
  localisedName: v.optional(text),
  shortDescription: v.pipe(text, v.maxLength(150, 'at most 150 characters')),
  longDescription: v.optional(
    v.pipe(text, v.minLength(150, 'at least 150 characters'), v.maxLength(10_000, 'at most 10000 characters')),
  ),
  documentation: v.optional(address),
  apiDocumentation: v.optional(address),
  features: v.optional(texts),
  screenshots: v.optional(v.array(picture)),
  videos: v.optional(v.array(address)),
  awards: v.optional(texts),
})

const contact = section({
  name: text,
  email: v.optional(v.pipe(text, v.email('an e-mail address is needed'))),
  phone: v.optional(text),
  affiliation: v.optional(text),
})
const contractor = section({
  name: text,
  until: date,
  email: v.optional(v.pipe(text, v.email('an e-mail address is needed'))),
  website: v.optional(address),
})
const maintenance = v.pipe(
  section({
    type: oneOf('internal', 'contract', 'community', 'none'),
    contractors: v.optional(v.pipe(v.array(contractor), v.minLength(1))),
    contacts: v.optional(v.pipe(v.array(contact), v.minLength(1))),
  }),
  v.check(
    (m) => (m.type === 'contract') === Boolean(m.contractors),
    'contractors belong to type contract, and only there',
  ),
  v.check((m) => !/internal|community/.test(m.type) || Boolean(m.contacts), 'contacts, who are persons, are needed'),
)

const organisation = section({ uri, name: v.optional(text) })
const dependency = section({
  name: text,
  version: v.optional(text),
  versionMin: v.optional(text),
  versionMax: v.optional(text),
  optional: v.optional(yesOrNo),
})
const dependencies = v.optional(v.array(dependency))

/** Version 0.7 of the standard, without what it calls deprecated. */
export const PUBLICCODE = section({
  publiccodeYmlVersion: v.literal('0.7', '"0.7" is needed, in quotes'),
  name: text,
  applicationSuite: v.optional(text),
  url: address,
  landingURL: v.optional(address),
  isBasedOn: v.optional(v.union([text, texts])),
  softwareVersion: v.optional(text),
  releaseDate: v.optional(date),
  logo: v.optional(logo),
  platforms: v.union([text, texts], 'text or a list is needed'),
  categories: v.optional(manyOf('category', CATEGORIES)),
  usedBy: v.optional(texts),
  fundedBy: v.optional(v.array(section({ name: text, uri: v.optional(uri) }))),
  roadmap: v.optional(address),
  developmentStatus: oneOf('concept', 'development', 'beta', 'stable', 'obsolete'),
  softwareType: oneOf(
    ...['mobile', 'iot', 'desktop', 'web', 'backend', 'other'].map((kind) => `standalone/${kind}`),
    ...['addon', 'library', 'configurationFiles'],
  ),
  supports: v.optional(v.array(section({ id: standard }))),
  organisation: v.optional(organisation),
  intendedAudience: v.optional(
    section({
      countries: v.optional(v.array(country)),
      unsupportedCountries: v.optional(v.array(country)),
      scope: v.optional(manyOf('scope', SCOPES)),
    }),
  ),
  description: v.pipe(
    v.record(language, description),
    v.check((all) => Object.values(all).some((one) => one.longDescription), 'a longDescription is needed'),
    v.check((all) => Object.values(all).some((one) => one.features), 'features are needed'),
  ),
  legal: section({ license: spdx, mainCopyrightOwner: v.optional(text) }),
  maintenance,
  localisation: section({
    localisationReady: yesOrNo,
    availableLanguages: v.pipe(v.array(language), v.minLength(1, 'the list may not be empty')),
  }),
  dependsOn: v.optional(section({ open: dependencies, proprietary: dependencies, hardware: dependencies })),
})

function isAddress(value: string): boolean {
  return /^https?:\/\//.test(value) && URL.canParse(value)
}

function isDate(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

function isLanguage(value: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(value) && Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}
