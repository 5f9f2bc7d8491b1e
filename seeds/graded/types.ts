/** A province, as on the profile form. */
export type Region =
  | 'drenthe'
  | 'flevoland'
  | 'friesland'
  | 'gelderland'
  | 'groningen'
  | 'limburg'
  | 'noord-brabant'
  | 'noord-holland'
  | 'overijssel'
  | 'utrecht'
  | 'zeeland'
  | 'zuid-holland'

interface Matchable {
  /** Starts with the first letter of its kind: `o-`, `p-`, `a-`. Stays the same for ever. */
  id: string
  title: string
  text: string
  tags: readonly string[]
  /** In the words of its maker, so the same opgave has several spellings. Empty when left blank. */
  opgave: string
  /** Absent: anywhere in the country. */
  region?: Region
}

/** What someone gives. */
export interface Offer extends Matchable {
  kind: 'offer'
}

/** A profile: the title is the headline, the text joins `worksOn` and `brings`, the tags are the opgaven. */
export interface Person extends Matchable {
  kind: 'person'
  name: string
  worksOn: string
  brings: string
  opgaven: readonly string[]
}

/** An ask that found its answer; title and text are the ask. */
export interface Answered extends Matchable {
  kind: 'answered'
  answer: string
}

/** Something that can be matched with an ask. */
export type Thing = Offer | Person | Answered

/** One theme of the collection as it is written down, without what follows from its place. */
export interface Theme {
  offers: readonly Omit<Offer, 'kind'>[]
  people: readonly (Omit<Person, 'kind' | 'title' | 'text' | 'tags' | 'opgave'> & { headline: string })[]
  answered: readonly Omit<Answered, 'kind'>[]
}

/** An ask as typed in the form. What was left blank is absent. */
export interface Ask {
  title: string
  text?: string
  tags?: readonly string[]
  opgave?: string
  region?: Region
}

/** 3: exactly what was asked. 2: helps. 1: somewhat related. Not graded: 0. */
export type Grade = 1 | 2 | 3

/** What a query tries; `nothing` is an ask that no thing in the collection fits. */
export type QueryClass = 'inflection' | 'compound' | 'typo' | 'abbreviation' | 'paraphrase' | 'nothing'

/** Weights are tuned on one half; the other is looked at only to report. */
export type Split = 'tune' | 'held'

/** A graded query as it is written down. */
export interface GradedAsk {
  /** Class and number from 01, as `inf-07`; the number decides the half (see `queries.ts`). */
  id: string
  /** A few words typed in the search field, or a whole ask. */
  asked: string | Ask
  /** By id of a thing. */
  grades: Readonly<Record<string, Grade>>
}

/** A graded query with its class and half. */
export interface Query extends GradedAsk {
  class: QueryClass
  split: Split
}
