import { words } from '#kit/i18n.ts'

/** What stewards of the site read about circles that they may not be in. */
export const ES = words(
  {
    lead: 'Je ziet welke kringen er zijn en wie ervoor zorgt. Wat er binnen gebeurt, is van de mensen binnen.',
    kinds: {
      collective: 'Collectief',
      movement: 'Beweging',
      mastermind: 'Mastermindgroep',
      'theme-table': 'Thematafel',
    },
    seen: { public: 'voor iedereen te zien', members: 'voor leden hier te zien', hidden: 'verborgen' },
    rests: 'rust',
    more: 'Meer kringen',
    back: 'Beheer van deze plek',
    since: 'Begonnen op',
    members: (n: number) => (n === 1 ? '1 lid' : `${n} leden`),
    look: 'Bekijk de kring',
    hiddenLead:
      'Deze kring is verborgen. Je ziet dat de kring bestaat en wie ervoor zorgt, omdat jij deze plek beheert. Verder zie je niets.',
    stewards: 'Wie ervoor zorgt',
    nobody: 'Niemand zorgt nu voor deze kring.',
    write: 'Schrijf de beheerders',
    writeLead: 'Iedere beheerder krijgt je bericht per mail en antwoordt jou direct. Ze zien dan je e-mailadres.',
    body: 'Je bericht',
    bodyMissing: 'Schrijf eerst iets',
    send: 'Verstuur',
    sent: 'Verstuurd. Het antwoord komt in je mail.',
    tooOften: 'Je schreef vandaag al veel. Je tekst staat nog hier. Probeer het morgen nog eens.',
    mailSubject: (by: string, circle: string) => `${by} schrijft je over ${circle}`,
    mailHello: (name: string) => `Hallo ${name},`,
    mailBody: (by: string, circle: string) =>
      `${by} beheert deze plek en schrijft de beheerders van ${circle}. Antwoord op deze mail en je schrijft terug.`,
    mailFooter: (circle: string) => `Je krijgt deze mail omdat je beheerder bent van ${circle}.`,
  },
  {
    lead: 'You see which circles there are and who looks after them. What happens inside belongs to the people inside.',
    kinds: {
      collective: 'Collective',
      movement: 'Movement',
      mastermind: 'Mastermind group',
      'theme-table': 'Theme table',
    },
    seen: { public: 'visible to everyone', members: 'visible to members here', hidden: 'hidden' },
    rests: 'at rest',
    more: 'More circles',
    back: 'Stewardship of this place',
    since: 'Started on',
    members: (n: number) => (n === 1 ? '1 member' : `${n} members`),
    look: 'See the circle',
    hiddenLead:
      'This circle is hidden. You see that it exists and who looks after it, because you look after this place. You see nothing more.',
    stewards: 'Who looks after it',
    nobody: 'Nobody looks after this circle now.',
    write: 'Write to the stewards',
    writeLead: 'Each steward gets your message by mail and answers you directly. They then see your e-mail address.',
    body: 'Your message',
    bodyMissing: 'Write something first',
    send: 'Send',
    sent: 'Sent. The answer comes to your mail.',
    tooOften: 'You wrote a lot today. Your text is still here. Try again tomorrow.',
    mailSubject: (by: string, circle: string) => `${by} writes to you about ${circle}`,
    mailHello: (name: string) => `Hello ${name},`,
    mailBody: (by: string, circle: string) =>
      `${by} looks after this place and writes to the stewards of ${circle}. Answer this mail and you write back.`,
    mailFooter: (circle: string) => `You get this mail because you are a steward of ${circle}.`,
  },
)
