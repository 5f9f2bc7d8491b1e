import { bareForm, type Knows, rootOf } from './forms.ts'
import { IRREGULAR } from './irregular.ts'

const MOST_PARTS = 4
const SHORTEST = 6
/** Longer is no word but an address or a mistake. */
const LONGEST = 40

// Ends and beginnings that are words too, but nearly never are one inside another word.
const NEVER = new Set(
  `aan aar als ans ast ben bent cel cent dan dat deel den der des die dien ding dit dor een eens eer eren erg ern ers gen ger get
  heb hem hen het hij hin hoe iets ijs ing inge ken kel len leren lijk lijke lis list lus man mee mes met mij min mis moe nen ner nist ons
  pen per ras ren res rie ring ris sam sen ser sie sier sing sla ste stel sten ster sters tel ten ter tes tie tien tig ting toe tor
  tot tras van vel ver vis vol wie zal zeer zou zus lein steren hei heid loos loze baar schap schappelijk talig kundig kundige rijk
  over onder voor door achter tegen mede terug samen saam buit bin binnen buiten boven midden tussen naar daar waar hier even zelf toe
  heden zoeker zoekend gever nemer houd nier gesp tand taan raat rang king dage vers prei vrije waag keet opna ider willig williger verg adering tijk naar
  neer trans lier rijf kaal zicht beer vloer rek geling kering schoolst achterst reek`.split(/\s+/),
)
// Short words that often are.
const SHORT = new Set(
  `arm arts bad bed boa bos bus cao dag dak dijk dorp erf fonds gas geld god hal hof huis hulp huur jas kas kip kern kind klas koe kop land
  lap las leer lid loon lot mbo hbo med mini nat net nood oma opa oor pad park plan post pot raad rek rol rook ruil ruim sla spel
  stad taal tas team ton tuin vak vee vent vmbo vrij wal wbs web weg wei wens werk wet wijk win wmo wol zee zit zon zorg ggz ggd gas
  bio eco geo zzp cpo vve wijk pro app ov duo job jong oud eet kou pop ski sok tal top tv wat zin`.split(/\s+/),
)

/**
 * A word as the words it was put together from, each in its bare form: huurderscoöperatie is huurder, coöperatie.
 * @param word folded
 * @returns null when it is not put together, or from something unknown
 */
export function partsOf(word: string, knows: Knows): string[] | null {
  if (word.length < SHORTEST || word.length > LONGEST || (word.length < 8 && knows(word))) return null
  return split(word, knows, MOST_PARTS, new Map())
}

function split(word: string, knows: Knows, most: number, seen: Map<string, string[] | null>): string[] | null {
  const key = `${most}${word}`
  const before = seen.get(key)
  if (before !== undefined) return before
  let best: string[] | null = most === MOST_PARTS ? null : whole(word, knows)
  if (!best && most > 1)
    for (let at = word.length - 3; at >= 2; at--) {
      const first = firstPart(word.slice(0, at), knows)
      if (!first) continue
      const rest = split(word.slice(at), knows, Math.min(most - 1, best ? best.length - 2 : most), seen)
      if (rest && (!best || rest.length + 1 < best.length)) best = [first, ...rest]
    }
  seen.set(key, best)
  return best
}

function whole(word: string, knows: Knows): string[] | null {
  if (NEVER.has(word) || (word.length < 4 && !SHORT.has(word))) return null
  const bare = bareForm(word, knows)
  return bare && usable(bare, knows) ? [bare] : null
}

// Bare, or with what links it to the next: arbeid-s-markt, kind-er-opvang, boek-en-kast.
function firstPart(part: string, knows: Knows): string | null {
  const whole = IRREGULAR.get(part) === part
  if (!whole && part.length > 4 && part.endsWith('s') && usable(part.slice(0, -1), knows)) return part.slice(0, -1)
  if (usable(part, knows)) return bareForm(part, knows) ?? part
  if (!/(e|en|er|eren)$/.test(part) || part.length < 5) return null
  const bare = bareForm(part.endsWith('e') ? `${part}n` : part, knows)
  return bare && usable(bare, knows) ? bare : null
}

function usable(part: string, knows: Knows): boolean {
  if (NEVER.has(part)) return false
  if (part.length < 4) return SHORT.has(part)
  return knows(part) || (part.length > 6 && rootOf(part, knows) !== null)
}
