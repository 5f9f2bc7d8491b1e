/** What stands under an ask or offer in the demo. */
export interface DemoAnswer {
  by: string
  text: string
  /** Hours after the ask. */
  after: number
  /** The asker said that it helped, with these words or none. */
  helped?: string
  /** Introduces this member to the asker. */
  known?: string
  /** Wants what is offered; the maker said yes, or not yet anything. */
  wants?: 'accepted' | 'waiting'
  replies?: { by: string; text: string; after: number }[]
}

export interface DemoPost {
  by: string
  title: string
  body?: string
  tags?: string[]
  opgave?: string
  region?: string
  meets?: ('online' | 'yours' | 'mine' | 'phone')[]
  /** Days from now until when it holds. */
  until?: number
  places?: number
  daysAgo: number
  public?: boolean
  closed?: string
  answers?: DemoAnswer[]
  outcome?: { verdict: 'worked' | 'partly' | 'not' | 'busy'; words: string; after: number }
}

/** What people of De Lage Drempel ask each other. All invented. */
export const ASKS: readonly DemoPost[] = [
  {
    by: 'delano-kromo',
    title: 'Wie heeft ervaring met een huurder die nooit opendoet?',
    body: 'We willen niet weer een brief sturen. Wat werkte bij jullie aan de deur?\n\nHet gaat om een man van rond de vijftig. De post ligt op de mat, de gordijnen zijn dicht, de buren horen hem wel.',
    tags: ['wonen', 'aan huis'],
    opgave: 'dakloosheid',
    region: 'flevoland',
    meets: ['phone', 'online'],
    daysAgo: 0.2,
    answers: [
      {
        by: 'wilma-stoffels',
        text: 'Ik ga altijd op dezelfde tijd, en ik zeg door de brievenbus wie ik ben en wanneer ik terugkom. **De vierde keer** ging de deur open.',
        after: 1.5,
        replies: [{ by: 'delano-kromo', text: 'Vier keer op dezelfde tijd. Dat gaan we doen.', after: 2.2 }],
      },
      {
        by: 'tom-brouwer',
        text: 'Neem geen uniform mee. Ik sta er dan juist niet bij, ik blijf om de hoek.',
        after: 3,
      },
    ],
  },
  {
    by: 'bas-oudendag',
    title: 'Ons bouwteam praat al een maand langs elkaar heen',
    body: 'Er ligt een plan voor 60 woningen. Wie komt een middag luisteren?\n\nDe gemeente, de aannemer en wij vergaderen elke week. Toch neemt niemand een besluit.',
    tags: ['wonen', 'samenwerken'],
    opgave: 'woonopgave',
    region: 'gelderland',
    meets: ['yours', 'online'],
    daysAgo: 4,
  },
  {
    by: 'meryem-aksoy',
    title: 'Mag ik meekijken bij een intake over schulden?',
    body: 'Een ochtend stil in de hoek. Ik deel wat ik zie met iedereen.',
    tags: ['schulden', 'onderzoek'],
    opgave: 'schulden',
    region: 'overijssel',
    meets: ['yours'],
    daysAgo: 12,
    answers: [
      {
        by: 'youssef-haddou',
        text: 'Kom dinsdag. We vragen de cliënt vooraf of het goed is. Bijna iedereen zegt ja als je uitlegt waarom.',
        after: 20,
        helped: 'Ik zat er drie uur en heb nu tien bladzijden. Dank je, ook voor de koffie.',
      },
      { by: 'carla-monteiro', text: 'Bij ons kan het ook, maar pas in het nieuwe jaar.', after: 44 },
    ],
  },
  {
    by: 'marijn-de-wael',
    title: 'Hoe regelden jullie een briefadres binnen een week?',
    body: 'Zonder adres geen uitkering, zonder uitkering geen huis. Bij ons duurt het nu zes weken. Ik zoek een gemeente waar het sneller gaat, en vooral *wie er wat voor moest loslaten*.',
    tags: ['briefadres', 'wonen', 'regels'],
    opgave: 'dakloosheid',
    region: 'zuid-holland',
    meets: ['online', 'phone'],
    daysAgo: 34,
    public: true,
    answers: [
      {
        by: 'annelies-de-ruijter',
        text: 'De wet laat meer toe dan jullie verordening. Ik stuur je het artikel en een voorbeeldbesluit. Kort gezegd:\n\n1. De aanvraag is mondeling genoeg.\n2. Je hoeft niet te wachten op de post.\n3. Laat één mens beslissen, niet een overleg.',
        after: 26,
        helped: 'Onze jurist zei eerst nee en na jouw brief ja. Het duurt nu vier dagen.',
      },
      {
        by: 'kofi-mensah',
        text: 'Ik wachtte destijds negen weken. Vraag eens aan iemand die wacht wat er in die tijd misgaat.',
        after: 50,
        helped: 'Jouw verhaal hing bij ons aan de muur.',
      },
    ],
    outcome: {
      verdict: 'worked',
      words: 'Sinds vorige maand krijgt iedereen binnen een week een briefadres. Zeventien mensen tot nu toe.',
      after: 27,
    },
  },
  {
    by: 'hanneke-grootveld',
    title: 'Welk dorp heeft een bankje-plan dat ook echt gebruikt wordt?',
    body: 'Wij willen om de tweehonderd meter een plek om te zitten. De gemeente vraagt of dat elders werkt.',
    tags: ['dorp', 'dementie'],
    opgave: 'dementievriendelijk dorp',
    region: 'noord-brabant',
    meets: ['yours', 'phone'],
    daysAgo: 27,
    answers: [
      {
        by: 'maud-hendriksen',
        text: 'Wij zetten ze bij de bakker en de kerk, niet om de zoveel meter. Loop een keer mee met mijn route.',
        after: 9,
        helped: 'Meegelopen, en nu loopt de wethouder volgende week mee.',
      },
      {
        by: 'ilse-boonstra',
        text: 'Praat eens met Gerrit. Hij tekende veertig jaar dijken en weet waar mensen uit zichzelf gaan zitten.',
        after: 30,
        known: 'gerrit-achterop',
      },
    ],
  },
  {
    by: 'rachid-bouzidi',
    title: 'Wie wil een uur vertellen over werken met je handen?',
    body: 'Mijn derde klas denkt dat alles op kantoor gebeurt. Een uur in de klas, of wij komen naar jou.',
    tags: ['school', 'werk', 'jongeren'],
    opgave: 'jeugd',
    region: 'zuid-holland',
    meets: ['mine', 'yours'],
    until: 40,
    daysAgo: 1.3,
    answers: [{ by: 'bram-hoogland', text: 'Ik neem mijn bus mee, en een kozijn dat ze zelf mogen maken.', after: 5 }],
  },
  {
    by: 'sevda-karaca',
    title: 'Kinderopvang op donderdagavond, vier keer, voor zes kinderen',
    body: 'Onze moeders willen een cursus volgen, maar dan moet iemand op de kleintjes passen. Er is een zaaltje met speelgoed.',
    tags: ['opvang', 'gezin'],
    opgave: 'schulden',
    region: 'zuid-holland',
    meets: ['mine'],
    until: 18,
    daysAgo: 2.6,
  },
  {
    by: 'geke-postma',
    title: 'Een bank die een warmtenet van 140 huizen klein genoeg vindt',
    body: 'Wij hebben leden, een ontwerp en een dorp dat ja zegt. De grote banken vinden ons te klein en de kleine te groot.',
    tags: ['geld', 'energie', 'coöperatie'],
    opgave: 'energie in de wijk',
    region: 'friesland',
    meets: ['online', 'phone'],
    daysAgo: 23.5,
  },
  {
    by: 'lin-verbeek',
    title: 'Wat zeg je tegen een jongen die de dag voor zijn achttiende belt?',
    body: 'Alles verandert dan: geld, begeleiding, verzekering. Wij lopen elke keer achter de feiten aan. Heeft iemand een lijst, een gesprek of een gewoonte die werkt?',
    tags: ['jongeren', 'overgang'],
    opgave: 'jeugd',
    region: 'flevoland',
    meets: ['online'],
    daysAgo: 5.2,
    answers: [
      {
        by: 'aisha-de-boer',
        text: 'Begin met zestienenhalf. Ik heb een gespreksblad van één kant, je krijgt het zo.',
        after: 7,
      },
      { by: 'lamine-diallo', text: 'Vraag wie hij belt als het misgaat. Als dat niemand is, begin daar.', after: 11 },
    ],
  },
  {
    by: 'ruben-ligthart',
    title: 'Welke boer wil me een dag meenemen langs zijn sloten?',
    body: 'Ik ken de cijfers en niet de kluiten.',
    tags: ['water', 'landbouw'],
    opgave: 'schoon water',
    region: 'friesland',
    meets: ['yours'],
    daysAgo: 1.1,
  },
  {
    by: 'esra-yildirim',
    title: 'Ik zoek een leegstaande school om twaalf woningen in te tekenen',
    body: 'Liefst met een gymzaal, dan maken we daar de huiskamer van. De eigenaar hoeft nog niets te beloven.',
    tags: ['leegstand', 'wonen'],
    opgave: 'woonopgave',
    region: 'gelderland',
    meets: ['yours', 'online'],
    daysAgo: 8.4,
  },
  {
    by: 'stijn-verhulst',
    title: 'Een voorbeeld van geld dat over de schotten heen mocht',
    body: 'Onze accountant gelooft pas dat het kan als hij een ander ziet die het deed. Wie heeft een **echt** besluit, met handtekening?',
    tags: ['geld', 'regels'],
    opgave: 'dakloosheid',
    region: 'overijssel',
    meets: ['online'],
    daysAgo: 16,
    answers: [
      {
        by: 'willemijn-sanders',
        text: 'Drie gemeenten deden dit. Ik zet ze in een mail, met wie je daar moet bellen.',
        after: 31,
        helped: '',
      },
    ],
  },
  {
    by: 'dorien-zijlmans',
    title: 'Huurders gezocht die samen naar hun verhuurder willen',
    body: 'Ik meet nu huis voor huis hetzelfde gat onder dezelfde deur.',
    tags: ['energie', 'huurders'],
    opgave: 'energie in de wijk',
    region: 'noord-brabant',
    meets: ['yours', 'phone'],
    daysAgo: 6.7,
  },
  {
    by: 'noor-achterberg',
    title: 'Mag ik een keer bij jullie overleg zitten, achterin?',
    body: 'Voor mijn scriptie over gemeenten die leren. Ik schrijf niets op wat niet mag en ik was de kopjes af.',
    tags: ['onderzoek', 'overleg'],
    opgave: 'jeugd',
    region: 'utrecht',
    meets: ['yours', 'online'],
    daysAgo: 10,
    answers: [
      {
        by: 'pieter-jan-van-den-bergh-kuipers',
        text: 'Welkom bij het ondersteuningsconsulentenoverleg. Neem brood mee, het loopt altijd uit.',
        after: 3,
        helped: 'Het liep inderdaad uit. Ik leerde meer van de pauze dan van de agenda.',
      },
    ],
  },
  {
    by: 'dwight-martina',
    title: 'Wie weet iets van regenwater opvangen voor een hele wijk?',
    body: 'Bij ons regent het zelden en dan alles tegelijk. We hebben daken genoeg.',
    tags: ['water'],
    opgave: 'schoon water',
    region: 'caribisch-nederland',
    meets: ['online'],
    daysAgo: 14.5,
    answers: [
      {
        by: 'gerrit-achterop',
        text: 'Ik tekende ooit een kelder onder een plein. De tekeningen liggen hier, ik scan ze morgen.',
        after: 15,
        helped: 'Twee bladzijden tekening en een uur bellen. We bouwen een proef.',
      },
    ],
    outcome: { verdict: 'busy', words: 'De eerste tank ligt er. Nu nog regen.', after: 12 },
  },
  {
    by: 'sjaan-wolters',
    title: 'Een ruimte met een keuken voor onze flat, één dag in de week',
    tags: ['ontmoeten', 'ruimte'],
    opgave: 'wonen met zorg',
    region: 'flevoland',
    meets: ['mine'],
    daysAgo: 3.1,
    answers: [
      { by: 'delano-kromo', text: 'Ons pand staat op maandag leeg. De oven doet het, de afwasmachine niet.', after: 4 },
    ],
  },
  {
    by: 'fatima-zahra-el-amrani',
    title: 'Iemand van een woningcorporatie die de telefoon opneemt',
    body: 'Mijn patiënten zijn ziek van schimmel. Ik schrijf pufjes voor, maar het is een muur.',
    tags: ['wonen', 'gezondheid'],
    opgave: 'wonen met zorg',
    region: 'overijssel',
    meets: ['phone'],
    daysAgo: 9.2,
  },
  {
    by: 'tom-brouwer',
    title: 'Een slaapplek voor één nacht, zonder papieren rompslomp',
    body: 'Drie keer per maand sta ik om twee uur ’s nachts met iemand die nergens heen kan. Ik zoek een sleutel en een bed, geen beleid.',
    tags: ['nachtopvang', 'wonen'],
    opgave: 'dakloosheid',
    region: 'noord-holland',
    meets: ['phone'],
    daysAgo: 0.9,
  },
  {
    by: 'carla-monteiro',
    title: 'Schuldeisers die een keer met ons aan tafel willen',
    body: 'Niet om te onderhandelen. Om te horen hoe het aan beide kanten van een brief is.',
    tags: ['schulden', 'gesprek'],
    opgave: 'schulden',
    region: 'overijssel',
    meets: ['yours', 'mine'],
    daysAgo: 19,
    answers: [
      {
        by: 'mei-ling-chow',
        text: 'Ik ken de mensen van de brieven bij twee energiebedrijven. Die willen wel.',
        after: 60,
      },
    ],
  },
  {
    by: 'jelle-hoekema',
    title: 'Een opgave zonder eigenaar, om samen scherp te krijgen',
    body: 'Ik oefen graag, en wie de vraag heeft krijgt er een bladzijde voor terug.',
    tags: ['opdracht', 'samenwerken'],
    opgave: 'woonopgave',
    region: 'drenthe',
    meets: ['online', 'yours'],
    daysAgo: 7.5,
  },
  {
    by: 'ingrid-van-loon',
    title: 'Studenten die in ons verpleeghuis willen wonen en een handje helpen',
    body: 'Er staan acht kamers leeg. Geen huur, wel dertig uur in de maand er zijn. *Geen zorgtaken*, gewoon buurman zijn.',
    tags: ['wonen', 'zorg', 'studenten'],
    opgave: 'wonen met zorg',
    region: 'noord-brabant',
    meets: ['yours'],
    daysAgo: 11.3,
    public: true,
    answers: [{ by: 'noor-achterberg', text: 'Ik hang het op in de faculteit. Mag er een kat mee?', after: 2 }],
  },
  {
    by: 'naima-ouali',
    title: 'Een taaldocent die met ons mee wil koken en eten',
    body: 'Op woensdag. We leren de werkwoorden aan het fornuis.',
    tags: ['taal', 'ontmoeten'],
    opgave: 'jeugd',
    region: 'utrecht',
    meets: ['mine'],
    daysAgo: 4.8,
  },
  {
    by: 'wilma-stoffels',
    title: 'Een meldpunt dat ook terugbelt: bestaat dat ergens?',
    tags: ['loket', 'zorg'],
    opgave: 'wonen met zorg',
    region: 'limburg',
    meets: ['online', 'phone'],
    daysAgo: 13.6,
  },
  {
    by: 'mohamed-amin-haji',
    title: 'Oude houtbewerkingsmachines voor onze leerwerkplaats',
    body: 'Ophalen is geen probleem, een beetje roest ook niet.',
    tags: ['werk', 'materiaal'],
    opgave: 'jeugd',
    region: 'noord-holland',
    meets: ['yours'],
    daysAgo: 28,
    closed: 'Twee zaagmachines en een draaibank gekregen van een school in Hoorn. Genoeg voor nu.',
    answers: [
      {
        by: 'rachid-bouzidi',
        text: 'Onze oude techniekzaal wordt leeggehaald. Bel de conciërge.',
        after: 70,
        helped: 'Hij heeft alles bewaard.',
      },
    ],
  },
  {
    by: 'hung-nguyen',
    title: 'Welke vraag past niet in jullie dashboard?',
    body: 'Ik maak kaarten per straat, maar ik mis de vragen van mensen die er wonen.',
    tags: ['cijfers', 'buurt'],
    opgave: 'energie in de wijk',
    region: 'utrecht',
    meets: ['online'],
    daysAgo: 2.1,
    answers: [{ by: 'hanneke-grootveld', text: 'Hoeveel mensen hier al een week niemand spraken.', after: 1 }],
  },
  {
    by: 'jos-vaessen',
    title: 'Jonge mensen die terug willen naar de mijnstreek, en wat hen tegenhoudt',
    body: 'Ik hoor altijd waarom ze weggaan. Ik wil nu eens horen wat ze nodig hebben om terug te komen. Een gesprek van een half uur is genoeg, ik kom naar je toe.',
    tags: ['krimp', 'jongeren'],
    opgave: 'woonopgave',
    region: 'limburg',
    meets: ['yours', 'phone'],
    daysAgo: 31,
    answers: [{ by: 'yara-pengel', text: 'Mijn zus. Ik vraag of ze je mag bellen.', after: 130 }],
  },
]
