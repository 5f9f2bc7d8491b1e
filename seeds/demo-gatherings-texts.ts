import type { Planned } from '#features/gatherings/forms.ts'
import type { PartKind } from '#features/programmes/tables.ts'

/** When, counted from today: so many weeks on or back, on a day of the week (1 is Monday), between two times of the clock. */
export type On = [weeks: number, weekday: number, from: string, until: string]

/** A part of a programme: what, how many minutes, by whom. */
export type PartText = [kind: PartKind, minutes: number, title: string, body?: string, hosts?: [slug: string, role: string][]]

export interface GatheringText {
  key: string
  by: string
  hosts?: string[]
  on: On
  state: 'draft' | 'published' | 'cancelled'
  cancelReason?: string
  planned: Partial<Planned> & Pick<Planned, 'title'>
  questions?: string[]
  parts: PartText[]
  /** Slugs of who comes at the place, in the call, and who waits; an @ before it: brings someone. */
  place?: string[]
  call?: string[]
  waits?: string[]
  guests?: [name: string, email: string][]
  attended?: boolean
}

const KADE = {
  held: 'place',
  place: 'Buurthuis De Kade',
  address: 'Kade 12',
  town: 'Wierdam',
  region: 'zuid-holland',
  route: 'Bus 4 van het station stopt voor de deur. Fietsen kunnen naar binnen. Parkeren kan achter de kerk.',
  accessible: 'Geen drempels, een ringleiding in de grote zaal en een stille kamer boven, met lift.',
} as const

/** The gatherings of De Lage Drempel. All invented. */
export const GATHERINGS: readonly GatheringText[] = [
  {
    key: 'kiezen',
    by: 'roos-vermaat',
    hosts: ['lin-verbeek'],
    on: [-15, 2, '12:30', '16:30'],
    state: 'published',
    planned: {
      title: 'Kiezen is ook iets laten liggen',
      theme: 'Welke opgaven pak je op, en welke niet?',
      purpose:
        'Wie alles tot opgave maakt, kiest niets. Oosterlo ging in twee jaar van veertien opgaven naar vier. We kijken hoe dat ging, en leggen daarna onze eigen keuzes op tafel.',
      hostOrganisation: 'Gemeente Oosterlo',
      held: 'place',
      place: 'Stadskantoor, elfde verdieping',
      address: 'Marktplein 1',
      town: 'Oosterlo',
      region: 'flevoland',
      route: 'Vijf minuten lopen van station Oosterlo. Meld je beneden bij de balie.',
      accessible: 'Lift tot boven. De zaal heeft veel ramen en kan licht zijn.',
      capacity: 30,
      openTo: 'public',
    },
    parts: [
      ['welcome', 20, 'Binnenlopen met soep', 'Boven, bij het raam. Je ziet de hele stad liggen.', [['lin-verbeek', '']]],
      ['check-in', 15, 'Welke opgave liet jij dit jaar liggen?', 'Eén zin per persoon. Niemand hoeft iets uit te leggen.', [['roos-vermaat', '']]],
      ['presentation', 40, 'Van veertien naar vier', 'Hoe Oosterlo koos, wat het kostte en wie er boos werd.', [['lin-verbeek', 'vertelt']]],
      ['break', 15, 'Pauze'],
      ['case', 90, 'Vier keuzes op tafel', 'Vier mensen brengen een keuze die nog openligt. Iedere tafel denkt een halfuur mee, daarna wissel je.', [['youssef-haddou', 'brengt een casus'], ['delano-kromo', 'brengt een casus'], ['tjitske-haanstra', 'brengt een casus'], ['bas-oudendag', 'brengt een casus']]],
      ['harvest', 40, 'Wat nemen we mee?', 'Iedere tafel geeft één inzicht en één vraag terug.', [['saskia-pinas', 'begeleidt']]],
      ['closing', 20, 'Wanneer zien we elkaar weer?'],
    ],
    place: ['anke-zuidgeest', 'roos-vermaat', 'lin-verbeek', 'ilse-boonstra', 'youssef-haddou', 'delano-kromo', 'tjitske-haanstra', 'bas-oudendag', 'saskia-pinas', 'wout-terpstra', 'meryem-aksoy', 'hanneke-grootveld', 'kofi-mensah', 'geke-postma', 'esra-yildirim', 'rachid-bouzidi', 'noor-achterberg'],
    attended: true,
  },
  {
    key: 'werkvloer',
    by: 'anke-zuidgeest',
    hosts: ['tjitske-haanstra', 'saskia-pinas'],
    on: [-4, 4, '09:30', '13:30'],
    state: 'published',
    planned: {
      title: 'Zo doen wij het, en wat doe jij?',
      theme: 'Een provincie van binnen bekeken',
      purpose:
        'Provincie Middenland organiseert al zeven jaar rond opgaven. Dat lukt en het schuurt. Drie vragen waar zij zelf niet uitkomen leggen ze aan ons voor, aan zes tafels.',
      hostOrganisation: 'Provincie Middenland',
      held: 'place',
      place: 'Provinciehuis, de Bovenzaal',
      address: 'Statenlaan 40',
      town: 'Noorderwold',
      region: 'friesland',
      route: 'Tram 2, halte Statenlaan. Neem een legitimatiebewijs mee.',
      accessible: 'Alles gelijkvloers. Zeg het vooraf als je een tolk nodig hebt.',
      capacity: 36,
      openTo: 'public',
      guests: true,
    },
    questions: ['Wat eet je niet?'],
    parts: [
      ['welcome', 15, 'Koffie en koek'],
      ['check-in', 20, 'Teken je provincie', 'Teken de omtrek van de provincie waar je vandaan komt. Teken daarin haar schat.', [['anke-zuidgeest', '']]],
      ['presentation', 35, 'Zeven jaar werken in opgaven', 'Eerst stiekem, toen aan de randen, nu voor iedereen. Wat werkte, wat niet, en wie het merkte.', [['tjitske-haanstra', 'vertelt']]],
      ['break', 15, 'Pauze'],
      ['world-cafe', 60, 'Wereldcafé aan zes tafels', 'Drie vragen, elk aan een witte en een blauwe tafel. Drie rondes: wat is hier de vraag, welke kanten kun je op, en hoe maak je dat concreet?\n\n1. Hoe houd je iedereen erbij als de top vooroploopt?\n2. Wat hebben mensen nodig om anders te gaan doen?\n3. Past het ook voor de servicedesk en de salarissen?', [['saskia-pinas', 'begeleidt'], ['ilse-boonstra', 'tafelhost'], ['bas-oudendag', 'tafelhost'], ['delano-kromo', 'tafelhost'], ['hanneke-grootveld', 'tafelhost'], ['wout-terpstra', 'tafelhost'], ['meryem-aksoy', 'tafelhost']]],
      ['harvest', 25, 'Oogst per kleur', 'De witte tafels vertellen aan de witte, de blauwe aan de blauwe.'],
      ['closing', 10, 'Boekentafel en wat er komt'],
      ['break', 60, 'Lunch'],
    ],
    place: ['anke-zuidgeest', 'roos-vermaat', 'tjitske-haanstra', 'saskia-pinas', 'ilse-boonstra', 'bas-oudendag', 'delano-kromo', 'hanneke-grootveld', 'wout-terpstra', 'meryem-aksoy', 'jelle-hoekema', 'marijn-de-wael', 'lin-verbeek', 'ruben-ligthart', 'fatima-zahra-el-amrani', 'kofi-mensah', 'maud-hendriksen', 'hung-nguyen', 'geke-postma', 'dwight-martina', 'willemijn-sanders', 'tom-brouwer', 'sevda-karaca', 'lamine-diallo', 'naima-ouali', 'carla-monteiro'],
    guests: [['Wietske Banning', 'wietske@demo.invalid']],
    attended: true,
  },
  {
    key: 'sleutel',
    by: 'anke-zuidgeest',
    hosts: ['marijn-de-wael', 'roos-vermaat'],
    on: [2, 4, '13:30', '16:30'],
    state: 'published',
    planned: {
      ...KADE,
      title: 'De sleutel eerst, de rest daarna',
      theme: 'Eerst een huis, dan de hulp',
      purpose:
        'Elf gezinnen in Wierdam kregen eerst een sleutel en toen pas de formulieren. Tien wonen er nog. Marijn vertelt hoe het ging. Daarna zoeken we uit wat daarvan bij jou zou kunnen.\n\nNeem iemand mee die twijfelt. Daar leren we het meest van.',
      hostOrganisation: 'Gemeente Wierdam',
      capacity: 24,
      plusOne: true,
      guests: true,
      openTo: 'public',
    },
    questions: ['Wat eet je niet?', 'Met welke vraag kom je?'],
    parts: [
      ['welcome', 15, 'Inloop met thee'],
      ['check-in', 15, 'Teken je eigen voordeur', 'Een minuut tekenen, een zin erbij. Alles hangt daarna aan de muur.', [['roos-vermaat', '']]],
      ['presentation', 30, 'Hoe elf sleutels tien huizen werden', '', [['marijn-de-wael', 'vertelt'], ['ilse-boonstra', 'vult aan']]],
      ['case', 40, 'Jouw straat op tafel', 'Twee mensen brengen hun eigen casus. De rest denkt mee.'],
      ['break', 15, 'Pauze'],
      ['world-cafe', 45, 'Wereldcafé: wat kan er bij jou?', 'Drie rondes van een kwartier. Tafelhosten blijven, de rest wisselt.', [['saskia-pinas', 'begeleidt']]],
      ['harvest', 15, 'Oogst'],
      ['closing', 5, 'Soep'],
    ],
    place: ['anke-zuidgeest', 'marijn-de-wael', 'roos-vermaat', '@delano-kromo', 'saskia-pinas', 'bas-oudendag', 'wout-terpstra', 'meryem-aksoy', 'hanneke-grootveld', 'lin-verbeek', '@fatima-zahra-el-amrani', 'kofi-mensah', 'geke-postma', 'sjaan-wolters', 'esra-yildirim'],
    guests: [['Nour Belkadi', 'nour.belkadi@demo.invalid']],
  },
  {
    key: 'teams',
    by: 'saskia-pinas',
    on: [5, 2, '19:30', '21:00'],
    state: 'published',
    planned: {
      title: 'Teams die vastzitten',
      theme: 'Online, met de camera aan',
      purpose: 'Iedereen kent er een: een team dat al een jaar hetzelfde gesprek voert. We oefenen met drie vragen die de knoop kunnen losmaken.',
      held: 'online',
      callLink: 'https://bellen.example/de-lage-drempel',
    },
    parts: [
      ['check-in', 10, 'Hoe zit je erbij?'],
      ['case', 50, 'Een team op tafel', 'Eén casus, vijf stappen, niemand geeft advies voor de vragen op zijn.', [['saskia-pinas', 'begeleidt']]],
      ['harvest', 20, 'Wat ga je morgen anders doen?'],
      ['closing', 10, 'Afronden'],
    ],
    call: ['saskia-pinas', 'youssef-haddou', 'jelle-hoekema', 'tjitske-haanstra', 'willemijn-sanders', 'noor-achterberg', 'bram-hoogland', 'ingrid-van-loon', 'ilse-boonstra'],
  },
  {
    key: 'loket',
    by: 'meryem-aksoy',
    on: [7, 5, '10:00', '12:30'],
    state: 'published',
    planned: {
      title: 'Een wijk zonder loket',
      theme: 'Hulp waar mensen al zijn',
      purpose: 'We lopen een ochtend mee in een wijk waar het loket dicht is en de koffie openstaat.',
      hostOrganisation: 'Bibliotheek Hoogsluis',
      held: 'place',
      place: 'Bibliotheek Hoogsluis',
      address: 'Sluisplein 3',
      town: 'Hoogsluis',
      region: 'overijssel',
      route: 'We verzamelen bij de ingang.',
      accessible: 'De wandeling is anderhalve kilometer, over stoepen.',
      capacity: 8,
    },
    parts: [
      ['welcome', 15, 'Verzamelen bij de koffie'],
      ['own', 75, 'Wandeling langs vijf plekken', 'Bij elke plek vertelt iemand uit de wijk wat daar gebeurt.'],
      ['harvest', 45, 'Wat zag je dat je niet verwachtte?'],
      ['closing', 15, 'Afronden'],
    ],
    place: ['meryem-aksoy', 'sevda-karaca', 'rachid-bouzidi', 'naima-ouali', 'carla-monteiro', 'dorien-zijlmans', 'aisha-de-boer', 'yara-pengel'],
    waits: ['ilse-boonstra', 'tom-brouwer', 'stijn-verhulst'],
  },
  {
    key: 'zonnedak',
    by: 'hanneke-grootveld',
    on: [3, 3, '14:00', '16:00'],
    state: 'cancelled',
    cancelReason: 'De zaal is dicht door een lekkage. We prikken samen een nieuwe dag.',
    planned: {
      title: 'Eén dorp, één dak vol zon: hoe verder?',
      theme: 'Samen stroom maken',
      purpose: 'Terugkijken met de zes dorpen die vorig jaar begonnen.',
      held: 'place',
      place: 'Dorpshuis De Klink',
      town: 'Sint Odilia',
      region: 'noord-brabant',
    },
    parts: [],
    place: ['hanneke-grootveld', 'tjitske-haanstra', 'gerrit-achterop'],
  },
  {
    key: 'schets',
    by: 'ilse-boonstra',
    on: [10, 4, '15:00', '17:00'],
    state: 'draft',
    planned: {
      ...KADE,
      title: 'Aan de keukentafel met de huisarts',
      theme: 'Wonen met zorg',
      purpose: 'Nog uitzoeken: welke huisarts wil komen?',
      capacity: 16,
    },
    parts: [],
  },
]
