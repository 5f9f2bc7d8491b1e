import { words } from '#kit/i18n.ts'

/** What each kind of notice says: who did what. The thing itself stands below it. */
export const K = words(
  {
    somebody: 'Iemand',
    said: {
      'ask.fits': (who: string) => `${who} vraagt iets dat bij jou past`,
      'ask.answered': (who: string) => `${who} reageert op jouw vraag of aanbod`,
      'ask.suggested': (who: string) => `${who} denkt dat jij kunt helpen`,
      'ask.helped': (who: string) => `Jij hielp ${who}`,
      'ask.outcome': (who: string) => `${who} vertelt wat ervan kwam`,
      'ask.followup': (_: string) => 'Wat kwam er van jouw vraag?',
      'message.mention': (who: string) => `${who} noemt je`,
      'message.reply': (who: string) => `${who} antwoordt je`,
      'message.direct': (who: string) => `${who} schrijft je`,
      'poll.opened': (who: string) => `${who} legt een keuze voor`,
      'poll.decided': (_: string) => 'Er is een besluit',
      'report.made': (_: string) => 'Er is iets gemeld. Kijk jij ernaar?',
      'report.decided': (_: string) => 'Er is gekeken naar wat jij meldde',
      'thing.hidden': (_: string) => 'Iets van jou is verborgen',
      'appeal.decided': (_: string) => 'Er is beslist over je bezwaar',
    },
  },
  {
    somebody: 'Somebody',
    said: {
      'ask.fits': (who: string) => `${who} asks for something that fits you`,
      'ask.answered': (who: string) => `${who} responds to your ask or offer`,
      'ask.suggested': (who: string) => `${who} thinks you can help`,
      'ask.helped': (who: string) => `You helped ${who}`,
      'ask.outcome': (who: string) => `${who} tells what came of it`,
      'ask.followup': (_: string) => 'What came of your ask?',
      'message.mention': (who: string) => `${who} mentions you`,
      'message.reply': (who: string) => `${who} answers you`,
      'message.direct': (who: string) => `${who} writes to you`,
      'poll.opened': (who: string) => `${who} puts a choice to you all`,
      'poll.decided': (_: string) => 'There is a decision',
      'report.made': (_: string) => 'Something was reported. Will you look at it?',
      'report.decided': (_: string) => 'Somebody looked at what you reported',
      'thing.hidden': (_: string) => 'Something of yours was hidden',
      'appeal.decided': (_: string) => 'Your objection was decided on',
    },
  },
)
