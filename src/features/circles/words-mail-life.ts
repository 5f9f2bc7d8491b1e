import { words } from '#kit/i18n.ts'

/** What the mails about being in a circle say. */
export const ML = words(
  {
    hello: (name: string) => `Hallo ${name},`,
    removed: {
      subject: (circle: string) => `Je bent geen lid meer van ${circle}`,
      preview: 'Een beheerder heeft dit besloten en legt uit waarom.',
      body: (circle: string, by: string) => `${by} heeft je uit ${circle} gehaald. Dit is waarom:`,
      after: 'Wat je deelde bleef staan, en je account houd je. Ben je het er niet mee eens? Antwoord op deze mail.',
      action: 'Bekijk je kringen',
      footer: (circle: string) => `Je krijgt deze mail omdat je lid was van ${circle}.`,
    },
    left: {
      subject: (name: string, circle: string) => `${name} verliet ${circle}`,
      preview: 'Er staat geen reden bij.',
      body: (name: string, circle: string) => `${name} is geen lid meer van ${circle}.`,
      why: 'Dit schreven ze erbij, voor de beheerders:',
      noReason: 'Er staat geen reden bij. Dat hoeft ook niet.',
      action: 'Bekijk de leden',
      footer: (circle: string) => `Je krijgt deze mail omdat je beheerder bent van ${circle}.`,
    },
    role: {
      subject: (role: string, circle: string) => `Je bent nu ${role} van ${circle}`,
      preview: 'Dit kun je vanaf nu doen.',
      given: (by: string, circle: string) => `${by} gaf je een rol in ${circle}.`,
      handedOn: (by: string, circle: string) => `${by} draagt het beheer van ${circle} aan jou over.`,
      name: { host: 'gastheer', facilitator: 'begeleider', steward: 'beheerder' },
      means: {
        host: 'Als gastheer help je mensen op weg. Zij zien je bij wie ze terechtkunnen.',
        facilitator: 'Als begeleider leid je gesprekken en bijeenkomsten.',
        steward: 'Als beheerder zorg je voor de kring: wie erbij komt, wat er op de voorkant staat en wie wat doet.',
      },
      unwanted: (by: string) => `Wil je dit liever niet? Antwoord op deze mail, dan hoort ${by} het.`,
      tend: 'Ga naar het beheer',
      open: 'Open de kring',
      footer: (circle: string) => `Je krijgt deze mail omdat je lid bent van ${circle}.`,
    },
    invited: {
      subject: (by: string, circle: string) => `${by} nodigt je uit voor ${circle}`,
      preview: 'Kijk wat het is. Er gebeurt niets tot je zelf ja zegt.',
      body: (by: string, circle: string) => `${by} nodigt je uit om mee te doen met ${circle}.`,
      until: (date: string) => `De uitnodiging werkt tot en met ${date}, voor één mens.`,
      action: 'Bekijk de uitnodiging',
      footer: (by: string) =>
        `Je krijgt deze mail omdat ${by} je adres invulde. Wil je niet? Dan hoef je niets te doen. Je adres gaat vanzelf weg.`,
    },
    code: {
      subject: (code: string, circle: string) => `${code} is je code voor ${circle}`,
      preview: 'De code werkt tien minuten.',
      body: (circle: string) => `Met deze code kom je binnen bij ${circle}. De code werkt tien minuten en één keer.`,
      footer: 'Heb jij dit niet gevraagd? Dan hoef je niets te doen: zonder de code gebeurt er niets.',
    },
    joined: {
      subject: (circle: string) => `Welkom bij ${circle}`,
      preview: 'Je bent erbij. Zo kom je binnen.',
      body: (circle: string) => `Je bent erbij. Welkom bij ${circle}.`,
      how: (email: string) =>
        `Inloggen gaat zonder wachtwoord. Vul ${email} in, dan krijg je een code van zes cijfers.`,
      action: 'Kom binnen',
      footer: (circle: string) => `Je krijgt deze mail omdat je een uitnodiging voor ${circle} aannam.`,
    },
  },
  {
    hello: (name: string) => `Hello ${name},`,
    removed: {
      subject: (circle: string) => `You are no longer a member of ${circle}`,
      preview: 'A steward decided this and explains why.',
      body: (circle: string, by: string) => `${by} took you out of ${circle}. This is why:`,
      after: 'What you shared stays, and you keep your account. Do you disagree? Answer this mail.',
      action: 'See your circles',
      footer: (circle: string) => `You get this mail because you were a member of ${circle}.`,
    },
    left: {
      subject: (name: string, circle: string) => `${name} left ${circle}`,
      preview: 'No reason was given.',
      body: (name: string, circle: string) => `${name} is no longer a member of ${circle}.`,
      why: 'This is what they wrote about it, for the stewards:',
      noReason: 'No reason was given. None is needed.',
      action: 'See the members',
      footer: (circle: string) => `You get this mail because you are a steward of ${circle}.`,
    },
    role: {
      subject: (role: string, circle: string) => `You are now ${role} of ${circle}`,
      preview: 'This is what you can do from now on.',
      given: (by: string, circle: string) => `${by} gave you a role in ${circle}.`,
      handedOn: (by: string, circle: string) => `${by} hands the stewardship of ${circle} on to you.`,
      name: { host: 'host', facilitator: 'facilitator', steward: 'steward' },
      means: {
        host: 'As a host you help people find their way. They see you as someone to turn to.',
        facilitator: 'As a facilitator you lead conversations and gatherings.',
        steward: 'As a steward you look after the circle: who joins, what the public page says and who does what.',
      },
      unwanted: (by: string) => `Would you rather not? Answer this mail, so that ${by} hears it.`,
      tend: 'Go to stewardship',
      open: 'Open the circle',
      footer: (circle: string) => `You get this mail because you are a member of ${circle}.`,
    },
    invited: {
      subject: (by: string, circle: string) => `${by} invites you to ${circle}`,
      preview: 'See what it is. Nothing happens until you say yes.',
      body: (by: string, circle: string) => `${by} invites you to take part in ${circle}.`,
      until: (date: string) => `The invitation works up to and including ${date}, for one person.`,
      action: 'See the invitation',
      footer: (by: string) =>
        `You get this mail because ${by} filled in your address. Not for you? Then there is nothing to do. Your address disappears by itself.`,
    },
    code: {
      subject: (code: string, circle: string) => `${code} is your code for ${circle}`,
      preview: 'The code works for ten minutes.',
      body: (circle: string) => `With this code you come in at ${circle}. It works for ten minutes, and once.`,
      footer: 'Was it not you? Then there is nothing to do: without the code nothing happens.',
    },
    joined: {
      subject: (circle: string) => `Welcome to ${circle}`,
      preview: 'You are in. This is how you come in.',
      body: (circle: string) => `You are in. Welcome to ${circle}.`,
      how: (email: string) => `You sign in without a password. Fill in ${email} and you get a six-digit code.`,
      action: 'Come in',
      footer: (circle: string) => `You get this mail because you accepted an invitation to ${circle}.`,
    },
  },
)
