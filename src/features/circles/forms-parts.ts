import * as v from 'valibot'
import { optionalLine } from '#kit/forms/fields.ts'
import { LANGS, type Lang } from '#kit/i18n.ts'
import { PARTS, type PartKey } from '#kit/parts/names.ts'
import { PN } from './words-parts.ts'

const LONGEST = 24

/** The field for a part's name in a language. */
export const partField = (key: PartKey, lang: Lang) => `${lang}-${key}`

/** Two fields for each part; empty is the house's own name. No two parts may carry one name. */
export const partsForm = (lang: Lang, keys: readonly PartKey[]) =>
  v.pipe(
    v.object(
      Object.fromEntries(
        keys.flatMap((key) => LANGS.map((each) => [partField(key, each), optionalLine(lang, LONGEST)])),
      ) as Record<string, ReturnType<typeof optionalLine>>,
    ),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const typed = dataset.value
      for (const each of LANGS) {
        const seen = new Set<string>()
        // Names that the circle chose are judged after those that stand already.
        const chosen = keys.filter((key) => typed[partField(key, each)])
        for (const key of [...keys.filter((one) => !chosen.includes(one)), ...chosen]) {
          const field = partField(key, each)
          const name = typed[field] || PARTS[key][each]
          if (!seen.has(name.toLowerCase())) seen.add(name.toLowerCase())
          else
            addIssue({
              message: PN[lang].twice(name),
              path: [{ type: 'object', origin: 'value', input: typed, key: field, value: typed[field] }],
            })
        }
      }
    }),
  )
