import type { GradedAsk } from '../types.ts'

/** The same need in other words: hardly a word of weight in common with what fits. */
export const PARAPHRASE: readonly GradedAsk[] = [
  {
    id: 'par-01',
    asked: {
      title: 'Collega op de loonlijst, maar nergens een bed',
      text: 'Hij brengt de nacht door op de parkeerplaats.',
    },
    grades: { 'a-dakloze-werkende': 3 },
  },
  {
    id: 'par-02',
    asked: { title: 'Hoe groot is het probleem eigenlijk?', text: 'Wij weten niet hoeveel mensen hier rondzwerven.' },
    grades: { 'o-ethos-telling': 3, 'p-koen-verbruggen': 3 },
  },
  {
    id: 'par-03',
    asked: {
      title: 'Alles blijft ongelezen op de deurmat liggen',
      text: 'Tot de stroom wordt afgesloten. Wie gaat er naast iemand zitten?',
    },
    grades: { 'o-brievenspreekuur': 3, 'p-trudy-wanders': 2, 'o-vroegsignalering': 1 },
  },
  {
    id: 'par-04',
    asked: 'vader weet ’s avonds de weg naar zijn flat niet meer',
    grades: { 'a-dwalen': 3, 'p-hetty-van-loenhout': 2, 'o-geheugenroute': 1 },
  },
  {
    id: 'par-05',
    asked: {
      title: 'Ik ben op',
      text: 'Mijn vrouw heeft me dag en nacht nodig. Kan iemand het een paar dagen overnemen zodat ik kan uitslapen?',
      region: 'friesland',
    },
    grades: { 'o-mantelzorg-logeren': 3, 'p-kwame-boateng': 2, 'a-wachtlijst-verpleeghuis': 2 },
  },
  {
    id: 'par-06',
    asked: {
      title: 'Lege stoelen in de klas',
      text: 'Een groep tieners komt al maanden niet opdagen en iedereen wijst naar elkaar.',
    },
    grades: { 'o-thuiszitters': 3, 'a-schoolverzuim': 3 },
  },
  {
    id: 'par-07',
    asked: {
      title: 'Fabriek mag niet uitbreiden',
      text: 'Er past geen stekker meer bij, zeggen ze. Vijf jaar geduld hebben is geen optie.',
    },
    grades: { 'o-netcongestie': 3, 'p-hicham-ouali': 3 },
  },
  {
    id: 'par-08',
    asked: 'alle ketels eruit in een hele woonbuurt',
    grades: { 'o-wijkuitvoeringsplan': 3, 'p-tjeerd-algra': 3, 'o-warmtenet-bewoners': 2, 'a-huurders-warmte': 1 },
  },
  {
    id: 'par-09',
    asked: {
      title: 'Verdeeld over die grote wieken',
      text: 'Families groeten elkaar niet meer. Wie kan de boel bij elkaar brengen?',
    },
    grades: {
      'o-windmolen-gesprek': 3,
      'p-petra-lindeboom': 2,
      'p-otto-zuidema': 2,
      'o-regionale-energiestrategie': 1,
    },
  },
  {
    id: 'par-10',
    asked: 'gewone mensen laten bepalen waar de centen heen gaan',
    grades: { 'o-buurtbudget': 3, 'o-jongerenraad': 2 },
  },
  {
    id: 'par-11',
    asked: {
      title: 'We bereiken alleen gepensioneerde heren',
      text: 'Waar vind je de rest van de stad?',
      tags: ['meepraten'],
    },
    grades: { 'a-zelfde-gezichten': 3, 'o-huis-aan-huis': 2, 'p-aicha-benali': 2, 'o-burgerberaad-loting': 1 },
  },
  {
    id: 'par-12',
    asked: {
      title: 'Ze vertelden van alles en toen werd het stil',
      text: 'Hoe laat je zien wat er met hun ideeën is gebeurd?',
    },
    grades: { 'a-terugkoppeling': 3, 'o-oogst-muur': 1 },
  },
  {
    id: 'par-13',
    asked: {
      title: 'De top weet niet wat er buiten speelt',
      text: 'En wij voelen ons niet gezien. Iemand iets op bedacht?',
    },
    grades: { 'o-werkvloer-kloof': 3 },
  },
  {
    id: 'par-14',
    asked: 'twintig speerpunten is te veel van het goede',
    grades: { 'a-alles-opgave': 3, 'o-domeinberaad': 2, 'o-ogw-gesprek': 2 },
  },
  {
    id: 'par-15',
    asked: { title: 'Mijn chef leent me niet uit', text: 'Terwijl het programma twee dagen per week op mij rekent.' },
    grades: { 'a-lijnmanager-dwars': 3 },
  },
  {
    id: 'par-16',
    asked: {
      title: 'Hoe overtuig je twijfelaars van het nut?',
      text: 'Ze willen grafieken zien, maar wat wij doen past niet in een tabel.',
    },
    grades: { 'a-effect-meten': 3, 'p-fleur-wagemans': 2, 'p-willem-aerts': 1 },
  },
  {
    id: 'par-17',
    asked: 'verlegen mensen laten meepraten in een vergadering',
    grades: { 'a-stille-deelnemers': 3, 'o-deep-democracy': 2, 'p-juul-hendrickx': 2, 'a-grote-groep-gesprek': 1 },
  },
  {
    id: 'par-18',
    asked: { title: 'Om half twee zakken alle oogleden', text: 'Ik wil geen spelletjes met ballen.' },
    grades: { 'a-energizer': 3 },
  },
  {
    id: 'par-19',
    asked: {
      title: 'Dochter wil door op de hoeve',
      text: 'De hectares zijn voor haar veel te duur.',
      region: 'noord-holland',
    },
    grades: { 'a-jonge-boeren': 3, 'p-hendrik-wolbers': 1 },
  },
  {
    id: 'par-20',
    asked: 'gevel barst omdat mijn huis wegzakt',
    grades: { 'a-funderingsschade': 3, 'p-rinke-douma': 2 },
  },
  {
    id: 'par-21',
    asked: {
      title: 'Onbekende wil mijn loods huren en betaalt contant vooruit',
      text: 'Ik vertrouw het niet. Hoe zeg je nee zonder gevaar?',
      region: 'noord-brabant',
    },
    grades: { 'o-weerbaar-buitengebied': 3, 'p-esmee-coolen': 2, 'p-rob-vandermolen': 1 },
  },
  {
    id: 'par-22',
    asked: {
      title: 'Klant gooide met een stoel',
      text: 'Onze receptie is erg geschrokken en wil weten hoe je zoiets kleiner maakt.',
    },
    grades: { 'o-veilige-publieke-taak': 3, 'a-bedreigde-ambtenaar': 1, 'p-ria-slotboom': 1 },
  },
  {
    id: 'par-23',
    asked: 'hackers leggen het stadhuis stil, we willen dat naspelen',
    grades: { 'o-cyberoefening': 3 },
  },
  {
    id: 'par-24',
    asked: {
      title: 'Valt er in Brussel iets te halen?',
      text: 'We zijn met weinig mensen en al die formulieren schrikken af.',
    },
    grades: { 'o-europese-fondsen': 3, 'p-patrick-hulshof': 2, 'o-fondsenwerving': 1 },
  },
  {
    id: 'par-25',
    asked: { title: 'Oma snapt haar tablet niet', text: 'Ze gooit hem straks uit het raam.' },
    grades: { 'a-oudere-computer': 3, 'o-digihulp': 2, 'p-saar-willemse': 2 },
  },
  {
    id: 'par-26',
    asked: 'zonder cv of gesprek aan de slag',
    grades: { 'o-jobcoach-werkgever': 3, 'p-henk-tuinstra': 2, 'o-basisbaan': 1, 'o-praktijkverklaring': 1 },
  },
  {
    id: 'par-27',
    asked: { title: 'Iemand om mee te kletsen', text: 'Mijn nieuwe buurvrouw uit Aleppo wil oefenen buiten de les.' },
    grades: { 'o-taalmaatjes': 3, 'o-buurtkoor': 1, 'o-inburgering-werk': 1 },
  },
  {
    id: 'par-28',
    asked: {
      title: 'Echtpaar van tachtig met vijf slaapkamers',
      text: 'Ze stoken drie lege etages warm. Wat kun je ze bieden?',
    },
    grades: {
      'o-woningruil-senioren': 3,
      'o-kamers-bij-hospita': 2,
      'o-splitsen': 2,
      'o-knarrenhof': 2,
      'p-floris-amelink': 1,
    },
  },
  {
    id: 'par-29',
    asked: 'oud gebouw uit elkaar halen en de onderdelen weer gebruiken',
    grades: { 'o-materialenpaspoort': 3, 'p-wietske-galema': 2 },
  },
  {
    id: 'par-30',
    asked: {
      title: 'Eerst kijken of het bevalt, dan pas de stratenmaker',
      text: 'De brink moet op de schop en niemand is het eens.',
    },
    grades: { 'o-plein-ontwerpen': 3, 'p-lotte-vermeiren': 1 },
  },
  {
    id: 'par-31',
    asked: { title: 'Leugens in de groepschat', text: 'Een filmpje over onze bouwplaats klopt van geen kant.' },
    grades: { 'a-nepnieuws': 3, 'o-crisiscommunicatie': 2, 'p-sjors-maessen': 1 },
  },
  {
    id: 'par-32',
    asked: {
      title: 'Ze laten geld liggen',
      text: 'Gezinnen die er recht op hebben willen niets meer met de fiscus te maken hebben.',
    },
    grades: { 'a-toeslagen-angst': 3, 'p-shanice-wijnaldum': 3, 'o-kindpakket': 1 },
  },

  {
    id: 'par-33',
    asked: {
      title: 'Neefje over de vloer kost haar geld',
      text: 'Ze wil hem best een tijdje houden, maar dan gaat er van haar uitkering af.',
    },
    grades: { 'o-kostendelers': 3, 'p-samira-tahiri': 1, 'o-kamers-bij-hospita': 1 },
  },
  {
    id: 'par-34',
    asked: {
      title: 'Hij slaapt elke nacht bij een ander',
      text: 'Negentien, geen adres, wel veel kennissen. Wie krijgt zo iemand te spreken?',
    },
    grades: { 'p-samira-tahiri': 3, 'o-kostendelers': 2, 'o-kamers-bij-hospita': 2, 'o-briefadres-werkwijze': 1 },
  },
  {
    id: 'par-35',
    asked: 'stapelbedden vol Bulgaarse plukkers',
    grades: { 'a-arbeidsmigranten': 3, 'o-mensenhandel': 2 },
  },
  {
    id: 'par-36',
    asked: {
      title: 'Kun je gezelschap voorschrijven?',
      text: 'De helft van wie bij mij in de spreekkamer zit mankeert lichamelijk niets.',
    },
    grades: { 'o-welzijn-op-recept': 3, 'p-joost-reinders': 3, 'o-huiskamer-buurt': 2 },
  },
  { id: 'par-37', asked: 'na de stembus is onze bestuurder weg', grades: { 'a-wethouder-wisselt': 3 } },
  {
    id: 'par-38',
    asked: {
      title: 'Mooie zin, maar niemand begint',
      text: 'Je kunt er alle kanten mee op. Hoe maken we het concreet?',
    },
    grades: { 'a-opgave-formuleren': 3, 'o-doelenboom-begeleiding': 1 },
  },
  {
    id: 'par-39',
    asked: {
      title: 'Wie zijn we vergeten uit te nodigen?',
      text: 'Dat willen we vooraf nagaan, en ook waar het die mensen werkelijk om gaat.',
    },
    grades: { 'o-stakeholderanalyse': 3, 'p-kwame-boateng': 1, 'p-aicha-benali': 1 },
  },
  { id: 'par-40', asked: 'meer uren draaien en minder overhouden', grades: { 'a-bijstand-parttime': 3 } },
]
