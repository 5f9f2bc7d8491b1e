import * as v from 'valibot'
import { REGIONS } from '#features/members/access.ts'
import { anyDay, LANG, optionalEmail, outerKey, pastMoment } from '#kit/carry/fields.ts'
import { optionalLine } from '#kit/forms/fields.ts'
import type { Meet } from './access.ts'
import { postForm } from './forms.ts'

const CLOSED_MOST = 300

/** How one can meet, as it stands in a list. */
export const MEET_NAMES: Record<Meet, string> = {
  online: 'online',
  yours: 'bij jou',
  mine: 'bij mij',
  phone: 'telefoon',
}

const form = postForm(LANG).entries

/** A row with an ask or an offer. What its maker would be asked on the form is asked here too, but a day may be past. */
export const carriedPost = v.object({
  key: outerKey,
  title: form.titel,
  body: form.tekst,
  tags: form.woorden,
  opgave: form.opgave,
  region: v.pipe(
    optionalLine(LANG, 60),
    v.transform((text) => text.toLowerCase().replace(/\s+/g, '-')),
    v.check(
      (text) => text === '' || (REGIONS as readonly string[]).includes(text),
      `Kies een provincie, of: caribisch-nederland, heel-nederland.`,
    ),
  ),
  meets: v.pipe(
    optionalLine(LANG, 200),
    v.transform((text) => text.split(/[,;]/).map((one) => meetCalled(one.trim().toLowerCase()))),
    v.check((all) => !all.includes(undefined), `Kies uit: ${Object.values(MEET_NAMES).join(', ')}.`),
    v.transform((all) => [...new Set(all)].filter((one): one is Meet => Boolean(one))),
  ),
  until: anyDay,
  places: form.plaatsen,
  email: optionalEmail,
  posted: pastMoment,
  closed: pastMoment,
  closedReason: optionalLine(LANG, CLOSED_MOST),
})

export type CarriedPost = v.InferOutput<typeof carriedPost>

// Empty is nothing, and undefined something that we don't know.
function meetCalled(name: string): Meet | '' | undefined {
  if (name === '') return ''
  return (Object.keys(MEET_NAMES) as Meet[]).find((meet) => meet === name || MEET_NAMES[meet] === name)
}
