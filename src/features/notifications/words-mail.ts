import { words } from '#kit/i18n.ts'

/** What stands in the letters of this feature. */
export const M = words(
  {
    about: (said: string, title: string, circle: string) =>
      title ? `${said}, in ${circle}: ${title}` : `${said}, in ${circle}.`,
    replyHere: 'Antwoord op deze mail, dan staat het erbij.',
    open: 'Bekijk het op Vliegwiel',
    why: (what: string, circle: string) => `Je krijgt deze mail omdat je mail over ${what} in ${circle} meteen wilt.`,
    whyAlways: (circle: string) => `Je krijgt deze mail omdat het over de huisregels van ${circle} gaat.`,
    leave: 'Hier geen mail meer over',
    choose: 'Kies zelf wat je krijgt',
    bounceSubject: 'Je antwoord is niet geplaatst',
    bouncePreview: 'Wat je mailde staat nergens. Zo kan het wel.',
    bounce: {
      expired: 'Je mailde een antwoord op een melding van meer dan dertig dagen oud. Dat kan niet meer per mail.',
      spoofed:
        'Er kwam een mail binnen op een adres dat alleen voor jou is, maar niet vanaf jouw e-mailadres. We hebben hem niet geplaatst. Was jij het? Antwoord dan vanaf het adres waarmee je inlogt.',
      'out-of-reach': 'Je mailde een antwoord, maar waar het over ging is er niet meer. Of je kunt er niet meer bij.',
      closed: 'Je mailde een antwoord, maar daar kan niemand meer iets bij zetten.',
      empty:
        'Je mailde een antwoord, maar we vonden er geen tekst in. Schrijf je antwoord bovenaan, boven de tekst van onze mail.',
      'too-many': 'Je mailde kort na elkaar veel antwoorden. Wacht even en probeer het dan weer.',
    },
    bounceAction: 'Ga naar je meldingen',
    bounceFooter: 'Je krijgt deze mail één keer per dag, hoeveel er ook misgaat.',
    pushTitle: 'Vliegwiel',
    pushBody: 'Er is iets nieuws in Vliegwiel',
  },
  {
    about: (said: string, title: string, circle: string) =>
      title ? `${said}, in ${circle}: ${title}` : `${said}, in ${circle}.`,
    replyHere: 'Answer this mail, and it stands there too.',
    open: 'See it on Vliegwiel',
    why: (what: string, circle: string) =>
      `You get this mail because you want mail about ${what} in ${circle} at once.`,
    whyAlways: (circle: string) => `You get this mail because it is about the house rules of ${circle}.`,
    leave: 'No more mail about this',
    choose: 'Choose what you get',
    bounceSubject: 'Your answer was not placed',
    bouncePreview: 'What you mailed stands nowhere. This is how it does work.',
    bounce: {
      expired: 'You mailed an answer to a notice of more than thirty days ago. That no longer works by mail.',
      spoofed:
        'A mail came in on an address that is for you alone, but not from your e-mail address. We did not place it. Was it you? Then answer from the address with which you sign in.',
      'out-of-reach': 'You mailed an answer, but what it was about is no longer here, or out of your reach.',
      closed: 'You mailed an answer, but nobody can add anything there any more.',
      empty:
        'You mailed an answer, but we found no text in it. Write your answer at the top, above the text of our mail.',
      'too-many': 'You mailed many answers in a short while. Wait a little and try again.',
    },
    bounceAction: 'Go to your notices',
    bounceFooter: 'You get this mail once a day, however much goes wrong.',
    pushTitle: 'Vliegwiel',
    pushBody: 'There is something new in Vliegwiel',
  },
)
