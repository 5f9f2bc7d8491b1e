import * as v from 'valibot'
import { choice, mustTick, optionalLine, optionalText, requiredLine } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import type { Made } from '#kit/sparks/index.ts'
import { HUES } from '#ui/hue.ts'
import { C } from './words-settings.ts'

export const KINDS = ['collective', 'movement', 'mastermind', 'theme-table'] as const
export const JOININGS = ['open', 'application', 'invitation'] as const
export const VISIBILITIES = ['public', 'members', 'hidden'] as const

export const settingsForm = (lang: Lang) =>
  v.object({
    naam: requiredLine(lang, 60, C[lang].nameMissing),
    belofte: optionalLine(lang, 90),
    soort: choice(lang, KINDS),
    deur: choice(lang, JOININGS),
    zichtbaar: choice(lang, VISIBILITIES),
    drempel: v.pipe(
      optionalText(lang, 4),
      v.check((text) => /^\d{1,3}$/.test(text) && Number(text) >= 2 && Number(text) <= 500, C[lang].thresholdWrong),
      v.transform(Number),
    ),
    kleur: v.pipe(choice(lang, HUES.map(String)), v.transform(Number)),
  })

export const beginForm = (lang: Lang) =>
  v.object({
    naam: requiredLine(lang, 60, C[lang].nameMissing),
    belofte: optionalLine(lang, 90),
    soort: choice(lang, KINDS),
    deur: choice(lang, JOININGS),
    // The slug of one of the maker's own circles; whatever else stands here is nothing.
    uit: optionalLine(lang, 80),
    // What it came out of, as `ask:id`. Whoever reacts holds it against the rights of who begins the circle.
    ding: v.pipe(optionalLine(lang, 40), v.transform(madeIn)),
  })

function madeIn(text: string): Made | null {
  const [, kind, id] = /^(ask|insight|question|quote):([0-9a-z]{12})$/.exec(text) ?? []
  return kind && id ? { kind: kind as Made['kind'], id } : null
}

export const restForm = (lang: Lang) => v.object({ zeker: mustTick(C[lang].sureMissing) })
