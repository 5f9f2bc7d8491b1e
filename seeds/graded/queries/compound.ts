import type { GradedAsk } from '../types.ts'

/** Written as one word here and as several there, or the other way round. */
export const COMPOUND: readonly GradedAsk[] = [
  {
    id: 'cmp-01',
    asked: {
      title: 'Plannen voor wonen komen niet van de grond',
      text: 'Is er een tafel om die opgave te versnellen, met alle partijen erbij?',
    },
    grades: { 'o-versnellingstafel': 3, 'p-berend-kamphuis': 2, 'o-flexwoningen': 1, 'p-yvonne-dekeyser': 1 },
  },
  {
    id: 'cmp-02',
    asked: 'schoolgebouw op oppervlaktewaterwarmte',
    grades: { 'o-aquathermie': 3, 'p-tjeerd-algra': 1 },
  },
  {
    id: 'cmp-03',
    asked: {
      title: 'Een eigen net voor warmte',
      text: 'Wij willen dat als bewoners zelf doen. Wie is ons voor geweest?',
      opgave: 'warmtetransitie',
      region: 'noord-holland',
    },
    grades: {
      'o-warmtenet-bewoners': 3,
      'p-tjeerd-algra': 2,
      'p-marloes-bergsma': 1,
      'a-huurders-warmte': 1,
      'o-aquathermie': 1,
    },
  },
  {
    id: 'cmp-04',
    asked: {
      title: 'Jongerenschulden',
      text: 'Ervaring met afkopen bij achttienjarigen? Opleidingsplan als tegenprestatie.',
    },
    grades: { 'o-jongeren-schuldenvrij': 3, 'p-bilal-rachidi': 2, 'o-achttien': 1, 'p-mehmet-aksoy': 1 },
  },
  {
    id: 'cmp-05',
    asked: 'ondernemersschulden',
    grades: { 'o-ondernemer-rood': 3, 'p-mehmet-aksoy': 1, 'o-saneringskrediet': 1 },
  },
  {
    id: 'cmp-06',
    asked: {
      title: 'Teams in de wijk die eerst analyseren',
      text: 'Nu wordt er meteen hulp voor een kind ingezet. Zoek een training.',
    },
    grades: { 'o-verklarende-analyse': 3 },
  },
  { id: 'cmp-07', asked: 'groendaksubsidie', grades: { 'o-groene-daken': 3, 'p-patrick-hulshof': 1 } },
  {
    id: 'cmp-08',
    asked: {
      title: 'Coöperatie beginnen voor energie',
      text: 'Ons dorp wil zelf stroom maken. Hoe doe je de administratie van leden?',
      region: 'groningen',
    },
    grades: { 'p-marloes-bergsma': 3, 'o-warmtenet-bewoners': 2, 'a-lokaal-eigendom': 1 },
  },
  {
    id: 'cmp-09',
    asked: { title: 'Krediet om schulden te saneren', text: 'Wat kost dat een gemeente als de bank het uitvoert?' },
    grades: { 'o-saneringskrediet': 3, 'p-mehmet-aksoy': 1, 'a-schuldeiser-weigert': 1 },
  },
  {
    id: 'cmp-10',
    asked: 'opvang voor de nacht met eigen kamers',
    grades: { 'o-kleine-opvang': 3, 'a-huisdier-opvang': 1, 'a-dakloze-werkende': 1 },
  },
  {
    id: 'cmp-11',
    asked: {
      title: 'Permanente bewoners in een park voor vakantie',
      text: 'Wegsturen kan niet, gedogen ook niet. Hoe doen andere gemeenten het?',
    },
    grades: { 'o-vakantiepark': 3 },
  },
  {
    id: 'cmp-12',
    asked: 'logeerzorg voor partners',
    grades: { 'o-mantelzorg-logeren': 3, 'a-wachtlijst-verpleeghuis': 2, 'p-kwame-boateng': 1 },
  },
  {
    id: 'cmp-13',
    asked: {
      title: 'Dementietraining supermarktpersoneel',
      text: 'Bij ons in Wierdam, een uurtje op locatie.',
      region: 'gelderland',
    },
    grades: { 'o-dementie-winkels': 3, 'p-hetty-van-loenhout': 1 },
  },
  {
    id: 'cmp-14',
    asked: { title: 'Begroting door burgers', text: 'De raad wil de buurt zelf een deel laten verdelen.' },
    grades: { 'o-buurtbudget': 3, 'o-jongerenraad': 2 },
  },
  {
    id: 'cmp-15',
    asked: {
      title: 'Bus voor de buurt',
      text: 'Wie weet hoe je zoiets met vrijwilligers achter het stuur rijdend houdt?',
      region: 'zeeland',
    },
    grades: { 'o-buurtbus': 3, 'a-bus-verdwijnt': 2, 'p-ingrid-blaauw': 1 },
  },
  {
    id: 'cmp-16',
    asked: 'berging van water op landbouwgrond',
    grades: { 'o-waterberging': 3, 'p-marit-veenstra': 1 },
  },
  {
    id: 'cmp-17',
    asked: { title: 'Stikstofjurist gezocht', text: 'Onze natuurvergunning ligt bij de rechter.', tags: ['recht'] },
    grades: { 'p-thijs-kroezen': 3, 'o-vergunning-stikstof': 3, 'p-mirjam-sloterdijk': 1 },
  },
  {
    id: 'cmp-18',
    asked: { title: 'Schade aan de fundering', text: 'Twintig straten op slappe bodem. Wie heeft er een loket voor?' },
    grades: { 'a-funderingsschade': 3, 'p-rinke-douma': 2 },
  },
  {
    id: 'cmp-19',
    asked: 'winkel van het dorp behouden',
    grades: { 'o-dorpswinkel': 3, 'p-evert-jan-smit': 1, 'p-tineke-holwerda': 1 },
  },
  {
    id: 'cmp-20',
    asked: {
      title: 'Korte brief bij een opdracht',
      text: 'Bij ons zijn die stukken twintig kantjes. Voorbeeld gezocht.',
    },
    grades: { 'o-opdrachtbrief': 3 },
  },
  {
    id: 'cmp-21',
    asked: {
      title: 'Een kring om te leren',
      text: 'Ik geef leiding bij een waterschap en zoek vakgenoten die me scherp houden.',
      opgave: 'OGW',
    },
    grades: { 'o-mastermind-plek': 3, 'o-aog-leerkring': 2, 'o-intervisie': 1 },
  },
  {
    id: 'cmp-22',
    asked: 'boom van doelen tekenen',
    grades: { 'o-doelenboom-begeleiding': 3, 'a-droom-te-zweverig': 2, 'o-programmasturing': 2 },
  },
  {
    id: 'cmp-23',
    asked: {
      title: 'Huurderscoöperatie',
      text: 'Ons blok staat te koop. Kunnen we het samen overnemen en hoe leen je dan?',
    },
    grades: { 'o-wooncooperatie': 3, 'p-yvonne-dekeyser': 1 },
  },
  {
    id: 'cmp-24',
    asked: {
      title: 'Winkelleegstand',
      text: 'Er gaan steeds meer deuren dicht in de hoofdstraat. Woonruimte van maken?',
    },
    grades: { 'o-leegstand': 3, 'p-evert-jan-smit': 1, 'a-weekmarkt': 1 },
  },
  {
    id: 'cmp-25',
    asked: 'lijst van wachtenden hulp in de huishouding',
    grades: { 'a-huishoudelijke-hulp': 3, 'p-diederik-vos': 2 },
  },
  {
    id: 'cmp-26',
    asked: { title: 'Seniorenhofje stichten', text: 'We zijn met tien zestigplussers en hebben nog geen kavel.' },
    grades: { 'o-knarrenhof': 3, 'p-floris-amelink': 2, 'o-starters-dorp': 1 },
  },
  {
    id: 'cmp-27',
    asked: {
      title: 'Boerengesprekken aan de tafel in de keuken',
      text: 'Onze mensen komen met een map binnen en staan zo weer buiten.',
      opgave: 'stikstof',
    },
    grades: { 'o-stikstof-keukentafel': 3, 'p-hendrik-wolbers': 2, 'a-boer-wantrouwen': 2 },
  },
  { id: 'cmp-28', asked: 'vervoer van leerlingen', grades: { 'a-leerlingenvervoer': 3 } },
  {
    id: 'cmp-29',
    asked: { title: 'Beslag op het loon', text: 'Overkomt een paar van onze eigen mensen. Hoe begin je daarover?' },
    grades: { 'a-collega-beslag': 3, 'p-lennart-hoekman': 2 },
  },
  {
    id: 'cmp-30',
    asked: 'jeugdzorginkoop',
    grades: {
      'o-inkoop-jeugd': 3,
      'p-olaf-terhorst': 2,
      'p-annemoon-rietveld': 2,
      'o-jeugd-schoolteam': 1,
      'o-zorgfraude': 1,
    },
  },

  {
    id: 'cmp-31',
    asked: { title: 'Ruzie in de groep van bewoners', text: 'Wie kan er een paar avonden voorzitten?' },
    grades: { 'a-voorzitter-bewonersgroep': 3, 'p-otto-zuidema': 2, 'o-windmolen-gesprek': 1 },
  },
  { id: 'cmp-32', asked: 'ruimtespel boeren bouwers', grades: { 'o-serious-game': 3 } },
  {
    id: 'cmp-33',
    asked: { title: 'Vragenkaarten om een vergadering te beginnen', text: 'Niet te zweverig, het zijn bouwers.' },
    grades: { 'o-checkin-kaarten': 3, 'p-juul-hendrickx': 1 },
  },
  {
    id: 'cmp-34',
    asked: { title: 'Panelen voor zon op het gebouw van de club', text: 'We hebben de handen niet om ze te leggen.' },
    grades: { 'p-jelmer-faber': 3, 'p-marloes-bergsma': 1 },
  },
]
