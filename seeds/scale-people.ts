import { REGIONS, ROLES } from '#features/members/forms.ts'
import type { Audience } from '#features/members/tables.ts'
import { ALPHABET } from '#kit/id.ts'

/** Someone that the generator made up: always the same for the same number. */
export interface ScalePerson {
  id: string
  name: string
  email: string
  headline: string
  worksOn: string
  brings: string
  seeks: string
  about: string
  organisation: string
  link: string
  region: string
  role: string
  roleWords: string
  opgaven: string[]
  audience: Record<string, Audience>
  shown: boolean
  /** Minutes ago. */
  joined: number
  seen: number
  thanks: number
}

/** @param n which one, from 0 */
export function scalePerson(n: number): ScalePerson {
  const dice = new Dice(n)
  const place = dice.of(PLACES)
  const topic = dice.of(OPGAVEN)
  const role = dice.of(ROLES)
  const name = `${dice.of(FIRST)} ${dice.of(BETWEEN)}${dice.of(LAST)}`
  const joined = dice.below(3 * 365 * 1440)
  return {
    id: dice.id(),
    name,
    email: `lid-${String(n).padStart(6, '0')}@schaal.invalid`,
    headline: dice.chance(0.9) ? `${dice.of(WORK)}, ${place}` : '',
    worksOn: `${dice.of(DOING)} ${topic} ${dice.of(WHERE)} ${place}`,
    brings: `${dice.of(BRINGS)} ${dice.of(ABOUT)}`,
    seeks: `${dice.of(SEEKS)} ${dice.of(OPGAVEN)} ${dice.of(WHERE)} ${dice.of(PLACES)}`,
    about: dice.chance(0.3) ? `${dice.of(STORY)} ${dice.of(STORY)}` : '',
    organisation: dice.chance(0.6) ? `${dice.of(KIND)} ${place}` : '',
    link: dice.chance(0.2) ? `https://lid-${n}.example` : '',
    region: dice.chance(0.95) ? dice.of(REGIONS) : '',
    role,
    roleWords: role === 'own' ? dice.of(WORK) : '',
    opgaven: [...new Set([topic, ...(dice.chance(0.5) ? [dice.of(OPGAVEN)] : [])])],
    audience: dice.chance(0.1) ? { region: 'me', organisation: 'me' } : {},
    shown: dice.chance(0.25),
    joined,
    // Most people were here lately, a few long ago; a handful at the very same minute.
    seen: Math.min(joined, Math.floor(dice.next() ** 3 * 60 * 1440)),
    thanks: dice.chance(0.2) ? 1 + dice.below(9) : 0,
  }
}

/** A small generator of chance numbers that are the same every time (mulberry32). */
class Dice {
  private state: number
  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  }
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  below(most: number): number {
    return Math.floor(this.next() * most)
  }
  chance(part: number): boolean {
    return this.next() < part
  }
  of<T>(all: readonly T[]): T {
    return all[this.below(all.length)] as T
  }
  id(): string {
    return Array.from({ length: 12 }, () => ALPHABET[this.below(32)]).join('')
  }
}

const words = (text: string) => text.split('|').map((word) => word.trim())

const FIRST = words(
  'Aafke|Abdel|Aïcha|Albert|Amira|Anouk|Arjen|Ayşe|Bart|Bilal|Bouke|Carlijn|Chantal|Daan|Dounia|Eefje|Elif|Emre|Esmée|Farid|Femke|Floor|Geert|Gijs|Gülay|Hamza|Hanna|Hester|Ibrahim|Ilona|Imane|Iris|Jacco|Jasmijn|Jayden|Jeroen|Joke|Kadir|Karin|Khadija|Koen|Lieke|Lotte|Luuk|Maaike|Malik|Mariska|Mees|Mirjam|Mohamed|Nadia|Niek|Nienke|Nora|Olga|Oumaima|Pim|Priya|Quinten|Rania|Renske|Ricardo|Roel|Ruud|Sanne|Selma|Sharon|Sietske|Soufiane|Stefan|Suzan|Tamara|Teun|Thijs|Tineke|Ümit|Vera|Wendy|Wiebe|Xander|Yusuf|Zoë',
)
const BETWEEN = ['', '', '', 'van ', 'de ', 'van der ', 'van den ', 'el ', 'ter ']
const LAST = words(
  'Aalbers|Akkerman|Bakker|Benali|Blom|Bos|Bouwman|Brandsma|Çelik|Dekker|Demir|Dijkstra|Doorn|Driessen|Ekels|Faber|Fernandes|Geerts|Groen|Haan|Hendriks|Hoekstra|Idrissi|Jansma|Kamps|Kaya|Keizer|Kok|Koning|Kuiper|Laan|Lopes|Maas|Meer|Mulder|Nijland|Noor|Oosterhuis|Özdemir|Peters|Postma|Prins|Ramdin|Rijk|Sahin|Scholten|Smeets|Tanis|Tuinstra|Veen|Vink|Visser|Vos|Wal|Wiersma|Willems|Yilmaz|Zand|Zijlstra',
)
const PLACES = words(
  'Wierdam|Hoogsluis|Oosterlo|Merenveen|Kanaalwijk|Nieuw-Ambacht|Zandvoorde|Westerbeek|Elzenhage|Vijfhoeven|Ruigenhoek|Sint-Maartensdam|Bovenkarspelen|Halfweg aan de Linde|Rietmeer|Donkerbroekerveen',
)
const OPGAVEN = words(
  'wonen met zorg|schulden|dakloosheid|energie in de wijk|woonopgave|jeugd|schoon water|dementievriendelijk dorp|eenzaamheid|klimaatadaptatie|bereikbaarheid|laaggeletterdheid|veilige school|gezonde leefstijl|krimp en leefbaarheid|arbeidsmarkt|landbouw en natuur|digitale inclusie',
)
const WORK = words(
  'adviseur|beleidsmedewerker|programmamanager|wijkverpleegkundige|opbouwwerker|bewoner|onderzoeker|raadslid|projectleider|teamcoach|jongerenwerker|schuldhulpverlener|architect|boer|docent|ondernemer|ambtenaar|energiecoach|buurtverbinder|procesbegeleider',
)
const DOING = words('samen werken aan|ruimte maken voor|opnieuw beginnen met|bewoners betrekken bij|leren van')
const WHERE = words('in|rond|tussen de huizen van|met de mensen van|voorbij de grens van')
const BRINGS = words(
  'een netwerk|tien jaar ervaring|een werkend voorbeeld|tijd en aandacht|een scherpe blik|eerlijke cijfers',
)
const ABOUT = words('in de wijk|bij het loket|uit de praktijk|van de keukentafel|over wat misging|dat je mag gebruiken')
const SEEKS = words('iemand die weet van|een voorbeeld van|mensen die iets doen met|tegenspraak over')
const STORY = words(
  'Ik begon aan de andere kant van het bureau en ben nooit meer teruggegaan.|Het liefst zit ik waar het schuurt, met koffie erbij.|Wat ik het meeste leerde, leerde ik van iemand die boos was.|Ik geloof in kleine stappen die je kunt laten zien.|Vraag me alles over vergaderingen die wel werken.',
)
const KIND = words(
  'Gemeente|Stichting Welzijn|Woningcorporatie|Waterschap|Zorggroep|Bewonersgroep|Hogeschool|Bibliotheek',
)
