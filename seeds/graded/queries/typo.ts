import type { GradedAsk } from '../types.ts'

/** Typed in haste: letters swapped, missing or doubled, and accents left out. */
export const TYPO: readonly GradedAsk[] = [
  { id: 'typ-01', asked: 'housing frist meelopne', grades: { 'o-eerst-een-sleutel': 3 } },
  {
    id: 'typ-02',
    asked: 'wereldcafe spelregles',
    grades: { 'o-wereldcafe-kit': 3, 'a-grote-groep-gesprek': 2 },
  },
  {
    id: 'typ-03',
    asked: { title: 'Brugerberaad', text: 'hoe doe je de lotting eerlijk, en mag dat met de prvacy?' },
    grades: { 'o-burgerberaad-loting': 3, 'p-gijs-romeijn': 1 },
  },
  { id: 'typ-04', asked: 'warmtepmop gelui buren', grades: { 'a-warmtepomp-geluid': 3 } },
  {
    id: 'typ-05',
    asked: { title: 'Coordinatie van opvang oekrainers', text: 'wie doet dat al in een sprothal', region: 'utrecht' },
    grades: { 'p-oksana-lyssenko': 3, 'o-opvang-oekraine': 3, 'p-bernard-coppens': 1 },
  },
  {
    id: 'typ-06',
    asked: 'energiecooperatie statutten',
    grades: { 'p-marloes-bergsma': 3, 'o-warmtenet-bewoners': 2 },
  },
  {
    id: 'typ-07',
    asked: { title: 'Vroegsignalring', text: 'huisbezeok aan de duer levert weinig op. wat helpt?' },
    grades: { 'o-vroegsignalering': 3, 'a-deur-niet-open': 3 },
  },
  {
    id: 'typ-08',
    asked: { title: 'Inburgerign op het werk', text: 'Statushuoders die nederlnads leren bij een werkgver.' },
    grades: { 'o-inburgering-werk': 3, 'p-rachelle-dompig': 1, 'o-taalmaatjes': 1 },
  },
  {
    id: 'typ-09',
    asked: 'mantelzrog logeerhius',
    grades: { 'o-mantelzorg-logeren': 3, 'a-wachtlijst-verpleeghuis': 2, 'p-kwame-boateng': 1 },
  },
  {
    id: 'typ-10',
    asked: { title: 'Dementei in de winkle', text: 'trainign voor kasamedewerkers' },
    grades: { 'o-dementie-winkels': 3, 'p-hetty-van-loenhout': 1 },
  },
  { id: 'typ-11', asked: 'omgevigsplan wijzgen', grades: { 'o-omgevingsplan': 3, 'p-sjoukje-hiemstra': 3 } },
  {
    id: 'typ-12',
    asked: {
      title: 'Funderingschade in het veen',
      text: 'bij ons scheurt allse. Is er een fonsd?',
      region: 'friesland',
    },
    grades: { 'a-funderingsschade': 3, 'p-rinke-douma': 2 },
  },
  { id: 'typ-13', asked: 'voedslebos stekekn', grades: { 'o-voedselbos': 3 } },
  {
    id: 'typ-14',
    asked: { title: 'Intervise', text: 'zoek een goep projectlieders voor casusen' },
    grades: { 'o-intervisie': 3, 'p-bas-oldenkamp': 2 },
  },
  { id: 'typ-15', asked: 'algorimteregister', grades: { 'o-algoritmeregister': 3, 'o-ai-richtlijn': 1 } },
  { id: 'typ-16', asked: 'socratsich gesperk', grades: { 'o-socratisch': 3 } },
  {
    id: 'typ-17',
    asked: { title: 'Intren salderren', text: 'kan dat nog met stiktsof na de uitsprak?' },
    grades: { 'o-vergunning-stikstof': 3, 'p-thijs-kroezen': 2 },
  },
  { id: 'typ-18', asked: 'pleegouderes wervne', grades: { 'o-pleegouders-werven': 3 } },
  {
    id: 'typ-19',
    asked: { title: 'Breifadres', text: 'hoe regelen jullie de inschrijvign aan de blaie?' },
    grades: { 'o-briefadres-werkwijze': 3, 'a-zorgverzekering-straat': 1 },
  },
  {
    id: 'typ-20',
    asked: 'eenzaamhied alleenstande manen',
    grades: {
      'a-eenzaam-mannen': 3,
      'o-huiskamer-buurt': 1,
      'o-museum-ontmoet': 1,
      'o-buurtbankje': 1,
      'p-joost-reinders': 1,
    },
  },
  { id: 'typ-21', asked: 'repaircafe verzekring', grades: { 'o-repaircafe': 3, 'p-wietske-galema': 1 } },
  {
    id: 'typ-22',
    asked: { title: 'Podcats maken', text: 'wie heeft een opnamset en kan montreen' },
    grades: { 'o-podcast-maken': 3, 'p-malik-osman': 1 },
  },
  {
    id: 'typ-23',
    asked: {
      title: 'Netcongestei op bedrijventerein',
      text: 'geen aansluitnig meer te krijgen',
      region: 'noord-brabant',
    },
    grades: { 'o-netcongestie': 3, 'p-hicham-ouali': 3 },
  },
  { id: 'typ-24', asked: 'flexwonigen vergunnign', grades: { 'o-flexwoningen': 3, 'a-tijdelijk-grond': 2 } },
  {
    id: 'typ-25',
    asked: { title: 'Basisbann', text: 'wat kost dat en wat levret het op voor mensen in de bijstnad' },
    grades: { 'o-basisbaan': 3, 'p-henk-tuinstra': 1 },
  },
  {
    id: 'typ-26',
    asked: { title: 'Thuiszittres weer naar schol', text: 'leerplciht en zorg werken langs elkaar heen' },
    grades: { 'o-thuiszitters': 3, 'a-schoolverzuim': 2 },
  },
  {
    id: 'typ-27',
    asked: 'opdrachtgeverschp leerkrign',
    grades: { 'o-aog-leerkring': 3, 'p-hester-valkenier': 2, 'o-opdrachtbrief': 1 },
  },
  { id: 'typ-28', asked: 'parkernorm telmehtode', grades: { 'o-parkeernorm': 3 } },
  {
    id: 'typ-29',
    asked: { title: 'Hulp met digid', text: 'vrijwiligers in de biblotheek, wie heeft een protcol' },
    grades: { 'o-digihulp': 3, 'p-saar-willemse': 2, 'a-oudere-computer': 1 },
  },
  {
    id: 'typ-30',
    asked: 'cirkulair slopne',
    grades: { 'o-materialenpaspoort': 3, 'p-wietske-galema': 1, 'o-hout-bouwen': 1 },
  },
]
