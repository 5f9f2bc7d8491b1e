import { words } from '#kit/i18n.ts'

/** Whom to turn to, filled in by the installation. */
export interface Contact {
  /** The founding circle, or the house when there is none. */
  place: string
  email: string
}

/** The pages about the place itself, in Markdown. */
export const P = words(
  {
    overTitle: 'Over en hulp',
    overLead: 'Wat dit is, hoe het werkt en wie je helpt.',
    aboutCircle: (circle: string) => `Over ${circle}`,
    askUs: 'Kom je er niet uit?',
    askUsLead: 'Vraag het een mens.',
    answers: 'helpt je verder',
    over: ({ email }: Contact) =>
      `
## Wat is Vliegwiel?

Vliegwiel is een plek voor mensen die aan een opgave werken: iets groots dat niemand alleen oplost, zoals wonen, schulden, zorg of klimaat. Je ontmoet elkaar, wisselt uit wat je weet en zoekt, werkt met wat je leert, en vertelt hoe het afliep. Wat iemand vertelt, zet een ander weer in beweging. Daarom heet het een vliegwiel.

De plek bestaat uit kringen. Elke kring heeft eigen mensen, afspraken en beheerders. Je doet mee als mens, nooit als organisatie.

## Hulp

### Hoe doe ik mee?

Vul het formulier in op de voorkant van een kring. Je krijgt een mail om je adres te bevestigen. Daarna leest een beheerder wat je schreef. Je hoort altijd wat er besloten is, en waarom.

### Hoe log ik in?

Kies Inloggen en vul je e-mailadres in. Je krijgt een code van zes cijfers per mail. Een wachtwoord is er niet.

### Ik krijg geen code

Kijk bij ongewenste mail. Controleer of je het adres gebruikt waarmee je je aanmeldde. Een code werkt tien minuten. Vraag gerust een nieuwe.

### Wie ziet wat van mij?

Dat bepaal je zelf, bij elk stukje van je profiel: iedereen, je kringen, of alleen jij. Op de voorkant van een kring sta je alleen als je daar ja op zei.

### Hoe verander ik iets aan mijn gegevens?

Je profiel en je account pas je zelf aan, rechtsboven bij je naam. Daar neem je ook alles mee wat van jou is, of haal je jezelf helemaal weg. Kom je er niet uit? Mail [${email}](mailto:${email}).

### Iets werkt niet

Mail [${email}](mailto:${email}) en vertel wat je deed en wat er gebeurde. Stond er een nummer bij de fout, noem dat dan.

### Van wie is dit?

Van niemand en van iedereen. De software is open en vrij te gebruiken onder de licentie EUPL-1.2. Elke organisatie of groep kan haar zelf draaien.
`,
    privacyTitle: 'Privacy',
    privacyLead: 'Welke gegevens we bewaren, waarom, hoe lang, en wie ze ziet.',
    privacy: ({ place, email }: Contact) =>
      `
De beheerders van ${place} zorgen voor deze plek en voor wat jij er achterlaat. Vragen? Mail [${email}](mailto:${email}).

## In het kort

- We bewaren wat je zelf invult, en wat nodig is om je veilig te laten inloggen.
- Je kiest zelf wie wat van je profiel ziet.
- We volgen je niet. Er zijn geen cookies van anderen, geen meetpixels, en er gaat niets naar andere sites.
- We verkopen niets en delen niets met anderen. Je gegevens staan op de server van deze plek.

## Wat we bewaren
`,
    keptHead: { why: 'Waarom', howLong: 'Hoe lang', who: 'Wie ziet het' },
    kept: [
      {
        what: 'Je naam en e-mailadres',
        why: 'om je te herkennen en te bereiken',
        howLong: 'zolang je account bestaat',
        who: 'je naam: je kringen; je adres: alleen jij',
      },
      { what: 'Je profiel', why: 'om elkaar te vinden', howLong: 'zolang je account bestaat', who: 'wie jij kiest' },
      {
        what: 'Dat je op een voorkant staat',
        why: 'omdat je daar ja op zei',
        howLong: 'tot je nee zegt',
        who: 'iedereen',
      },
      {
        what: 'Je aanmelding en het gesprek daarover',
        why: 'om je antwoord te geven',
        howLong: 'niet bevestigd: 7 dagen; afgewezen: 1 jaar; welkom: zolang de kring bestaat',
        who: 'jij en de beheerders van die kring',
      },
      {
        what: 'Je lidmaatschap en je rollen',
        why: 'om te weten wie erbij hoort',
        howLong: 'zolang je account bestaat',
        who: 'je kringen; ben je beheerder, dan ook de beheerders van deze plek',
      },
      {
        what: 'Dat je een kring verliet, en waarom als je dat vertelde',
        why: 'zodat de kring ervan kan leren',
        howLong: '90 dagen, of korter als je terugkomt',
        who: 'de beheerders van die kring',
      },
      {
        what: 'Wie je aan elkaar voorstelde',
        why: 'omdat dat het werk van een kring is',
        howLong: 'zolang je account bestaat',
        who: 'jij, de ander, wie jullie voorstelde, en de beheerders',
      },
      { what: 'Je sessies', why: 'om je ingelogd te houden', howLong: 'tot 30 dagen nadat ze eindigen', who: 'jij' },
      {
        what: 'Inlogcodes en tellers tegen misbruik',
        why: 'om je account te beschermen',
        howLong: '1 dag',
        who: 'niemand',
      },
      {
        what: 'Mails die we je stuurden',
        why: 'om ze te kunnen bezorgen',
        howLong: '30 dagen',
        who: 'jij; zonder mailserver ook de beheerders van deze plek',
      },
      {
        what: 'Het logboek: wie deed wat, wanneer, vanaf welk adres',
        why: 'om misbruik te onderzoeken',
        howLong: '2 jaar',
        who: 'de beheerders',
      },
    ],
    privacyAfter: ({ email }: Contact) =>
      `
De grond is je lidmaatschap: zonder deze gegevens kun je niet meedoen. Voor de voorkant vragen we apart je toestemming, en die kun je altijd intrekken. Het logboek en de tellers bewaren we omdat we de plek veilig moeten houden.

## Cookies

We zetten hoogstens vier cookies, allemaal van onszelf:

- Een houdt je ingelogd.
- Een onthoudt je taal.
- Een onthoudt een kwartier lang voor welk adres je een code vroeg.
- Een geeft een dag lang terug wat je aan het schrijven was toen je sessie voorbij was.

Daarom zie je geen balk met toestemming. Wat je in een formulier typt, bewaart je browser op je eigen apparaat tot je het verstuurt of uitlogt.

## Wat je kunt vragen

Je mag zien wat we van je hebben, het verbeteren of weghalen, en het meenemen. Dat kan meteen, rechtsboven bij je naam, onder Jouw gegevens. Moet een kring volgens de wet bewaren wat er is geschreven, dan lees je dat vooraf. In reservekopieën sta je nog tot die vervallen. Wordt er een teruggezet, dan halen we je er meteen weer uit.

Lukt iets niet? Mail [${email}](mailto:${email}). Je krijgt binnen een maand antwoord. Ben je het niet met ons eens? Dan kun je een klacht indienen bij de Autoriteit Persoonsgegevens.
`,
    accessTitle: 'Toegankelijkheid',
    accessLead: 'Iedereen moet hier mee kunnen doen. Dit is hoe ver we zijn.',
    access: ({ place, email }: Contact, date: string) =>
      `
## Status: voldoet gedeeltelijk

Deze site voldoet gedeeltelijk aan WCAG 2.2, niveau AA, en daarmee aan EN 301 549. Dat hebben we zelf onderzocht. Een onafhankelijk onderzoek is er nog niet. Deze verklaring is van ${date} en geldt voor de plek van ${place}.

## Wat we doen

- Elke bladzijde werkt met alleen een toetsenbord, en zonder JavaScript.
- Kleuren hebben genoeg contrast, in licht en donker. Kleur zegt nooit iets alleen.
- Alles past op een scherm van 320 pixels breed, en blijft leesbaar bij 200 procent vergroting.
- Wat er misgaat in een formulier staat bij het veld en boven het formulier. Wat je typte, blijft staan.
- Bewegingen staan uit als je dat op je apparaat hebt ingesteld.
- Elke versie van de software wordt automatisch getest op fouten die een machine kan vinden.

## Wat nog niet goed is

- Mensen die een schermlezer gebruiken hebben de site nog niet voor ons getest.
- Teksten en foto’s die leden plaatsen, controleren we niet vooraf.
- De tekening van het wiel is op kleine schermen vervangen door een lijst, maar bij sterk vergroten kan de tekst in de tekening krap staan.

## Kom je iets tegen?

Mail [${email}](mailto:${email}). Vertel op welke bladzijde je was, wat je wilde doen en wat er gebeurde. Je hoort binnen vijf werkdagen wat we eraan doen. Kun je iets niet gebruiken? Dan helpen we je meteen op een andere manier.

Niet tevreden met ons antwoord? Dan kun je terecht bij het College voor de Rechten van de Mens.
`,
  },
  {
    overTitle: 'About and help',
    overLead: 'What this is, how it works and who helps you.',
    aboutCircle: (circle: string) => `About ${circle}`,
    askUs: 'Are you stuck?',
    askUsLead: 'Ask a person.',
    answers: 'helps you further',
    over: ({ email }: Contact) =>
      `
## What is Vliegwiel?

Vliegwiel (flywheel) is a place for people who work on an opgave: something big that nobody solves alone, such as housing, debt, care or climate. You meet, exchange what you know and look for, work with what you learn, and tell how it ended. What one person tells sets another in motion. That is why it is called a flywheel.

The place consists of circles. Each has its own people, agreements and stewards. You take part as a person, never as an organisation.

## Help

### How do I join?

Fill in the form on the public page of a circle. You get a mail to confirm your address. Then a steward reads what you wrote. You always hear what was decided, and why.

### How do I sign in?

Choose Sign in and fill in your e-mail address. You get a six-digit code by mail. There is no password.

### I do not get a code

Look in your spam folder. Check that you use the address with which you applied. A code works for ten minutes. Feel free to ask for a new one.

### Who sees what of me?

You decide, for each part of your profile: everyone, your circles, or only you. You are on the public page of a circle only if you said yes to that.

### How do I change my data?

You change your profile and your account yourself, at the top right beside your name. There you also take along everything that is yours, or take yourself away altogether. Are you stuck? Mail [${email}](mailto:${email}).

### Something does not work

Mail [${email}](mailto:${email}) and tell what you did and what happened. If there was a number with the error, mention it.

### Who owns this?

Nobody and everybody. The software is open and free to use under the licence EUPL-1.2. Every organisation or group can run it themselves.
`,
    privacyTitle: 'Privacy',
    privacyLead: 'Which data we keep, why, how long, and who sees them.',
    privacy: ({ place, email }: Contact) =>
      `
The stewards of ${place} look after this place and after what you leave here. Questions? Mail [${email}](mailto:${email}).

## In short

- We keep what you fill in yourself, and what is needed to let you sign in safely.
- You choose who sees which part of your profile.
- We do not follow you. There are no cookies of others, no tracking pixels, and nothing goes to other sites.
- We sell nothing and share nothing. Your data are on the server of this place.

## What we keep
`,
    keptHead: { why: 'Why', howLong: 'How long', who: 'Who sees it' },
    kept: [
      {
        what: 'Your name and e-mail address',
        why: 'to recognise and reach you',
        howLong: 'as long as your account exists',
        who: 'your name: your circles; your address: only you',
      },
      {
        what: 'Your profile',
        why: 'to find each other',
        howLong: 'as long as your account exists',
        who: 'whom you choose',
      },
      {
        what: 'That you stand on a public page',
        why: 'because you said yes to that',
        howLong: 'until you say no',
        who: 'everyone',
      },
      {
        what: 'Your application and the conversation about it',
        why: 'to give you an answer',
        howLong: 'unconfirmed: 7 days; declined: 1 year; welcomed: as long as the circle exists',
        who: 'you and the stewards of that circle',
      },
      {
        what: 'Your membership and your roles',
        why: 'to know who belongs',
        howLong: 'as long as your account exists',
        who: 'your circles; if you are a steward, also the stewards of this place',
      },
      {
        what: 'That you left a circle, and why if you told so',
        why: 'so that the circle can learn from it',
        howLong: '90 days, or less when you come back',
        who: 'the stewards of that circle',
      },
      {
        what: 'Whom you introduced to each other',
        why: 'because that is the work of a circle',
        howLong: 'as long as your account exists',
        who: 'you, the other, who introduced you, and the stewards',
      },
      { what: 'Your sessions', why: 'to keep you signed in', howLong: 'until 30 days after they end', who: 'you' },
      {
        what: 'Sign-in codes and counters against misuse',
        why: 'to protect your account',
        howLong: '1 day',
        who: 'nobody',
      },
      {
        what: 'Mails that we sent you',
        why: 'to be able to deliver them',
        howLong: '30 days',
        who: 'you; without a mail server also the stewards of this place',
      },
      {
        what: 'The log: who did what, when, from which address',
        why: 'to look into misuse',
        howLong: '2 years',
        who: 'the stewards',
      },
    ],
    privacyAfter: ({ email }: Contact) =>
      `
The ground is your membership: without these data you cannot take part. For the public page we ask your consent apart, and you can always withdraw it. The log and the counters are kept because we have to keep the place safe.

## Cookies

We set four cookies at most, all our own:

- One keeps you signed in.
- One remembers your language.
- One remembers for a quarter of an hour for which address you asked a code.
- One gives back for a day what you were writing when your session was over.

That is why there is no consent banner. What you type in a form is kept by your browser on your own device until you send it or sign out.

## What you can ask

You may see what we have of you, correct or remove it, and take it along. You can do that at once, at the top right beside your name, under Your data. When the law makes a circle keep what was written, you read that beforehand. In backups you remain until they expire. When one is put back, we take you out again at once.

Does something not work? Mail [${email}](mailto:${email}). You get an answer within a month. Do you disagree with us? Then you can complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens).
`,
    accessTitle: 'Accessibility',
    accessLead: 'Everyone has to be able to take part. This is how far we are.',
    access: ({ place, email }: Contact, date: string) =>
      `
## Status: partially compliant

This site partially complies with WCAG 2.2, level AA, and so with EN 301 549. We examined that ourselves. There is no independent examination yet. This statement is of ${date} and holds for the place of ${place}.

## What we do

- Every page works with a keyboard alone, and without JavaScript.
- Colours have enough contrast, in light and dark. Colour never says something alone.
- Everything fits a screen of 320 pixels wide, and stays readable at 200 percent zoom.
- What goes wrong in a form stands beside the field and above the form. What you typed stays.
- Movements are off when your device is set to that.
- Every version of the software is tested automatically for errors that a machine can find.

## What is not good yet

- People who use a screen reader have not yet tested the site for us.
- Texts and photos of members are not checked beforehand.
- The drawing of the wheel becomes a list on small screens, but at a strong zoom the text inside the drawing can be tight.

## Did you run into something?

Mail [${email}](mailto:${email}). Tell on which page you were, what you wanted to do and what happened. Within five working days you hear what we do about it. Is there something you cannot use? Then we help you another way at once.

Not satisfied with our answer? Then you can turn to the Netherlands Institute for Human Rights.
`,
  },
)
