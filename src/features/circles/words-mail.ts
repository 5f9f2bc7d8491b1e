import { words } from '#kit/i18n.ts'

/** What the mails of joining say. */
export const M = words(
  {
    hello: (name: string) => `Hallo ${name},`,
    confirm: {
      subject: (circle: string) => `Nog één stap: bevestig je aanmelding bij ${circle}`,
      preview: 'Klik op de knop, dan weten we dat dit adres van jou is.',
      body: (circle: string) =>
        `Je hebt je aangemeld bij ${circle}. Bevestig dat dit adres van jou is. Pas daarna leest een beheerder wat je schreef.`,
      days: 'Doe het binnen een week. Daarna gooien we je aanmelding weg.',
      action: 'Bevestig je aanmelding',
      footer: 'Heb jij je niet aangemeld? Dan hoef je niets te doen. Niemand krijgt te lezen wat er is ingevuld.',
    },
    received: {
      subject: (circle: string) => `Je aanmelding bij ${circle} is binnen`,
      preview: 'Een beheerder leest wat je schreef.',
      body: (circle: string) =>
        `Je aanmelding bij ${circle} is binnen. Een beheerder leest wat je schreef en antwoordt meestal binnen een week.`,
      more: 'Wil je iets toevoegen of vragen? Dat kan op jouw eigen bladzijde. Je hebt daar geen account voor nodig.',
      action: 'Bekijk je aanmelding',
    },
    standing: {
      subject: (circle: string) => `Je aanmelding bij ${circle} loopt al`,
      preview: 'Er is niets veranderd. Zo staat het ervoor.',
      body: (circle: string) =>
        `Je meldde je nog eens aan bij ${circle}. Je eerste aanmelding loopt nog, dus we hebben niets veranderd.`,
      fresh: 'Een beheerder heeft haar nog niet beantwoord. Dat gebeurt meestal binnen een week.',
      dialogue: 'Jullie zijn in gesprek. Lees wat er is gezegd en schrijf terug.',
      action: 'Bekijk je aanmelding',
    },
    member: {
      subject: (circle: string) => `Je bent al lid van ${circle}`,
      preview: 'Je kunt meteen inloggen.',
      body: (circle: string) =>
        `Je meldde je aan bij ${circle}, maar je bent er al lid. Log in met dit e-mailadres. Je krijgt een code per mail.`,
      action: 'Log in',
    },
    applied: {
      subject: (name: string, circle: string) => `${name} wil meedoen met ${circle}`,
      preview: (worksOn: string) => worksOn,
      body: (name: string, circle: string) => `${name} heeft zich aangemeld bij ${circle} en schrijft:`,
      action: 'Lees de aanmelding',
    },
    question: {
      subject: (circle: string) => `Een vraag over je aanmelding bij ${circle}`,
      body: (by: string) => `${by} heeft je aanmelding gelezen en schrijft:`,
      after: 'Antwoord via de knop, dan lezen alle beheerders mee. Je hebt geen account nodig.',
      action: 'Schrijf terug',
    },
    answer: {
      subject: (name: string) => `${name} schrijft terug`,
      body: (name: string, circle: string) => `${name} schrijft over de aanmelding bij ${circle}:`,
      action: 'Lees het gesprek',
    },
    welcome: {
      subject: (circle: string) => `Welkom bij ${circle}`,
      preview: 'Je bent erbij. Zo kom je binnen.',
      body: (circle: string, by: string) => `Je bent erbij. ${by} heeft je binnengelaten bij ${circle}.`,
      open: (circle: string) => `Je bent erbij. Welkom bij ${circle}.`,
      how: (email: string) =>
        `Inloggen gaat zonder wachtwoord. Vul ${email} in, dan krijg je een code van zes cijfers. We hebben je profiel alvast begonnen met wat je schreef.`,
      action: 'Kom binnen',
    },
    decline: {
      subject: (circle: string) => `Over je aanmelding bij ${circle}`,
      preview: 'We zeggen deze keer nee, en leggen uit waarom.',
      body: (circle: string) =>
        `Bedankt dat je je aanmeldde bij ${circle}. We hebben besloten om je deze keer niet toe te laten. Dit is waarom:`,
      after:
        'Ben je het er niet mee eens, of is er iets veranderd? Antwoord op deze mail. Je leest alles nog eens na op jouw bladzijde.',
      action: 'Bekijk je aanmelding',
    },
    threshold: {
      subject: (circle: string) => `${circle} kan beginnen`,
      preview: (n: number) => `Jullie zijn met ${n}. Tijd voor een eerste gesprek.`,
      body: (circle: string, n: number) =>
        `${circle} telt nu ${n} leden. Daarmee is de eerste stap gedaan en kan de tweede beginnen: samen verkennen.`,
      propose:
        'Ons voorstel: plan binnen drie weken een online gesprek van anderhalf uur. Vraag wat mensen nodig hebben, maak samen scherp waarvoor jullie er zijn, en kies wat jullie als eerste gaan doen.',
      action: 'Plan het eerste gesprek',
    },
    applicantFooter: (circle: string) =>
      `Je krijgt deze mail omdat je je aanmeldde bij ${circle}. Deze link is alleen voor jou.`,
    stewardFooter: (circle: string) => `Je krijgt deze mail omdat je beheerder bent van ${circle}.`,
  },
  {
    hello: (name: string) => `Hello ${name},`,
    confirm: {
      subject: (circle: string) => `One more step: confirm your application to ${circle}`,
      preview: 'Press the button, so that we know this address is yours.',
      body: (circle: string) =>
        `You applied to join ${circle}. Confirm that this address is yours. Only then will a steward read what you wrote.`,
      days: 'Please do it within a week. After that we throw your application away.',
      action: 'Confirm your application',
      footer: 'Was it not you? Then there is nothing to do. Nobody gets to read what was filled in.',
    },
    received: {
      subject: (circle: string) => `We have your application to ${circle}`,
      preview: 'A steward reads what you wrote.',
      body: (circle: string) =>
        `Your application to ${circle} has arrived. A steward reads what you wrote and usually answers within a week.`,
      more: 'Would you like to add or ask something? You can, on a page of your own. You do not need an account.',
      action: 'See your application',
    },
    standing: {
      subject: (circle: string) => `Your application to ${circle} is already under way`,
      preview: 'Nothing has changed. This is where it stands.',
      body: (circle: string) =>
        `You applied to ${circle} once more. Your first application is still open, so we changed nothing.`,
      fresh: 'A steward has not answered it yet. That usually happens within a week.',
      dialogue: 'You are in conversation. Read what was said and write back.',
      action: 'See your application',
    },
    member: {
      subject: (circle: string) => `You are already a member of ${circle}`,
      preview: 'You can sign in right away.',
      body: (circle: string) =>
        `You applied to ${circle}, but you are a member already. Sign in with this e-mail address. You get a code by mail.`,
      action: 'Sign in',
    },
    applied: {
      subject: (name: string, circle: string) => `${name} would like to join ${circle}`,
      preview: (worksOn: string) => worksOn,
      body: (name: string, circle: string) => `${name} applied to join ${circle} and writes:`,
      action: 'Read the application',
    },
    question: {
      subject: (circle: string) => `A question about your application to ${circle}`,
      body: (by: string) => `${by} read your application and writes:`,
      after: 'Answer with the button, so that all stewards can read along. You do not need an account.',
      action: 'Write back',
    },
    answer: {
      subject: (name: string) => `${name} writes back`,
      body: (name: string, circle: string) => `${name} writes about the application to ${circle}:`,
      action: 'Read the conversation',
    },
    welcome: {
      subject: (circle: string) => `Welcome to ${circle}`,
      preview: 'You are in. This is the way.',
      body: (circle: string, by: string) => `You are in. ${by} has let you in at ${circle}.`,
      open: (circle: string) => `You are in. Welcome to ${circle}.`,
      how: (email: string) =>
        `Signing in goes without a password. Fill in ${email} and you get a six-digit code. We have begun your profile with what you wrote.`,
      action: 'Come in',
    },
    decline: {
      subject: (circle: string) => `About your application to ${circle}`,
      preview: 'We say no this time, and explain why.',
      body: (circle: string) =>
        `Thank you for applying to ${circle}. We decided not to let you in this time. This is why:`,
      after: 'Do you disagree, or has something changed? Answer this mail. You can read it all again on your page.',
      action: 'See your application',
    },
    threshold: {
      subject: (circle: string) => `${circle} can begin`,
      preview: (n: number) => `There are ${n} of you. Time for a first conversation.`,
      body: (circle: string, n: number) =>
        `${circle} now has ${n} members. That completes the first step, and the second can begin: exploring together.`,
      propose:
        'Our proposal: within three weeks, plan an online conversation of an hour and a half. Ask what people need, sharpen together what you are here for, and choose what to do first.',
      action: 'Plan the first conversation',
    },
    applicantFooter: (circle: string) =>
      `You get this mail because you applied to ${circle}. This link is for you only.`,
    stewardFooter: (circle: string) => `You get this mail because you are a steward of ${circle}.`,
  },
)
