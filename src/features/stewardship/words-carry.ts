import { words } from '#kit/i18n.ts'

/** What a circle takes along. */
export const K = words(
  {
    title: 'Gegevens meenemen',
    lead: 'Wat een kring maakt, is van de kring. Haal het op als bestand, voor een spreadsheet of een andere plek.',
    // By the name of the kind; a kind without a line here shows its own name.
    kinds: {
      leden: {
        what: 'Leden',
        more: 'Wat ieder de kring laat zien. Mailadressen staan er niet in: die zijn van ieder zelf.',
      },
      vragen: { what: 'Vragen', more: 'Wat er is gevraagd, van wie, en of het hielp.' },
      aanbod: { what: 'Aanbod', more: 'Wat mensen geven, en voor hoeveel.' },
      antwoorden: { what: 'Antwoorden', more: 'Wat er onder vragen en aanbod staat, met de dank.' },
      gesprek: { what: 'Gesprek', more: 'De onderwerpen van de kring. Gesprekken onder elkaar gaan niet mee.' },
      peilingen: { what: 'Peilingen', more: 'Wat jullie kozen en besloten. Zonder namen is het alleen de telling.' },
      behoeften: { what: 'Behoeften', more: 'Wat mensen nodig hebben, en hoeveel stippen het kreeg.' },
      afspraken: { what: 'Afspraken', more: 'Wat jullie afspraken, wie het trekt en hoe ver het is.' },
      stemmen: { what: 'Stemmen', more: 'Wie wat koos, alleen in peilingen met naam.' },
    } as Record<string, { what: string; more: string }>,
    csv: 'CSV',
    json: 'JSON',
    takeAs: (what: string, as: string) => `${what} als ${as}`,
    which: 'CSV opent in een spreadsheet. JSON is voor een ander programma.',
    care: 'Er staan woorden van mensen in. Bewaar het bestand goed, deel het niet verder, en gooi het weg als je klaar bent.',
    logged: 'Dat je iets meeneemt, komt in het logboek. Wat verborgen is, gaat niet mee.',
    tooOften: 'Vandaag is er al vaak iets meegenomen. Probeer het morgen weer.',
    back: 'Terug naar beheer',
  },
  {
    title: 'Take data along',
    lead: 'What a circle makes belongs to the circle. Fetch it as a file, for a spreadsheet or another place.',
    kinds: {
      leden: {
        what: 'Members',
        more: 'What each shows the circle. There are no e-mail addresses in it: those are their own.',
      },
      vragen: { what: 'Asks', more: 'What was asked, by whom, and whether something helped.' },
      aanbod: { what: 'Offers', more: 'What people give, and for how many.' },
      antwoorden: { what: 'Answers', more: 'What stands under asks and offers, with the thanks.' },
      gesprek: { what: 'Talk', more: 'The topics of the circle. Talks among a few stay where they are.' },
      peilingen: { what: 'Polls', more: 'What you chose and decided. Without names it is only the count.' },
      behoeften: { what: 'Needs', more: 'What people need, and how many dots it got.' },
      afspraken: { what: 'Agreements', more: 'What you agreed on, who carries it and how far it is.' },
      stemmen: { what: 'Votes', more: 'Who chose what, only in polls with names.' },
    },
    csv: 'CSV',
    json: 'JSON',
    takeAs: (what: string, as: string) => `${what} as ${as}`,
    which: 'CSV opens in a spreadsheet. JSON is for another program.',
    care: "There are people's words in it. Keep the file well, do not pass it on, and throw it away when you are done.",
    logged: 'That you take something along goes in the log. What is hidden stays behind.',
    tooOften: 'Much was taken along today already. Try again tomorrow.',
    back: 'Back to stewardship',
  },
)
