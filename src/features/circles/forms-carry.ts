import * as v from 'valibot'
import { REGIONS } from '#features/members/access.ts'
import { LANG } from '#kit/carry/fields.ts'
import { emailAddress, optionalLine, optionalLink, optionalText, requiredLine } from '#kit/forms/fields.ts'

const OPGAVEN_MOST = 8

/** A row with somebody who is awaited: what a profile may hold, as long as a profile has it. */
export const awaitedRow = v.object({
  email: emailAddress(LANG),
  name: requiredLine(LANG, 80, 'Vul een naam in.'),
  headline: optionalLine(LANG, 60),
  worksOn: optionalText(LANG, 200),
  brings: optionalText(LANG, 300),
  seeks: optionalText(LANG, 300),
  about: optionalText(LANG, 2000),
  organisation: optionalLine(LANG, 80),
  link: optionalLink(LANG),
  region: v.pipe(
    optionalLine(LANG, 60),
    v.transform((text) => text.toLowerCase().replace(/\s+/g, '-')),
    v.check(
      (text) => text === '' || (REGIONS as readonly string[]).includes(text),
      'Kies een provincie, of: caribisch-nederland, heel-nederland.',
    ),
  ),
  opgaven: v.pipe(
    optionalLine(LANG, 400),
    v.transform((text) => [
      ...new Set(
        text
          .split(/[,;]/)
          .map((one) => one.trim().toLowerCase())
          .filter(Boolean),
      ),
    ]),
    v.check((all) => all.length <= OPGAVEN_MOST, `Noem hooguit ${OPGAVEN_MOST} opgaven.`),
    v.check((all) => all.every((one) => one.length <= 60), 'Een opgave is hooguit 60 tekens lang.'),
  ),
})

export type AwaitedRow = v.InferOutput<typeof awaitedRow>
