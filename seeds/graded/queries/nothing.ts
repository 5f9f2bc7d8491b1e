import type { GradedAsk } from '../types.ts'

const NONE = {} as const

/** Asks that nothing here fits, most of them with a word that tempts. */
export const NOTHING: readonly GradedAsk[] = [
  {
    id: 'non-01',
    asked: { title: 'Hondenpoep op het speelveld', text: 'Borden en zakjes helpen niet. Wie heeft iets anders?' },
    grades: NONE,
  },
  { id: 'non-02', asked: 'kinderopvang tijdens nachtdiensten', grades: NONE },
  {
    id: 'non-03',
    asked: {
      title: 'Netten voor de voetbaldoelen',
      text: 'De onze zijn stuk en het seizoen begint.',
      region: 'overijssel',
    },
    grades: NONE,
  },
  { id: 'non-04', asked: 'jaaropgave kwijt', grades: NONE },
  {
    id: 'non-05',
    asked: { title: 'Televisie over voor onze kantine?', text: 'Mag een oude zijn, als hij het maar doet.' },
    grades: NONE,
  },
  {
    id: 'non-06',
    asked: {
      title: 'Bodemsanering oude gasfabriek',
      text: 'Er zit teer in de grond. Wie kent een goed bureau voor het onderzoek?',
      opgave: 'milieu',
    },
    grades: NONE,
  },
  { id: 'non-07', asked: 'stoffen tassen bedrukken', grades: NONE },
  {
    id: 'non-08',
    asked: {
      title: 'Geen tandarts te vinden',
      text: 'In ons dorp is de laatste praktijk dicht en overal is een stop.',
    },
    grades: NONE,
  },
  { id: 'non-09', asked: 'slagboom parkeergarage leest kenteken niet', grades: NONE },
  {
    id: 'non-10',
    asked: { title: 'Badmeester gezocht', text: 'Anders gaat het zwembad in juli dicht.', region: 'flevoland' },
    grades: NONE,
  },
  { id: 'non-11', asked: 'collegegeld lenen voor een master', grades: NONE },
  {
    id: 'non-12',
    asked: {
      title: 'Wachtgeld van een oud-wethouder',
      text: 'Hoe bereken je wat er verrekend moet worden?',
      tags: ['financiën'],
    },
    grades: NONE,
  },
  { id: 'non-13', asked: 'aggregaat lenen bij stroomuitval', grades: NONE },
  {
    id: 'non-14',
    asked: { title: 'Invaller natuurkunde vmbo', text: 'Onze docent is ziek tot de zomer.', region: 'zuid-holland' },
    grades: NONE,
  },
  { id: 'non-15', asked: 'bladmuziek voor de fanfare', grades: NONE },
  {
    id: 'non-16',
    asked: { title: 'Strooiroutes bij gladheid', text: 'Met welk pakket plan je die? Wij doen het nog op papier.' },
    grades: NONE,
  },
  { id: 'non-17', asked: 'lintje aanvragen voor een vrijwilliger', grades: NONE },
  {
    id: 'non-18',
    asked: { title: 'Stroomkasten voor de kermis', text: 'De putten op de markt zijn te licht voor de botsauto’s.' },
    grades: NONE,
  },
  { id: 'non-19', asked: 'dakdragers voor een dienstauto', grades: NONE },
  {
    id: 'non-20',
    asked: {
      title: 'Rookmelders ophangen bij ouderen',
      text: 'Welke merken zijn goed hoorbaar voor wie slecht hoort?',
    },
    grades: NONE,
  },
  { id: 'non-21', asked: 'EHBO-cursus tien personen', grades: NONE },
  {
    id: 'non-22',
    asked: {
      title: 'Beëdigd vertaler Japans',
      text: 'Voor een geboorteakte bij burgerzaken. Moet officieel gestempeld zijn.',
      opgave: 'burgerzaken',
    },
    grades: NONE,
  },
  { id: 'non-23', asked: 'vaarbewijs halen met collega’s', grades: NONE },
  {
    id: 'non-24',
    asked: {
      title: 'Ratten rond de flat',
      text: 'Sinds de zomer zitten ze overal. Welke bestrijder is te vertrouwen?',
    },
    grades: NONE,
  },
  { id: 'non-25', asked: 'voetbalwedstrijd op groot scherm', grades: NONE },
  {
    id: 'non-26',
    asked: {
      title: 'Straatnaamcommissie zoekt een historicus',
      text: 'Voor de namen in een nieuwe wijk, liefst met kennis van vrouwen uit de streek.',
    },
    grades: NONE,
  },
  { id: 'non-27', asked: 'camera’s voor een museumdepot', grades: NONE },
  {
    id: 'non-28',
    asked: {
      title: 'Archeoloog voor een bouwput',
      text: 'We vonden potscherven en de bouw ligt stil.',
      opgave: 'woningbouw',
    },
    grades: NONE,
  },
  { id: 'non-29', asked: 'Tweede Kamer bezoeken met een groep', grades: NONE },
  {
    id: 'non-30',
    asked: {
      title: 'Asbest in de gymzaal',
      text: 'Wie doet de inventarisatie snel? De school moet er na de vakantie weer in.',
    },
    grades: NONE,
  },
  { id: 'non-31', asked: 'kok zonder vlees voor de bedrijfskantine', grades: NONE },
  {
    id: 'non-32',
    asked: {
      title: 'Orgaandonatie',
      text: 'Hoe krijg je meer mensen zover dat ze zich registreren?',
      tags: ['gezondheid'],
    },
    grades: NONE,
  },
  { id: 'non-33', asked: 'brandwerende kluis over', grades: NONE },
  {
    id: 'non-34',
    asked: {
      title: 'Rooster voor de vrijwillige brandweer',
      text: 'Overdag krijgen we de wagen niet meer bezet.',
      region: 'drenthe',
    },
    grades: NONE,
  },
]
