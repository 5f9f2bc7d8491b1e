export type Lang = 'nl' | 'en'

export const LANGS: readonly Lang[] = ['nl', 'en']

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Widen<R>
    : { [K in keyof T]: Widen<T[K]> }

/**
 * One screen vocabulary in two languages. Dutch is the source; English must have the same keys and the
 * same arguments, so a missing word does not compile.
 * @param nl the Dutch words: strings, functions that return strings, or nested groups of these
 * @param en the English words, of the same shape
 * @returns both, to be read as `W[lang].key`
 */
export function words<T extends object>(nl: T, en: Widen<T>): Record<Lang, Widen<T>> {
  return { nl: nl as unknown as Widen<T>, en }
}
