import { words } from '#kit/i18n.ts'

/** Mail that waits for a steward. */
export const POST = words(
  {
    held: (n: number) =>
      n === 1
        ? 'Eén mail wacht op jou'
        : n >= 1000
          ? 'Duizend mails of meer wachten op jou'
          : `${n} mails wachten op jou`,
    heldLead:
      'Ze gaan niet vanzelf op pad. Ze zijn van voor er een mailserver was, uit een reservekopie, of te vaak geweigerd. Lees hieronder voor wie ze zijn. Oude inlogcodes zitten er niet bij.',
    sendAll: 'Verstuur alles',
    dropAll: 'Laat alles weg',
    send: 'Verstuur',
    drop: 'Laat weg',
    sendOne: (subject: string, to: string) => `Verstuur ‘${subject}’ aan ${to}`,
    dropOne: (subject: string, to: string) => `Laat ‘${subject}’ aan ${to} weg`,
    waitsForYou: 'wacht op jou',
    dropped: 'weggelaten',
    stale: 'niet verstuurd, de code is verlopen',
    note: {
      verstuurd: 'Het gaat nu op pad.',
      weggelaten: 'Het is weggelaten en wordt niet verstuurd.',
      niets: 'Hier wachtte niets meer op je.',
    } as Record<string, string>,
  },
  {
    held: (n: number) =>
      n === 1
        ? 'One mail waits for you'
        : n >= 1000
          ? 'A thousand mails or more wait for you'
          : `${n} mails wait for you`,
    heldLead:
      'They do not leave by themselves. They are from before there was a mail server, out of a backup, or were refused too often. See below whom they are for. Old sign-in codes are not among them.',
    sendAll: 'Send all',
    dropAll: 'Leave all out',
    send: 'Send',
    drop: 'Leave out',
    sendOne: (subject: string, to: string) => `Send ‘${subject}’ to ${to}`,
    dropOne: (subject: string, to: string) => `Leave out ‘${subject}’ to ${to}`,
    waitsForYou: 'waits for you',
    dropped: 'left out',
    stale: 'not sent, the code ran out',
    note: {
      verstuurd: 'It is on its way now.',
      weggelaten: 'It is left out and will not be sent.',
      niets: 'Nothing waited for you here any more.',
    } as Record<string, string>,
  },
)
