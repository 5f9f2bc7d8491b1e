import type { Can } from '#features/datepolls/tables.ts'

/** What is kept of the two gatherings that were: sections, and what was found, asked and said. All invented. */
export interface AccountText {
  /** The gathering, by its key. */
  of: string
  by: string
  open: 'circle' | 'public'
  /** Markdown, above the sections. */
  opening: string
  sections: { kind: 'presentation' | 'own'; title: string; by: string; body: string }[]
  video: string
  /** Whom to ask for more. */
  contact: string
  items: { kind: 'insight' | 'question' | 'quote'; text: string; saidBy?: string; by: string; daysAgo: number }[]
  goodies: { kind: 'link' | 'reading' | 'listening'; title: string; url: string; note: string }[]
}

export const ACCOUNTS: readonly AccountText[] = [
  {
    of: 'kiezen',
    by: 'lin-verbeek',
    open: 'public',
    opening:
      'Zeventien mensen, elf hoog, met soep en uitzicht. Oosterlo vertelde hoe het van veertien opgaven naar vier ging. Daarna legden vier van ons een keuze op tafel die nog openligt.',
    sections: [
      {
        kind: 'presentation',
        title: 'Van veertien naar vier',
        by: 'Lin Verbeek',
        body: 'Twee jaar geleden had Oosterlo veertien opgaven. Iedereen vond zijn eigen opgave de belangrijkste, en niemand had tijd.\n\nLin vertelde hoe ze terugbrachten:\n\n- eerst alle veertien op één vel, met wie eraan werkt en hoeveel uur;\n- toen de vraag: wat gebeurt er als we dit een jaar laten liggen?\n- en pas daarna: waar ga je voor staan, ook als het tegenzit?\n\nTien opgaven gingen terug naar de gewone lijn. Daar gaan ze goed. Twee wethouders waren een half jaar boos.',
      },
      {
        kind: 'own',
        title: 'Vier keuzes op tafel',
        by: 'Youssef, Delano, Tjitske en Bas',
        body: 'Youssef bracht de stadsbank, Delano de opvang voor jongeren, Tjitske de dorpen zonder bus en Bas een flat die niemand wil slopen. Aan elke tafel zat iemand die er niets van wist. Dat bleek de beste stoel.',
      },
    ],
    video: 'https://beeld.example/kiezen-in-oosterlo',
    contact: 'lin-verbeek',
    items: [
      {
        kind: 'question',
        text: 'Kies je een paar opgaven, of ga je met alles om alsof het een opgave is?',
        by: 'roos-vermaat',
        daysAgo: 104,
      },
      {
        kind: 'question',
        text: 'Hoe weet je of je een opgave voor je hebt, of gewoon een probleem dat morgen opgelost kan zijn?',
        by: 'youssef-haddou',
        daysAgo: 104,
      },
      {
        kind: 'question',
        text: 'Wat zie je als je niet vanuit de organisaties kijkt, maar vanuit de straat?',
        by: 'delano-kromo',
        daysAgo: 104,
      },
      {
        kind: 'question',
        text: 'Hoe geef je een nieuwe werkwijze tijd, zonder dat je er niets meer over mag zeggen?',
        by: 'bas-oudendag',
        daysAgo: 103,
      },
      {
        kind: 'insight',
        text: 'Aandacht van een bestuurder is geen controle. Het brengt mensen, tijd en geld op de been.',
        by: 'lin-verbeek',
        daysAgo: 104,
      },
      {
        kind: 'insight',
        text: 'Begin met: wat hebben we hier te doen, en waarom? Wie daar samen op antwoordt, heeft de helft al.',
        by: 'saskia-pinas',
        daysAgo: 104,
      },
      {
        kind: 'insight',
        text: 'Zet alle rollen aan tafel voor je gaat onderhandelen. Onder elk belang zit iets dat iemand wil beschermen.',
        by: 'ilse-boonstra',
        daysAgo: 103,
      },
      {
        kind: 'insight',
        text: 'Wat je laat liggen, moet je hardop zeggen. Anders blijft iedereen eraan trekken.',
        by: 'hanneke-grootveld',
        daysAgo: 102,
      },
      {
        kind: 'quote',
        text: 'Ik had veertien opgaven en geen enkele middag.',
        saidBy: 'een teamleider',
        by: 'lin-verbeek',
        daysAgo: 104,
      },
      {
        kind: 'quote',
        text: 'Vraag vijf keer wat je nou echt belangrijk vindt. Bij de vierde keer werd ik stil.',
        saidBy: 'Wout Terpstra',
        by: 'wout-terpstra',
        daysAgo: 104,
      },
    ],
    goodies: [
      {
        kind: 'link',
        title: 'Het vel met veertien opgaven, leeg om zelf te vullen',
        url: 'https://oosterlo.example/vel',
        note: 'Print het op A2. Op A4 past je ongeduld niet.',
      },
      {
        kind: 'reading',
        title: 'Kiezen met een groep',
        url: 'https://boeken.example/kiezen',
        note: 'Dun boek. Hoofdstuk drie is genoeg.',
      },
    ],
  },
  {
    of: 'werkvloer',
    by: 'tjitske-haanstra',
    open: 'circle',
    opening:
      'Zesentwintig tekeningen van provincies aan de muur, met in elke een schat. Daarna zes tafels, drie vragen en drie rondes. De koffie was op om elf uur.',
    sections: [
      {
        kind: 'presentation',
        title: 'Zeven jaar werken in opgaven',
        by: 'Tjitske Haanstra',
        body: 'Het begon met een paar mensen die het gewoon deden. Daarna mocht het aan de randen. Nu is het de gewone manier, en juist nu schuurt het.\n\nWat Tjitske ons meegaf: verandering van deze omvang komt niet van boven. Wie leiding geeft, heeft zelf het meest te leren.',
      },
      {
        kind: 'own',
        title: 'Wereldcafé aan zes tafels',
        by: 'Saskia Pinas en zes tafelhosten',
        body: '**Hoe houd je iedereen erbij als de top vooroploopt?** Wit en blauw kwamen los van elkaar op hetzelfde uit: minder vertellen, vaker meelopen.\n\n**Wat hebben mensen nodig om anders te gaan doen?** Tijd om te oefenen waar niemand kijkt, en iemand die het al kan.\n\n**Past het ook voor de servicedesk en de salarissen?** Niet alles hoeft een opgave te zijn. Wie de boel draaiend houdt, wil vooral weten waarvoor.',
      },
    ],
    video: '',
    contact: 'tjitske-haanstra',
    items: [
      {
        kind: 'question',
        text: 'Wie merkt het als eerste dat de werkvloer is afgehaakt?',
        by: 'meryem-aksoy',
        daysAgo: 10,
      },
      { kind: 'question', text: 'Is alles een opgave, of noemen we alles zo?', by: 'jelle-hoekema', daysAgo: 10 },
      {
        kind: 'insight',
        text: 'Loop een dag mee voor je een dag vertelt. De afstand zit niet in het verhaal maar in de gang.',
        by: 'ilse-boonstra',
        daysAgo: 10,
      },
      { kind: 'insight', text: 'Oefenen mag mislukken als niemand meeschrijft.', by: 'bas-oudendag', daysAgo: 9 },
      {
        kind: 'insight',
        text: 'De salarisadministratie hoeft geen opgave te zijn. Ze wil weten wie er vrijdag geld nodig heeft.',
        by: 'wout-terpstra',
        daysAgo: 9,
      },
      {
        kind: 'quote',
        text: 'Er zijn hier twee werkelijkheden, en ze eten in dezelfde kantine.',
        saidBy: 'iemand aan tafel 4',
        by: 'meryem-aksoy',
        daysAgo: 10,
      },
      {
        kind: 'quote',
        text: 'Het is een spel dat we samen nog moeten leren.',
        saidBy: 'Delano Kromo',
        by: 'delano-kromo',
        daysAgo: 10,
      },
      {
        kind: 'quote',
        text: 'Dit is niet de waarheid. Het is de mijne.',
        saidBy: 'Tjitske Haanstra',
        by: 'tjitske-haanstra',
        daysAgo: 10,
      },
    ],
    goodies: [
      {
        kind: 'link',
        title: 'De zes tafelkleden op foto',
        url: 'https://beeld.example/tafelkleden',
        note: 'Met alle krabbels.',
      },
      {
        kind: 'listening',
        title: 'Wandelen langs waarden, aflevering 4',
        url: 'https://geluid.example/wandelen',
        note: 'Veertig minuten. Precies een ommetje.',
      },
      {
        kind: 'reading',
        title: 'Samen leren in een team dat kiest',
        url: 'https://boeken.example/samen-leren',
        note: 'Lag op de boekentafel.',
      },
    ],
  },
]

/** What the circle needs, before the next gathering: by whom, and how many dots each gave. */
export const NEEDS: readonly { text: string; why: string; by: string; dots: Record<string, number> }[] = [
  {
    text: 'Leren hoe je een woningcorporatie meekrijgt',
    why: 'Het strandt bij ons steeds op de laatste handtekening.',
    by: 'delano-kromo',
    dots: { 'delano-kromo': 3, 'ilse-boonstra': 2, 'marijn-de-wael': 2, 'bas-oudendag': 1, 'hanneke-grootveld': 2 },
  },
  {
    text: 'Eerlijk vertellen wat mislukte',
    why: '',
    by: 'wout-terpstra',
    dots: { 'wout-terpstra': 2, 'saskia-pinas': 3, 'youssef-haddou': 2, 'roos-vermaat': 1 },
  },
  {
    text: 'Iemand die meekijkt bij de eerste bewonersavond',
    why: 'Alleen sta ik te veel te praten.',
    by: 'geke-postma',
    dots: { 'geke-postma': 2, 'tjitske-haanstra': 2 },
  },
  { text: 'Een lijst met huisartsen die willen meedenken', why: '', by: 'ilse-boonstra', dots: { 'ilse-boonstra': 1 } },
]

/** What was agreed: in which gathering, by whom, how many days from now. */
export const AGREED: readonly {
  title: string
  owner: string
  inDays: number
  of: string
  state: 'planned' | 'under-way' | 'happened'
}[] = [
  {
    title: 'Het vel met opgaven bij drie gemeenten proberen',
    owner: 'hanneke-grootveld',
    inDays: -10,
    of: 'kiezen',
    state: 'happened',
  },
  {
    title: 'Een dag meelopen op de servicedesk',
    owner: 'tjitske-haanstra',
    inDays: -3,
    of: 'werkvloer',
    state: 'under-way',
  },
  {
    title: 'De tekeningen van de check-in laten drukken',
    owner: 'roos-vermaat',
    inDays: 20,
    of: 'werkvloer',
    state: 'planned',
  },
]

/** Which words became an ask, by the title of that ask. */
export const SPARKED: Readonly<Record<string, string>> = {
  'Loop een dag mee voor je een dag vertelt. De afstand zit niet in het verhaal maar in de gang.':
    'Mag ik een keer bij jullie overleg zitten, achterin?',
}

/** When shall we meet? */
export const FIND_A_DAY: {
  by: string
  title: string
  note: string
  place: string
  /** So many days from now, between two times of the clock. */
  moments: [days: number, from: string, until: string][]
  /** Per moment whether somebody can. */
  answers: Record<string, Can[]>
} = {
  by: 'hanneke-grootveld',
  title: 'Eén dorp, één dak vol zon: de nieuwe dag',
  note: 'De zaal lekt niet meer. Wanneer kun je?',
  place: 'Dorpshuis De Klink',
  moments: [
    [25, '14:00', '16:00'],
    [27, '19:30', '21:30'],
    [32, '14:00', '16:00'],
  ],
  answers: {
    'hanneke-grootveld': ['yes', 'yes', 'if-need-be'],
    'tjitske-haanstra': ['no', 'yes', 'yes'],
    'gerrit-achterop': ['yes', 'if-need-be', 'no'],
    'ruben-ligthart': ['if-need-be', 'yes', 'yes'],
    'wout-terpstra': ['yes', 'yes', 'no'],
  },
}
