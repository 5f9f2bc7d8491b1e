import * as v from 'valibot'
import { REGIONS } from '#features/members/access.ts'
import { choice, optionalLine, optionalText, requiredLine, tick } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { FILE_LISTS } from '#kit/storage/forms.ts'
import { MEETS, type Meet } from './access.ts'
import { E } from './words-write.ts'

const TITLE_LEAST = 8
const TITLE_MOST = 110
const BODY_MOST = 5000
const TAGS_MOST = 6
const TAG_LONGEST = 40
const PLACES_MOST = 500

/** Names of the fields that may be sent more than once. */
export const LISTS = ['hoe', ...FILE_LISTS]
/** How many photos and files an ask or offer takes, and an answer. */
export const FILES_MOST = { post: 6, answer: 4 } as const

const day = (lang: Lang) =>
  v.pipe(
    optionalLine(lang, 10),
    v.check((text) => text === '' || isDay(text), E[lang].untilWrong),
    v.check((text) => text === '' || text >= new Date().toISOString().slice(0, 10), E[lang].untilPast),
  )

/** An ask or offer as its maker writes it. */
export const postForm = (lang: Lang) =>
  v.object({
    titel: v.pipe(
      requiredLine(lang, TITLE_MOST, E[lang].titleMissing),
      v.check((text) => text.length >= TITLE_LEAST, E[lang].titleShort),
    ),
    tekst: optionalText(lang, BODY_MOST),
    woorden: v.pipe(
      optionalLine(lang, 400),
      v.transform(tagsIn),
      v.check(
        (all) => all.length <= TAGS_MOST && all.every((one) => one.length <= TAG_LONGEST),
        E[lang].tagsWrong(TAGS_MOST),
      ),
    ),
    opgave: v.pipe(
      optionalLine(lang, 60),
      v.transform((text) => text.toLowerCase()),
    ),
    regio: choice(lang, ['', ...REGIONS], ''),
    tot: day(lang),
    hoe: v.pipe(
      optionalText(lang, 100),
      v.transform((text) => MEETS.filter((meet) => text.split('\n').includes(meet))),
    ),
    plaatsen: v.pipe(
      optionalLine(lang, 4),
      v.check(
        (text) => text === '' || (/^\d{1,3}$/.test(text) && Number(text) > 0 && Number(text) <= PLACES_MOST),
        E[lang].placesWrong,
      ),
      v.transform((text) => (text ? Number(text) : null)),
    ),
    buiten: tick,
  })

/** The same, as the house keeps it. */
export interface PostFields {
  title: string
  body: string
  tags: string[]
  opgave: string
  region: string
  untilOn: string | null
  meets: Meet[]
  places: number | null
  public: boolean
}

/** A post out of a checked form. */
export function fieldsOf(value: v.InferOutput<ReturnType<typeof postForm>>): PostFields {
  return {
    title: value.titel,
    body: value.tekst,
    tags: value.woorden,
    opgave: value.opgave,
    region: value.regio,
    untilOn: value.tot || null,
    meets: value.hoe,
    places: value.plaatsen,
    public: value.buiten,
  }
}

/** The words between commas, each once. */
export function tagsIn(text: string): string[] {
  const tags = text
    .split(/[,;#]/)
    .map((one) => one.replace(/\s+/g, ' ').trim().toLowerCase())
    .filter(Boolean)
  return [...new Set(tags)]
}

/** The key under which a form posts once: made with the form, so that sending it twice is one post. */
export function onceKeyIn(text: string | undefined): string | null {
  return text && /^[0-9a-z]{12}$/.test(text) ? text : null
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T12:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
