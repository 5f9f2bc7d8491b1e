import { words } from '#kit/i18n.ts'

export const HELLO = words(
  {
    hello: (name: string) => `Zeg hallo tegen ${name}`,
    title: (name: string) => `Schrijf ${name}`,
    lead: (name: string) =>
      `${name} krijgt je bericht per mail. Je e-mailadres gaat mee, zodat ${name} je kan antwoorden.`,
    body: 'Wat wil je zeggen?',
    bodyHint: 'Zeg wie je bent en waarom je schrijft. Een paar zinnen zijn genoeg.',
    bodyMissing: 'Schrijf een paar woorden',
    send: 'Verstuur',
    sent: 'Verstuurd.',
    sentLead: (name: string) => `${name} heeft je bericht in de mail.`,
    apart: (name: string) => `${name} kan nu geen bericht van je krijgen.`,
    tooMany: 'Je hebt vandaag al veel mensen geschreven. Morgen kan het weer.',
    back: (name: string) => `Naar de pagina van ${name}`,
    mailSubject: (name: string) => `${name} schrijft je`,
    mailPreview: (circle: string) => `Iemand uit ${circle} zegt hallo.`,
    mailBody: (name: string, circle: string) =>
      `${name} uit ${circle} schrijft je. Antwoord gewoon op deze mail, dan komt je antwoord bij ${name} aan.`,
    mailAction: (name: string) => `Bekijk wie ${name} is`,
    mailFooter: (circle: string) =>
      `Je krijgt dit omdat je lid bent van ${circle}. Je e-mailadres ziet de ander pas als je antwoordt.`,
  },
  {
    hello: (name: string) => `Say hello to ${name}`,
    title: (name: string) => `Write to ${name}`,
    lead: (name: string) =>
      `${name} gets your message by mail. Your e-mail address goes with it, so that ${name} can answer you.`,
    body: 'What do you want to say?',
    bodyHint: 'Say who you are and why you write. A few sentences are enough.',
    bodyMissing: 'Write a few words',
    send: 'Send',
    sent: 'Sent.',
    sentLead: (name: string) => `${name} has your message in the mail.`,
    apart: (name: string) => `${name} cannot get a message from you now.`,
    tooMany: 'You wrote to many people today. Tomorrow you can again.',
    back: (name: string) => `To the page of ${name}`,
    mailSubject: (name: string) => `${name} writes to you`,
    mailPreview: (circle: string) => `Someone from ${circle} says hello.`,
    mailBody: (name: string, circle: string) =>
      `${name} from ${circle} writes to you. Just answer this mail, and your answer reaches ${name}.`,
    mailAction: (name: string) => `See who ${name} is`,
    mailFooter: (circle: string) =>
      `You get this because you are a member of ${circle}. The other sees your e-mail address only when you answer.`,
  },
)
