import { idWithWords } from '#kit/id.ts'
import type { Asking } from './record.ts'
import { SAID } from './talk-crowd.ts'
import { CIRCLE, type Filled } from './talk-fill.ts'

const HERE = `/kringen/${CIRCLE}`
const NEED = {
  soort: 'vraag',
  titel: 'Wie heeft ervaring met huisuitzettingen voorkomen?',
  tekst:
    'In onze wijk staan zeven gezinnen op de lijst. We zoeken iemand die de eerste huurachterstand al oppakt, en die met de corporatie wil praten over vroegsignalering van schulden.',
  woorden: 'schuldhulpverlening, wonen',
  regio: 'overijssel',
}

/** What is asked of the app, the second of which places something. */
export function askings({ rooms, largeTitle, visitor, people }: Filled) {
  const large: Asking = { path: `${HERE}/gesprek/${idWithWords(rooms.large, largeTitle)}` }
  const posting: Asking = {
    path: `${HERE}/gesprek/${rooms.posting}`,
    headers: { accept: 'text/vnd.turbo-stream.html' },
    form: `${new URLSearchParams({ bericht: SAID })}&sleutel=#`,
    turns: (html, key) => ({
      [key]: null,
      [/id="bericht-([0-9a-z]{12})"/.exec(html)?.[1] ?? '']: null,
      // By many, as with ours: what one person says waits for what they said before.
      [visitor]: people,
    }),
  }
  const board: Asking = { path: `${HERE}/vraag-en-aanbod` }
  const fits: Asking = { path: `${HERE}/vraag-en-aanbod/past`, form: `${new URLSearchParams(NEED)}` }
  return {
    'open a conversation': large,
    'post a message': posting,
    'the list of asks': board,
    'what fits an ask': fits,
  }
}
