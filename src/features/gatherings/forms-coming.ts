import * as v from 'valibot'
import { choice, emailAddress, optionalLine, requiredLine, tick } from '#kit/forms/fields.ts'
import { type Checked, check, type Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import type { Said } from './commands-coming.ts'
import type { Answer } from './queries-coming.ts'
import type { Gathering } from './queries-gathering.ts'
import { C } from './words-coming.ts'
import { GU } from './words-guests.ts'

const ANSWER_LONGEST = 300

/** The field of a question. */
export const questionField = (id: string) => `vraag-${id}`

/**
 * Reads an answer. A form that says only ja or nee, such as one button, leaves the rest as it was; one with details says
 * so in `meer`.
 */
export function readAnswer(lang: Lang, typed: Typed, gathering: Gathering): Checked<Said> {
  const read = check(v.object({ antwoord: choice(lang, ['ja', 'nee'] as const), ...details(lang, gathering) }), typed)
  if (!read.ok) return { ...read, errors: renamed(read.errors, lang) }
  return { ...read, value: saidOf(read.value.antwoord === 'ja', read.value, typed, gathering) }
}

/** Reads the form of somebody without an account. */
export function readGuest(
  lang: Lang,
  typed: Typed,
  gathering: Gathering,
): Checked<{ guest: { name: string; email: string }; said: Said }> {
  const schema = v.object({
    naam: requiredLine(lang, 80, GU[lang].nameMissing),
    email: emailAddress(lang),
    ...details(lang, gathering),
  })
  const read = check(schema, typed)
  if (!read.ok) return read
  const said = saidOf(true, read.value, { ...typed, meer: 'ja' }, gathering)
  return { ...read, value: { guest: { name: read.value.naam, email: read.value.email }, said } }
}

/** The details of an answer that exists, filled in. */
export function asTypedAnswer(answer: Answer | null): Typed {
  if (!answer || answer.state === 'not') return { getoond: answer?.shown === false ? '' : 'ja', hoe: 'place' }
  const typed: Typed = {
    hoe: answer.way,
    extra: answer.seats > 1 ? 'ja' : '',
    extranaam: answer.plusOneName,
    getoond: answer.shown ? 'ja' : '',
  }
  for (const [id, text] of Object.entries(answer.answers)) typed[questionField(id)] = text
  return typed
}

function details(lang: Lang, gathering: Gathering) {
  return {
    hoe: choice(lang, ['place', 'online', ''] as const, ''),
    extra: tick,
    extranaam: optionalLine(lang, 80),
    getoond: tick,
    ...Object.fromEntries(gathering.questions.map(({ id }) => [questionField(id), optionalLine(lang, ANSWER_LONGEST)])),
  }
}

interface Details {
  hoe: 'place' | 'online' | ''
  extra: boolean
  extranaam: string
  getoond: boolean
}

function saidOf(yes: boolean, read: Details, typed: Typed, gathering: Gathering): Said {
  const way = read.hoe === '' ? {} : { way: read.hoe }
  if (!yes || !typed.meer) return { yes, ...way }
  const said = read as unknown as Record<string, string | undefined>
  const answers = Object.fromEntries(
    gathering.questions.flatMap(({ id }) => {
      const text = said[questionField(id)]
      return text ? [[id, text]] : []
    }),
  )
  return { yes, ...way, seats: read.extra ? 2 : 1, plusOneName: read.extranaam, shown: read.getoond, answers }
}

// A button has no field to point at.
function renamed(errors: Record<string, string>, lang: Lang): Record<string, string> {
  const { antwoord, ...rest } = errors
  return antwoord ? { form: C[lang].answerMissing, ...rest } : rest
}
