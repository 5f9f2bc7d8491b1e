import { words } from '#kit/i18n.ts'

/** Taking your own data along. */
export const D = words(
  {
    section: 'Jouw gegevens',
    sectionLead: 'Wat je hier achterliet, is van jou. Neem het mee, of haal het weg.',
    toCalendar: 'In je eigen agenda',
    toReported: 'Wat jij meldde',
    toBlocks: 'Wie jij blokkeerde',
    toData: 'Neem je gegevens mee',
    toLeave: 'Ga hier weg',
    title: 'Neem je gegevens mee',
    lead: 'Alles wat jij hier bracht, in één bestand voor jezelf.',
    inside: 'Dit zit erin',
    parts: {
      account: { what: 'Je account en je profiel', more: 'Ook wie wat mag zien.' },
      circles: { what: 'Je kringen', more: 'Sinds wanneer, je rollen, je aanmeldingen en je uitnodigingen.' },
      written: { what: 'Wat je schreef', more: 'Berichten, kennismakingen, dank, en teksten als beheerder.' },
      photo: { what: 'Je foto', more: 'Zoals hij hier staat.' },
      happened: { what: 'Wat er gebeurde', more: 'Waar je inlogde, en wat het logboek over jou zegt.' },
    },
    how: 'Je krijgt een zip-bestand. Dat opent op elke computer en telefoon. De gegevens zelf staan in JSON, dus een andere plek kan ze ook lezen.',
    without: 'Wat anderen over zichzelf schreven zit er niet in. Dat is van hen.',
    safe: 'Bewaar het op een plek waar alleen jij bij kunt.',
    take: 'Haal het bestand op',
    back: 'Terug naar je account',
    tooOften: 'Je haalde het vandaag al vijf keer op. Probeer het morgen weer.',
    fileName: 'mijn-gegevens',
    readMeName: 'lees-mij.txt',
    dataName: 'gegevens.json',
    filesName: 'fotos',
    readMe: (host: string) => `Dit is wat ${host} van jou heeft.

gegevens.json   Alles in tekst. Onder "tables" staat per onderdeel wat van jou is. Bij elke regel zegt
                "through" waardoor die regel van jou is. Onder "circles" staan de namen van de kringen.
fotos           De foto's die je gaf.

Niet meegegeven: geheimen om mee in te loggen, en wat anderen over zichzelf schreven.
Bewaar dit op een plek waar alleen jij bij kunt.
`,
  },
  {
    section: 'Your data',
    sectionLead: 'What you left here is yours. Take it along, or take it away.',
    toCalendar: 'In your own calendar',
    toReported: 'What you reported',
    toBlocks: 'Whom you blocked',
    toData: 'Take your data along',
    toLeave: 'Leave this place',
    title: 'Take your data along',
    lead: 'Everything that you brought here, in one file for yourself.',
    inside: 'This is in it',
    parts: {
      account: { what: 'Your account and your profile', more: 'Also who may see what.' },
      circles: { what: 'Your circles', more: 'Since when, your roles, your applications and your invitations.' },
      written: { what: 'What you wrote', more: 'Messages, introductions, thanks, and texts as a steward.' },
      photo: { what: 'Your photo', more: 'As it stands here.' },
      happened: { what: 'What happened', more: 'Where you signed in, and what the log says about you.' },
    },
    how: 'You get a zip file. It opens on every computer and phone. The data itself is JSON, so that another place can read it too.',
    without: 'What others wrote about themselves is not in it. That is theirs.',
    safe: 'Keep it in a place where only you can get at it.',
    take: 'Fetch the file',
    back: 'Back to your account',
    tooOften: 'You fetched it five times today. Try again tomorrow.',
    fileName: 'my-data',
    readMeName: 'read-me.txt',
    dataName: 'data.json',
    filesName: 'photos',
    readMe: (host: string) => `This is what ${host} has of you.

data.json       Everything in text. Under "tables" stands, part by part, what is yours. In each line "through"
                says what makes it yours. Under "circles" stand the names of the circles.
photos          The photos that you gave.

Not in it: secrets to sign in with, and what others wrote about themselves.
Keep this in a place where only you can get at it.
`,
  },
)
