import { words } from '#kit/i18n.ts'

/** What is said when a request stops. */
export const ERRORS = words(
  {
    notFound: {
      title: 'Hier is niets te zien',
      lead: 'Deze bladzijde bestaat niet, of ze is niet voor jou. Misschien is de link oud.',
    },
    foreign: {
      title: 'Dit is niet verstuurd',
      lead: 'Het verzoek kwam van een andere site. Open deze plek zelf en probeer het daar nog eens.',
    },
    'too-many': {
      title: 'Even rustig aan',
      lead: 'Dit ging erg vaak achter elkaar. Wacht een kwartier en probeer het dan weer.',
    },
    'too-large': {
      title: 'Dit is te groot',
      lead: 'Wat je stuurt past niet. Een foto mag 8 MB zijn. Er is niets veranderd.',
    },
    unreadable: {
      title: 'Dit kwam niet heel aan',
      lead: 'Onderweg ging iets van je formulier verloren. Er is niets veranderd. Ga terug en verstuur het nog eens.',
    },
    broken: {
      title: 'Er ging iets mis bij ons',
      lead: 'Er is niets half bewaard. Probeer het zo nog eens. Blijft het misgaan, noem dan dit nummer:',
    },
    away: {
      title: 'We zijn er zo weer',
      lead: 'De plek waar alles bewaard wordt is even niet bereikbaar. Wat bewaard was, is veilig. Probeer het over een minuut nog eens.',
    },
    home: 'Naar het begin',
  },
  {
    notFound: {
      title: 'Nothing to see here',
      lead: 'This page does not exist, or it is not for you. Perhaps the link is old.',
    },
    foreign: {
      title: 'This was not sent',
      lead: 'The request came from another site. Open this place yourself and try again there.',
    },
    'too-many': { title: 'Easy now', lead: 'This came very often in a row. Wait a quarter of an hour and try again.' },
    'too-large': {
      title: 'This is too large',
      lead: 'What you send does not fit. A photo may be 8 MB. Nothing has changed.',
    },
    unreadable: {
      title: 'This did not arrive whole',
      lead: 'Something of your form was lost on the way. Nothing has changed. Go back and send it again.',
    },
    broken: {
      title: 'Something went wrong on our side',
      lead: 'Nothing was half saved. Try again in a moment. If it goes on, mention this number:',
    },
    away: {
      title: 'We will be right back',
      lead: 'The place where everything is kept cannot be reached for a moment. What was saved is safe. Try again in a minute.',
    },
    home: 'To the beginning',
  },
)
