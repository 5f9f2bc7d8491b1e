import type { GradedAsk } from '../types.ts'

/** The word stands in another form in the thing: huis and huizen, lid and leden, koe and koeien. */
export const INFLECTION: readonly GradedAsk[] = [
  {
    id: 'inf-01',
    asked: {
      title: 'Iemand die dakloos is meteen een huis geven',
      text: 'Wie heeft dat al gedaan en wat ging er fout?',
      tags: ['wonen'],
    },
    grades: { 'o-eerst-een-sleutel': 3, 'p-douwe-rinsma': 2, 'a-dakloze-werkende': 1, 'o-gezin-zonder-huis': 1 },
  },
  { id: 'inf-02', asked: 'gesplitst huis', grades: { 'o-splitsen': 3 } },
  {
    id: 'inf-03',
    asked: {
      title: 'Onze brieven zijn niet te lezen',
      text: 'Inwoners bellen massaal over besluiten. Wie schrijft ze met ons om?',
      opgave: 'dienstverlening',
    },
    grades: {
      'o-heldere-brief': 3,
      'p-vera-duinhoven': 3,
      'o-taaltoets-b1': 2,
      'o-brievenspreekuur': 1,
      'p-mirjam-sloterdijk': 1,
    },
  },
  {
    id: 'inf-04',
    asked: { title: 'Jong lid gezocht', text: 'De raad van ons dorp is grijs. Hoe pak je dat aan?' },
    grades: { 'o-dorpsraad-nieuw-leven': 3, 'p-tineke-holwerda': 1 },
  },
  {
    id: 'inf-05',
    asked: 'lid worden van een groep met casussen',
    grades: { 'o-intervisie': 3, 'p-bas-oldenkamp': 2, 'o-aog-leerkring': 1, 'o-mastermind-plek': 1 },
  },
  {
    id: 'inf-06',
    asked: {
      title: 'Oude laptop inleveren, kan dat in onze stad?',
      text: 'We hebben er dertig staan die een scholier goed kan gebruiken.',
      region: 'overijssel',
    },
    grades: { 'o-laptopbank': 3 },
  },
  {
    id: 'inf-07',
    asked: {
      title: 'Hoe vraag je een kind wat het van de wijk vindt?',
      text: 'Voor een bouwplan willen we ook de kleintjes horen.',
      tags: ['bouwplan'],
    },
    grades: { 'o-kinderdroom-spel': 3, 'p-ruben-castelijn': 2, 'o-jongerenraad': 1, 'p-carice-plooij': 1 },
  },
  { id: 'inf-08', asked: 'boeren die bedrijven overnemen', grades: { 'a-jonge-boeren': 3 } },
  {
    id: 'inf-09',
    asked: {
      title: 'Met een koe minder per hectare rondkomen',
      text: 'Een buurman vraagt of dat kan. Wie doet het al?',
      opgave: 'landbouw',
      region: 'overijssel',
    },
    grades: {
      'p-hendrik-wolbers': 3,
      'o-kruidenrijk': 2,
      'o-kaas-veen': 1,
      'o-stikstof-keukentafel': 1,
      'a-jonge-boeren': 1,
    },
  },
  {
    id: 'inf-10',
    asked: {
      title: 'Rechtsvorm kiezen voor een initiatief in de buurt',
      text: 'Moeten we verenigingen oprichten of niet?',
    },
    grades: { 'o-juridisch-spreekuur': 3, 'o-dorpswinkel': 1 },
  },
  {
    id: 'inf-11',
    asked: 'musea voor eenzame mensen',
    grades: {
      'o-museum-ontmoet': 3,
      'o-huiskamer-buurt': 1,
      'a-eenzaam-mannen': 1,
      'o-buurtkoor': 1,
      'o-buurtbankje': 1,
    },
  },
  { id: 'inf-12', asked: 'technologieën uitgeprobeerd bij een cliënt', grades: { 'o-zorgtechnologie': 3 } },
  {
    id: 'inf-13',
    asked: {
      title: 'Raadslid en inwoner samen aan tafel',
      text: 'Ik zoek een werkwijze die verder gaat dan drie minuten inspreken.',
      tags: ['gemeenteraad'],
    },
    grades: { 'p-gijs-romeijn': 3, 'o-burgerberaad-loting': 2 },
  },
  {
    id: 'inf-14',
    asked: {
      title: 'Een erf waar de boer stopt',
      text: 'Mag er een woning terugkomen als de schuur weg is?',
      region: 'gelderland',
    },
    grades: { 'o-erf-delen': 3, 'o-stikstof-keukentafel': 1, 'p-sjoukje-hiemstra': 1 },
  },
  {
    id: 'inf-15',
    asked: 'bewijzen wat je kan zonder diploma’s',
    grades: { 'o-praktijkverklaring': 3, 'a-diploma-buitenland': 1, 'o-jobcoach-werkgever': 1 },
  },
  {
    id: 'inf-16',
    asked: {
      title: 'Oudere wil verhuizen maar ziet op tegen het gedoe',
      text: 'Wie begeleidt dat?',
      opgave: 'doorstromen',
    },
    grades: { 'o-woningruil-senioren': 3, 'o-knarrenhof': 1 },
  },
  {
    id: 'inf-17',
    asked: { title: 'We hebben er te veel gekozen', text: 'Het college koos achttien opgaven. Dat wordt niks.' },
    grades: { 'a-alles-opgave': 3, 'o-domeinberaad': 2, 'o-ogw-gesprek': 2 },
  },
  {
    id: 'inf-18',
    asked: 'lucht gemeten door een bewoner zelf',
    grades: { 'o-geur-fijnstof': 3, 'o-sensor-lucht': 3 },
  },
  {
    id: 'inf-19',
    asked: {
      title: 'Hebben jullie wel eens deelnemers uitgeloot?',
      text: 'We willen beraden met gewone inwoners, niet met wie zich het hardst meldt.',
    },
    grades: { 'o-burgerberaad-loting': 3, 'p-gijs-romeijn': 1, 'a-zelfde-gezichten': 1 },
  },
  {
    id: 'inf-20',
    asked: { title: 'Iemand die doof is op onze wijkavonden', text: 'Tolk of iets op een scherm?', region: 'drenthe' },
    grades: { 'a-doventolk': 3, 'p-priya-soekhoe': 1 },
  },
  {
    id: 'inf-21',
    asked: 'tarief voor warmte',
    grades: { 'p-tjeerd-algra': 3, 'o-warmtenet-bewoners': 1, 'a-huurders-warmte': 1 },
  },
  {
    id: 'inf-22',
    asked: {
      title: 'Wie werft er met succes?',
      text: 'Elk kind dat niet thuis kan wonen heeft een gezin nodig, en er meldt zich niemand.',
      tags: ['jeugd'],
    },
    grades: { 'o-pleegouders-werven': 3, 'a-broertjes-samen': 1 },
  },
  {
    id: 'inf-23',
    asked: {
      title: 'Broer en zus uit elkaar geplaatst',
      text: 'Dit moet anders kunnen. Waar houden ze ze wel bijeen?',
    },
    grades: { 'a-broertjes-samen': 3, 'o-steunfiguur': 1, 'p-naima-bensaid': 1, 'p-merel-haakman': 1 },
  },
  {
    id: 'inf-24',
    asked: {
      title: 'Ouders die gaan scheiden',
      text: 'Hoe helpen we een gezin voor het op een vechtpartij bij de rechter uitloopt?',
      opgave: 'jeugd',
    },
    grades: { 'a-ouder-scheiding': 3, 'p-otto-zuidema': 1, 'p-naima-bensaid': 1 },
  },
  { id: 'inf-25', asked: 'gescheiden afval in een flat', grades: { 'a-afval-flat': 3 } },
  { id: 'inf-26', asked: 'bomen laten staan, oude eik', grades: { 'p-siebe-postma': 3 } },
  {
    id: 'inf-27',
    asked: { title: 'Samen dromen en dat dan uitgeschreven krijgen', text: 'Met zeven partners in de polder.' },
    grades: {
      'o-doelenboom-begeleiding': 3,
      'o-groene-cirkel-uitleg': 2,
      'a-droom-te-zweverig': 2,
    },
  },
  {
    id: 'inf-28',
    asked: 'herstelde beken',
    grades: { 'o-beekherstel': 3, 'a-grondwater-laag': 1, 'p-marit-veenstra': 1 },
  },
  {
    id: 'inf-29',
    asked: { title: 'Geïsoleerd monument', text: 'Is dat iemand gelukt, met een ander glas of zo?', region: 'utrecht' },
    grades: { 'a-monument-isoleren': 3, 'p-ravi-bhagwandin': 1 },
  },
  {
    id: 'inf-30',
    asked: {
      title: 'Laaggeletterde lezer gezocht',
      text: 'Voor een folder over afval. Gewoon eerlijk zeggen waar je vastloopt.',
    },
    grades: { 'o-taaltoets-b1': 3, 'p-vera-duinhoven': 1, 'p-saar-willemse': 1, 'p-zeynep-kilic': 1 },
  },

  {
    id: 'inf-31',
    asked: {
      title: 'Stoel en tafel lenen',
      text: 'Voor een open dag op het erf, een stuk of zestig.',
      region: 'gelderland',
    },
    grades: { 'o-tafels-te-leen': 3 },
  },
  { id: 'inf-32', asked: 'bewoners vergoeden die meedachten', grades: { 'a-vergoeding-meedenken': 3 } },
  {
    id: 'inf-33',
    asked: { title: 'Leest en schrijft in geen enkele taal', text: 'Voor zulke mensen gaat elke les te vlug.' },
    grades: { 'a-analfabeet': 3, 'p-zeynep-kilic': 2, 'p-saar-willemse': 1 },
  },
  {
    id: 'inf-34',
    asked: { title: 'Een vrouw die nooit heeft gefietst', text: 'Ze wil het leren, liefst in een groepje.' },
    grades: { 'o-vrouwen-fietsen': 3 },
  },
]
