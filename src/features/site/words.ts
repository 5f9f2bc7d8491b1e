import { type Lang, words } from '#kit/i18n.ts'

// A short name stays on one line.
const together = (name: string) => (name.length > 20 ? name : name.replaceAll(' ', '\u00a0'))

/** What the public pages say. */
export const W = words(
  {
    // The page
    ofCircle: (name: string, tagline: string) => (tagline ? `${name}, ${tagline}` : name),
    nav: { why: 'Waarom', how: 'Hoe het gaat', who: 'Wie er zijn', join: 'Doe mee' },
    join: 'Doe mee',
    lookFirst: 'Eerst even kijken',
    goInside: 'Naar binnen',
    youAreIn: 'Je hoort erbij',
    youAreInLead: (circle: string) => `Zo ziet ${circle} eruit voor wie nog twijfelt.`,
    tryOutLead: 'Binnen ontmoet je de anderen.',
    before: (n: number) =>
      n === 0 ? 'Nog niemand ging je voor.' : n === 1 ? 'Eén mens ging je voor,' : `${n} mensen gingen je voor,`,
    latest: (when: string) => `de laatste ${when}.`,
    nobodyYet: 'De eerste stoel is vrij.',
    wheel: (circle: string) => `Zo draait het wiel van ${circle} nu`,
    gatherings: 'Schuif eens aan',
    allGatherings: 'Naar de agenda',
    openTitle: 'Waar je nu mee kunt helpen',
    openAsk: 'Gevraagd',
    openOffer: 'Aangeboden',
    openFeed: 'Volg vraag en aanbod (Atom)',
    unit: { meet: 'gepland', exchange: 'gevonden', work: 'opgaven', harvest: 'vondsten', learn: 'keer' },
    why: 'Waarom wij er zijn',
    forWhom: 'Voor wie',
    how: 'Zo ver zijn we',
    howDefault: 'Een kring groeit in vier stappen.',
    whereNow: [
      '',
      'We zijn aan de eerste.',
      'We zijn bij de tweede.',
      'We zitten midden in de derde.',
      'We zijn bij de vierde.',
    ],
    whereDone: 'We hebben ze alle vier gezet. Nu begint het opnieuw.',
    step: {
      1: { title: 'Mensen vinden', text: (n: number) => `Met ${n} mensen kunnen we beginnen.` },
      2: {
        title: 'Samen verkennen',
        text: () => 'Eén gesprek online. Wat heeft iedereen nodig, waarvoor zijn we er, wat doen we eerst?',
      },
      3: {
        title: 'Van elkaar leren',
        text: () => 'We doen wat we afspraken. Elke afspraak heeft iemand die haar trekt en een datum.',
      },
      4: { title: 'Kijken of het helpt', text: () => 'We lezen de verhalen samen en besluiten wat er nog nodig is.' },
    },
    interest: (members: number, talking: number, needed: number) =>
      [
        members === 1 ? '1 lid' : `${members} leden`,
        talking > 0 && (talking === 1 ? '1 mens in gesprek' : `${talking} mensen in gesprek`),
        needed > 0 && `nog ${needed} nodig`,
      ]
        .filter(Boolean)
        .join(', '),
    happened: (n: number, of: number, busy: number) =>
      `${n} van de ${of} geweest${busy > 0 ? `, ${busy} onder weg` : ''}`,
    explored: (needs: number, gatherings: number) =>
      [
        gatherings > 0 && (gatherings === 1 ? '1 bijeenkomst gehad' : `${gatherings} bijeenkomsten gehad`),
        needs > 0 && (needs === 1 ? '1 behoefte' : `${needs} behoeften`),
      ]
        .filter(Boolean)
        .join(', '),
    since: (date: string) => `sinds ${date}`,
    who: 'Wie je hier ontmoet',
    everyone: (n: number) => (n === 1 ? 'Naar de leden' : `Alle ${n} mensen`),
    some: (shown: number, all: number) =>
      `${shown} van de ${all} mensen staan hier. De anderen ontmoet je als je meedoet.`,
    noneShown: 'Wie hier meedoet, ontmoet je binnen.',
    freeSeat: 'Deze stoel is vrij',
    freeSeatNote: 'waar werk jij aan?',
    // Joining
    joinTitle: 'Schuif aan',
    joinDefault: (name: string | null) =>
      name
        ? `Een paar korte vragen. ${name} leest zelf wat je schrijft en antwoordt binnen een week.`
        : 'Een paar korte vragen. Een beheerder leest zelf wat je schrijft en antwoordt binnen een week.',
    joinOpen: 'Een paar korte vragen, en je bent binnen. Deze kring staat open voor iedereen.',
    welcomes: 'ontvangt nieuwe mensen',
    rests: 'Deze kring rust',
    restsLead: 'Er komt nu niemand bij. Wat er gemaakt is, blijft bewaard.',
    byInvitation: 'Alleen op uitnodiging',
    byInvitationLead:
      'In deze kring kom je binnen als iemand die erbij hoort je vraagt. Ken je iemand van binnen? Vertel dat je mee wilt doen.',
    seats: (n: number) => `van ${n}`,
    seatsLabel: (taken: number, total: number) => `${taken} van de ${total} stoelen zijn bezet`,
    joinPageTitle: (circle: string) => `Doe mee met ${together(circle)}`,
    name: 'Hoe heet je?',
    email: 'Wat is je e-mailadres?',
    emailHint: 'Je krijgt een mail om het te bevestigen. Andere deelnemers zien je adres niet.',
    asYou: (name: string, email: string) => `Je meldt je aan als ${name}, ${email}.`,
    worksOn: 'Waar werk je aan?',
    worksOnHint: 'Eén zin is genoeg.',
    brings: 'Wat zou je kunnen brengen?',
    seeks: 'Wat hoop je te vinden?',
    agree: 'Ik kom als mens, ik deel wat ik kan en ik verkoop hier niets.',
    agreeHint: 'Daarmee zeg je ja tegen de afspraken van deze kring.',
    readPrinciples: 'Lees de afspraken',
    nameMissing: 'Vul in hoe je heet',
    worksOnMissing: 'Vertel in één zin waar je aan werkt',
    bringsMissing: 'Vertel kort wat je zou kunnen brengen. Iets kleins is genoeg',
    seeksMissing: 'Vertel kort wat je hoopt te vinden',
    agreeMissing: 'Zet een vinkje als je je in de afspraken kunt vinden. Zonder kunnen we je niet ontvangen',
    tooOften:
      'Er kwamen vanaf hier veel aanmeldingen achter elkaar. Je tekst staat nog hier. Probeer het over een uur nog eens.',
    lookInMail: 'Kijk in je mail',
    lookInMailLead: (circle: string) =>
      `We hebben je een mail gestuurd over je aanmelding bij ${circle}. Open hem en klik op de knop. Pas dan is je aanmelding binnen.`,
    lookInSpam:
      'Niets gekregen? Kijk ook bij ongewenste mail, of controleer of je adres klopte en meld je nog eens aan.',
    noMail: 'Deze plek verstuurt nog geen mail. De beheerder vindt de mail onder Beheer, Post.',
    backToPage: (circle: string) => `Terug naar ${circle}`,
    // Editing
    edit: 'Aanpassen',
    writeIt: 'Schrijf dit stuk',
    emptyText: 'Hier staat nog niets. Bezoekers zien dit stuk niet.',
    stewardNote: 'Jij bent beheerder: bij elke tekst staat een knop om hem aan te passen.',
    key: {
      promise: 'De belofte',
      lead: 'De inleiding',
      why: 'Waarom jullie er zijn',
      principles: 'De afspraken',
      'for-whom': 'Voor wie',
      how: 'Hoe het gaat',
      join: 'De tekst bij het formulier',
      about: 'Over de kring',
      closing: 'De laatste regel',
    },
    keyHint: {
      promise: 'Eén zin die groot bovenaan staat. Hoogstens 90 tekens.',
      lead: 'Een paar zinnen: voor wie is dit, en wat gebeurt er?',
      why: 'De eerste alinea staat groot. De rest komt eronder.',
      principles:
        'Begin elke afspraak met ### en een korte kop. Ze komen naast elkaar te staan. Wie zich aanmeldt, zegt hier ja tegen.',
      'for-whom': 'Wie hoort hier thuis? Een lijstje leest prettig.',
      how: 'Wat staat iemand te wachten? Komt boven de vier stappen.',
      join: 'Wat gebeurt er na het aanmelden, en wie leest het?',
      about: 'Staat op de bladzijde Over.',
      closing: 'Eén regel onder aan elke bladzijde van de voorkant.',
    },
    lineMissing: 'Schrijf één regel. Leeg kan hier niet',
    text: 'Tekst',
    markdown: 'Je kunt **vet**, *schuin*, lijstjes (- ervoor) en [links](https://voorbeeld.nl) gebruiken.',
    inDutch: 'Nederlands',
    inEnglish: 'English',
    languageOf: 'Taal van deze tekst',
    englishFallsBack: 'Zonder Engelse tekst lezen Engelse bezoekers de Nederlandse.',
    save: 'Bewaar',
    preview: 'Bekijk eerst',
    previewTitle: 'Zo komt het eruit te zien',
    cancel: 'Laat maar',
    overtaken:
      'Iemand anders heeft deze tekst intussen veranderd. Jouw tekst staat nog hier. Lees hieronder wat er nu staat en bewaar opnieuw als jij het beter hebt.',
    versions: 'Eerdere versies',
    versionsLead: 'Elke versie blijft bewaard.',
    noVersions: 'Nog geen versies. De tekst die je ziet, komt van het huis.',
    currentVersion: 'staat er nu',
    byHouse: 'Vliegwiel',
    readVersion: 'Lees deze versie',
    empty: 'leeg',
    putBack: 'Zet deze terug',
    older: 'Oudere versies',
    // Nothing here
    nothingTitle: 'Hier is nog niets',
    nothingHow: 'Ben jij dat? De link om te beginnen staat in het venster waarin Vliegwiel draait.',
    nothingLead: 'Deze plek is klaar voor een eerste kring, en wacht op wie hem begint.',
    closedTitle: 'Deze plek is besloten',
    closedLead: 'De kring die hier woont heeft geen openbare voorkant. Hoor je erbij? Log dan in.',
    circlesHere: 'Kringen',
  },
  {
    ofCircle: (name: string, tagline: string) => (tagline ? `${name}, ${tagline}` : name),
    nav: { why: 'Why', how: 'How it goes', who: 'Who is here', join: 'Join in' },
    join: 'Join in',
    lookFirst: 'Have a look first',
    goInside: 'Go inside',
    youAreIn: 'You belong here',
    youAreInLead: (circle: string) => `This is what ${circle} looks like to someone who is still in doubt.`,
    tryOutLead: 'Inside you meet the others.',
    before: (n: number) =>
      n === 0 ? 'Nobody went before you.' : n === 1 ? 'One person went before you,' : `${n} people went before you,`,
    latest: (when: string) => `the latest ${when}.`,
    nobodyYet: 'The first seat is free.',
    wheel: (circle: string) => `How the wheel of ${circle} turns now`,
    gatherings: 'Come and join us once',
    allGatherings: 'To the calendar',
    openTitle: 'What you can help with now',
    openAsk: 'Asked',
    openOffer: 'Offered',
    openFeed: 'Follow asks and offers (Atom)',
    unit: { meet: 'planned', exchange: 'found', work: 'opgaven', harvest: 'finds', learn: 'times' },
    why: 'Why we are here',
    forWhom: 'For whom',
    how: 'How far we are',
    howDefault: 'A circle grows in four steps.',
    whereNow: [
      '',
      'We are at the first.',
      'We are at the second.',
      'We are in the middle of the third.',
      'We are at the fourth.',
    ],
    whereDone: 'We have taken all four. Now it starts again.',
    step: {
      1: { title: 'Find people', text: (n: number) => `With ${n} people we can begin.` },
      2: {
        title: 'Explore together',
        text: () => 'One conversation online. What does everyone need, what are we here for, what comes first?',
      },
      3: {
        title: 'Learn from each other',
        text: () => 'We do what we agreed on. Each plan has someone who carries it, and a date.',
      },
      4: { title: 'See whether it helps', text: () => 'We read the stories together and decide what more is needed.' },
    },
    interest: (members: number, talking: number, needed: number) =>
      [
        members === 1 ? '1 member' : `${members} members`,
        talking > 0 && (talking === 1 ? '1 person in conversation' : `${talking} people in conversation`),
        needed > 0 && `${needed} more needed`,
      ]
        .filter(Boolean)
        .join(', '),
    happened: (n: number, of: number, busy: number) =>
      `${n} of ${of} took place${busy > 0 ? `, ${busy} under way` : ''}`,
    explored: (needs: number, gatherings: number) =>
      [
        gatherings > 0 && (gatherings === 1 ? '1 gathering held' : `${gatherings} gatherings held`),
        needs > 0 && (needs === 1 ? '1 need' : `${needs} needs`),
      ]
        .filter(Boolean)
        .join(', '),
    since: (date: string) => `since ${date}`,
    who: 'Who you meet here',
    everyone: (n: number) => (n === 1 ? 'To the members' : `All ${n} people`),
    some: (shown: number, all: number) =>
      `${shown} of the ${all} people are shown here. You meet the others when you join.`,
    noneShown: 'You meet the people here once you are inside.',
    freeSeat: 'This seat is free',
    freeSeatNote: 'what do you work on?',
    joinTitle: 'Take a seat',
    joinDefault: (name: string | null) =>
      name
        ? `A few short questions. ${name} reads what you write in person, and answers within a week.`
        : 'A few short questions. A steward reads what you write in person, and answers within a week.',
    joinOpen: 'A few short questions, and you are in. This circle is open to everyone.',
    welcomes: 'welcomes new people',
    rests: 'This circle is at rest',
    restsLead: 'Nobody joins for now. What was made is kept.',
    byInvitation: 'By invitation only',
    byInvitationLead:
      'You enter this circle when someone inside asks you. Do you know somebody there? Tell them that you would like to join.',
    seats: (n: number) => `of ${n}`,
    seatsLabel: (taken: number, total: number) => `${taken} of the ${total} seats are taken`,
    joinPageTitle: (circle: string) => `Join ${together(circle)}`,
    name: 'What is your name?',
    email: 'What is your e-mail address?',
    emailHint: 'You get a mail to confirm it. Other participants do not see your address.',
    asYou: (name: string, email: string) => `You apply as ${name}, ${email}.`,
    worksOn: 'What do you work on?',
    worksOnHint: 'One sentence is enough.',
    brings: 'What could you bring?',
    seeks: 'What do you hope to find?',
    agree: 'I come as a person, I share what I can and I sell nothing here.',
    agreeHint: 'With this you say yes to the agreements of this circle.',
    readPrinciples: 'Read the agreements',
    nameMissing: 'Fill in your name',
    worksOnMissing: 'Tell in one sentence what you work on',
    bringsMissing: 'Tell briefly what you could bring. Something small is enough',
    seeksMissing: 'Tell briefly what you hope to find',
    agreeMissing: 'Tick the box if you can go along with the agreements. Without it we cannot welcome you',
    tooOften: 'Many applications came from here in a row. Your text is still here. Try again in an hour.',
    lookInMail: 'Check your mail',
    lookInMailLead: (circle: string) =>
      `We sent you a mail about your application to ${circle}. Open it and press the button. Only then do we have your application.`,
    lookInSpam: 'Nothing there? Also look in your spam folder, or check that your address was right and apply again.',
    noMail: 'This place does not send mail yet. The steward finds the mail under Stewardship, Post.',
    backToPage: (circle: string) => `Back to ${circle}`,
    edit: 'Change',
    writeIt: 'Write this part',
    emptyText: 'There is nothing here yet. Visitors do not see this part.',
    stewardNote: 'You are a steward: beside each text there is a button to change it.',
    key: {
      promise: 'The promise',
      lead: 'The introduction',
      why: 'Why you are here',
      principles: 'The agreements',
      'for-whom': 'For whom',
      how: 'How it goes',
      join: 'The text beside the form',
      about: 'About the circle',
      closing: 'The last line',
    },
    keyHint: {
      promise: 'One sentence that stands large at the top. At most 90 characters.',
      lead: 'A few sentences: for whom is this, and what happens here?',
      why: 'The first paragraph stands large. The rest comes below it.',
      principles:
        'Begin each agreement with ### and a short heading. They stand side by side. Whoever applies says yes to these.',
      'for-whom': 'Who belongs here? A short list reads well.',
      how: 'What can someone expect? Comes above the four steps.',
      join: 'What happens after applying, and who reads it?',
      about: 'Shown on the page About.',
      closing: 'One line at the end of every public page.',
    },
    lineMissing: 'Write one line. It cannot be empty here',
    text: 'Text',
    markdown: 'You can use **bold**, *italic*, lists (- in front) and [links](https://example.com).',
    inDutch: 'Nederlands',
    inEnglish: 'English',
    languageOf: 'Language of this text',
    englishFallsBack: 'Without an English text, English visitors read the Dutch one.',
    save: 'Save',
    preview: 'Preview',
    previewTitle: 'This is how it will look',
    cancel: 'Never mind',
    overtaken:
      'Somebody else changed this text meanwhile. Your text is still here. Read below what stands there now, and save again if yours is better.',
    versions: 'Earlier versions',
    versionsLead: 'Every version is kept.',
    noVersions: 'No versions yet. The text you see comes with the house.',
    currentVersion: 'stands there now',
    byHouse: 'Vliegwiel',
    readVersion: 'Read this version',
    empty: 'empty',
    putBack: 'Put this one back',
    older: 'Older versions',
    nothingTitle: 'Nothing here yet',
    nothingHow: 'Is that you? The link to begin with stands in the window in which Vliegwiel runs.',
    nothingLead: 'This place is ready for a first circle, and waits for who begins it.',
    closedTitle: 'This place is private',
    closedLead: 'The circle that lives here has no public page. Do you belong to it? Then sign in.',
    circlesHere: 'Circles',
  },
)

/**
 * What is said beside the form until the circle writes its own words.
 * @param welcomer the name of the steward who reads what comes in, when they agreed to be named
 */
export function joinWords(lang: Lang, circle: { joining: string }, welcomer: string | null): string {
  return circle.joining === 'open' ? W[lang].joinOpen : W[lang].joinDefault(welcomer?.split(' ')[0] ?? null)
}
