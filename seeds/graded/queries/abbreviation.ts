import type { GradedAsk } from '../types.ts'

/** An abbreviation of the steward's list against the full words, both ways round. */
export const ABBREVIATION: readonly GradedAsk[] = [
  {
    id: 'abb-01',
    asked: { title: 'Twijfels over OGW', text: 'Ons MT is er vol van. Wie komt er eens stevig tegen in?' },
    grades: { 'o-ogw-gesprek': 3, 'a-alles-opgave': 1, 'p-arjan-tolsma': 1, 'p-loes-kerkhoven': 1 },
  },
  {
    id: 'abb-02',
    asked: { title: 'Beginnend AOG', text: 'Ik zoek iemand om af en toe mee te sparren.' },
    grades: { 'p-hester-valkenier': 3, 'o-aog-leerkring': 3, 'o-opdrachtbrief': 1 },
  },
  { id: 'abb-03', asked: 'POH jeugd', grades: { 'o-praktijkondersteuner': 3, 'a-wachttijd-jeugd': 2 } },
  {
    id: 'abb-04',
    asked: { title: 'Ruzie in de RES', text: 'De gemeenten komen er onderling niet uit.', region: 'overijssel' },
    grades: { 'o-regionale-energiestrategie': 3, 'o-windmolen-gesprek': 1, 'p-otto-zuidema': 1 },
  },
  {
    id: 'abb-05',
    asked: 'SPUK terugbetalen',
    grades: { 'o-spuk-hulp': 3, 'p-patrick-hulshof': 1 },
  },
  {
    id: 'abb-06',
    asked: { title: 'Iemand van de GGD', text: 'Om samen naar onze straten te kijken, gezond of niet?' },
    grades: { 'p-wilma-oosterveen': 3, 'o-gezondheidsmonitor': 3, 'o-wijkdashboard': 1 },
  },
  {
    id: 'abb-07',
    asked: 'wet maatschappelijke ondersteuning model',
    grades: { 'p-diederik-vos': 3, 'a-huishoudelijke-hulp': 2 },
  },
  {
    id: 'abb-08',
    asked: {
      title: 'Algemene verordening gegevensbescherming',
      text: 'Collega’s durven elkaar niets te vertellen over een gezin. Wat mag wel?',
    },
    grades: { 'a-avg-delen': 3, 'p-femke-stoffels': 3 },
  },
  {
    id: 'abb-09',
    asked: { title: 'FG gezocht', text: 'Onze eigen zegt overal nee op. Graag een tweede mening.' },
    grades: { 'p-femke-stoffels': 3, 'a-avg-delen': 1 },
  },
  {
    id: 'abb-10',
    asked: 'vereniging van eigenaren overhalen',
    grades: { 'o-vve-verduurzamen': 3, 'o-groene-daken': 1 },
  },
  {
    id: 'abb-11',
    asked: {
      title: 'Collectief particulier opdrachtgeverschap',
      text: 'Een groepje vrienden wil met elkaar iets neerzetten.',
      region: 'zeeland',
    },
    grades: { 'o-starters-dorp': 3, 'o-knarrenhof': 1, 'o-wooncooperatie': 1 },
  },
  {
    id: 'abb-12',
    asked: 'OV op het platteland',
    grades: {
      'a-bus-verdwijnt': 3,
      'p-ingrid-blaauw': 3,
      'o-buurtbus': 2,
      'o-ov-armoede': 2,
      'o-hubs-ov': 1,
      'o-deelauto': 1,
    },
  },
  {
    id: 'abb-13',
    asked: { title: 'Kunstmatige intelligentie', text: 'Iedereen typt van alles in zo’n ding. Wat spreek je af?' },
    grades: { 'o-ai-richtlijn': 3, 'o-algoritmeregister': 1, 'a-chatbot-balie': 1 },
  },
  { id: 'abb-14', asked: 'wet open overheid te veel stukken', grades: { 'a-woo-verzoek': 3 } },
  {
    id: 'abb-15',
    asked: { title: 'Geestelijke gezondheidszorg', text: 'Een bewoner schreeuwt ’s nachts. Wie bel je dan?' },
    grades: { 'o-ggz-buurt': 3, 'p-rob-vandermolen': 1 },
  },
  { id: 'abb-16', asked: 'Centraal Bureau voor de Statistiek', grades: { 'a-data-koppelen': 3 } },
  {
    id: 'abb-17',
    asked: {
      title: 'Afspraken met het Centraal Orgaan opvang asielzoekers',
      text: 'Onze school is elk jaar de halve klas kwijt.',
    },
    grades: { 'a-verhuizing-azc': 3, 'p-bernard-coppens': 2 },
  },
  { id: 'abb-18', asked: 'vrij uit de PI', grades: { 'o-uitstroom-gevangenis': 3 } },
  {
    id: 'abb-19',
    asked: { title: 'JPF opzetten', text: 'Hoe kom je aan de eerste ton?' },
    grades: { 'o-jongeren-schuldenvrij': 3, 'p-bilal-rachidi': 1 },
  },
  {
    id: 'abb-20',
    asked: 'DIN maken',
    grades: { 'o-programmasturing': 3, 'o-doelenboom-begeleiding': 1 },
  },
  { id: 'abb-21', asked: 'PvE voor een hub', grades: { 'o-hubs-ov': 3 } },
  { id: 'abb-22', asked: 'VAB-beleid', grades: { 'o-erf-delen': 3 } },
  {
    id: 'abb-23',
    asked: { title: 'Grex', text: 'Kan iemand naar de onze kijken? Er zit een gat van twee miljoen.' },
    grades: { 'o-grondbeleid': 3, 'p-cas-hoogervorst': 3, 'p-berend-kamphuis': 1 },
  },
  {
    id: 'abb-24',
    asked: { title: 'Van BW naar een eigen plek', text: 'De straat is er niet blij mee.', opgave: 'zorg' },
    grades: { 'p-noor-vansteen': 3, 'a-buurt-tegen-opvang': 1 },
  },
  {
    id: 'abb-25',
    asked: {
      title: 'Asielzoekerscentrum komt in ons dorp',
      text: 'Hoe houd je het goed met wie ernaast woont?',
      region: 'drenthe',
    },
    grades: { 'o-azc-buren': 3, 'p-bernard-coppens': 3, 'a-buurt-tegen-opvang': 2 },
  },
  { id: 'abb-26', asked: 'P&O en opgaven', grades: { 'p-imke-zandvliet': 3, 'o-bedrijfsvoering': 2 } },
  { id: 'abb-27', asked: 'RvR-regeling', grades: { 'o-erf-delen': 3 } },
  {
    id: 'abb-28',
    asked: {
      title: 'Termijn in de Wgs',
      text: 'We doen er een jaar over voor iemand een akkoord heeft. Hoe kan dat korter?',
    },
    grades: { 'p-mehmet-aksoy': 3, 'a-schuldeiser-weigert': 2, 'o-saneringskrediet': 2 },
  },
]
